// Every built-in pattern is a pattern by the schema, which finds nothing to fill in.
import { expect, test } from 'vitest'
import { patternSchema, problemsOf } from '../pattern.ts'
import { CATALOGUE } from './index.ts'

test.each(CATALOGUE.map(pattern => [pattern.id, pattern] as const))(
  '%s is as the schema has it',
  (_, pattern) => {
    expect(patternSchema.parse(pattern)).toEqual(pattern)
    expect(problemsOf(pattern)).toEqual([])
  },
)
