// Kinship that an English speaker names: "my brother Paul", "Paul is my brother", "I am the sister of Paul".
import { startingWith } from '../gated-pattern.ts'

/** Each kinship, and what the other is to whoever says "I am the …" of theirs. */
const OTHER_SIDE: Readonly<Record<string, readonly string[]>> = {
  brother: ['brother', 'sister'],
  sister: ['brother', 'sister'],
  wife: ['husband'],
  husband: ['wife'],
  widow: ['husband'],
  widower: ['wife'],
  father: ['son', 'daughter'],
  mother: ['son', 'daughter'],
  son: ['father', 'mother'],
  daughter: ['father', 'mother'],
  uncle: ['nephew', 'niece'],
  aunt: ['nephew', 'niece'],
  nephew: ['uncle', 'aunt'],
  niece: ['uncle', 'aunt'],
  cousin: ['cousin'],
  fiancé: ['fiancée'],
  fiancée: ['fiancé'],
  grandfather: ['grandson', 'granddaughter'],
  grandmother: ['grandson', 'granddaughter'],
  grandson: ['grandfather', 'grandmother'],
  granddaughter: ['grandfather', 'grandmother'],
  'brother-in-law': ['brother-in-law', 'sister-in-law'],
  'sister-in-law': ['brother-in-law', 'sister-in-law'],
  'father-in-law': ['son-in-law', 'daughter-in-law'],
  'mother-in-law': ['son-in-law', 'daughter-in-law'],
  'son-in-law': ['father-in-law', 'mother-in-law'],
  'daughter-in-law': ['father-in-law', 'mother-in-law'],
}

/** Nouns of kinship, by lemma. */
export const KIN: ReadonlySet<string> = new Set(Object.keys(OTHER_SIDE))

const NOUN = `(${[...KIN].sort((a, b) => b.length - a.length).join('|')})`
const KIND = '(?:(?:late|elder|eldest|older|younger|youngest|own|twin|only|first|second|former|dear|poor) )*'
const TITLE = '(?:the )?(?:\\p{Lu}\\p{L}{0,9}\\.? )?'
const MY = startingWith('\\bmy ', `${KIND}${NOUN},? ${TITLE}$`, 'iu')
const OF = startingWith('\\bI,? (?:am|was) (?:the|a) ', `${KIND}${NOUN} of ${TITLE}$`, 'iu')
const IS = startingWith('^(?:,| is| was)\\s?(?: also)? ?my ', `${KIND}${NOUN}\\b`, 'iu')

/** What somebody is to the speaker who names them between these words; several where the words leave the gender open. */
export function kinships(before: string, after: string): readonly string[] {
  const lead = before.replaceAll(/\s+/g, ' ')
  const own = MY.exec(lead)?.[1] ?? IS.exec(after.replaceAll(/\s+/g, ' '))?.[1]
  if (own !== undefined) return [own.toLowerCase()]
  const mine = OF.exec(lead)?.[1]
  return mine === undefined ? [] : OTHER_SIDE[mine.toLowerCase()]!
}
