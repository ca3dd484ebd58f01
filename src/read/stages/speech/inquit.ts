// Finds who says a quotation from the tagged words beside it: "…," he wrote; Stalin declared that "…"; "…," said the old man.
import type { Span } from '#model'
import { REPORTING_VERBS, SPEECH_NOUNS, SPEECH_VERBS } from '../../languages/en/speech-verbs.ts'
import type { Word } from '../../languages/language.ts'
import type { Quotation } from '../quotations.ts'
import { lastBefore, type ReadingTools } from '../tools.ts'

export interface Inquit {
  readonly speaker: Span
  readonly verb: Word
  /** `near`: the verb of saying borders on the quotation; `clause`: it governs the clause that the quotation stands in. */
  readonly how: 'near' | 'clause'
}

/** Participles that stand for people, whatever the tagger takes them for. */
const ROLE_NOUN = /^(?:accused|deceased|condemned)$/i
const OBJECT_PRONOUNS = new Set([
  'me',
  'him',
  'them',
  'us',
  'whom',
  'himself',
  'herself',
  'itself',
  'themselves',
  'myself',
  'it',
])

/** Tagged words of the sentences that touch the span, cut to it. */
export function wordsIn(tools: ReadingTools, { start, end }: Span): Word[] {
  const words: Word[] = []
  for (let index = Math.max(0, tools.sentenceAt(start)); index < tools.structure.sentences.length; index++) {
    if (tools.structure.sentences[index]!.start >= end) break
    for (const word of tools.tagged(index)?.words ?? [])
      if (word.start >= start && word.end <= end) words.push(word)
  }
  return words
}

/** What is heard without being a person ("cried a voice"): it names nobody, unless whose it is follows. */
const VOICE = /\b(?:voice|voices|query|reply|answer|shout|cry)$/i

/** The words after a quotation that name its speaker, if they do. */
export function inquitAfter(tools: ReadingTools, quotation: Quotation, limit: number): Inquit | null {
  const found = bareInquitAfter(tools, quotation, limit)
  if (found === null || !VOICE.test(tools.text.slice(found.speaker.start, found.speaker.end))) return found
  const rest = wordsIn(tools, { start: found.speaker.end, end: Math.min(limit, found.speaker.end + 60) })
  const owner = rest[0]?.form === 'of' ? chunkFrom(rest, 1) : null
  return owner === null ? null : { ...found, speaker: owner }
}

function bareInquitAfter(tools: ReadingTools, quotation: Quotation, limit: number): Inquit | null {
  const block = tools.structure.segments[lastBefore(tools.structure.segments, quotation.start)]
  const words = wordsIn(tools, {
    start: quotation.end,
    end: Math.min(limit, quotation.end + 140, block?.end ?? limit),
  })
  let at = 0
  while (at < words.length && words[at]!.upos === 'PUNCT' && !/[.?!]/.test(words[at]!.form)) at++
  while (at < words.length && words[at]!.upos === 'ADV') at++
  if (isSpeechVerb(words[at])) {
    const verb = words[at]!
    at++
    while (words[at]?.upos === 'ADV') at++
    const chunk = chunkFrom(words, at)
    if (chunk !== null && !OBJECT_PRONOUNS.has(words[at]!.form.toLowerCase()))
      return { speaker: chunk, verb, how: 'near' }
    return null
  }
  const chunk = chunkFrom(words, at)
  if (chunk === null) return null
  at = chunk.next
  const from = at
  while (at < words.length && (words[at]!.upos === 'AUX' || words[at]!.upos === 'ADV')) at++
  if (words[at]?.form === ',') {
    const close = words.findIndex((word, index) => index > at && word.form === ',')
    if (close > 0 && close - at < 12) at = close + 1
  }
  const verb = speechVerbFrom(words, at)
  if (verb === null || (verb.xpos === 'VBN' && words.slice(from, at).some(({ lemma }) => lemma === 'be')))
    return null
  return { speaker: chunk, verb, how: 'near' }
}

/** A verb of saying at that place, also after "goes on to", "begins by" and the like. */
function speechVerbFrom(words: readonly Word[], at: number): Word | null {
  if (isSpeechVerb(words[at])) return words[at]!
  if (words[at]?.upos !== 'VERB') return null
  for (let next = at + 1; next < Math.min(words.length, at + 4); next++) {
    const { upos } = words[next]!
    if (upos === 'VERB') return isSpeechVerb(words[next]) ? words[next]! : null
    if (upos !== 'ADP' && upos !== 'PART' && upos !== 'ADV' && upos !== 'SCONJ') return null
  }
  return null
}

function isSpeechVerb(word: Word | undefined): boolean {
  if (word === undefined) return false
  const lemma = word.lemma.toLowerCase()
  if (word.upos === 'VERB') return SPEECH_VERBS.has(lemma)
  if (/^(?:says|said|asks|asked|replied|replies|cried|answers)$/i.test(word.form)) return true
  return (
    word.upos === 'NOUN' &&
    /(?:s|ed)$/.test(word.form) &&
    REPORTING_VERBS.has(lemma) &&
    !SPEECH_NOUNS.has(lemma)
  )
}

/** The words before a quotation, from `from` on, that name its speaker. */
export function inquitBefore(tools: ReadingTools, quotation: Span, from: number): Inquit | null {
  const words = wordsIn(tools, { start: from, end: quotation.start })
  for (let at = words.length - 1; at >= 0; at--) {
    if (!isSpeechVerb(words[at])) continue
    const verb = words[at]!
    if (verb.xpos === 'VBN' && isPassive(words, at)) continue
    const speaker = subjectOf(words, at)
    if (speaker === null) continue
    const between = tools.text.slice(verb.end, quotation.start)
    const near = between.length < 60 && /[:,]\s*$/.test(between) && !/[.?!;]\s/.test(between)
    return { speaker, verb, how: near ? 'near' : 'clause' }
  }
  return null
}

function isPassive(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before < 4; before--) {
    const { upos, lemma } = words[before]!
    if (lemma === 'be' || lemma === 'get') return true
    if (upos !== 'ADV' && upos !== 'AUX' && upos !== 'PART') return false
  }
  return false
}

/**
 * The subject of a verb by tags alone: the nearest nominal to its left that no preposition and no verb governs, or,
 * where there is none next to it, the nominal right after it ("said Trotsky").
 */
export function subjectOf(words: readonly Word[], verb: number): Span | null {
  const after = chunkFrom(words, verb + 1)
  let at = verb - 1
  if (words[at]?.form === ',') {
    const opening = words.findLastIndex(({ form }, place) => place < at && form === ',')
    const inserted = opening > 0 ? words[opening - 1]! : undefined
    if (inserted !== undefined && /^(?:PROPN|NOUN|PRON)$/.test(inserted.upos)) {
      let first = opening - 1
      while (first > 0 && /^(?:PROPN|DET|ADJ)$/.test(words[first - 1]!.upos)) first--
      if (words[first - 1]?.upos !== 'ADP') return { start: words[first]!.start, end: inserted.end }
    }
  }
  const controlled = words[verb]!.xpos === 'VBG' && /^(?:ADP|SCONJ)$/.test(words[at]?.upos ?? '')
  if (controlled) at--
  while (at > 0 && (/^(?:ADV|AUX|PART)$/.test(words[at]!.upos) || isMarkedAdverb(words, at))) at--
  const inverted =
    after !== null && (at < 0 || words[at]!.upos === 'PUNCT') && words[verb + 1]!.upos !== 'PRON'
  if (inverted) return after
  for (; at >= 0; at--) {
    const { upos } = words[at]!
    if (upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'PRON') continue
    let first = at
    while (
      first > 0 &&
      (/^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(words[first - 1]!.upos) ||
        ROLE_NOUN.test(words[first - 1]!.form)) &&
      words[first]!.upos !== 'PRON'
    )
      first--
    const before = words[first - 1]
    const governed =
      before !== undefined &&
      (before.upos === 'ADP' ||
        (before.upos === 'VERB' && !controlled) ||
        before.form === "'s" ||
        before.form === '’s')
    const isRelative = upos === 'PRON' && /^(?:who|which|that|what|whom|it|this)$/i.test(words[at]!.form)
    const name = governed && upos === 'PROPN' ? nameTail(words, first, at) : -1
    if (name > 0) return { start: words[name]!.start, end: words[at]!.end }
    if (!governed && !isRelative && !OBJECT_PRONOUNS.has(words[at]!.form.toLowerCase()))
      return { start: words[first]!.start, end: words[at]!.end }
    at = first
  }
  return null
}

/** A quotation mark around an adverb: he "accidentally" met him. */
function isMarkedAdverb(words: readonly Word[], at: number): boolean {
  return /^["“”]$/.test(words[at]!.form) && (words[at - 1]!.upos === 'ADV' || words[at + 1]?.upos === 'ADV')
}

/** "In conclusion Reingold says", "In May 1936 Trotsky wrote": the name after the noun or figure that ends an adverbial; -1 where there is none. */
function nameTail(words: readonly Word[], first: number, last: number): number {
  let name = last
  while (name > first && (words[name - 1]!.upos === 'PROPN' || ROLE_NOUN.test(words[name - 1]!.form))) name--
  return name > first && /^(?:NOUN|NUM)$/.test(words[name - 1]!.upos) ? name : -1
}

/** The nominal that begins at a word, with the place after it. */
function chunkFrom(words: readonly Word[], at: number): (Span & { readonly next: number }) | null {
  const first = words[at]
  if (first === undefined) return null
  if (first.upos === 'PRON' && !/^(?:his|her|my|their|our|your|its)$/i.test(first.form))
    return { start: first.start, end: first.end, next: at + 1 }
  let last = -1
  let next = at
  for (; next < words.length; next++) {
    const { upos, form } = words[next]!
    if (upos === 'NOUN' || upos === 'PROPN' || (next > at && ROLE_NOUN.test(form))) last = next
    else if (!/^(?:DET|ADJ|NUM|PRON)$/.test(upos) && form !== "'s" && form !== '’s' && form !== '-') break
  }
  return last < 0 ? null : { start: first.start, end: words[last]!.end, next: last + 1 }
}
