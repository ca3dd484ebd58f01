// Pairs quotation marks into spans: nested, running over paragraphs, and where reading machines lost the shape or the spacing of a mark.
//
// Curly and angular marks tell opening from closing; for straight ones the spaces around them do. A mark with spaces
// on both sides is settled by its neighbours, as the text usually has it right before and after. An opening mark inside
// an open quotation is the convention for a quotation that goes on in a new paragraph. Linear in the text.
import type { Span } from '#model'

/** A quotation: `start`–`end` with its marks, `inner` without. */
export interface Quotation extends Span {
  readonly inner: Span
  /** 1 for outermost. */
  readonly level: number
  /** It takes up the quotation before it, whose closing mark is left out by convention. */
  readonly continues: boolean
  /** Both marks were found where they belong. */
  readonly sure: boolean
}

type Side = 'open' | 'close' | 'unclear'
interface Mark {
  readonly at: number
  readonly end: number
  readonly family: 'double' | 'single'
  side: Side
}

const MARKS = /[“”„‟«»"＂]|``|''|[‘’‚‹›']/gu
const OPENING = new Set(['“', '«', '„', '‟', '``'])
const CLOSING = new Set(['”', '»', "''"])
const LETTER = /[\p{L}\p{N}]/u
/** What may stand before an opening mark and after a closing one. */
const BEFORE_OPEN = /[\s([{—–\-:/“‘"'«]/u
const AFTER_CLOSE = /[\s)\]}.,;:!?—–\-”’"'»\d[*†…]/u
const ELISIONS =
  /^['’‘](?:(?:tis|twas|em|til|cause|bout|twill|twere|gainst|midst|tvice|s|ll|re|ve|d|m|t|n)(?!\p{L})|\d)/iu

/**
 * The quotations of the given stretches of `text` (paragraphs, turns), in order of their start, outer before inner.
 * A quotation passes from one stretch to the next only where that opens with a mark, as continued quotations do, or
 * where a paper is quoted whole: the next mark of all closes it at the end of a later stretch.
 */
export function pairQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = []
  let open = false
  const marked = paragraphs.map(paragraph => marksOf(text, paragraph))
  for (const [at, paragraph] of paragraphs.entries()) {
    const marks = marked[at]!
    const last = wholePaper(text, paragraphs, marked, at)
    if (last !== null) {
      const from = marks.at(-1)!
      const close = marked[last]![0]!
      marked[last] = []
      marks.pop()
      const inner = trimSpan(text, from.end, close.at)
      if (inner !== null)
        found.push({ start: from.at, end: close.end, inner, level: 1, continues: false, sure: true })
    }
    const goesOn = open && marks[0]?.at === firstInk(text, paragraph) && marks[0].side !== 'close'
    open = pairParagraph(text, paragraph, marks, goesOn, found)
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

const LONGEST_PAPER = 40

/** The stretch that closes a paper whose only mark here opens it at the head of its stretch; null where there is none. */
function wholePaper(
  text: string,
  paragraphs: readonly Span[],
  marked: readonly (readonly Mark[])[],
  at: number,
): number | null {
  const marks = marked[at]!
  const [only] = marks
  if (only === undefined || marks.length > 1 || only.family !== 'double' || only.side !== 'open') return null
  if (only.at !== firstInk(text, paragraphs[at]!)) return null
  for (let next = at + 1; next < Math.min(paragraphs.length, at + LONGEST_PAPER); next++) {
    const doubles = marked[next]!.filter(({ family }) => family === 'double')
    if (doubles.length === 0) continue
    const [close] = doubles
    const ends = text.slice(close!.end, paragraphs[next]!.end).trim() === ''
    return doubles.length === 1 && marked[next]!.length === 1 && close!.side === 'close' && ends ? next : null
  }
  return null
}

function firstInk(text: string, { start, end }: Span): number {
  while (start < end && /\s/.test(text[start]!)) start++
  return start
}

function marksOf(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = []
  MARKS.lastIndex = start
  for (let match = MARKS.exec(text); match !== null && match.index < end; match = MARKS.exec(text)) {
    const at = match.index
    const mark = match[0]
    const single = /^[‘’‚‹›']$/u.test(mark)
    const before = at === start ? ' ' : text[at - 1]!
    const after = at + mark.length >= end ? ' ' : text[at + mark.length]!
    const side = sideOf(mark, before, after, text.slice(at, at + 10))
    if (side !== null) marks.push({ at, end: at + mark.length, family: single ? 'single' : 'double', side })
  }
  return settle(marks)
}

/** Null for a mark that is an apostrophe or a sign of feet and minutes. */
function sideOf(mark: string, before: string, after: string, ahead: string): Side | null {
  if (mark === '‘' || mark === '‹' || mark === '‚') return LETTER.test(before) ? null : 'open'
  if (mark === '›') return 'close'
  if (mark === '’' || mark === "'") {
    if (LETTER.test(before) && LETTER.test(after)) return null
    if (BEFORE_OPEN.test(before) && LETTER.test(after))
      return mark === '’' || ELISIONS.test(ahead) ? null : 'open'
    if (/[\p{L}\p{N}.,!?…;:—–\-)"”]/u.test(before) && AFTER_CLOSE.test(after)) return 'close'
    return mark === '’' && before === ' ' && after === ' ' ? 'close' : null
  }
  if (OPENING.has(mark))
    return mark === '“' && LETTER.test(before) && AFTER_CLOSE.test(after) ? 'close' : 'open'
  if (CLOSING.has(mark)) return mark === '”' && before === ' ' && LETTER.test(after) ? 'open' : 'close'
  if (/^\S\s*\((?:vol|pp?\.|see|ibid)/i.test(ahead)) return 'close'
  const couldOpen = BEFORE_OPEN.test(before) && !/\s/.test(after)
  const couldClose = !/\s/.test(before) && AFTER_CLOSE.test(after)
  if (couldOpen && !couldClose) return 'open'
  if (couldClose && !couldOpen) return 'close'
  return 'unclear'
}

/** An unclear mark before a sure closing one opens, before a sure opening one closes; a run of them takes turns. */
function settle(marks: Mark[]): Mark[] {
  const doubles = marks.filter(({ family }) => family === 'double')
  let open = false
  for (const [index, mark] of doubles.entries()) {
    if (mark.side === 'unclear') {
      const next = doubles[index + 1]?.side
      mark.side = next === 'close' ? 'open' : next === 'open' ? 'close' : open ? 'close' : 'open'
      if (mark.side === 'close' && !open) mark.side = 'open'
    }
    open = mark.side === 'open'
  }
  return marks
}

/** Pairs one paragraph's marks; true where a double quotation is still open at its end. */
function pairParagraph(
  text: string,
  paragraph: Span,
  marks: readonly Mark[],
  goesOn: boolean,
  found: Quotation[],
): boolean {
  const stack: { mark: Mark; continues: boolean }[] = []
  const push = (from: Mark, at: number, end: number, level: number, continues: boolean, sure: boolean) => {
    const inner = trimSpan(text, from.end, at)
    if (inner !== null) found.push({ start: from.at, end, inner, level, continues, sure })
  }
  for (const [index, mark] of marks.entries()) {
    const top = stack.at(-1)
    if (mark.side === 'open') {
      const same = stack.findIndex(({ mark: { family } }) => family === mark.family)
      if (same >= 0 && mark.family === 'double' && stack.length === same + 1 && !nests(text, marks, index)) {
        const from = stack.pop()!
        const end = unclosedEnd(text, from.mark.end, mark.at)
        push(from.mark, end, end, stack.length + 1, from.continues, false)
        stack.push({ mark, continues: !/\S/.test(text.slice(end, mark.at)) })
      } else if (same < 0 ? mark.family === 'double' || closesAhead(marks, index) : mark.family === 'double')
        stack.push({ mark, continues: goesOn && mark === marks[0] })
    } else if (top !== undefined) {
      const at = stack.findLastIndex(({ mark: { family } }) => family === mark.family)
      if (at < 0) continue
      const { mark: from, continues } = stack[at]!
      stack.length = at
      push(from, mark.at, mark.end, at + 1, continues, true)
    }
  }
  const rest = stack.findIndex(({ mark }) => mark.family === 'double')
  if (rest >= 0) {
    const { mark, continues } = stack[rest]!
    const end = unclosedEnd(text, mark.end, paragraph.end)
    push(mark, end, end, rest + 1, continues, false)
  }
  return rest >= 0
}

/** Whether an opening double mark within an open double quotation is a quotation inside it: both close later on. */
function nests(text: string, marks: readonly Mark[], index: number): boolean {
  const at = marks[index]!.at
  if (/[.?!…]\s*$/.test(text.slice(Math.max(0, at - 6), at))) return false
  let closing = 0
  for (let next = index + 1; next < marks.length && closing < 2; next++) {
    if (marks[next]!.family !== 'double') continue
    if (marks[next]!.side !== 'close') return false
    closing++
  }
  return closing === 2
}

/** Whether an opening single mark is closed before the next one opens; else it was an apostrophe. */
function closesAhead(marks: readonly Mark[], index: number): boolean {
  for (let next = index + 1; next < marks.length && next < index + 40; next++)
    if (marks[next]!.family === 'single') return marks[next]!.side === 'close'
  return false
}

/** Where a quotation without closing mark ends: before the citation that follows it, else at the limit. */
function unclosedEnd(text: string, start: number, limit: number): number {
  const citation = text.slice(start, limit).search(/\s*\((?:Vol|pp?\.|see|ibid)[^)]{0,60}\)/i)
  return backToInk(text, citation < 0 ? limit : start + citation)
}

function backToInk(text: string, at: number): number {
  while (at > 0 && /\s/.test(text[at - 1]!)) at--
  return at
}

function trimSpan(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start]!)) start++
  end = Math.max(start, Math.min(end, backToInk(text, end)))
  return start < end ? { start, end } : null
}
