/**
 * Bodies and offices named by what they are for: "Department for Combating Extremism", "League against Imperialism" is one
 * body; "Commissioner for Oaths", "Director of Public Prosecutions" is an office, and names nobody.
 */
import type { Word } from '../../language.ts'
import { isCapital } from './case-counts.ts'
import { type CommonWords, isCommonForm } from './emphasis.ts'
import type { Gazetteer } from './gazetteer.ts'
import { GROUP_HEADS, NOT_NAMES, OFFICES, TITLES } from './lexicon.ts'

/** Bodies that are set up for something. */
const BODIES_FOR = new Set(
  (
    'department ministry commission commissariat committee council directorate bureau office agency board institute union league ' +
    'association society centre center foundation campaign section division administration tribunal court secretariat inspectorate ' +
    'service movement front fund organisation organization alliance coalition authority academy inspection'
  ).split(' '),
)
/** Before the word for an office. */
const RANKS = new Set(
  'high deputy assistant vice first second chief special under permanent general public state county district crown senior junior notary'.split(
    ' ',
  ),
)

/** What only offices keep, and no list of common words has. */
const TREASURES = new Set(['exchequer', 'rolls', 'chancery'])

export interface Purposes {
  /** The end of what the body is for, where its head stands before `at`; or `at`. */
  bodyEnd(words: readonly Word[], at: number): number
  /** The end of the office that begins at `at`, or `at`. */
  officeEnd(words: readonly Word[], at: number): number
}

/** "Campaign for Nuclear Disarmament": whether such a body heads the words, whatever else its head may be. Not courts, which are places too. */
export function isSetUp(words: readonly Word[]): boolean {
  return words.some(
    ({ form }, at) =>
      at > 0 &&
      /^(?:for|against|on)$/.test(form) &&
      BODIES_FOR.has(singular(words[at - 1]!.form)) &&
      !/^Courts?$/.test(words[at - 1]!.form),
  )
}

/** Looks a word list up only where a head, a preposition and a capital stand together. */
export function purposesWith(gazetteer: Gazetteer, common: () => CommonWords): Purposes {
  return { bodyEnd, officeEnd }

  function bodyEnd(words: readonly Word[], at: number): number {
    const head = words[at - 1]
    if (head === undefined || !isCapital(head.form) || !BODIES_FOR.has(singular(head.form))) return at
    if (!/^(?:for|against|on|of)$/.test(words[at]?.form ?? '')) return at
    return purposeEnd(words, at)
  }

  function officeEnd(words: readonly Word[], at: number): number {
    if (!isCapital(words[at]?.form ?? '')) return at
    let head = at
    while (isRank(words, head)) head++
    if (words[head]?.form === 'People' && /^['’]s$/.test(words[head + 1]?.form ?? '')) head += 2
    const office = words[head]
    if (office === undefined || !isCapital(office.form) || !OFFICES.has(singular(office.form))) return at
    // "Chief Inspector Hale", "the Public Prosecutor": the rank goes, the title stays.
    if (!/^(?:for|of|against)$/.test(words[head + 1]?.form ?? '')) return head
    const end = purposeEnd(words, head + 1)
    const purpose = words.slice(head + 2, end)
    // "Secretary of the Central Committee": the body has a name of its own.
    if (purpose.some(({ form }) => GROUP_HEADS.has(form.toLowerCase()) && form !== 'Works')) return at
    return end > head + 1 ? end : at
  }

  /** After the preposition at `at`: words with capitals that are common ones, joined by "and", "of", "the". */
  function purposeEnd(words: readonly Word[], at: number): number {
    let end = at + 1
    if (words[end]?.form === 'the') end++
    if (!isPurpose(words[end])) return at
    for (end++; ;) {
      const hyphen = /^[-‐‑]$/.test(words[end]?.form ?? '') && words[end]!.start === words[end - 1]!.end
      if (isPurpose(words[end])) end++
      else if (hyphen && isPurpose(words[end + 1])) end += 2
      else if (/^(?:and|against|for|to)$/.test(words[end]?.form ?? '') && isPurpose(words[end + 1])) end += 2
      else if (words[end]?.form === 'of' && isPart(words[end + 1])) end += 2
      else if (words[end]?.form === 'of' && words[end + 1]?.form === 'the' && isPart(words[end + 2])) end += 3
      else return end
    }
  }

  function isPurpose(word: Word | undefined): boolean {
    if (word === undefined || !isCapital(word.form)) return false
    const lower = word.form.toLowerCase()
    // "Head of Section IV".
    if (lower === 'section' || /^[IVX]+$/.test(word.form)) return true
    if ((NOT_NAMES.has(lower) && !lower.endsWith('ism')) || gazetteer.place(lower) > 1) return false
    if (/^(?:un|anti|non|counter)(?:[-‐‑]|$)/.test(lower) || TREASURES.has(lower)) return true
    return gazetteer.people(lower) || isCommonForm(lower, common())
  }
}

/** What comes after "of" may be anybody's: "the Liberation of Vresk". */
function isPart(word: Word | undefined): boolean {
  return word !== undefined && isCapital(word.form) && !TITLES.has(word.form.toLowerCase().replace(/\.$/, ''))
}

function isRank(words: readonly Word[], at: number): boolean {
  const form = words[at]?.form ?? ''
  return isCapital(form) && RANKS.has(form.toLowerCase()) && isCapital(words[at + 1]?.form ?? '')
}

function singular(form: string): string {
  const lower = form.toLowerCase()
  if (!lower.endsWith('s')) return lower
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
}
