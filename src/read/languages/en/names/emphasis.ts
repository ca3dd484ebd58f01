/**
 * Old prints give every noun a capital ("the Whole Truth of the Plot"): there a capital makes no name.
 *
 * A document is such a print when it writes many of the nouns that everybody knows with capitals. In it a word is common
 * when a list or the document itself has it small, when it goes with articles, or when its ending is that of a noun.
 */
import type { CaseCounts } from './case-counts.ts'
import type { Gazetteer } from './gazetteer.ts'
import { GROUP_HEADS, PLACE_HEADS, TITLES } from './lexicon.ts'

/** Words that are no names, lower case. */
export interface CommonWords {
  readonly nouns: ReadonlySet<string>
  readonly others: ReadonlySet<string>
}

/** From such a share of capitals on the common nouns, capitals are emphasis. Other prints have up to a tenth. */
const EMPHATIC = 0.3
/** So few nouns tell nothing of a document's habits. */
const LEAST_NOUNS = 40
/** A word that has an article or its like before it this often names no person. */
const DETERMINED = 0.25
const COMMON_ENDING =
  /(?:[^aeiou]ed|eth|[ai]te[ds]?|i[sz]e[ds]?|[ct]ions?|ness(?:es)?|ments?|[^aeiou]it(?:y|ies)|[ae]nc(?:e|es|y|ies)|ings?|ous|full?|[ai]ble|ships?|isms?|ures?|ick|ities)$/
/** Endings of names of followers, which go with articles as nouns do. */
const FOLLOWERS = /(?:ists?|ites?|[^e]ans?|icks?|iques?|[sc]uits|crats|ines)$/

/** Whether a word with a capital is a common one in this document, by its lower case; null where capitals tell names. */
export function emphasisOf(
  counts: CaseCounts,
  gazetteer: Gazetteer,
  common: () => CommonWords,
): ((lower: string) => boolean) | null {
  if (!mayBeEmphatic(counts)) return null
  const { nouns, others } = common()
  let capitals = 0
  let all = 0
  for (const [word, { inside, lower }] of counts)
    if (word.length > 3 && nouns.has(word) && !isHead(word)) {
      capitals += inside
      all += inside + lower
    }
  if (all < LEAST_NOUNS || capitals < all * EMPHATIC) return null
  return word => {
    // "Man" is an island too, but not where "man" is written as often as not.
    if (nouns.has(word) && (counts.get(word)?.lower ?? 0) > 0) return true
    if (gazetteer.people(word) || gazetteer.place(word) > 1) return false
    const spelled = modern(word)
    if (isListed(word, { nouns, others }))
      return gazetteer.gender(word) === undefined || (counts.get(word)?.lower ?? 0) > 0
    const seen = counts.get(word)
    if (seen !== undefined && seen.lower > 0) return true
    if (gazetteer.gender(word) !== undefined || FOLLOWERS.test(word)) return false
    return COMMON_ENDING.test(spelled) || (seen?.determined ?? 0) > (seen?.inside ?? 0) * DETERMINED
  }
}

/** Whether a list has the word or what it is made of. */
export function isListed(word: string, { nouns, others }: CommonWords): boolean {
  const spelled = modern(word)
  return [word, spelled, ...stemsOf(spelled)].some(each => nouns.has(each) || others.has(each))
}

/** Whether a word is a common one by the list, or by an ending that only common ones have ("liberation", "combating"). */
export function isCommonForm(lower: string, common: CommonWords): boolean {
  return isListed(lower, common) || COMMON_ENDING.test(lower)
}

/** A cheap test before the list is read: of all words of some length, how many have capitals. */
function mayBeEmphatic(counts: CaseCounts): boolean {
  let capitals = 0
  let all = 0
  for (const [word, { inside, lower }] of counts)
    if (word.length > 3) {
      capitals += inside
      all += inside + lower
    }
  return all >= LEAST_NOUNS && capitals > all * (EMPHATIC / 2)
}

/** Old spellings of common words: "Iustice", "Vnwary", "Publick", "Bloud". */
function modern(word: string): string {
  return word
    .replace(/^i(?=[aou])/, 'j')
    .replace(/^v(?=[^aeiou])/, 'u')
    .replaceAll(/(?<=[aeiou])u(?=[aeiou])/g, 'v')
    .replace(/ick(?=s?$|e)/, 'ic')
    .replace(/iques?$/, 'ic')
    .replace(/oud(?=y?$)/, 'ood')
    .replace(/yes$/, 'ies')
    .replace(/sse(?=s?$)/, 'ss')
    .replace(/nesse$/, 'ness')
    .replace(/lly?$/, each => (each === 'll' ? 'l' : each))
}

/** What a form may be made of: "Adventurers" of "adventure", "Alehouses", "Absented", "Approver". */
function stemsOf(word: string): string[] {
  const stems: string[] = []
  for (const [ending, ...added] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length > 3)
      for (const each of ['', ...added]) stems.push(word.slice(0, -ending.length) + each)
  return stems
}

const ENDINGS = [
  ['s'],
  ['es'],
  ['ies', 'y'],
  ['ed', 'e'],
  ['eth', 'e'],
  ['ing', 'e'],
  ['er', 'e'],
  ['ers', 'e'],
  ['or', 'e'],
  ['ors', 'e'],
  ['our'],
  ['ours'],
  ['ly'],
  ['like'],
] as const

/** Words that names of bodies, places and persons are made with. */
export function isHead(lower: string): boolean {
  return GROUP_HEADS.has(lower) || PLACE_HEADS.has(lower) || TITLES.has(lower)
}
