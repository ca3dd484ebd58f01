// Makes the selectors of a passage: its position, and its words with those on either side.
import type { TextPositionSelector, TextQuoteSelector } from './schemas/passage.ts'

const CONTEXT = 32

/** Both selectors of the span `start`–`end` of a text. Throws RangeError where the span is empty or outside the text. */
export function selectorsOf(
  text: string,
  start: number,
  end: number,
): { readonly position: TextPositionSelector; readonly quote: TextQuoteSelector } {
  if (!(start >= 0 && start < end && end <= text.length))
    throw new RangeError(`no span ${start}–${end} in a text of ${text.length}`)
  return {
    position: { type: 'TextPositionSelector', start, end },
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
  }
}
