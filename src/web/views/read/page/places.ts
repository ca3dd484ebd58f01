// Where a stretch of a text stands on the pages of its original: the boxes of its lines.
import type { OriginSpan } from '#model'

export interface PagePlace {
  readonly page: number
  /** In points from the page's top left: x, y, width, height. */
  readonly boxes: readonly (readonly [number, number, number, number])[]
}

/**
 * The page on which `start` stands, with the boxes there of the lines that hold any of `start`–`end`; null where the
 * text has no pages. O(log spans + lines found).
 */
export function placeOnPage(origin: readonly OriginSpan[], start: number, end: number): PagePlace | null {
  let low = 0
  let high = origin.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (origin[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  const page = origin[low]?.page
  if (page === undefined) return null
  const boxes: (readonly [number, number, number, number])[] = []
  for (let i = low; i < origin.length && origin[i]!.start < end; i++) {
    const { box, page: here } = origin[i]!
    if (here === page && box !== undefined) boxes.push(box)
  }
  return { page, boxes }
}
