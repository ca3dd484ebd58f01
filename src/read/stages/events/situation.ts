// Who says "I" and who is "you" in each sentence: the voice of the innermost turn or quotation, else the author, and its partner.
import type { Span, StatementSuggestion } from '#model'
import type { MentionIndex, Named } from '../speech/mentions.ts'
import { lastBefore, type ReadingTools } from '../tools.ts'
import type { Situation } from './fillers.ts'

/** A lookup from a sentence to its speech situation. Logarithmic in the statements. */
export function situations(
  tools: ReadingTools,
  statements: readonly StatementSuggestion[],
  index: MentionIndex,
  author: Named,
): (span: Span) => Situation {
  const spoken = statements.filter(({ form }) => form === 'turn' || form === 'direct' || form === 'block')
  const turns = spoken.filter(({ form, within }) => form === 'turn' && within === null)
  const places = new Map(turns.map(({ start }, at) => [start, at]))
  const writer =
    author.mention === null || author.cluster === null
      ? null
      : { id: author.mention, cluster: author.cluster }
  return span => {
    let inner: StatementSuggestion | null = null
    for (
      let at = lastBefore(spoken, span.start + 2);
      at >= 0 && at > lastBefore(spoken, span.start) - 40;
      at--
    ) {
      const statement = spoken[at]!
      if (statement.end < span.end - 2) continue
      if (inner === null || statement.end - statement.start < inner.end - inner.start) inner = statement
    }
    return {
      speaker: inner === null ? writer : voiceOf(inner),
      addressee: inner?.form === 'turn' ? partnerOf(inner) : null,
      topic: inner?.form === 'turn' ? topicOf(inner) : null,
    }
  }

  /** In an answer, the person whom the question before names, if it names one beside those who speak. */
  function topicOf(turn: StatementSuggestion): Situation['topic'] {
    const at = places.get(turn.start) ?? -1
    const question = turns[at - 1]
    if (question === undefined || question.stance !== 'asks') return null
    const speaking = [turn.voices.at(-1)!.cluster, question.voices.at(-1)!.cluster]
    const named = index
      .within(question)
      .filter(
        ({ entity, form, cluster }) => entity === 'person' && form === 'name' && !speaking.includes(cluster),
      )
    return new Set(named.map(({ cluster }) => cluster)).size === 1
      ? { id: named[0]!.id, cluster: named[0]!.cluster }
      : null
  }

  /** In questions the one who answers next, else the one who spoke before. */
  function partnerOf(turn: StatementSuggestion): Situation['addressee'] {
    const at = places.get(turn.start) ?? -1
    const own = turn.voices.at(-1)!
    const order =
      turn.stance === 'asks' || /\?/.test(tools.text.slice(turn.start, turn.end)) ? [1, 2, -1] : [-1, 1]
    for (const step of order) {
      const other = turns[at + step]?.voices.at(-1)
      if (other !== undefined && other.name !== own.name) return voiceOf(turns[at + step]!)
    }
    return null
  }
}

function voiceOf(statement: StatementSuggestion | null): Situation['speaker'] {
  const voice = statement?.voices.at(-1)
  return voice === undefined || voice.mention === null || voice.cluster === null
    ? null
    : { id: voice.mention, cluster: voice.cluster }
}
