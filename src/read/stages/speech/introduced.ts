// Paragraphs that a sentence announces as somebody's words: "source “Linde” reported the following:" before them.
import type { Block } from '#model'
import { ANNOUNCED, GOES_ON } from '../../languages/en/announced.ts'
import { SPEECH_VERBS } from '../../languages/en/speech-verbs.ts'
import type { Frame } from '../frame.ts'
import type { ReadingTools } from '../tools.ts'
import { assertingVoice, recordVoice, type Draft } from './drafts.ts'
import { namedAt, type MentionIndex, type Named } from './mentions.ts'

/** The paragraph after each announcement, and the points that go on with it. Linear. */
export function introducedDrafts(tools: ReadingTools, frame: Frame, index: MentionIndex): Draft[] {
  const { text, structure } = tools
  const { blocks, sentences } = structure
  const drafts: Draft[] = []
  for (const [at, sentence] of sentences.entries()) {
    const next = blocks[sentence.block + 1]
    if (sentence.turn >= 0 || next === undefined || sentence.end < blocks[sentence.block]!.end - 1) continue
    if (!ANNOUNCED.test(text.slice(sentence.start, sentence.end)) || !isWords(next)) continue
    const teller = tellerIn(at)
    if (teller === null) continue
    let last = next
    for (const block of blocks.slice(sentence.block + 2)) {
      if (!isWords(block) || !GOES_ON.test(text.slice(block.start, block.end))) break
      last = block
    }
    const when = index.datesWithin(sentence).find(({ edtf }) => edtf !== null)?.edtf ?? null
    const voice = assertingVoice(frame, teller.speaker, {
      at: next.start,
      venue: 'unknown',
      when,
      cue: teller.cue,
    })
    drafts.push({
      start: next.start,
      end: last.end,
      form: 'block',
      voices: [recordVoice(frame), voice],
      stance: teller.stance,
      modality: 'actual',
      within: null,
      fromQuestion: null,
      rule: 'speech/introduced',
      score: 0.75,
    })
  }
  return drafts

  /** Somebody's running words, not a quotation that has its own signs, nor a heading. */
  function isWords(block: Block): boolean {
    return (
      (block.kind === 'paragraph' || block.kind === 'list-item') &&
      !/^["“«]/.test(text.slice(block.start, block.start + 1)) &&
      !structure.turns.some(({ start, end }) => start < block.end && block.start < end)
    )
  }

  /** Whoever is named before the verb of saying that announces. */
  function tellerIn(sentence: number): (Pick<Draft, 'stance'> & { speaker: Named; cue: Named }) | null {
    const words = tools.tagged(sentence)?.words ?? []
    const verb = words.findLast(({ lemma, upos }) => upos === 'VERB' && SPEECH_VERBS.has(lemma))
    if (verb === undefined) return null
    const mention = index
      .within({ start: sentences[sentence]!.start, end: verb.start })
      .findLast(({ entity }) => entity !== 'place')
    if (mention === undefined) return null
    const speaker = namedAt(text, index, mention)
    // "I, Ellen Doyle, say as follows:" announces what is the author's anyway.
    if (speaker.cluster !== null && speaker.cluster === frame.author.cluster) return null
    return {
      speaker,
      cue: { ...speaker, start: verb.start, end: verb.end },
      stance: SPEECH_VERBS.get(verb.lemma)!,
    }
  }
}
