/** Bodies that a people's or a follower's adjective names: "Soviet government", "Trotskyite centre". */
import type { Word } from '../../language.ts'
import { isCapital } from './case-counts.ts'
import type { Gazetteer } from './gazetteer.ts'
import { BODY_NOUNS, FACTIONS } from './lexicon.ts'

/** "Soviet government", "French police": a people's adjective, at most one word, and a body; its end, or `at`. */
export function bodyFrom(words: readonly Word[], at: number, gazetteer: Gazetteer): number {
  if (!isCapital(words[at]!.form)) return at
  if (!gazetteer.people(words[at]!.form.toLowerCase()))
    return Math.max(factionFrom(words, at), rankedFrom(words, at))
  for (let end = at + 1; end < Math.min(words.length, at + 3); end++) {
    const { form, upos } = words[end]!
    if (BODY_NOUNS.has(form) && form !== 'secret') return end + 1
    if (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN') return at
  }
  return at
}

/** "the Provisional command", "the Supreme council": a rank or kind with a capital before a small body. */
function rankedFrom(words: readonly Word[], at: number): number {
  if (ORDINAL.test(words[at]!.form) && words[at + 1]?.form === 'Section') return at + 2
  if (!RANKS.has(words[at]!.form.toLowerCase()) || words[at - 1]?.form.toLowerCase() !== 'the') return at
  for (let end = at + 1; end < Math.min(words.length, at + 3); end++) {
    if (isRankedBody(words[end]!.form)) return end + 1
    if (!RANKS.has(words[end]!.form.toLowerCase())) return at
  }
  return at
}

/** Bodies that ranks tell apart, small: what ends with one is a group. */
export function isRankedBody(form: string): boolean {
  return RANKED.has(form) || form === 'Section'
}

/** "the Third Section": a section with a number alone is one of a text. */
const ORDINAL = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Special|Secret)$/

const RANKS = new Set(
  'provisional supreme central high military revolutionary executive national general federal special extraordinary joint provincial regional popular imperial royal united'.split(
    ' ',
  ),
)
const RANKED = new Set(
  'command council committee tribunal court government staff army junta directorate commission assembly congress secretariat leadership police guard soviet board union presidium headquarters executive'.split(
    ' ',
  ),
)

/** "Trotskyite centre", "Trotskyite-Zinovievite terrorist bloc": a follower's adjective, at most two words, a faction. */
function factionFrom(words: readonly Word[], at: number): number {
  if (!isFollowerWord(words[at]!.form)) return at
  let end = at + 1
  while (isHyphen(words, end) && isFollowerWord(words[end + 1]?.form ?? '')) end += 2
  for (let last = end; last < Math.min(words.length, end + 5); last++) {
    const { form, upos } = words[last]!
    if (FACTIONS.has(form.toLowerCase())) return last + 1
    if (upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'PROPN' && form !== '-') return at
  }
  return at
}

/** "Trotskyite", "Zinovievist", "Leninist": a follower of somebody or something. */
export function isFollowerWord(form: string): boolean {
  return /^\p{Lu}\p{Ll}{3,}(?:ite|ist)$/u.test(form)
}

/** A hyphen that no space parts from the words on both sides. */
export function isHyphen(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined &&
    /^[-‐‑]$/.test(word.form) &&
    word.start === words[at - 1]!.end &&
    words[at + 1]?.start === word.end
  )
}
