import { whole, type Mark } from '#api'
import { expect, test } from 'vitest'
import { naiveMarks } from '../../e2e/support/sample-marks.ts'
import { rememberMarks } from './mark-changes.ts'

const HERE = { aborted: false }
const TEXT = 'Vyshinsky: Were you in Copenhagen? Holtzman: I was in Copenhagen in 1932.'

/** A source whose marks are set from outside. */
function bench(): { marks: readonly Mark[]; version: number; text: string; asked: number } & {
  since: ReturnType<typeof rememberMarks>
} {
  const state = { marks: naiveMarks(TEXT), version: 1, text: 'a'.repeat(64), asked: 0 }
  const since = rememberMarks({
    version: async () => state.version,
    marks: async source => {
      state.asked++
      return source === 'holtzman' ? { text: state.text, marks: state.marks } : null
    },
  })
  return Object.assign(state, { since })
}

test('all marks at first, as they are; then none where nothing happened, without looking', async () => {
  const here = bench()
  const first = await here.since('holtzman', '0', HERE)
  expect(first!.isWhole).toBe(true)
  expect(first!.marks.map(whole)).toEqual(here.marks)
  const next = await here.since('holtzman', first!.edition, HERE)
  expect(next).toMatchObject({ isWhole: false, marks: [], gone: [] })
  expect(here.asked).toBe(1)
})

test('a decision brings the marks that it changed, and what is gone by its id', async () => {
  const here = bench()
  const first = await here.since('holtzman', '0', HERE)
  const [one, two, ...others] = here.marks
  here.marks = [{ ...one!, status: 'confirmed' }, ...others]
  here.version = 2
  const next = await here.since('holtzman', first!.edition, HERE)
  expect(next!.marks.map(whole)).toEqual([{ ...one!, status: 'confirmed' }])
  expect(next!.gone).toEqual([two!.id])
  // Another window, which had nothing yet, gets all there is; one that comes back is told of what came back.
  expect((await here.since('holtzman', '0', HERE))!.marks).toHaveLength(here.marks.length)
  here.marks = [one!, two!, ...others]
  here.version = 3
  const third = await here.since('holtzman', next!.edition, HERE)
  expect(third!.marks.map(({ id }) => id)).toEqual([one!.id, two!.id])
  expect(third!.gone).toEqual([])
})

test('an edition of another server, and one of another text, bring all marks', async () => {
  const here = bench()
  const first = await here.since('holtzman', '0', HERE)
  expect((await bench().since('holtzman', first!.edition, HERE))!.isWhole).toBe(true)
  here.text = 'b'.repeat(64)
  here.version = 2
  expect(await here.since('holtzman', first!.edition, HERE)).toMatchObject({ isWhole: true, text: here.text })
})

test('a source that is not in the case has none, and what was given up is not worked out', async () => {
  const here = bench()
  expect(await here.since('nobody', '0', HERE)).toBeNull()
  const { edition } = (await here.since('holtzman', '0', HERE))!
  here.version = 2
  const asked = here.asked
  await here.since('holtzman', edition, { aborted: true })
  expect(here.asked).toBe(asked)
})
