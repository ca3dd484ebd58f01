// What English texts say was done to make somebody speak: sleeplessness, blows, threats, hunger strikes, promises, relatives held.
import type { Compulsion } from '#model'

const CUES: readonly (readonly [Compulsion, RegExp])[] = [
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
    /\b(?:on|during|after|after ending) (?:a |his |her |their |my )?(?:[\p{L}-]+ )?hunger[- ]strike\b|\bafter fasting\b/iu,
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

/** The kinds of compulsion that the words speak of, each once. */
export function compulsionsIn(words: string): Compulsion[] {
  return CUES.filter(([, cue]) => cue.test(words)).map(([kind]) => kind)
}
