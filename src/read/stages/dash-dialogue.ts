// Lines of dialogue that open with a dash and have no quotation marks, as in French, Spanish and Russian print and in translations from them.
//
// A text has them when several of its lines open so and marks are rarer. A line's words end before "said he" and the
// like, at the next dash, or where a sentence tells of somebody in the third person and the past. Linear in the text.
import type { Span } from '#model'
import { DASH_INQUIT, DASH_NARRATION } from '../languages/en/narration.ts'
import type { Quotation } from './quotations.ts'
import { lettered } from '../languages/lettered.ts'
import { matchesIn } from '../languages/matches.ts'

const OPENS = lettered(String.raw`(?:^|\n)[ \t]*([—–―][ \t]?)(?=[\p{Lu}\p{N}“«"¿¡])`, 'gu')
const LEAST_LINES = 4

/** The dash-opened lines of the stretches given, as quotations; none where the text marks its speech otherwise. */
export function dashDialogue(text: string, paragraphs: readonly Span[], marked: number): Quotation[] {
  const found: Quotation[] = []
  for (const { start, end } of paragraphs) {
    const opens = matchesIn(text.slice(start, end), OPENS).map(match => ({
      at: start + match.index + match[0].length - match[1]!.length,
      words: start + match.index + match[0].length,
    }))
    for (const [index, { at, words }] of opens.entries()) {
      const limit = opens[index + 1]?.at ?? end
      const stop = words + speechEnd(text.slice(words, limit))
      const inner = { start: words, end: words + text.slice(words, stop).trimEnd().length }
      if (inner.end > inner.start)
        found.push({ start: at, end: inner.end, inner, level: 1, continues: false, sure: false })
    }
  }
  return found.length >= LEAST_LINES && found.length > marked ? found : []
}

/** How far the speaker's words go: to the inquit, a second dash, or a line of narration. */
function speechEnd(words: string): number {
  let end = words.length
  const inquit = DASH_INQUIT.exec(words)
  if (inquit !== null) end = inquit.index + 1
  const dash = words.slice(0, end).search(/[,.!?]\s+[—–―]\s/)
  if (dash >= 0) end = dash + 1
  let at = words.indexOf('\n')
  while (at >= 0 && at < end) {
    if (DASH_NARRATION.test(words.slice(at + 1, at + 80))) return at
    at = words.indexOf('\n', at + 1)
  }
  return end
}
