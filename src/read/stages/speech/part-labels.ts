// A label that only says who asks or answers, or gives initials, stands for that person, and so does every "I" and "you" taken
// up from it. One that stands for nobody known names nobody.
import type { Suggestion } from '#model'
import { partOfLabel } from '../../languages/en/hearing-parts.ts'
import type { Frame } from '../frame.ts'
import type { ReadingTools } from '../tools.ts'
import { indexMentions, type Named } from './mentions.ts'
import { isInitials, speakersOf } from './parties.ts'

/** What was found, with such labels and what was taken up from them naming the person. Linear in what was found. */
export function nameParts(found: readonly Suggestion[], tools: ReadingTools, frame: Frame): Suggestion[] {
  const index = indexMentions(found)
  const speaker = speakersOf(tools, frame, index)
  const standsFor = new Map<string, Named>()
  const nobody = new Set<Suggestion>()
  for (const turn of tools.structure.turns) {
    if (turn.label === null || (partOfLabel(turn.key) === null && !isInitials(turn.speaker))) continue
    const label = index.at(turn.label)
    if (label === null) continue
    const named = speaker(turn)
    if (named.cluster !== null && named.cluster !== label.cluster) standsFor.set(label.id, named)
    else if (/^[qadr]$/.test(turn.key)) nobody.add(label)
  }
  const left = found.filter(one => !nobody.has(one))
  if (standsFor.size === 0) return left
  return left.map(one => {
    if (one.kind !== 'mention') return one
    const named = standsFor.get(one.id) ?? standsFor.get(one.antecedent ?? '')
    if (named === undefined) return one
    const { mention, cluster, name } = named
    // Initials are no spelling of the name: like "Answer" they only point to it.
    const form = one.form === 'name' ? 'description' : one.form
    return { ...one, form, cluster: cluster ?? one.cluster, name, antecedent: mention ?? one.antecedent }
  })
}
