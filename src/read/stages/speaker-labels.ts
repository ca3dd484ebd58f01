// Finds the labels before a colon that name speakers ("Vyshinsky:", "The President:", "Mr. Att. Gen."), also in the middle of a line.
//
// Line breaks cannot be relied on, so a label is accepted on the strength of the whole document: it recurs at sentence
// boundaries, or names an office that speaks, or is a slip for a label that recurs. Linear but for the slips, which are few.
import type { Span } from '#model'
import { LEADS_IN, NO_SPEAKERS, SPEAKING_OFFICES, TITLES } from '../languages/en/turn-words.ts'
import { lettered } from '../languages/lettered.ts'

/** A label with its name (without "The", titles and the colon); `words` is where the speech begins. */
export interface SpeakerLabel extends Span {
  readonly name: string
  /** The accepted spelling that this label stands for, in lower case. */
  readonly key: string
  readonly words: number
  /** Where what belongs to the label begins (a bracket, a number, a title), if that is before its name. */
  readonly from?: number
  readonly rule:
    | 'recurring'
    | 'exchange'
    | 'office'
    | 'slip'
    | 'single'
    | 'no-colon'
    | 'printed'
    | 'bracketed'
    | 'sworn'
}

interface Candidate extends Span {
  readonly words: number
  /** From the longest reading of the label to the shortest. */
  readonly readings: readonly (Span & { readonly key: string })[]
  readonly boundary: boolean
  /** Nothing stands before it in its paragraph. */
  readonly first: boolean
  /** The speaker is presented by office before the name ("The cashier, Miss Alma Lorentz"). */
  readonly presented: boolean
}

/** What may stand before a name at the head of a paragraph that presents its bearer. */
const PRESENTED = lettered(
  String.raw`^(?:The|A|An)\s(?:[\p{L}’'-]+\s){0,5}?\p{Ll}[\p{L}’'-]+(?:\s(?:of|at|from|for)\s[\p{L} ’'-]{2,40})?,\s*$`,
  'u',
)

const OPENS_SPEECH = lettered(String.raw`^\s*["“‘'([]?\s*(?:[\p{Lu}\p{N}.…—–-]|\p{Ll}{2,})`, 'u')
const WORD = lettered(String.raw`^\p{Lu}[\p{L}\p{M}]*(?:['’.-]\p{L}[\p{L}\p{M}]*)*$`, 'u')
const INITIAL = lettered(String.raw`^(?:\p{Lu}\.){1,2}$|^\p{Lu}$`, 'u')
const REACH = 60

/**
 * The speaker labels of the stretches given, in text order. `hearing`: the mark-up gives turns already, so that a
 * paragraph which presents its speaker is one more.
 */
export function speakerLabels(text: string, paragraphs: readonly Span[], hearing = false): SpeakerLabel[] {
  const candidates: Candidate[] = []
  for (const { start, end } of paragraphs)
    for (let at = text.indexOf(':', start); at >= 0 && at < end; at = text.indexOf(':', at + 1)) {
      const candidate = candidateAt(text, start, at)
      if (candidate !== null) candidates.push(candidate)
    }
  const counts = new Map<string, number>()
  for (const { readings, boundary } of candidates)
    if (boundary) for (const { key } of readings) counts.set(key, (counts.get(key) ?? 0) + 1)
  const recurring = [...counts].filter(([key, count]) => count >= 2 && !isFieldName(key))
  const asked = recurring.length === 0 && !hearing ? exchangeOf(text, candidates) : []
  const frequent = asked.length > 0 ? asked.map(key => [key, 1] as const) : recurring
  const accepted = new Map(frequent.filter(([key, count]) => !isTailOnly(key, count, frequent)))
  const lone = [...accepted.keys()].length === 1 && candidates.length > accepted.values().next().value! * 3
  const labels: SpeakerLabel[] = []
  for (const candidate of candidates) {
    const label = lone ? null : accept(text, candidate, accepted, asked.length > 0 ? 'exchange' : 'recurring')
    if (label !== null) labels.push(label)
    else if (candidate.presented && (hearing || accepted.size > 0)) labels.push(presented(text, candidate))
  }
  if (labels.length === 0) {
    if (hearing) return []
    const single = candidates.find(candidate => opensSpeech(text, candidate))
    if (single === undefined) return []
    const reading = single.readings[0]!
    return [
      {
        ...span(reading),
        name: nameOf(text, reading),
        key: reading.key,
        words: single.words,
        rule: 'single',
      },
    ]
  }
  const known = new Set(labels.map(({ start }) => start))
  const lost = withoutColon(text, paragraphs, labels).filter(({ start }) => !known.has(start))
  return [...labels, ...lost].sort((a, b) => a.start - b.start)
}

function candidateAt(text: string, from: number, colon: number): Candidate | null {
  const after = text.slice(colon + 1, colon + 4)
  if (!/^(?:\s|$|["“])/.test(after) || /^\s*$/.test(text.slice(colon + 1, colon + 40))) return null
  // "Dr. Stahl (Counsel for the defendant):": the office in brackets is no part of the name.
  const aside = /\s?\([^()]{2,60}\)\s?$/.exec(text.slice(Math.max(from, colon - 70), colon))
  const until = colon - (aside?.[0].length ?? 0)
  const low = Math.max(from, until - REACH)
  const before = text.slice(low, until)
  const tokens = [...before.matchAll(/\S+/g)].map(match => ({ word: match[0], start: low + match.index }))
  const end = low + before.trimEnd().length
  const readings: (Span & { key: string })[] = []
  let index = tokens.length - 1
  for (; index >= 0; index--) {
    const { word, start } = tokens[index]!
    const bare = word.replace(/^["“([]+/u, '')
    const isLast = index === tokens.length - 1
    const fits =
      WORD.test(bare) ||
      (!isLast &&
        (INITIAL.test(bare) || (bare.endsWith('.') && TITLES.has(bare.slice(0, -1).toLowerCase())))) ||
      (!isLast && /^(?:of|the|for|de|von|van|der|at)$/.test(bare)) ||
      (isLast && (INITIAL.test(bare) || (/^\d{1,2}$/.test(bare) && index > 0)))
    const shouts = !isLast && /^\p{Lu}{3,}$/u.test(bare) && !/^(?:\p{Lu}{2,}|\d)/u.test(tokens.at(-1)!.word)
    if (shouts || !fits || tokens.length - index > 7) break
    const at = start + word.length - bare.length
    if (/^\p{Lu}/u.test(bare)) {
      const key = keyOf(text.slice(at, end))
      if (key !== '') readings.unshift({ start: at, end, key })
    }
    if (bare !== word) break
  }
  if (readings.length === 0) return null
  const start = readings[0]!.start
  const boundary = isBoundary(text, from, start)
  const opens = OPENS_SPEECH.test(text.slice(colon + 1, colon + 12))
  let words = colon + 1
  words += /^\s*(?:\(to [^()]{2,40}\)\s?:?\s*)?/.exec(text.slice(words, words + 60))![0].length
  const lead = text.slice(from, start).trimStart()
  const presented = lead.length < 100 && PRESENTED.test(lead)
  return opens ? { start, end, words, readings, boundary, first: lead === '', presented } : null
}

function presented(text: string, { readings, words }: Candidate): SpeakerLabel {
  const untitled = readings.find(
    ({ start, end }) => !TITLES.has(text.slice(start, end).split(/[\s.]/, 1)[0]!.toLowerCase()),
  )
  const longest = untitled ?? readings[0]!
  return { ...span(longest), name: nameOf(text, longest), key: longest.key, words, rule: 'single' }
}

/** A question in a paragraph with a label of its own, and under it another's answer: two labels are speakers' though neither recurs. */
function exchangeOf(text: string, candidates: readonly Candidate[]): string[] {
  for (const [at, asks] of candidates.slice(0, -1).entries()) {
    const answers = candidates[at + 1]!
    const pair = [asks, answers]
    if (!pair.every(({ first, boundary }) => first && boundary)) continue
    const keys = pair.map(({ readings }) => readings[0]!.key)
    if (keys[0] === keys[1] || keys.some(isFieldName)) continue
    const said = text.slice(asks.words, answers.start).trimEnd()
    if (/\?["”’)\]]*$/.test(said) && !said.includes('\n')) return keys
  }
  return []
}

/** "david" counted only as the end of "fritz david" is no label of its own. */
function isTailOnly(key: string, count: number, frequent: readonly (readonly [string, number])[]): boolean {
  const longer = frequent.filter(([other]) => other.endsWith(` ${key}`))
  return longer.length > 0 && count - longer.reduce((sum, [, times]) => sum + times, 0) < 2
}

/** Nothing, the end of a sentence, or a heading in capitals stands before. */
function isBoundary(text: string, from: number, start: number): boolean {
  let last = start
  while (last > from && /[\s"“([]/.test(text[last - 1]!)) last--
  return (
    last === from || /(?:[.?!…"”’')\]—–-]|\b\p{Lu}{4,})$/u.test(text.slice(Math.max(from, last - 20), last))
  )
}

function keyOf(label: string): string {
  const words = label.replace(/\s+/g, ' ').split(' ')
  while (words.length > 1 && TITLES.has(words[0]!.toLowerCase().replace(/\.$/, ''))) words.shift()
  return words
    .join(' ')
    .toLowerCase()
    .replace(/\.(?=\s|$)/g, '')
}

function isFieldName(key: string): boolean {
  return key.split(' ').some(word => NO_SPEAKERS.has(word)) && !SPEAKING_OFFICES.has(key)
}

function accept(
  text: string,
  candidate: Candidate,
  accepted: ReadonlyMap<string, number>,
  rule: SpeakerLabel['rule'],
): SpeakerLabel | null {
  const { readings, boundary, words } = candidate
  const make = (reading: Span, key: string, rule: SpeakerLabel['rule']): SpeakerLabel => ({
    ...span(reading),
    name: nameOf(text, reading),
    key,
    words,
    rule,
  })
  const known = readings.find(({ key }) => accepted.has(key))
  if (known !== undefined && (boundary || isBoundary(text, 0, known.start) || standsAlone(text, known)))
    return make(known, known.key, SPEAKING_OFFICES.has(known.key) ? 'office' : rule)
  if (!boundary || accepted.size === 0) return null
  const office = readings.find(({ key }) => SPEAKING_OFFICES.has(key))
  if (office !== undefined) return make(office, office.key, 'office')
  const longest = readings[0]!
  const slip = [...accepted.keys()].find(key => withinOneSlip(key, longest.key))
  if (slip !== undefined) return make(longest, slip, 'slip')
  const speaks =
    !candidate.first &&
    longest.key.split(' ').length <= 3 &&
    !isFieldName(longest.key) &&
    [...accepted.values()].some(n => n > 2)
  return speaks && isNamedElsewhere(text, longest) ? make(longest, longest.key, 'single') : null
}

/** A known label whose sentence before lost its full stop ("one of the reasons Vyshinsky: Yes"). */
function standsAlone(text: string, { start }: Span): boolean {
  const before = /([\p{L}'’]+)\s*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1]
  return before !== undefined && !LEADS_IN.has(before.toLowerCase())
}

/** One letter more, less or other, in names of some length. */
export function withinOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false
  let left = 0
  while (left < a.length && a[left] === b[left]) left++
  let right = 0
  while (right < Math.min(a.length, b.length) - left && a[a.length - 1 - right] === b[b.length - 1 - right])
    right++
  return Math.max(a.length, b.length) - left - right <= 1
}

function isNamedElsewhere(text: string, { start, end }: Span): boolean {
  const surname = text.slice(start, end).split(/\s/).at(-1)!
  const first = text.indexOf(surname)
  return first >= 0 && (first < start || text.includes(surname, end))
}

/** A document that is one speech: its speaker is named once before a colon, and in the sentences before with a title. */
function opensSpeech(text: string, { readings, boundary, first, end }: Candidate): boolean {
  const reading = readings[0]!
  if (!boundary || first || isFieldName(reading.key) || reading.key.includes(' ')) return false
  const before = text.slice(0, reading.start)
  if (before.length > 3000) return false
  const titled = before.matchAll(
    /\b(?:Mr|Comrade|Prosecutor|Attorney|Counsel|President|accused|witness|Justice)\.?,?\s+(?:\p{Lu}\.\s?)*(\p{Lu}\p{L}+)/gu,
  )
  const name = text.slice(reading.start, end).toLowerCase()
  for (const match of titled) {
    const other = match[1]!.toLowerCase()
    if (other === name || withinOneSlip(other, name)) return true
  }
  return false
}

/** Known labels whose colon was lost or misread: "Holtzman Yes.", "Vyshinsky; In what", "Vyshinsky (to Bakayev): Did". */
function withoutColon(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly SpeakerLabel[],
): SpeakerLabel[] {
  const names = [
    ...new Set(
      labels.filter(({ rule }) => rule === 'recurring').map(({ start, end }) => text.slice(start, end)),
    ),
  ]
  if (names.length === 0) return []
  const escaped = names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pattern = lettered(
    `(?<=[.?!]["”]?\\s{1,3})(${escaped})(?:(?: (?=(?:Yes|No|Never|Quite so|Of course)[.,;]))|\\s?;\\s+(?=\\p{Lu})|\\s?\\([^()]{2,40}\\)\\s?:\\s+)`,
    'gu',
  )
  const found: SpeakerLabel[] = []
  for (const { start, end } of paragraphs)
    for (const match of text.slice(start, end).matchAll(pattern)) {
      const at = start + match.index
      const reading = { start: at, end: at + match[1]!.length }
      const words = at + match[0].length
      found.push({ ...reading, name: nameOf(text, reading), key: keyOf(match[1]!), words, rule: 'no-colon' })
    }
  return found
}

function nameOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

function span({ start, end }: Span): Span {
  return { start, end }
}
