/** Which grade stands for a voice on an occasion, and for a source: the last that was given, the narrower stretch first. */
import type { CaseData, Grade } from '#model'
import { sureWithin } from './stretch.ts'

/**
 * The grade of a voice for what it said at `when`: the last given for a stretch in which that surely lies, and without
 * one the last given for all that the voice says. `grades` are in the order in which they were given. O(grades).
 */
export function gradeOfVoice(
  grades: readonly Grade[],
  voice: string,
  when: string | null,
  hemisphere: CaseData['settings']['hemisphere'],
): Grade | undefined {
  const fitting = (within: boolean): Grade | undefined =>
    grades.findLast(
      ({ target }) =>
        target.kind === 'voice' &&
        target.actor === voice &&
        (target.during === null ? !within : within && sureWithin(when, target.during, hemisphere)),
    )
  return fitting(true) ?? fitting(false)
}

/** The last grade that a source was given. */
export function gradeOfSource(grades: readonly Grade[], source: string): Grade | undefined {
  return grades.findLast(({ target }) => target.kind === 'source' && target.source === source)
}
