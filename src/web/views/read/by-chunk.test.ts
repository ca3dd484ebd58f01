import type { Mark } from '#api'
import { expect, test } from 'vitest'
import { naiveMarks } from '../../../../e2e/support/sample-marks.ts'
import { byChunk, CHUNK } from './by-chunk.ts'
import { segmentAt, segmentsOf, type Segment } from './segments.ts'

const TEXT = Array.from({ length: 100 }, (_, i) => `${i}. Holtzman: I was in Copenhagen in 1932.`).join('\n')
const SEGMENTS = segmentsOf(
  TEXT,
  [...TEXT.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + words.length,
  })),
  [],
)
const LONG: Mark = { ...naiveMarks(TEXT)[0]!, id: 'long', start: 30, end: SEGMENTS[3 * CHUNK]!.start + 4 }
const MARKS = [...naiveMarks(TEXT), LONG].toSorted((a, b) => a.start - b.start || b.end - a.end)

/** The same, looked up one mark after the other. */
function chunksOf({ start, end }: Mark, segments: readonly Segment[]): readonly number[] {
  const first = Math.floor(segmentAt(segments, start) / CHUNK)
  const last = Math.floor(segmentAt(segments, Math.max(start, end - 1)) / CHUNK)
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

test('each chunk has the marks that begin in it and those that reach into it', () => {
  const { beginning, touching } = byChunk(MARKS, SEGMENTS)
  for (let chunk = 0; chunk < Math.ceil(SEGMENTS.length / CHUNK); chunk++) {
    expect(beginning(chunk)).toEqual(MARKS.filter(mark => chunksOf(mark, SEGMENTS)[0] === chunk))
    expect(new Set(touching(chunk))).toEqual(
      new Set(MARKS.filter(mark => chunksOf(mark, SEGMENTS).includes(chunk))),
    )
  }
  expect(touching(2)).toContain(LONG)
})

test('a text without paragraphs has no marks to draw', () => {
  expect(byChunk(MARKS, []).touching(0)).toEqual([])
})
