import type { Block } from '#model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentAt, segmentsOf } from './segments.ts'

const FLAT =
  'Questioned by Comrade Ulrich, Evdokimov replies in the affirmative. ' +
  'Vyshinsky: You were a member of the centre? Evdokimov: Yes, I was. '.repeat(20)

test('a long flat block is cut at its turns of speech', () => {
  const block: Block = { kind: 'paragraph', start: 0, end: FLAT.length }
  const starts = [...FLAT.matchAll(/Vyshinsky:|Evdokimov:/g)].map(match => match.index)
  const segments = segmentsOf(FLAT, [block], starts)
  expect(FLAT.slice(segments[0]!.start, segments[0]!.end)).toMatch(/affirmative\.$/)
  expect(FLAT.slice(segments[1]!.start, segments[1]!.end)).toBe('Vyshinsky: You were a member of the centre?')
  expect(segments[1]!.turn).toBe(true)
  expect(segments).toHaveLength(41)
})

test('the page is named where it changes', () => {
  const text = 'One.\n\nTwo.\n\nThree.'
  const segments = segmentsOf(
    text,
    [
      { kind: 'heading', start: 0, end: 4, page: 1 },
      { kind: 'paragraph', start: 6, end: 10, page: 1 },
      { kind: 'paragraph', start: 12, end: 18, page: 2, pageLabel: 'ii' },
    ],
    [],
  )
  expect(segments.map(({ page }) => page)).toEqual(['1', null, 'ii'])
})

test('no character but white space is left out or drawn twice, whatever the blocks', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }),
      fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 8 }),
      (text, spans) => {
        const blocks = spans
          .map(([a, b]): Block => ({
            kind: 'paragraph',
            start: Math.min(a, b, text.length),
            end: Math.min(Math.max(a, b), text.length),
          }))
          .sort((a, b) => a.start - b.start)
        const segments = segmentsOf(text, blocks, [])
        let drawn = ''
        let last = 0
        for (const { start, end } of segments) {
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
          drawn += text.slice(start, end)
        }
        expect(bare(drawn)).toBe(bare(text))
        for (const [index, { start }] of segments.entries()) expect(segmentAt(segments, start)).toBe(index)
      },
    ),
  )
})

function bare(what: string): string {
  return what.replace(/[\t-\r \u00a0]/g, '')
}
