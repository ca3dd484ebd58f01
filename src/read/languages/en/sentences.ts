// Cuts English paragraphs into sentences with exact offsets: Unicode segmentation, then a rule for abbreviations and initials.
//
// `Intl.Segmenter` (UAX 29) breaks after "Mr." and within "I. N. Smirnov"; the rule joins such pieces again, and cuts
// where a lost space hides a boundary ("of that centre.She goes on"). Linear; one paragraph of at most a few thousand
// characters at a time, because the segmenter slows down on long strings.
import type { Span } from '#model'
import { lettered } from '../lettered.ts'
import { matchesIn } from '../matches.ts'

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })
const LONGEST = 1500

/** Shortened words that a capital or a figure may follow within a sentence. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms messrs mme mlle dr prof rev hon st ste sr jr esq gen col capt lt lieut maj sgt serg adm cmdr cpl gov sen rep pres supt insp msgr pvt brig hptm ' +
    'jan feb apr jun jul aug sept sep oct nov dec no nos vol vols v pp p ff fol art arts sec secs ch chap par para fig figs ed eds cf ibid op cit loc viz ' +
    'vs ca approx inc ltd co corp bros dept univ ave blvd rd mt i.e e.g a.m p.m u.s u.k e.u u.n ll ld just att sol bart kt abp bp ' +
    'com comr tov ph ph.d d.c trans tr transl rec def'
  ).split(' '),
)
/** Shortened words that end a sentence when a capitalised word that is no figure follows. */
const BEFORE_FIGURES = new Set(
  'no nos vol vols p pp ff fol art arts sec secs ch chap par para fig figs'.split(' '),
)
/** Shortened words that end a sentence when a word that begins sentences follows. */
const MAY_END = new Set(
  'etc jr sr esq inc ltd co corp bros bart kt a.m p.m u.s u.k e.u u.n ph.d d.c def'.split(' '),
)
/** Words that begin sentences and are no surnames: after an acronym they show that a sentence ended there. */
const STARTERS = new Set(
  (
    'the a an this that these those it he she they we i you his her its their our my your in on at by for from with after before when while as if ' +
    'there here then thus so but and or nor yet however moreover further furthermore both each every all some no not what who why how where which whom whose ' +
    'under upon during since until although though because once only now to of also besides meanwhile later soon finally first second continuing asked replying yes'
  ).split(' '),
)

const CLOSERS = '["”’\'»)\\]]*'
const LAST_WORD = lettered(`([\\p{L}\\p{N}.'’-]+?)\\.${CLOSERS}\\s*$`, 'u')
const FIRST_WORD = lettered(String.raw`^["“‘'«([.…\s]*([\p{L}\p{N}][\p{L}\p{N}'’-]*)`, 'u')
const BOUNDARY = lettered(String.raw`[.?!]["”’]?\s+(?=["“]?\p{Lu}\p{Ll})`, 'gu')
const VERB_OR_BREAK = lettered(
  String.raw`\b(?:was|were|is|are|had|has|have|did|do|be|\p{L}{3,}ed)\b|[,;:]`,
  'u',
)
const LOST_SPACE = lettered(String.raw`(?<=\p{Ll}{3}["”]?[.?!]["”]?)(?=\p{Lu}(?:\p{Ll}|\s))`, 'gu')
/** "neither of whom he knew.[1] When": a note's mark stands between a sentence's stop and the next. */
const AFTER_MARK = lettered(
  String.raw`(?<=[.?!]["”’]?(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}))\s+(?=["“‘]?\p{Lu})`,
  'gu',
)

/** The sentences of `text` between two offsets, which should bound one paragraph; spans are trimmed of white space. */
export function englishSentences(text: string, start: number, end: number): Span[] {
  const cuts = [start]
  for (let from = start; from < end;) {
    const to = chunkEnd(text, from, end)
    for (const { index } of SEGMENTER.segment(text.slice(from, to))) if (index > 0) cuts.push(from + index)
    if (to < end) cuts.push(to)
    from = to
  }
  const paragraph = text.slice(start, end)
  for (const pattern of [LOST_SPACE, AFTER_MARK])
    for (const { index } of matchesIn(paragraph, pattern)) cuts.push(start + index)
  cuts.push(end)
  const ordered = [...new Set(cuts)].sort((a, b) => a - b)
  const spans: Span[] = []
  let from = start
  for (let index = 1; index < ordered.length; index++) {
    const at = ordered[index]!
    if (at < end && joins(text.slice(Math.max(from, at - 80), at), text.slice(at, at + 40))) continue
    const span = trim(text, from, at)
    if (span !== null) spans.push(span)
    from = at
  }
  return spans
}

/** Where to cut a long paragraph so that no sentence is likely to be torn; the join rule looks at the place again. */
function chunkEnd(text: string, from: number, end: number): number {
  if (end - from <= LONGEST) return end
  BOUNDARY.lastIndex = from + LONGEST
  const match = BOUNDARY.exec(text)
  return match === null || match.index + match[0].length >= end ? end : match.index + match[0].length
}

/** Whether the text before and after a proposed boundary is one sentence after all. */
export function joins(before: string, after: string): boolean {
  if (/^[⁰¹²³⁴-⁹]{1,3}(?:\s|$)/.test(after)) return true
  const next = FIRST_WORD.exec(after)?.[1] ?? ''
  if (next === '') return /^[\s.,;:?!)\]"”’'…]*$/.test(after.slice(0, 3)) && !/^\s*$/.test(after)
  if (/^\p{Ll}/u.test(next) && !/[\n\r]\s*$/.test(before))
    return !/^i\b/.test(next) || /\p{Ll}$/u.test(before)
  // What it matches holds no space: the text after the last one is enough to look at.
  const said = before.trimEnd()
  const last = LAST_WORD.exec(said.slice(said.lastIndexOf(' ') + 1))?.[1]
  if (last === undefined)
    return !/[.?!…:"”’»)\]⁰¹²³⁴-⁹]\s*$/.test(before.trimEnd()) && !/[\n\r]\s*$/.test(before)
  const lower = last.toLowerCase()
  if (/^\p{Lu}$/u.test(last)) return isInitial(next)
  if (ABBREVIATIONS.has(lower)) {
    if (BEFORE_FIGURES.has(lower)) return /^(?:\d|[IVXLC]+$)/.test(next) && !/^\W*I\s+\p{Ll}/u.test(after)
    return !MAY_END.has(lower) || !STARTERS.has(next.toLowerCase())
  }
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(last)) {
    if (STARTERS.has(next.toLowerCase())) return false
    if (isAdverbial(before)) return true
    return last.split('.').length <= 3
  }
  return false
}

/** "Before his departure from the U.S.S.R.": an opening phrase without a verb goes on with the name after it. */
function isAdverbial(before: string): boolean {
  const opening =
    /^\s*(?:Before|After|In|On|At|From|During|Until|Since|To|By|For|Within|Throughout|Outside)\b/.test(before)
  return opening && !VERB_OR_BREAK.test(before)
}

/** A single capital before a stop: "L. Trotsky", but not "under section A. The court". */
function isInitial(next: string): boolean {
  if (!/^\p{Lu}/u.test(next)) return false
  if (!STARTERS.has(next.toLowerCase())) return true
  return next.length === 1
}

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return start < end ? { start, end } : null
}
