import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseOf, chargeOf } from './fixtures/build.ts'
import { readPatterns } from './pattern.ts'
import { patternReport } from './report.ts'

const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide/patterns.md'), 'utf8')
const sample = JSON.parse(/```json\n(.*?)```/su.exec(guide)![1]!) as object

test('the pattern of the guide works as it says, from the case’s settings too', () => {
  expect(readPatterns([sample]).problems).toEqual([])
  const words = {
    actors: { holtzman: 'person', sedov: 'person', judge: 'person' } as const,
    places: { berlin: {} },
    claims: { met: 'met(who: holtzman, whom: sedov; berlin; 1932)' },
    charges: [chargeOf('link', 'judge', 'holtzman', 'met')],
    statements: [{ id: 's', voices: ['holtzman'], says: ['met'] }],
  }
  const settings = { ...caseOf({}).settings, patterns: JSON.parse(JSON.stringify([sample])) as [] }
  const found = patternReport(caseOf({ ...words, rest: { settings } })).findings
  expect(found.map(({ pattern, roles }) => [pattern, roles])).toEqual([
    ['met-in-berlin', { target: ['holtzman'], other: ['sedov'], count: ['link-count'] }],
  ])
  const denied = [...words.statements, { id: 'd', voices: ['sedov'], says: ['¬met'] }]
  expect(patternReport(caseOf({ ...words, statements: denied, rest: { settings } })).findings).toEqual([])
})

test('mistakes are named', () => {
  expect(readPatterns([{ ...sample, where: ['contract(meeting, target, other)'] }]).problems).toEqual([
    'met-in-berlin: no such fact: contract',
  ])
  expect(readPatterns([{ id: 'x' }]).problems.length).toBeGreaterThan(3)
})
