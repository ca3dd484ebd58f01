// Puts names to the labels of a hearing that name nobody: "Answer" is whoever is under examination, "Question" whoever examines,
// "S. V." the one person of the text with these initials.
import { introductionsIn, partOfLabel } from '../../languages/en/hearing-parts.ts'
import type { Frame } from '../frame.ts'
import type { ReadingTools } from '../tools.ts'
import type { Turn } from '../turns.ts'
import { lastBefore } from '../tools.ts'
import { namedAt, type MentionIndex, type Named } from './mentions.ts'

/** Whether a speaker's label is initials alone. */
export const isInitials = (label: string): boolean => /^(?:\p{Lu}\.?\s?){1,3}$/u.test(label)

/** A lookup from a turn to its speaker. Linear in the text once, then logarithmic a turn. */
export function speakersOf(
  { text, structure }: ReadingTools,
  frame: Frame,
  index: MentionIndex,
): (turn: Turn) => Named {
  const introductions = structure.turns.some(({ key }) => partOfLabel(key) !== null)
    ? introductionsIn(text)
    : []
  const byInitials = new Map<string, Named | null>()
  const starts = introductions.map(({ at }) => ({ start: at, end: at }))
  return turn => {
    const label =
      turn.label === null
        ? { start: turn.start, end: turn.start, mention: null, cluster: null, name: turn.speaker }
        : namedAt(text, index, turn.label)
    const part = partOfLabel(turn.key)
    if (part !== null) return partyAt(turn.start, part) ?? label
    return isInitials(turn.speaker) ? (bearerOf(turn.speaker) ?? label) : label
  }

  function bearerOf(initials: string): Named | null {
    const letters = initials.replaceAll(/[^\p{L}]/gu, '')
    let bearer = byInitials.get(letters)
    if (bearer === undefined) byInitials.set(letters, (bearer = onlyOneWith(letters)))
    return bearer
  }

  function onlyOneWith(letters: string): Named | null {
    const found = new Map<string, Named>()
    for (const mention of index.mentions) {
      if (mention.entity !== 'person' || mention.form !== 'name' || isInitials(mention.quote)) continue
      const words = mention.name.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []
      const own = letters.length === 1 ? words.at(-1)?.[0] : words.map(word => word[0]).join('')
      if (own === letters && !found.has(mention.cluster))
        found.set(mention.cluster, namedAt(text, index, mention))
    }
    return found.size === 1 ? [...found.values()][0]! : null
  }

  function partyAt(offset: number, part: 'witness' | 'examiner'): Named | null {
    for (let at = lastBefore(starts, offset); at >= 0; at--) {
      const introduction = introductions[at]!
      if (introduction.part === part) return namedAt(text, index, introduction)
      if (part === 'examiner' && introduction.part === 'witness') break
    }
    const alone = part === 'witness' ? frame.author : frame.recorder
    return frame.kind === 'confession' && alone !== null && alone.name !== '' ? alone : null
  }
}
