// What the stages share about one document: its shape, its frame, and tags and parses made once and only where asked for.
import type { Span, TextVersion } from '#model'
import type { Language, ParsedSentence, TaggedSentence } from '../languages/language.ts'
import { structureOf, type Structure } from './structure.ts'

export interface ReadingTools {
  readonly text: string
  readonly structure: Structure
  /** Null where the language has no tagger and parser yet. */
  readonly language: Language | null
  /** Index in `structure.sentences` of the sentence that holds an offset, or of the last one before it; -1 before the first. */
  readonly sentenceAt: (offset: number) => number
  readonly tagged: (sentence: number) => TaggedSentence | null
  readonly parsed: (sentence: number) => ParsedSentence | null
  /** Sentences parsed so far, for measuring. */
  readonly parses: number
}

/** Longer "sentences" are lists and tables: a parse of them costs much and says little. */
const LONGEST_PARSED = 1200

export function makeTools(
  version: Pick<TextVersion, 'text' | 'blocks'>,
  language: Language | null,
): ReadingTools {
  const { text } = version
  const structure = structureOf(version)
  const { sentences } = structure
  const tagged = sentences.map((): TaggedSentence | undefined => undefined)
  const parsed = sentences.map((): ParsedSentence | undefined => undefined)
  let parses = 0
  const tools = {
    text,
    structure,
    language,
    sentenceAt: (offset: number) => lastBefore(sentences, offset),
    tagged(sentence: number): TaggedSentence | null {
      if (language === null) return null
      let result = tagged[sentence]
      if (result === undefined) {
        const { start, end } = sentences[sentence]!
        result = language.tag(text.slice(start, end), start)
        tagged[sentence] = result
      }
      return result
    },
    parsed(sentence: number): ParsedSentence | null {
      const { start, end } = sentences[sentence]!
      if (language === null || end - start > LONGEST_PARSED) return null
      let result = parsed[sentence]
      if (result === undefined) {
        result = language.parse(tools.tagged(sentence)!)
        parsed[sentence] = result
        parses++
      }
      return result
    },
    get parses() {
      return parses
    },
  }
  return tools
}

/** Index of the last span that starts at or before the offset. Binary search. */
export function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
