// Turns a text into words and sentences with their places, as integers: what every later step works on.

/** Word forms seen so far, with one number for each stem. Grows as texts are profiled; shared by the texts of a case. */
export interface Vocabulary {
  /** Stem numbers by surface form. */
  readonly forms: Map<string, number>
  readonly stems: Map<string, number>
  readonly stem: (word: string) => string
}

/** A vocabulary; `stem` maps a lower-case word to its stem (the word itself where a language has no stemmer). */
export function createVocabulary(stem: (word: string) => string = word => word): Vocabulary {
  return { forms: new Map(), stems: new Map(), stem }
}

/** What sentences are compared by: `sentences[s] … sentences[s + 1] - 1` are the places in `words` of sentence `s`. */
export interface Units {
  readonly words: Int32Array
  readonly sentences: Int32Array
}

/** A text as numbers. Offsets are in UTF-16 code units; word indexes count from 0. */
export interface Profile extends Units {
  readonly text: string
  /** Stem number of each word. */
  readonly words: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** First word of each sentence, and one past the last word at the end. */
  readonly sentences: Int32Array
}

/** Sentences of fewer words are joined to the next: headings, initials, abbreviations. */
const LEAST_WORDS = 3

/** Splits a text into words and sentences. Language-neutral: letters and digits make words. Cost: O(length). */
export function profile(text: string, vocabulary: Vocabulary): Profile {
  const most = (text.length >> 1) + 1
  const words = new Int32Array(most)
  const starts = new Int32Array(most)
  const ends = new Int32Array(most)
  const breaks: number[] = []
  let count = 0
  let at = 0
  let ended = false
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isWordUnit(code)) {
      ended ||= isStop(code) && isFollowedBySpace(text, at)
      if (code === NEWLINE && text.charCodeAt(at + 1) === NEWLINE) ended = true
      at++
      continue
    }
    const start = at++
    while (at < text.length && (isWordUnit(text.charCodeAt(at)) || isInnerApostrophe(text, at))) at++
    if (ended && count > 0) breaks.push(count)
    ended = false
    words[count] = numberOf(text.slice(start, at), vocabulary)
    starts[count] = start
    ends[count++] = at
  }
  return {
    text,
    words: words.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    sentences: sentencesOf(breaks, count),
  }
}

function sentencesOf(breaks: readonly number[], count: number): Int32Array {
  const kept = [0]
  for (const next of breaks) if (next - kept.at(-1)! >= LEAST_WORDS) kept.push(next)
  if (kept.length > 1 && count - kept.at(-1)! < LEAST_WORDS) kept.pop()
  if (count > 0) kept.push(count)
  return Int32Array.from(kept)
}

function numberOf(form: string, { forms, stems, stem }: Vocabulary): number {
  const known = forms.get(form)
  if (known !== undefined) return known
  const lower = form.toLowerCase()
  let number = lower === form ? undefined : forms.get(lower)
  if (number === undefined) {
    const root = stem(lower.replace(/[’']s?$/u, ''))
    number = stems.get(root)
    if (number === undefined) {
      number = stems.size
      stems.set(root, number)
    }
    forms.set(lower, number)
  }
  forms.set(form, number)
  return number
}

const NEWLINE = 10
const LETTER = /[\p{L}\p{N}\p{M}]/u
const latin = Uint8Array.from({ length: 0x250 }, (_, code) =>
  LETTER.test(String.fromCharCode(code)) ? 1 : 0,
)

function isWordUnit(code: number): boolean {
  if (code < 0x250) return latin[code] === 1
  if (code >= 0x2000 && code < 0x2c00) return false
  return (code >= 0xd800 && code < 0xe000) || LETTER.test(String.fromCharCode(code))
}

function isInnerApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 39 || code === 0x2019) && isWordUnit(text.charCodeAt(at + 1))
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 59
}

/** True when only closing marks stand between a stop and white space or the end. */
function isFollowedBySpace(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next++) {
    const code = text.charCodeAt(next)
    if (code <= 32 || code === 0xa0) return true
    if (isWordUnit(code)) return false
  }
  return true
}
