import { terse, type Mark, type MarkChanges } from '#api'
import { expect, test } from 'vitest'
import { naiveMarks } from '../../../e2e/support/sample-marks.ts'
import { asGiven, withChanges, withDecisions } from './marks-here.ts'

const MARKS = naiveMarks('Vyshinsky: Were you in Copenhagen? Holtzman: I was in Copenhagen in 1932.')

function changes(marks: readonly Mark[], more: Partial<MarkChanges> = {}): MarkChanges {
  return { text: 'a'.repeat(64), edition: '2', isWhole: false, marks: marks.map(terse), gone: [], ...more }
}

const FIRST = withChanges(undefined, changes(MARKS, { isWhole: true, edition: '1' }))

test('a decision shows at once, is as the server says afterwards, and as it was where refused', () => {
  const [one] = MARKS
  const shown = withDecisions(FIRST, [{ kind: 'confirm', target: one!.target }])
  expect(shown.marks[0]!.status).toBe('confirmed')
  expect(asGiven(shown).marks).toEqual(MARKS)
  expect(withChanges(shown, changes([{ ...one!, status: 'corrected' }])).marks[0]!.status).toBe('corrected')
  // Taken back before anybody asked: the server has nothing to say of it.
  expect(withChanges(shown, changes([])).marks).toEqual(MARKS)
})

test('what is new stands in its place, what is gone is not there, all else is the same object', () => {
  const made: Mark = { ...MARKS[1]!, id: 'made', start: 1, end: 3 }
  const next = withChanges(FIRST, changes([made], { gone: [MARKS[2]!.id] }))
  expect(next.marks).toContain(FIRST.marks[0])
  expect(next.marks.find(({ id }) => id === 'made')).toEqual(made)
  expect(next.marks.map(({ start }) => start)).toEqual(
    next.marks.map(({ start }) => start).toSorted((a, b) => a - b),
  )
  expect(next.marks).toHaveLength(MARKS.length)
  expect(next.marks.some(({ id }) => id === MARKS[2]!.id)).toBe(false)
})
