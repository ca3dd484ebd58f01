// Cuts a text into chunks that tile it: the unit that is stored, indexed and read for a snippet.

export interface Chunk {
  readonly start: number
  readonly end: number
}

const LEAST = 800
const MOST = 4000

/**
 * Chunks of 800 to 4,000 code units, cut after a line's end where there is one, else after a blank, never inside a
 * surrogate pair. O(n).
 */
export function* chunksOf(text: string): Generator<Chunk> {
  let start = 0
  while (start < text.length) {
    const end = cut(text, start)
    yield { start, end }
    start = end
  }
}

function cut(text: string, start: number): number {
  if (text.length - start <= MOST) {
    const line = text.indexOf('\n', start + LEAST)
    return line < 0 ? text.length : line + 1
  }
  const most = start + MOST
  const line = text.indexOf('\n', start + LEAST)
  if (line >= 0 && line < most) return line + 1
  const blank = text.lastIndexOf(' ', most - 1)
  if (blank > start + LEAST) return blank + 1
  const high = text.charCodeAt(most - 1)
  return high >= 0xd800 && high < 0xdc00 ? most - 1 : most
}
