// Speakers' labels without a colon at the head of English paragraphs, as reports of trials and hearings have printed them.
//
// "Mr. STRIPLING. When did you …" (Congress), "Oates. My Lord, …" (State Trials), "(H.) What evil spirit …" (examinations),
// "Q What is your name?" (stenographers). None is a label by itself: each kind is accepted on the strength of the whole text.
import { gated, startingWith, type Pattern } from '../gated-pattern.ts'
import { NO_SPEAKERS, SPEAKING_OFFICES, TITLES as TITLES_ALONE } from './turn-words.ts'
import { lettered } from '../lettered.ts'

/** A label at the head of a paragraph; offsets count from the paragraph's beginning. */
export interface Opening {
  readonly kind: 'titled' | 'bare' | 'bracketed' | 'capitals' | 'letter'
  readonly start: number
  readonly end: number
  /** Where the speech begins. */
  readonly words: number
  /** A full stop, bracket or dash follows the letter. */
  readonly marked: boolean
  /** The label in lower case, without title and stops. */
  readonly key: string
}

const TITLES =
  'Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Senator|Sen|Representative|Rep|Congressman|Congresswoman|Judge|Justice|Capt|Captain|Col|Colonel|Gen|General|Maj|Major|' +
  'Lt|Lieut|Lieutenant|Sgt|Sergeant|Serj|Serjeant|Admiral|Commander|Rev|Father|Brother|Sister|Lord|Lady|Baron|Gov|Dep\\. Gov|Governor|Advocate|Attorney|Counsel|Inspector|Detective|Warrant Officer|Mme|Mlle|Maître|Herr|Frau|Comrade|Citizen'
const TITLE = `(?:(?:${TITLES}|${TITLES.toUpperCase()})\\.?\\s+|M\\.\\s+(?=\\p{Lu}\\p{Ll}))`
const WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
const NAME = `(?!(?:Mr|Mrs|Dr|Gov)\\b)(?:\\p{Lu}\\.\\s?){0,3}${WORD}(?:\\s(?:\\p{Lu}\\.\\s?|(?:de|von|van|la|of)\\s)*${WORD}){0,2}`
const OFFICE = `(?:The|THE)\\s${WORD}(?:\\s(?:of|OF|the|THE|${WORD})){0,3}`
const SPEECH = '(?=["“‘\'([]*[\\p{Lu}\\p{N}…]|\\.\\.)'
const STOP = '(?:\\s?\\([^()]{2,60}\\))?(?:\\.(?:\\s?[—–-]{1,2})?\\s+|\\.?\\s?(?:[—–]{1,2}|--)\\s*)'

const TITLED = gated(
  new RegExp(
    `^\\s*(?:(?:${TITLES}|${TITLES.toUpperCase()})\\.?\\s|M\\.\\s|(?:The|THE)\\s[^\\sa-z]\\S+(?:\\s\\S+){0,3}?${STOP})`,
    'u',
  ),
  `^\\s*(${TITLE}+(?:${NAME}|\\p{Lu}(?=\\.))|${OFFICE})${STOP}${SPEECH}`,
  'u',
)
const BARE = gated(
  new RegExp(`^\\s*[^\\sa-z]\\S+(?:\\s\\S+){0,2}?${STOP}`, 'u'),
  `^\\s*(L\\.\\s?C\\.\\s?J|Dep\\. Gov|Lord Chief Justice|Att\\. Gen|Sol\\. Gen|${WORD}(?:\\s${WORD})?)${STOP}${SPEECH}`,
  'u',
)
/** "PROSECUTOR — When …", and in a line of its own above the speech. */
const CAPITALS = gated(
  /^\s*(?:THE\s)?[^\sa-z][^\sa-z].*?(?:[—–]|--|\s-|\n)/u,
  `^\\s*((?:THE\\s)?\\p{Lu}[\\p{Lu}’'-]+(?:\\s(?:\\p{Lu}\\.|\\p{Lu}[\\p{Lu}’'-]+|\\d{1,2})){0,4})(?:\\s?\\([^()]{2,60}\\))?(?:[.:]?\\s?(?:[—–]{1,2}|--|\\s-)\\s*|[.:]?[ \\t]*\\n\\s*)${SPEECH}`,
  'u',
)
const JOINED_CAPITALS = gated(
  /^\s*[^\sa-z][^\sa-z]/u,
  "^\\s*((?:THE\\s)?\\p{Lu}[\\p{Lu}’'-]+(?:\\s(?:\\p{Lu}\\.|\\p{Lu}[\\p{Lu}’'-]+|\\d{1,2})){0,4})[.:]?\\s+(?=[\"“]?(?:\\p{Lu}\\p{Ll}|I\\b|A\\b))",
  'u',
)
const BRACKETED = startingWith(
  '^\\s*[([]\\s?',
  `((?:\\p{Lu}\\.?\\s?){1,3}|${NAME})\\s?[)\\]]:?\\s+${SPEECH}`,
  'u',
)
const LETTER = startingWith(
  '^\\s*(Q|A|D|R|Ques|Ans|Question|Answer|QUESTION|ANSWER)',
  `(\\.|\\)|)(?:\\s?[—–-]{1,2})?\\s+${SPEECH}`,
  'u',
)
const PAIRS: readonly (readonly [string, string])[] = [
  ['q', 'a'],
  ['d', 'r'],
  ['ques', 'ans'],
  ['question', 'answer'],
]
/** The least share of a text's paragraphs that must open with plain names before those are taken for speakers. */
const BARE_SHARE = 0.4
const LEAST_LABELS = 4
const LEAST_CHANGES = 2

/** The label of each paragraph, null where it has none. `dashed`: answers stand after a dash. Linear. */
export function printedOpenings(paragraphs: readonly string[], dashed: boolean): (Opening | null)[] {
  const found: (Opening | null)[] = paragraphs.map(() => null)
  addLetters(paragraphs, dashed, found)
  const each = (kind: Opening['kind'], pattern: Pattern) =>
    paragraphs.map(words => read(kind, pattern, words))
  const brackets = each('bracketed', BRACKETED)
  const [titled, capitals] = [each('titled', TITLED), each('capitals', CAPITALS)]
  const bracketed = isList(brackets) ? brackets.map(() => null) : brackets
  const plain = each('bare', BARE).map(one => (one !== null && isName(one.key) ? one : null))
  const times = counts(plain)
  // A plain office is a speaker's beside other labels, a plain name where most paragraphs open so.
  const bare = plain.map(one => (one !== null && SPEAKING_OFFICES.has(one.key) ? one : null))
  const strong = paragraphs.map((_, at) => capitals[at] ?? titled[at] ?? bracketed[at] ?? null)
  const all = strong.map((one, at) => one ?? bare[at] ?? null)
  const often = [...times.values()].filter(count => count > 2)
  const mostly = often.length > 1 && sum(often) > paragraphs.length * BARE_SHARE
  if (!mostly && (!isDialogue(all) || strong.filter(one => one !== null).length < LEAST_CHANGES)) return found
  for (const [at, one] of (mostly ? all.map((one, at) => one ?? plain[at]!) : all).entries())
    found[at] ??= one
  // The line of a speaker that was put together with the first of the speech.
  const keys = new Set(capitals.flatMap(one => one?.key ?? []))
  for (const [at, words] of paragraphs.entries()) {
    const joined = found[at] === null ? read('capitals', JOINED_CAPITALS, words) : null
    if (joined !== null && keys.has(joined.key)) found[at] = joined
  }
  return found
}

function addLetters(paragraphs: readonly string[], dashed: boolean, found: (Opening | null)[]): void {
  const all = paragraphs.map(words => read('letter', LETTER, words))
  const times = counts(all)
  for (const [asks, answers] of PAIRS) {
    if ((times.get(asks) ?? 0) < 2 || (!dashed && (times.get(answers) ?? 0) < 2)) continue
    const questions = all.flatMap((opening, at) => (opening?.key === asks ? [paragraphs[at]!] : []))
    if (questions.filter(words => words.includes('?')).length * 2 < questions.length) continue
    let before = ''
    for (const [at, opening] of all.entries()) {
      if (opening === null || (opening.key !== asks && opening.key !== answers)) continue
      // "A man" after an answer is no second answer, unless a question stands between them in the paragraph.
      const asked = before === asks || /\?["”]?\s*$/.test(paragraphs[at - 1] ?? '')
      if (!opening.marked && opening.key === answers && !asked) continue
      found[at] ??= opening
      before = opening.key
    }
  }
}

function read(kind: Opening['kind'], pattern: Pattern, paragraph: string): Opening | null {
  const match = pattern.exec(paragraph)
  if (match === null) return null
  const label = match[1]!.trimEnd()
  const start = match[0].indexOf(label)
  const key = keyOf(label)
  if (key === '' || NO_SPEAKERS.has(key)) return null
  if (/^the\s/i.test(label) && !SPEAKING_OFFICES.has(key) && !SPEAKING_OFFICES.has(key.split(' ')[0]!))
    return null
  // "Gov. John Winter: …": the label ends at the colon.
  if (/^\p{Lu}[\p{L}.’' -]{0,40}:\s/u.test(paragraph.slice(match[0].length))) return null
  return {
    kind,
    start,
    end: start + label.length,
    words: match[0].length,
    marked: kind !== 'letter' || match[2] !== '',
    key,
  }
}

const LEADING = lettered(`^(?:(?:The|THE)\\s+|${TITLE})+(?=.)`, 'u')

function keyOf(label: string): string {
  return label
    .replace(/\s+/g, ' ')
    .replace(LEADING, '')
    .toLowerCase()
    .replace(/\.(?=\s|$)/g, '')
}

function counts(all: readonly (Opening | null)[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const opening of all) if (opening !== null) times.set(opening.key, (times.get(opening.key) ?? 0) + 1)
  return times
}

/** At least four labels in all, one of them twice, and paragraphs in which one speaker follows another. */
function isDialogue(all: readonly (Opening | null)[]): boolean {
  const times = [...counts(all).values()]
  const changes = all.filter((opening, at) => {
    const next = all[at + 1]
    return opening !== null && next !== null && next !== undefined && opening.key !== next.key
  }).length
  return sum(times) >= LEAST_LABELS && times.some(count => count > 1) && changes >= LEAST_CHANGES
}

/** Not "Mr." or "Chap.": a word of some length, or an office however short. */
function isName(key: string): boolean {
  return SPEAKING_OFFICES.has(key) ? key.length > 1 : key.length > 3 && !TITLES_ALONE.has(key)
}

/** (A), (B), (C) in order are items. */
function isList(all: readonly (Opening | null)[]): boolean {
  const keys = all.flatMap(opening => (opening === null ? [] : [opening.key]))
  return keys.some((key, at) => key === 'a' && keys[at + 1] === 'b')
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
