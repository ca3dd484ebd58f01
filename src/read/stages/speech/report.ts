// A report: somebody is said to have said something; and the words that tell where one may be.
import type { Compulsion, Modality, Span, Stance } from '#model'
import { RECEIVING_VERBS, REPORTING_VERBS, SPEECH_NOUNS } from '../../languages/en/speech-verbs.ts'
import type { TaggedSentence } from '../../languages/language.ts'
import type { Named } from './mentions.ts'

/** A report found in one sentence, before it is known in whose words the sentence stands. */
export interface Report extends Span {
  readonly speaker: Named
  readonly self: boolean
  readonly cue: Span
  readonly stance: Stance
  readonly modality: Modality
  /** What the sentence says was done to make the speaker say it. */
  readonly compulsion?: readonly Compulsion[]
  readonly rule: string
  readonly score: number
}

/** Whether a sentence is worth a parse for reported speech. */
export function hasReportCue({ words }: TaggedSentence): boolean {
  return words.some(
    ({ lemma, upos, form }) =>
      ((upos === 'VERB' || upos === 'AUX') && (REPORTING_VERBS.has(lemma) || RECEIVING_VERBS.has(lemma))) ||
      (upos === 'NOUN' && (SPEECH_NOUNS.has(lemma) || REPORTING_VERBS.has(lemma))) ||
      (form.length === 9 && form.toLowerCase() === 'according'),
  )
}
