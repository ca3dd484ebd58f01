// What English texts say was done to make somebody speak: sleeplessness, blows, threats, hunger strikes, promises, relatives held.
import type { Compulsion } from '#model'
import { gated, type Pattern } from '../gated-pattern.ts'
import { lettered } from '../lettered.ts'

const CUES: readonly (readonly [Compulsion, Pattern])[] = [
  [
    'torture',
    /\b(?:under (?:the )?torture|(?:was|were|been|being) (?:tortured|beaten|flogged|whipped|racked|kept (?:standing|awake)|deprived of (?:sleep|food|water))|after (?:being |having been )?(?:tortured|beaten|severe beatings?)|without (?:any )?sleep|on the rack|sleep deprivation)\b/i,
  ],
  [
    'threat',
    /\b(?:under (?:the )?threats?|threatened (?:with|to|that)|at gunpoint|for fear of (?:his|her|their|my) (?:life|family)|intimidated)\b/i,
  ],
  [
    'hunger-strike',
    gated(
      /hunger[- ]strike\b|\bafter fasting\b/iu,
      '\\b(?:on|during|after|after ending) (?:a |his |her |their |my )?(?:[\\p{L}-]+ )?hunger[- ]strike\\b|\\bafter fasting\\b',
      'iu',
    ),
  ],
  [
    'isolation',
    /\b(?:in solitary|solitary confinement|held incommunicado|in isolation|cell without (?:light|windows?)|(?:days|weeks|months|nights) without light)\b/i,
  ],
  [
    'hostage',
    /\b(?:(?:wife|son|daughter|sister|brother|mother|father|family|children|relatives|parents) (?:was|were|had been|is|are) (?:arrested|held|taken|detained)|as a hostage|held hostage)\b/i,
  ],
  [
    'promise',
    /\b(?:promised? (?:him |her |them |me )?(?:a |his |her |their |my )?(?:pardon|freedom|release|life|clemency|mercy|leniency)|(?:under|on|in exchange for) (?:a |the )?promise of|in (?:return|exchange) for (?:a pardon|freedom|release|immunity|leniency))\b/i,
  ],
]

/** Who may be meant by a cue: a pronoun, or a name that does not merely open the sentence. */
const BEARER = lettered(
  String.raw`(?<![.!?]\s*|^\s*)(?<![\p{L}’'])\p{Lu}\p{Ll}+|(?<![\p{L}’'])(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur|[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]er|[Tt]hey|[Tt]heir|[Tt]hem)(?![\p{L}])`,
  'gu',
)
const FIRST_PERSON = /^(?:i|me|my|we|us|our)$/i
const PRONOUN = /^(?:he|him|his|she|her|they|their|them)$/i
/** Words that tie what was done to the paper at hand. */
const YIELDS =
  /\b(?:sign(?:ed)?|confess(?:ed|ion)?|testif(?:y|ied)|admitted|stated?|statement|deposition|protocol|gave in|agreed)\b/i
const YEAR = /(?<!\d)(1[0-9]\d\d|20\d\d)(?!\d)/g

/** What a report in the third person says was done to its speaker, and to nobody else who is named nearer. */
export function compulsionsOf(words: string, speaker: string): Compulsion[] {
  const surname = speaker.split(/\s/).at(-1) ?? ''
  return found(words, bearer => PRONOUN.test(bearer) || FIRST_PERSON.test(bearer) || bearer === surname)
}

/** What an author says was done to himself to make him speak here: in the first person, and not in another year than the paper's. */
export function ownCompulsions(text: string, year: string | null): Compulsion[] {
  const kinds = new Set<Compulsion>()
  for (const sentence of text.split(/(?<=[.!?])\s+|\n+/)) {
    const elsewhen = year !== null && [...sentence.matchAll(YEAR)].some(([other]) => other !== year)
    if (elsewhen && !YIELDS.test(sentence)) continue
    for (const kind of found(sentence, bearer => FIRST_PERSON.test(bearer), false)) kinds.add(kind)
  }
  return CUES.flatMap(([kind]) => (kinds.has(kind) ? [kind] : []))
}

/** The kinds whose cue's nearest bearer is meant: within its words, else last before them, else first after them. */
function found(words: string, isMeant: (bearer: string) => boolean, unnamed = true): Compulsion[] {
  return CUES.flatMap(([kind, cue]) => {
    const match = cue.exec(words)
    if (match === null) return []
    const [from, to] = [match.index, match.index + match[0].length]
    const bearers = [...words.matchAll(BEARER)]
    const nearest =
      bearers.find(({ index }) => index >= from && index < to) ??
      bearers.findLast(({ index }) => index < from) ??
      bearers.find(({ index }) => index >= to)
    return (nearest === undefined ? unnamed : isMeant(nearest[0])) ? [kind] : []
  })
}
