import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OFF_AT_FIRST } from './light-compiling.ts'

test('what the command switches off before anything is loaded is what is switched on again', () => {
  const shim = readFileSync(join(import.meta.dirname, '../../../bin/retort.js'), 'utf8')
  const off = /if \(command === 'read'[^]*?all\.push\(([^)]*)\)/.exec(shim)![1]!
  expect([...off.matchAll(/'--no-([\w-]+)'/g)].map(match => match[1])).toEqual(OFF_AT_FIRST)
})
