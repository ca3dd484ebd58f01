// A label that only says who asks or answers stands for that person, and so does every "I" and "you" taken up from it.
import type { Suggestion } from '#model'
import { partOfLabel } from '../../languages/en/hearing-parts.ts'
import type { Frame } from '../frame.ts'
import type { ReadingTools } from '../tools.ts'
import { indexMentions, type Named } from './mentions.ts'
import { speakersOf } from './parties.ts'

/** What was found, with such labels and what was taken up from them naming the person. Linear in what was found. */
export function nameParts(found: readonly Suggestion[], tools: ReadingTools, frame: Frame): Suggestion[] {
  const index = indexMentions(found)
  const speaker = speakersOf(tools, frame, index)
  const standsFor = new Map<string, Named>()
  for (const turn of tools.structure.turns) {
    if (turn.label === null || partOfLabel(turn.key) === null) continue
    const label = index.at(turn.label)
    const named = speaker(turn)
    if (label !== null && named.cluster !== null && named.cluster !== label.cluster)
      standsFor.set(label.id, named)
  }
  if (standsFor.size === 0) return [...found]
  return found.map(one => {
    if (one.kind !== 'mention') return one
    const named = standsFor.get(one.id) ?? standsFor.get(one.antecedent ?? '')
    if (named === undefined) return one
    const { mention, cluster, name } = named
    return { ...one, cluster: cluster ?? one.cluster, name, antecedent: mention ?? one.antecedent }
  })
}
