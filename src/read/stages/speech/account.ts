// The account between turns: follows whose testimony a reporter sums up, sentence by sentence.
//
// "Olberg makes a detailed statement …" opens a summary; the sentences after it in the past tense are Olberg's words in
// the reporter's hand, until the reporter speaks of the proceedings again. In other documents the account is the author's.
import type { Span } from '#model'
import { examineeAt, type Frame } from '../frame.ts'
import type { Sentence } from '../structure.ts'
import type { ReadingTools } from '../tools.ts'
import { assertingVoice, ownVoices, recordVoice, type Draft } from './drafts.ts'
import type { MentionIndex, Named } from './mentions.ts'
import { namedAt } from './mentions.ts'
import { lettered } from '../../languages/lettered.ts'
import { matchesIn } from '../../languages/matches.ts'

const TESTIFIES =
  /\b(testifies|testified|states|stated|says|said|declares|declared|relates|related|tells|admits|admitted|confirms|explains|describes|informs|observes|observed|adds|continues|cites|recounts|goes on|proceeds|gives|makes|speaks|deals|denies|replies|answers|asserts|claims|deposed|deposeth|swears|corroborates?)\b/
/** A verb of saying with its subject between commas, in either order; a name, or the party's part in the trial. */
const NAME = lettered(
  String.raw`(?<!\p{L})(?!(?:The|In|On|At|This|That|He|She|His|Her|Comrade|Mr)\b)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)`,
  'gu',
)
const INSERTED = lettered(
  String.raw`,\s(?:(?:testifies|testified|states|says|said|declares|declared|continues|continued|adds|relates|explains|claims|asserts|admits|emphasi[sz]es|according to)\s(?:the (accused|witness|defendant)\s?)?((?:\p{Lu}[\p{L}.'’-]+\s?){0,3}?)|((?:\p{Lu}[\p{L}.'’-]+\s){1,3})(?:states|says|declares|testifies|claims|continues))(?:,|\.?$)`,
  'u',
)
/** What a reporter says of the proceedings and not of the events. */
const PROCEEDINGS =
  /\b(?:court|session|sitting|recess|examination|cross-examination|questions?|establishe[sd]|exposed?|exposes|evade|evasions?|fails? to|tries to|the fact that|prosecutor|prosecution|testimony|evidence|refuted|proves?|verdict|indictment|defence)\b/i
/** A question put in indirect words, without its answer in the same sentence. */
const ASKED =
  /^(?:And |Further |Then |Again )?(?:(?:[Bb]eing|[Ww]hen|[Hh]aving been) )?(?:further |then |again )?(?:[Aa]sked|[Qq]uestioned|[Ii]nterrogated|[Dd]emanded|[Ee]xamined)\b(?![^.]*\b(?:answer(?:s|ed|eth)?|repl(?:y|ies|ied)|sa(?:ys?|id|ith)|declare[sd]?|state[sd]?|den(?:y|ies|ied)|admit(?:s|ted)?|confess(?:es|ed)?)\b)/u
const PAST = /^(?:VBD|VBN)$/

/** Draft of the words in which each sentence outside turns stands: the author's own, or a summary of someone's testimony. */
export function accountOf(
  tools: ReadingTools,
  frame: Frame,
  index: MentionIndex,
): ReadonlyMap<Sentence, Draft> {
  const { text, structure } = tools
  const own: Draft = {
    start: 0,
    end: 0,
    form: 'narration',
    voices: ownVoices(frame, 0),
    stance: 'asserts',
    modality: 'actual',
    within: null,
    fromQuestion: null,
    rule: 'speech/narration',
    score: 0.8,
  }
  const drafts = new Map<Sentence, Draft>()
  const follows = frame.kind === 'transcript' && (structure.transcript || frame.examinees.length > 0)
  let testifier: Named | null = null
  let heard = false
  let block = -1
  for (const [at, sentence] of structure.sentences.entries()) {
    if (sentence.turn >= 0) {
      heard = true
      testifier = null
      continue
    }
    if (!follows) {
      const asked = frame.kind === 'confession' && ASKED.test(text.slice(sentence.start, sentence.end))
      drafts.set(sentence, asked ? question(sentence) : own)
      continue
    }
    if (sentence.block !== block && structure.blocks[sentence.block]!.kind === 'heading') testifier = null
    block = sentence.block
    const words = text.slice(sentence.start, sentence.end)
    const inserted = insertedVoice(words, sentence)
    if (inserted !== null) {
      testifier = inserted
      drafts.set(sentence, { ...summary(sentence, inserted, 0.8), rule: 'speech/inserted' })
      continue
    }
    const opener = openerOf(words, sentence)
    if (opener !== null) testifier = opener
    const about = PROCEEDINGS.test(words.replace(/["“][^"”]*["”]/g, ''))
    if (opener === null && !about && isPast(at)) {
      const examinee = testifier ?? (heard ? examineeOf(sentence) : null)
      if (examinee !== null) {
        drafts.set(sentence, summary(sentence, examinee, testifier === null ? 0.5 : 0.6))
        continue
      }
    }
    if (opener === null && about) testifier = null
    drafts.set(sentence, own)
  }
  return drafts

  /** "Asked whether he knew the baron.": the examiner's, in a paper that is otherwise the examined person's. */
  function question(sentence: Span): Draft {
    const asker = frame.recorder ?? { start: 0, end: 0, mention: null, cluster: null, name: '' }
    const draft = onWordOf(sentence, asker, frame.date)
    return { ...draft, stance: 'asks', modality: 'hypothetical', rule: 'speech/asked', score: 0.7 }
  }

  function summary(sentence: Span, speaker: Named, score: number): Draft {
    const draft = onWordOf(sentence, speaker, null)
    return { ...draft, voices: [recordVoice(frame), ...draft.voices], rule: 'speech/summary', score }
  }

  function onWordOf({ start, end }: Span, speaker: Named, when: string | null): Draft {
    const voice = assertingVoice(frame, speaker, { at: start, venue: frame.venue, when, cue: null })
    return { ...own, start, end, form: 'indirect', voices: [voice] }
  }

  /** "The accused Olberg then proceeds to give an account": a name in the first words, before a verb of testimony. */
  function openerOf(words: string, sentence: Span): Named | null {
    const verb = TESTIFIES.exec(words)
    if (verb === null || verb.index > 160) return null
    const before = index
      .within({ start: sentence.start, end: sentence.start + verb.index })
      .filter(({ entity }) => entity === 'person')
    const after = /^\s*(?:the accused |the witness )?/.exec(words.slice(verb.index + verb[0].length))!
    const inverted = index.within({
      start: sentence.start + verb.index + verb[0].length,
      end: sentence.start + verb.index + verb[0].length + after[0].length + 2,
    })[0]
    const mention = inverted ?? before.find(({ name }) => isParty(name)) ?? before[0]
    if (mention !== undefined && isParty(mention.name)) return namedAt(text, index, mention)
    for (const match of matchesIn(words.slice(0, verb.index + verb[0].length + 40), NAME))
      if (isParty(match[1]!))
        return namedAt(text, index, {
          start: sentence.start + match.index,
          end: sentence.start + match.index + match[1]!.length,
        })
    return null
  }

  /** ", testifies Holtzman,": the whole sentence is his. */
  function insertedVoice(words: string, sentence: Span): Named | null {
    const match = INSERTED.exec(words)
    if (match === null) return null
    const name = (match[2] ?? match[3] ?? '').trim()
    const party = match[1]
    if (name === '' && party !== undefined) return examineeOf(sentence)
    if (!isParty(name)) return null
    const start = sentence.start + match.index + match[0].indexOf(name)
    return namedAt(text, index, { start, end: start + name.length })
  }

  function isParty(name: string): boolean {
    const surname = name.split(/\s+/).at(-1)!.toLowerCase()
    return (
      frame.accused.has(surname) ||
      frame.examinees.some(examinee => examinee.name.toLowerCase().endsWith(surname))
    )
  }

  function examineeOf(sentence: Span): Named | null {
    const examinee = examineeAt(frame, sentence.start)
    if (examinee === null) return null
    const surname = examinee.name.split(' ').at(-1)!
    const mention = index.mentions.find(
      ({ name }) => name.split(' ').at(-1)!.toLowerCase() === surname.toLowerCase(),
    )
    return mention === undefined
      ? { start: examinee.at, end: examinee.at, mention: null, cluster: null, name: examinee.name }
      : {
          start: mention.start,
          end: mention.end,
          mention: mention.id,
          cluster: mention.cluster,
          name: mention.name,
        }
  }

  function isPast(at: number): boolean {
    const words = tools.tagged(at)?.words ?? []
    const first = words.find(
      ({ xpos, upos }) => (upos === 'VERB' || upos === 'AUX') && xpos !== 'VB' && xpos !== 'VBG',
    )
    return first !== undefined && PAST.test(first.xpos)
  }
}
