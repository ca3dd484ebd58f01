import type { Grade } from '#model'
import { expect, test } from 'vitest'
import { gradeOfSource, gradeOfVoice } from './grades.ts'
import { openReasoner } from './reasoner.ts'
import { caseOf, charge } from './testing/fixture.ts'

const grade = (id: string, value: string, during: string | null = null, actor = 'holtzman'): Grade => ({
  id,
  target: { kind: 'voice', actor, during },
  scale: 'admiralty',
  value,
  by: 'analyst',
  note: '',
})
const of = (grades: readonly Grade[], when: string | null): string | undefined =>
  gradeOfVoice(grades, 'holtzman', when, 'north')?.value

test('a later grade for the same stretch takes the place of the earlier one', () => {
  const grades = [grade('1', 'A1'), grade('2', 'E5'), grade('3', 'B2', null, 'sedov')]
  expect(of(grades, '1936-08-21')).toBe('E5')
  const stretches = [grade('1', 'A1', '1936-08'), grade('2', 'D4', '1936-08')]
  expect(of(stretches, '1936-08-21')).toBe('D4')
})

test('a grade for a stretch goes before one for all the words, whichever was given first', () => {
  const [whole, held] = [grade('1', 'B2'), grade('2', 'E5', '1936')]
  for (const grades of [
    [whole, held],
    [held, whole],
  ]) {
    expect(of(grades, '1936-08-21')).toBe('E5')
    expect(of(grades, '1932-11')).toBe('B2')
    expect(of(grades, null)).toBe('B2')
  }
  expect(of([held], '1932-11')).toBeUndefined()
})

const ofSource = (id: string, value: string): Grade => ({
  ...grade(id, value),
  target: { kind: 'source', source: 'report' },
})

test('of two grades for a source the last stands', () => {
  expect(gradeOfSource([ofSource('1', 'A1'), ofSource('2', 'C3')], 'report')?.value).toBe('C3')
  expect(gradeOfSource([ofSource('1', 'A1')], 'letter')).toBeUndefined()
})

const graded = (...values: readonly string[]) =>
  openReasoner(
    caseOf({
      statements: [
        { id: 'letter', voices: ['holtzman'], says: ['met'] },
        { id: 'denial', voices: ['sedov'], stance: 'denies', says: ['met'] },
      ],
      grades: [...values.map((value, i) => grade(`h${i}`, value)), grade('s', 'C3', null, 'sedov')],
      charges: [charge('plot', 'state', ['trotsky'], ['met'])],
    }),
  )

test('preferences and bounds go by the grade that stands', () => {
  const count = { count: 'plot-count', accused: 'trotsky' }
  const met = { kind: 'literal', claim: 'met', negated: false } as const
  for (const [first, last] of [
    ['A1', 'E5'],
    ['E5', 'A1'],
  ] as const) {
    expect(graded(first, last).bounds(count)).toEqual(graded(last).bounds(count))
    expect(graded(first, last).standing(met)).toEqual(graded(last).standing(met))
    expect(graded(first, last).standing(met)).not.toEqual(graded(first).standing(met))
    expect(graded(first, last).bounds(count)).not.toEqual(graded(first).bounds(count))
  }
})
