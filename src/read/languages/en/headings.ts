// Reads from English titles and headings what a document is, which session it records, and who is examined.
import type { Block, SourceKind, Venue } from '#model'
import { lettered } from '../lettered.ts'

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const MONTH_NUMBERS = new Map(MONTHS.split('|').map((month, index) => [month.toLowerCase(), index + 1]))

const KINDS: readonly (readonly [SourceKind, RegExp])[] = [
  ['verdict', /\b(?:verdict|judge?ment|sentence of the court|the sentence)\b/i],
  ['indictment', /\b(?:indictment|bill of indictment|charge sheet|act of accusation)\b/i],
  [
    'transcript',
    /\b(?:examination of|cross-examination|transcript|proceedings|minutes of|stenographic|verbatim|hearings?|inquest|trial of|tryal|last pleas?|speech for the (?:prosecution|defence|defense)|morning session|evening session)\b/i,
  ],
  [
    'confession',
    /\b(?:confession|deposition|affidavit|interrogation of|(?:record|protocol|minutes) of (?:the )?(?:interrogation|questioning)|interrogation (?:record|protocol)|(?:statement|declaration|explanation|testimony) (?:of|by) (?:the )?(?:detained|arrested|accused|prisoner|defendant|suspect|detainee|witness|undersigned))\b/i,
  ],
  ['decree', /\b(?:decree|ukase|resolution|proclamation|ordinance|order of the)\b/i],
  ['letter', /\b(?:letter|telegram|dispatch|despatch)s?\b (?:to|from|of)\b/i],
  [
    'memoir',
    /\b(?:memoirs?|autobiography|recollections|reminiscences|memories|diary|diaries|journal of|my life)\b/i,
  ],
  [
    'register',
    /\b(?:register|timetable|time-table|(?:cash|pay|log|day|visitors'?|guest|account)[- ]?books?|pay ?(?:slip|roll|list)|muster roll|inventory)\b/i,
  ],
  [
    'press',
    /\b(?:pravda|izvestia|times|gazette|tribune|newspaper|daily|herald|courier|telegraph|press release|communiqu[eé])\b/i,
  ],
]

/** What a paper is by the words that it opens with, where no title tells: a letter by its salutation, a newspaper by its dateline. */
export function kindOfOpening(opening: string): SourceKind | null {
  if (/(?:^|\n)\s*(?:My )?[Dd]ear(?:est)? [\p{L}.’' ]{2,40}[,!:]?\s*(?:\n|$)/u.test(opening)) return 'letter'
  if (
    /\bI,[^.]{0,80}\b(?:undersigned|duly sworn|make oath|do (?:hereby|solemnly) (?:declare|swear))\b/.test(
      opening,
    )
  )
    return 'confession'
  return null
}

/** What kind of source a title speaks of, or null. */
export function kindOfTitle(title: string): SourceKind | null {
  return KINDS.find(([, pattern]) => pattern.test(title))?.[0] ?? null
}

/** Where words of a source of that kind are said, if nothing closer is known. */
export function venueOf(kind: SourceKind): Venue {
  switch (kind) {
    case 'transcript':
    case 'verdict':
    case 'indictment':
      return 'court'
    case 'confession':
      return 'interrogation'
    case 'press':
      return 'press'
    case 'letter':
      return 'letter'
    case 'memoir':
      return 'memoir'
    case 'decree':
      return 'decree'
    case 'register':
    case 'scholarship':
    case 'other':
      return 'unknown'
  }
}

/** A heading such as "August 21 (morning session)": day and month, the year where it is printed. */
export interface SessionHeading {
  readonly at: number
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const SESSION = new RegExp(
  `(?:(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTHS}))(?:,? (1[0-9]\\d\\d|20\\d\\d))?,?\\s*[([–—-]?\\s*(?:(?:morning|afternoon|evening|night|first|second|third)(?: session| sitting)|session)\\b`,
  'gi',
)

/** Session headings in a text: a date directly before "morning session" and the like. */
export function sessionHeadings(text: string): SessionHeading[] {
  return [...text.matchAll(SESSION)].map(match => ({
    at: match.index,
    year: match[5] === undefined ? null : Number(match[5]),
    month: MONTH_NUMBERS.get((match[1] ?? match[4])!.toLowerCase())!,
    day: Number(match[2] ?? match[3]),
  }))
}

const DAY_FIRST = `(\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? (${MONTHS}),? (1[0-9]\\d\\d|20\\d\\d)`
const MONTH_FIRST = `(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?,? (1[0-9]\\d\\d|20\\d\\d)`
const WHOLE_DATE = new RegExp(`\\b(?:${DAY_FIRST}|${MONTH_FIRST})\\b`, 'i')
const ENTRY = new RegExp(
  `^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${DAY_FIRST}|${MONTH_FIRST})\\s*[.:,–—-]`,
  'i',
)
const DATED: ReadonlySet<SourceKind> = new Set([
  'confession',
  'letter',
  'decree',
  'press',
  'register',
  'indictment',
  'verdict',
])

/** The day that a letter, paper, decree or deposition gives itself, in its first lines or under its last; EDTF or null. */
export function datelineOf(text: string, blocks: readonly Block[], kind: SourceKind): string | null {
  if (!DATED.has(kind)) return null
  const shown = blocks.filter(block => block.kind !== 'running-head' && block.kind !== 'note')
  const lines = [...shown.slice(0, 3), ...shown.slice(-2).reverse()]
  for (const { start, end } of lines) {
    const date = end - start < 160 ? wholeDate(WHOLE_DATE.exec(text.slice(start, end))) : null
    if (date !== null) return date
  }
  return null
}

/** Entries of a diary: paragraphs that open with a whole date. */
export function diaryEntries(
  text: string,
  blocks: readonly Block[],
): { readonly at: number; readonly date: string }[] {
  return blocks.flatMap(({ start, end }) => {
    const date = wholeDate(ENTRY.exec(text.slice(start, Math.min(end, start + 60))))
    return date === null ? [] : [{ at: start, date }]
  })
}

function wholeDate(match: RegExpExecArray | null): string | null {
  if (match === null) return null
  const [day, month, year] =
    match[1] === undefined ? [match[5], match[4], match[6]] : [match[1], match[2], match[3]]
  const number = MONTH_NUMBERS.get(month!.toLowerCase())!
  return `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`
}

/** "EXAMINATION OF THE ACCUSED OLBERG": whose account follows, and in which part. */
export interface Examinee {
  readonly at: number
  readonly name: string
  readonly role: 'accused' | 'witness' | 'unknown'
}

const EXAMINATION = lettered(
  String.raw`\b(?:EXAMINATION|Examination|TESTIMONY|Testimony|EVIDENCE|Evidence|INTERROGATION|Interrogation|DEPOSITION|Deposition|LAST PLEAS?|Last Pleas?) (?:OF|Of|of) (?:(?:THE|The|the) )?((?:ACCUSED|Accused|accused|DEFENDANT|Defendant|defendant|PRISONER|Prisoner|prisoner|WITNESS|Witness|witness) )?((?:\p{Lu}\.\s?)*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})`,
  'gu',
)

/** Headings that name whose examination follows. */
export function examineesOf(text: string): Examinee[] {
  const found: Examinee[] = []
  for (const match of text.matchAll(EXAMINATION)) {
    const role = match[1]?.trim().toLowerCase()
    const shouted = /^\p{Lu}{4,}/u.test(match[0])
    const words = match[2]!.split(' ')
    const name = shouted
      ? words.filter(word => word === word.toUpperCase() && !/^(?:THE|AND)$/.test(word))
      : words
    if (role === undefined && !shouted && match.index > 400) continue
    found.push({
      at: match.index,
      name: name.map(word => (shouted ? capitalise(word) : word)).join(' '),
      role: role === 'witness' ? 'witness' : role === undefined ? 'unknown' : 'accused',
    })
  }
  return found
}

function capitalise(word: string): string {
  return word.replace(/\p{L}+/gu, part => part[0]! + part.slice(1).toLowerCase())
}

const ROLE_CUE = lettered(
  String.raw`\b([Aa]ccused|[Dd]efendants?|[Pp]risoners?|ACCUSED|[Ww]itness(?:es)?|WITNESS|[Cc]omrade|[Pp]rosecutor|[Jj]udge|Justice)(?:,)? ((?:\p{Lu}\.\s?)*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)`,
  'gu',
)

/** Surnames that the text calls accused, and those it calls witness or official, by how often. */
export function rolesIn(text: string): {
  accused: Map<string, number>
  witness: Map<string, number>
  free: Map<string, number>
} {
  const roles = {
    accused: new Map<string, number>(),
    witness: new Map<string, number>(),
    free: new Map<string, number>(),
  }
  for (const [, cue, name] of text.matchAll(ROLE_CUE)) {
    const surname = name!
      .replace(/['’]s?$/, '')
      .split(' ')
      .at(-1)!
      .toLowerCase()
    const kind = /^(?:accused|defendant|prisoner)/i.test(cue!)
      ? roles.accused
      : /^witness/i.test(cue!)
        ? roles.witness
        : roles.free
    kind.set(surname, (kind.get(surname) ?? 0) + 1)
  }
  return roles
}
