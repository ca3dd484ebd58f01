// Marks the stretches of a text that stand in quotation marks: repeating those is citing, not echoing.
import type { TextSpan } from './align.ts'

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '‹': '›' }
/** A straight quotation mark is not waited for longer than this, in characters. */
const LONGEST = 4_000

/** The quoted stretches, marks excluded, in order. Unclosed typographic quotations end with their paragraph. */
export function quotedSpans(text: string): TextSpan[] {
  const spans: TextSpan[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    const closing = mark === '"' && opens(text, at) ? '"' : PAIRS[mark]
    if (closing === undefined) continue
    const end = closeOf(text, at, closing)
    if (end === null) continue
    spans.push({ start: at + 1, end })
    at = end
  }
  return spans
}

function closeOf(text: string, start: number, closing: string): number | null {
  const paragraph = text.indexOf('\n\n', start)
  const last = Math.min(start + LONGEST, paragraph < 0 ? text.length : paragraph)
  for (let at = start + 1; at < last; at++)
    if (closing.includes(text[at]!) && (closing !== '"' || !opens(text, at))) return at
  return closing === '"' ? null : last
}

/** A straight mark opens where a word follows it and none stands before it. */
function opens(text: string, at: number): boolean {
  return /^$|[\s([—–-]/.test(text[at - 1] ?? '') && /\S/.test(text[at + 1] ?? '')
}

/** Share of a stretch that lies inside the spans. Cost: O(spans). */
export function shareInside({ start, end }: TextSpan, spans: readonly TextSpan[]): number {
  let inside = 0
  for (const span of spans) inside += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start))
  return end > start ? inside / (end - start) : 0
}
