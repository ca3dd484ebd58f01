// Puts names to the labels of a hearing that name nobody: "Answer" is whoever is under examination, "Question" whoever examines.
import { introductionsIn, partOfLabel } from '../../languages/en/hearing-parts.ts'
import type { Frame } from '../frame.ts'
import type { ReadingTools } from '../tools.ts'
import type { Turn } from '../turns.ts'
import { lastBefore } from '../tools.ts'
import { namedAt, type MentionIndex, type Named } from './mentions.ts'

/** A lookup from a turn to its speaker. Linear in the text once, then logarithmic a turn. */
export function speakersOf(
  { text, structure }: ReadingTools,
  frame: Frame,
  index: MentionIndex,
): (turn: Turn) => Named {
  const introductions = structure.turns.some(({ key }) => partOfLabel(key) !== null)
    ? introductionsIn(text)
    : []
  const starts = introductions.map(({ at }) => ({ start: at, end: at }))
  return turn => {
    const label =
      turn.label === null
        ? { start: turn.start, end: turn.start, mention: null, cluster: null, name: turn.speaker }
        : namedAt(text, index, turn.label)
    const part = partOfLabel(turn.key)
    return part === null ? label : (partyAt(turn.start, part) ?? label)
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
