// Which marks lie in which chunk of a text: found for the chunks that are looked at, however many marks there are.
import type { Mark } from '#api'
import { segmentAt, type Segment } from './segments.ts'

/** Segments in one chunk: the unit in which paint comes and goes. */
export const CHUNK = 24

export interface ByChunk {
  /** Marks that begin in a chunk, in text order. */
  readonly beginning: (chunk: number) => readonly Mark[]
  /** Marks with any part in a chunk. */
  readonly touching: (chunk: number) => readonly Mark[]
}

/** `marks` in text order. O(marks + segments), with nothing made for a mark that stays in its chunk. */
export function byChunk(marks: readonly Mark[], segments: readonly Segment[]): ByChunk {
  const chunks = Math.ceil(segments.length / CHUNK)
  /** Where each chunk's marks begin in `marks`. */
  const firsts = new Uint32Array(chunks + 1)
  /** Marks that go on into chunks after their own. */
  const long: { readonly mark: Mark; readonly first: number; readonly last: number }[] = []
  let chunk = 0
  for (const [i, mark] of marks.entries()) {
    while (chunk < chunks - 1 && endOf(segments, chunk) <= mark.start) firsts[++chunk] = i
    if (chunk < chunks - 1 && mark.end > endOf(segments, chunk)) {
      const last = Math.floor(segmentAt(segments, Math.max(mark.start, mark.end - 1)) / CHUNK)
      if (last > chunk) long.push({ mark, first: chunk, last })
    }
  }
  firsts.fill(marks.length, chunk + 1)
  const beginning = (of: number): readonly Mark[] =>
    of < chunks ? marks.slice(firsts[of], firsts[of + 1]) : []
  return {
    beginning,
    touching: of => [
      ...long.filter(({ first, last }) => first < of && last >= of).map(({ mark }) => mark),
      ...beginning(of),
    ],
  }
}

/** The end of a chunk's last segment. */
function endOf(segments: readonly Segment[], chunk: number): number {
  return segments[Math.min(segments.length, (chunk + 1) * CHUNK) - 1]!.end
}
