/** Cues in a name and beside it that settle what it names, or speak for one kind. */
import type { Word } from '../../language.ts'
import { isFollowerWord, isRankedBody } from './bodies.ts'
import { type Candidate, isTitle, roleBefore } from './candidates.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type KindSaid, kindSaid, prints } from './kinds-said.ts'
import {
  BODIES,
  FACTIONS,
  GROUP_HEADS,
  KIN,
  PERSONAL_DEEDS,
  PERSONAL_FATES,
  PLACE_HEADS,
  SUFFERED,
} from './lexicon.ts'
import { NAME_KINDS } from './name-features.ts'
import { isSetUp } from './purposes.ts'

const PERSON = NAME_KINDS.indexOf('person')
const GROUP = NAME_KINDS.indexOf('group')
const PLACE = NAME_KINDS.indexOf('place')

const STRONG = 400
const PERSONAL = 80
/** Places that no list knows are told by their prepositions, or not at all. */
const UNLOCATED = 10
/** Groups are rare: usage alone must say so clearly. */
const RARE = 15
/** Endings of surnames that few names of places share. */
export const SURNAME_ENDING =
  /(?:[^aeiou]ov|[^aeiou]ev|yov|ayev|ovsky|evsky|insky|ovski|ovich|evich|enko|shvili|adze|ssky|ovna|mann|stein)$/

/** Cues that settle the matter raise one kind's sum; returns the rule's name. */
export function applyCues(
  mentions: readonly Candidate[],
  wordsOf: (sentence: number) => readonly Word[],
  sum: Float64Array,
  surnames: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): string {
  const { core, to, sentence } = mentions[0]!
  const words = wordsOf(sentence)
  const last = words[to - 1]!
  const lower = last.form.toLowerCase()
  const size = to - core
  const follower = followerForm(last, gazetteer, surnames)
  if (follower === 'plural') {
    sum[GROUP]! += STRONG
    return 'names/followers'
  }
  if (
    size === 1 &&
    /e?s$/.test(lower) &&
    [lower.slice(0, -1), lower.slice(0, -2)].some(each => surnames.has(each))
  ) {
    sum[GROUP]! += STRONG
    return 'names/family'
  }
  if (isCharacter(mentions, wordsOf)) {
    sum[PERSON]! += STRONG
    return 'names/character'
  }
  if (
    size === 1 &&
    mentions.every(each => isAcronym(each, wordsOf(each.sentence))) &&
    gazetteer.place(lower) === 0 &&
    !surnames.has(lower)
  ) {
    sum[GROUP]! += STRONG
    return 'names/acronym'
  }
  const titled = mentions.filter(
    each => each.core > each.from && !isOffice(each, wordsOf(each.sentence)),
  ).length
  const roled = mentions.filter(each => roleBefore(wordsOf(each.sentence), each.from) !== '').length
  if (size <= 3 && titled + roled >= Math.max(1, mentions.length * 0.05) && !GROUP_HEADS.has(lower)) {
    sum[PERSON]! += STRONG
    return titled > 0 ? 'names/title' : 'names/role'
  }
  const said = saidOf(mentions, wordsOf, gazetteer)
  if (said !== null && (said === 'place' || size > 1 || !surnames.has(lower))) {
    sum[said === 'place' ? PLACE : GROUP]! += STRONG
    return `names/${said}-said`
  }
  if (size === 1 && BODIES.has(lower) && !surnames.has(lower)) {
    sum[GROUP]! += STRONG
    return 'names/body'
  }
  if (size === 1 && follower === 'singular') {
    sum[0]! += STRONG
    return 'names/follower'
  }
  const head = headOf(words.slice(core, to))
  if (
    size > 1 &&
    ((GROUP_HEADS.has(head) && !PLACE_HEADS.has(head)) ||
      isRankedBody(last.form) ||
      isSetUp(words.slice(core, to)))
  ) {
    sum[GROUP]! += STRONG
    return 'names/group-head'
  }
  if (FACTIONS.has(lower) && size > 1 && isFollowerWord(words[core]!.form)) {
    sum[GROUP]! += STRONG
    return 'names/faction'
  }
  if (size <= 2 && gazetteer.place(mentions[0]!.text.toLowerCase()) === 0 && !PLACE_HEADS.has(lower)) {
    const located = mentions.filter(each => isLocated(each, wordsOf(each.sentence))).length
    sum[PLACE]! -= UNLOCATED * (1 - Math.min(1, (3 * located) / mentions.length))
  }
  if (size > 1 && /^(?:\p{Lu}\.)+$/u.test(words[core]!.form) && !PLACE_HEADS.has(lower)) {
    sum[PERSON]! += STRONG
    return 'names/initials'
  }
  if (size <= 2) {
    const personal = mentions.filter(each => isPersonal(each, wordsOf(each.sentence))).length
    if (personal > 0) sum[PERSON]! += PERSONAL * Math.min(1, (2 * personal) / mentions.length)
    if (SURNAME_ENDING.test(lower) && !gazetteer.people(lower)) sum[PERSON]! += PERSONAL / 2
  }
  const known = size === 1 ? surnames.get(lower) : undefined
  if (known !== undefined) {
    sum[PERSON]! += known
    return 'names/surname'
  }
  sum[GROUP]! -= RARE
  return 'names/usage'
}

/** The kind that the words beside some mention say, where no other mention does or suffers what only persons do. */
function saidOf(
  mentions: readonly Candidate[],
  wordsOf: (sentence: number) => readonly Word[],
  gazetteer: Gazetteer,
): KindSaid | null {
  for (const mention of mentions) {
    const kind = kindSaid(mention, wordsOf(mention.sentence), gazetteer)
    if (kind === null) continue
    // "in his High Court of Chancery": a house.
    if (kind === 'group' && mentions.some(each => isInside(each, wordsOf(each.sentence)))) return null
    const personal = mentions.some(each => {
      const words = wordsOf(each.sentence)
      return each !== mention && isPersonal(each, words) && !(kind === 'press' && prints(words, each.to))
    })
    return personal ? null : kind
  }
  return null
}

function isInside({ from }: Candidate, words: readonly Word[]): boolean {
  const at = /^(?:DET|PRON)$/.test(words[from - 1]?.upos ?? '') ? from - 2 : from - 1
  return /^(?:in|at|into)$/.test(words[at]?.form ?? '')
}

/** "Mensheviks", "Trotskyists", "Jesuits" name people by what they follow or where they are from; "a Menshevik" names none. */
function followerForm(
  word: Word,
  gazetteer: Gazetteer,
  surnames: ReadonlyMap<string, number>,
): 'plural' | 'singular' | undefined {
  const lower = word.form.toLowerCase()
  if (/(?:ists|ites|eviks|omols|onaries|crats|publicans)$/.test(lower)) return 'plural'
  if (/(?:[^r]ist|evik|onary|ocrat|[a-z]{4}ite)$/.test(lower)) return 'singular'
  if (surnames.has(lower)) return undefined
  const singular = lower.slice(0, -1)
  if (lower.endsWith('s') && gazetteer.people(singular) && (word.xpos !== 'NNP' || !gazetteer.place(lower)))
    return 'plural'
  return gazetteer.people(lower) && gazetteer.gender(lower) === undefined ? 'singular' : undefined
}

/** "the murder of Kirov", "Kirov's assassination": what only a person has or suffers. */
function isPersonal({ from, to }: Candidate, words: readonly Word[]): boolean {
  const before = words[from - 2]
  if (words[from - 1]?.form === 'of' && before !== undefined && SUFFERED.has(before.lemma)) return true
  if (before !== undefined && words[from - 1]!.lemma === 'meet' && words[from - 1]!.upos === 'VERB')
    return true
  if (doesAsPersons(words, to)) return true
  if (!/^['’]s?$/.test(words[to]?.form ?? '')) return false
  const next = words.slice(to + 1, to + 4).find(({ upos }) => upos === 'NOUN')
  return next !== undefined && (SUFFERED.has(next.lemma) || KIN.has(next.lemma))
}

/** "Aldane instructed", "Tosk had been arrested": the verb right after the name says what only a person does or suffers. */
function doesAsPersons(words: readonly Word[], at: number): boolean {
  let passive = false
  for (; words[at]?.upos === 'ADV' || words[at]?.upos === 'AUX'; at++) passive = words[at]!.lemma === 'be'
  const verb = words[at]
  if (verb?.upos !== 'VERB' || verb.xpos === 'VBG') return false
  return passive ? PERSONAL_FATES.has(verb.lemma) : PERSONAL_DEEDS.has(verb.lemma)
}

function isLocated({ from }: Candidate, words: readonly Word[]): boolean {
  const before = words[from - 1]?.form.toLowerCase() ?? ''
  const place =
    before === 'the' || words[from - 1]?.upos === 'ADJ' ? (words[from - 2]?.form.toLowerCase() ?? '') : before
  return /^(?:in|at|from|near|into|towards?|through|via|outside|inside|across|to|on|for|of|over|down|up|around|round|beyond)$/.test(
    place,
  )
}

/** The word that says what kind of thing a name of several words names: before "of", else the last. */
function headOf(words: readonly Word[]): string {
  const of = words.findIndex(({ form }, at) => at > 0 && /^(?:of|for)$/.test(form))
  return (of > 0 ? words[of - 1]! : words.at(-1)!).form.toLowerCase().replace(/\.$/, '')
}

/** "Manilov: sycophantic character in …": the text says that the name is made up. */
function isCharacter(
  mentions: readonly Candidate[],
  wordsOf: (sentence: number) => readonly Word[],
): boolean {
  return mentions.some(({ sentence, to }) => {
    const words = wordsOf(sentence)
    if (!/^[:,(=–—-]$/.test(words[to]?.form ?? '')) return false
    for (let at = to + 1; at < Math.min(words.length - 1, to + 7); at++) {
      if (/^(?:character|hero|heroine|protagonist|figure)$/.test(words[at]!.form))
        return /^(?:in|of|from)$/.test(words[at + 1]!.form)
      if (words[at]!.upos === 'VERB' || /^[.;]$/.test(words[at]!.form)) return false
    }
    return false
  })
}

/** Two to six capitals, with or without stops, that are no Roman numeral and no shout: "GPU", "C.C.H.". */
function isAcronym({ core, to }: Candidate, words: readonly Word[]): boolean {
  const { form, upos } = words[core]!
  const letters = form.replaceAll('.', '')
  if (!/^\p{Lu}{2,6}$/u.test(letters) || (form.includes('.') && letters.length < 3)) return false
  if (/^[IVXLCDM]+$/.test(letters) || upos !== 'PROPN') return false
  return ![words[core - 1], words[to]].some(each => each !== undefined && /^\p{Lu}{3,}$/u.test(each.form))
}

/** "President" or "Father" alone is an office, not a title before a name. */
function isOffice({ core, to }: Candidate, words: readonly Word[]): boolean {
  return core + 1 === to && isTitle(words[core]!)
}
