// Reads from English titles and headings what a document is, which session it records, and who is examined.
import type { SourceKind, Venue } from '#model'

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const MONTH_NUMBERS = new Map(MONTHS.split('|').map((month, index) => [month.toLowerCase(), index + 1]))

const KINDS: readonly (readonly [SourceKind, RegExp])[] = [
  ['verdict', /\b(?:verdict|judge?ment|sentence of the court|the sentence)\b/i],
  ['indictment', /\b(?:indictment|bill of indictment|charge sheet|act of accusation)\b/i],
  [
    'transcript',
    /\b(?:examination of|cross-examination|transcript|proceedings|minutes of|stenographic|verbatim|hearing|inquest|trial of|tryal|last pleas?|speech for the (?:prosecution|defence|defense)|morning session|evening session)\b/i,
  ],
  [
    'confession',
    /\b(?:confession|deposition|affidavit|record of (?:the )?interrogation|protocol of (?:the )?interrogation)\b/i,
  ],
  ['decree', /\b(?:decree|ukase|resolution|proclamation|ordinance|order of the)\b/i],
  ['letter', /\b(?:letter|telegram|dispatch|despatch)s?\b (?:to|from|of)\b/i],
  ['memoir', /\b(?:memoirs?|autobiography|recollections|reminiscences|diary|my life)\b/i],
  [
    'press',
    /\b(?:pravda|izvestia|times|gazette|tribune|newspaper|daily|herald|press release|communiqu[eé])\b/i,
  ],
]

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

/** "EXAMINATION OF THE ACCUSED OLBERG": whose account follows, and in which part. */
export interface Examinee {
  readonly at: number
  readonly name: string
  readonly role: 'accused' | 'witness' | 'unknown'
}

const EXAMINATION =
  /\b(?:EXAMINATION|Examination|TESTIMONY|Testimony|EVIDENCE|Evidence|INTERROGATION|Interrogation|DEPOSITION|Deposition|LAST PLEAS?|Last Pleas?) (?:OF|Of|of) (?:(?:THE|The|the) )?((?:ACCUSED|Accused|accused|DEFENDANT|Defendant|defendant|PRISONER|Prisoner|prisoner|WITNESS|Witness|witness) )?((?:\p{Lu}\.\s?)*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})/gu

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

const ROLE_CUE =
  /\b([Aa]ccused|[Dd]efendants?|[Pp]risoners?|ACCUSED|[Ww]itness(?:es)?|WITNESS|[Cc]omrade|[Pp]rosecutor|[Jj]udge|Justice)(?:,)? ((?:\p{Lu}\.\s?)*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu

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
