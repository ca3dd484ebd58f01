/** Decides for a whole document what each name names: all mentions of one spelling vote, with what the document does to it. */
import type { TaggedSentence, Word } from '../../language.ts'
import type { Scorer } from '../../kernel/scorer.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { applyCues, SURNAME_ENDING } from './cues.ts'
import { partJoined } from './joined.ts'
import type { CommonWords } from './emphasis.ts'
import type { Gazetteer } from './gazetteer.ts'
import {
  type FeatureTools,
  mentionFeatures,
  NAME_KINDS,
  type NameKind,
  usageFeatures,
} from './name-features.ts'
import type { WordTypes } from '../../kernel/word-types.ts'

export interface TypedName {
  readonly candidate: Candidate
  readonly kind: Exclude<NameKind, 'none'>
  /** From 0 to 1: how far the kind chosen is ahead of the next. */
  readonly score: number
  readonly rule: string
}

/** One spelling in a document with its mentions. */
export interface NameGroup {
  readonly text: string
  readonly mentions: readonly Candidate[]
}

export function groupBySpelling(candidates: readonly Candidate[]): NameGroup[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = candidate.text.toLowerCase()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [candidate])
    else group.push(candidate)
  }
  return [...groups.values()].map(mentions => ({ text: mentions[0]!.text, mentions }))
}

export interface TypingInput {
  readonly text: string
  readonly sentences: readonly TaggedSentence[]
  readonly scorer: Scorer
  readonly types: WordTypes
  readonly gazetteer: Gazetteer
  /** Words that are no names, for prints that give all nouns capitals. */
  readonly common: () => CommonWords
  /** What the case knows of names, by lower-cased spelling; goes before every rule. */
  readonly known?: ReadonlyMap<string, Exclude<NameKind, 'none'> | null>
}

const PERSON = NAME_KINDS.indexOf('person')
const GROUP = NAME_KINDS.indexOf('group')
const PLACE = NAME_KINDS.indexOf('place')

/** Types every name of a document. Linear in the mentions. */
export function typeNames({
  text,
  sentences,
  scorer,
  types,
  gazetteer,
  common,
  known,
}: TypingInput): TypedName[] {
  const { found, counts, emphatic } = findCandidates(text, sentences, gazetteer, common)
  const tools: FeatureTools = { types, gazetteer, counts }
  const wordsOf = (sentence: number) => sentences[sentence]!.words
  const groups = groupBySpelling(found)
  const scores = new Float64Array(NAME_KINDS.length)
  const votes = groups.map(({ mentions }) => {
    const sum = new Float64Array(NAME_KINDS.length)
    const usage = usageFeatures(mentions, wordsOf)
    for (const mention of mentions) {
      const own = mentionFeatures(mention, wordsOf(mention.sentence), tools)
      const features = new Int32Array(own.length + usage.length)
      features.set(own)
      features.set(usage, own.length)
      scorer.score(features, features.length, scores)
      for (let kind = 0; kind < sum.length; kind++) sum[kind]! += scores[kind]! / mentions.length
    }
    return sum
  })
  shareInLists(groups, votes, wordsOf)
  const surnames = surnamesOf(groups, votes, wordsOf)
  const typed: TypedName[] = []
  groups.forEach(({ mentions }, index) => {
    const sum = votes[index]!
    const registered = known?.get(mentions[0]!.text.toLowerCase())
    if (registered === null) return
    if (registered !== undefined) {
      for (const candidate of mentions)
        typed.push({ candidate, kind: registered, score: 1, rule: 'names/register' })
      return
    }
    const rule = applyCues(mentions, wordsOf, sum, surnames, gazetteer)
    let best = 0
    for (let kind = 1; kind < sum.length; kind++) if (sum[kind]! > sum[best]!) best = kind
    const kind = NAME_KINDS[best]!
    if (kind === 'none') return
    if (
      rule === 'names/family' &&
      emphatic &&
      gazetteer.gender(mentions[0]!.text.toLowerCase()) === undefined
    ) {
      for (const candidate of mentions)
        typed.push({
          candidate: withoutEnding(candidate),
          kind: 'person',
          score: 0.8,
          rule: 'names/possessive',
        })
      return
    }
    const rest = Math.max(...Array.from(sum).filter((_, at) => at !== best))
    const score = 1 / (1 + Math.exp(-(sum[best]! - rest) / SCALE))
    for (const candidate of mentions) typed.push({ candidate, kind, score, rule })
  })
  return partJoined(text, typed, wordsOf, gazetteer, lower => SURNAME_ENDING.test(lower)).sort(
    (a, b) => a.candidate.start - b.candidate.start,
  )
}

/** "Colemans Papers", in prints that write possessives so: the papers are Coleman's. */
function withoutEnding(candidate: Candidate): Candidate {
  return { ...candidate, end: candidate.end - 1, text: candidate.text.slice(0, -1) }
}

/** The spread of the scores, so that a usual lead makes a score of about 0.9. */
const SCALE = 20
/** How much of the votes of names it is listed with a name takes over. */
const LISTED = 0.5

/** Names in one list are mostly of one kind: each takes over a part of the others' votes. */
function shareInLists(
  groups: readonly NameGroup[],
  votes: readonly Float64Array[],
  wordsOf: (sentence: number) => readonly Word[],
): void {
  const places = groups
    .flatMap(({ mentions }, group) => mentions.map(mention => ({ mention, group })))
    .sort((a, b) => a.mention.start - b.mention.start)
  const links: (readonly [number, number])[] = []
  for (let at = 1; at < places.length; at++) {
    const { mention: left, group: a } = places[at - 1]!
    const { mention: right, group: b } = places[at]!
    if (left.sentence !== right.sentence || a === b || right.from - left.to > 2 || right.from === left.to)
      continue
    const between = wordsOf(left.sentence).slice(left.to, right.from)
    if (between.every(({ form }) => /^(?:,|and|or|&|nor|with)$/.test(form))) links.push([a, b])
  }
  const before = votes.map(sum => Float64Array.from(sum))
  const counts = new Map<number, number>()
  for (const [a, b] of links) {
    counts.set(a, (counts.get(a) ?? 0) + 1)
    counts.set(b, (counts.get(b) ?? 0) + 1)
  }
  const take = (into: number, from: number) => {
    const share = LISTED / Math.max(counts.get(into)!, groups[into]!.mentions.length)
    for (let kind = 1; kind < votes[into]!.length; kind++) votes[into]![kind]! += share * before[from]![kind]!
  }
  for (const [a, b] of links) {
    take(a, b)
    take(b, a)
  }
}

/** Last and first words of names of several words that are surely persons', with how sure. */
function surnamesOf(
  groups: readonly NameGroup[],
  votes: readonly Float64Array[],
  wordsOf: (sentence: number) => readonly Word[],
): ReadonlyMap<string, number> {
  const surnames = new Map<string, number>()
  groups.forEach(({ mentions }, index) => {
    const { core, to, from, sentence } = mentions[0]!
    const sum = votes[index]!
    if (to - core < 2 && core === from) return
    const lead = sum[PERSON]! - Math.max(sum[GROUP]!, sum[PLACE]!, sum[0]!)
    if (lead <= 0) return
    const words = wordsOf(sentence)
    const last = words[to - 1]!.form.toLowerCase()
    const first = words[core]!.form.toLowerCase()
    surnames.set(last, Math.max(surnames.get(last) ?? 0, lead))
    surnames.set(first, Math.max(surnames.get(first) ?? 0, lead / 2))
  })
  return surnames
}
