// Who says the bare lines of a conversation: the best assignment of all its lines together, by a linear model over neighbours.
//
// A line with a verb of saying beside it is settled; the others take whoever makes the whole conversation likeliest:
// turns alternate, a person who acts beside a line says it, one who is addressed in a line does not and answers next.
// Decoded as a second-order Markov chain (Viterbi 1967): lines · parties³, with at most eight parties in play a line.
// The weights are learned (`tools/train/conversations.ts`); see docs/adr/091.
import type { Span } from '#model'
import type { ReferenceLore } from '../../languages/reference-lore.ts'
import type { ReadingTools } from '../tools.ts'
import { addressedIn } from './addressed.ts'
import type { MentionIndex, Named } from './mentions.ts'
import { presencesIn, type Presence, type Presences } from './parties-present.ts'
import type { Quoted } from './quoted.ts'

export type Weights = Readonly<Record<string, number>>

/** A line with those who may have said it. */
export interface Line {
  readonly quoted: Quoted
  /** Index among `parties` of who says it by a sure sign; -1 where the line is open. */
  readonly settled: number
  /** Indices among the conversation's parties, whoever is settled included. */
  readonly candidates: readonly number[]
  /** Signs for a candidate that do not depend on the other lines, by party. */
  readonly signs: ReadonlyMap<number, readonly string[]>
  readonly gap: Gap
  /** Signs for the speaker of the line before: how that ended and how long it was, how this one begins. */
  readonly same: readonly string[]
}

export interface Party {
  readonly key: string
  readonly presences: readonly Presence[]
}

export interface Conversation {
  readonly lines: readonly Line[]
  readonly parties: readonly Party[]
}

type Gap = 'none' | 'tail' | 'short' | 'middle' | 'long' | 'same-paragraph' | 'next-paragraph'

/** Paragraphs tell turns apart, which the texts that the weights were learned on have lost: set by hand. */
const OF_PARAGRAPHS: Weights = {
  'same:same-paragraph': 2.5,
  'back:same-paragraph': -1,
  'other:same-paragraph': -1,
  'same:next-paragraph': -3,
  'back:next-paragraph': 2,
  'other:next-paragraph': 0.5,
}

/** Rules that leave a line open to its conversation. */
const OPEN = new Set(['quotes/unattributed', 'quotes/continued'])
/** Narration longer than this parts two conversations. */
const APART = 1500
const LOOK_AROUND = 400
const MOST_PARTIES = 8
const NEAR_LINES = 12
/** Words that open an answer. */
const ANSWERS =
  /^(?:Yes|No|Oh|Ah|Why|Well|Indeed|Certainly|Of course|Never|Not|What|Nothing|Very well|Quite)\b/

/** The conversations of a document; quotations within turns of a transcript or within others take no part. */
export function conversationsIn(
  tools: ReadingTools,
  index: MentionIndex,
  lore: ReferenceLore | null,
  quoted: readonly Quoted[],
): Conversation[] {
  const { structure, text } = tools
  const presences = presencesIn(tools, index, lore)
  const lines = quoted.filter(
    ({ quotation }) =>
      quotation.level === 1 &&
      (structure.sentences[Math.max(0, tools.sentenceAt(quotation.start))]?.turn ?? -1) < 0,
  )
  const runs: Quoted[][] = []
  for (const line of lines) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && line.quotation.start - last.quotation.end <= APART) runs.at(-1)!.push(line)
    else runs.push([line])
  }
  return runs
    .filter(run => run.some(line => OPEN.has(line.rule)))
    .map(run => conversationOf(tools, text, presences, run))
}

function conversationOf(
  tools: ReadingTools,
  text: string,
  presences: Presences,
  run: readonly Quoted[],
): Conversation {
  const parties: { key: string; presences: Presence[] }[] = []
  const places = new Map<string, number>()
  const partyOf = (presence: Presence): number => {
    let at = places.get(presence.key)
    if (at === undefined) {
      at = parties.length
      places.set(presence.key, at)
      parties.push({ key: presence.key, presences: [] })
    }
    parties[at]!.presences.push(presence)
    return at
  }
  const said = run.map(({ speaker }) => (speaker === null ? null : presences.of(speaker)))
  const sure = run.map((quoted, at) => said[at] !== null && isSettled(tools, quoted, run[at - 1]))
  const settled = run.map((_, at) => (sure[at]! ? partyOf(said[at]!) : -1))
  const hinted = run.map((_, at) => (!sure[at]! && said[at] !== null ? partyOf(said[at]!) : -1))
  const before = run.map(({ quotation }, at) => {
    const from = at === 0 ? Math.max(0, quotation.start - LOOK_AROUND) : run[at - 1]!.quotation.end
    return { start: Math.max(from, quotation.start - APART), end: quotation.start }
  })
  const after = run.map(({ quotation }, at) => ({
    start: quotation.end,
    end: Math.min(text.length, run[at + 1]?.quotation.start ?? quotation.end + LOOK_AROUND),
  }))
  const around = before.map(span =>
    presences.within(span).map(presence => ({ presence, party: partyOf(presence) })),
  )
  const last = after.at(-1)!
  const trailing = presences.within(last).map(presence => ({ presence, party: partyOf(presence) }))
  const addressed = run.map(({ quotation }) =>
    addressedIn(
      text.slice(quotation.inner.start, quotation.inner.end),
      parties.map(({ presences: [first] }) => first!.named.name),
    ),
  )
  const lines = run.map((quoted, at): Line => {
    const candidates = new Set<number>()
    const consider = (party: number) => {
      if (party >= 0 && candidates.size < MOST_PARTIES) candidates.add(party)
    }
    consider(settled[at]!)
    consider(hinted[at]!)
    for (const { party } of (around[at + 1] ?? trailing).slice(0, 2)) consider(party)
    for (const { party } of around[at]!.slice(-4).reverse()) consider(party)
    for (let step = 1; step <= NEAR_LINES; step++)
      for (const near of [at - step, at + step]) {
        consider(settled[near] ?? -1)
        consider(hinted[near] ?? -1)
      }
    for (let step = 1; step <= 3; step++) for (const { party } of around[at - step] ?? []) consider(party)
    const signs = new Map([...candidates].map(party => [party, signsFor(at, party)]))
    const previous = run[at - 1]
    const ending =
      previous === undefined
        ? ''
        : text.slice(previous.quotation.inner.start, previous.quotation.inner.end).trimEnd()
    return {
      quoted,
      settled: settled[at]!,
      candidates: settled[at]! >= 0 ? [settled[at]!] : [...candidates],
      signs,
      gap: at === 0 ? 'long' : gapBetween(tools, run[at - 1]!.quotation, quoted.quotation),
      same: previous === undefined ? [] : sameSigns(at, ending),
    }
  })
  return { lines, parties }

  function sameSigns(at: number, ending: string): string[] {
    const { quotation } = run[at]!
    const own = text.slice(quotation.inner.start, quotation.inner.end)
    const gap = gapBetween(tools, run[at - 1]!.quotation, quotation)
    const kind = gap === 'none' || gap === 'tail' ? gap : 'apart'
    const words = ending.split(/\s+/).length
    const stop = /[,;—–-]$/.test(ending) ? 'open' : (/[?!]$/.exec(ending)?.[0] ?? 'stop')
    const signs = [
      `same-after${stop}:${kind}`,
      `same-after-${words <= 3 ? 'few' : words <= 12 ? 'some' : 'many'}:${kind}`,
    ]
    if (/^\p{Ll}/u.test(own)) signs.push('same-lower')
    if (ANSWERS.test(own)) signs.push('same-answers')
    if (/\?\s*$/.test(own)) signs.push(`same-asks:${kind}`)
    if (quotation.continues) signs.push('same-continues')
    if (kind !== 'none') {
      const between = text.slice(run[at - 1]!.quotation.end, quotation.start).trimEnd()
      signs.push(`same-${/[,;:]$/.test(between) ? 'goes-on' : 'after-stop'}:${kind}`)
      if (settled[at - 1]! >= 0)
        signs.push(`same-said:${between.split(/\s+/).length <= 4 ? 'brief' : 'long'}`)
    }
    return signs
  }

  function signsFor(at: number, party: number): string[] {
    const signs: string[] = []
    const { rule } = run[at]!
    if (hinted[at] === party)
      signs.push(
        `${rule}:${at === 0 ? 'first' : gapBetween(tools, run[at - 1]!.quotation, run[at]!.quotation)}`,
      )
    const gap = text.slice(before[at]!.start, before[at]!.end)
    if (/\p{L}/u.test(gap)) {
      const open = before[at]!.start + lastSentence(gap)
      const inLast = around[at]!.filter(({ presence }) => presence.start >= open)
      const announces = /[:,]\s*$/.test(gap)
      if (inLast[0]?.party === party)
        signs.push(
          `acts-before${announces ? ':announced' : ''}`,
          `acts-before:${inLast[0].presence.pronoun ? 'pronoun' : 'name'}`,
        )
      else if (inLast.some(each => each.party === party)) signs.push('beside-before')
      else if (around[at]!.some(each => each.party === party)) signs.push('earlier-before')
    }
    const next = text.slice(after[at]!.start, after[at]!.end)
    const words = /\p{L}/u.test(next) ? (around[at + 1] ?? trailing) : []
    const stop = after[at]!.start + firstSentence(next)
    const inFirst = words.filter(({ presence }) => presence.start < stop)
    if (inFirst[0]?.party === party) signs.push(/^\W*\p{Ll}/u.test(next) ? 'acts-after:same' : 'acts-after')
    else if (inFirst.some(each => each.party === party)) signs.push('beside-after')
    const own = addressed[at]!.get(party)
    if (own !== undefined) signs.push(own === 'addressed' ? 'is-addressed' : 'is-named')
    if (addressed[at - 1]?.get(party) === 'addressed') signs.push('was-addressed')
    if (addressed[at + 1]?.get(party) === 'addressed') signs.push('will-be-addressed')
    const spoke = settled.filter((who, other) => who === party && Math.abs(other - at) <= NEAR_LINES).length
    signs.push(`spoke:${Math.min(3, spoke)}`)
    if (parties[party]!.key === 'self') signs.push('self')
    return signs
  }
}

/** A verb of saying beside it or over its clause settles a line; where paragraphs are kept, so does that its paragraph goes on. */
function isSettled(
  { structure }: ReadingTools,
  { rule, quotation }: Quoted,
  previous: Quoted | undefined,
): boolean {
  if (!OPEN.has(rule)) return true
  if (structure.blocks.length <= 3 || rule === 'quotes/unattributed') return false
  return (
    quotation.continues ||
    (previous !== undefined &&
      structure.blocks.some(({ start, end }) => start <= previous.quotation.start && quotation.end <= end))
  )
}

function gapBetween({ text, structure }: ReadingTools, left: Span, right: Span): Gap {
  const gap = text.slice(left.end, right.start)
  if (structure.blocks.length > 3) {
    const same = structure.blocks.some(({ start, end }) => start <= left.start && right.end <= end)
    if (same) return 'same-paragraph'
    if (!/\p{L}/u.test(gap)) return 'next-paragraph'
  }
  if (!/\p{L}/u.test(gap)) return 'none'
  if (/^\W*\p{Ll}/u.test(gap) && gap.length < 200 && !/[.?!]\W*\p{Lu}/u.test(gap)) return 'tail'
  return gap.length < 120 ? 'short' : gap.length < 350 ? 'middle' : 'long'
}

const STOPS: ReadonlySet<string> = new Set('.!?;')

/** Where the last sentence of a stretch begins. */
function lastSentence(words: string): number {
  let at = words.trimEnd().length - 1
  while (at > 0 && !STOPS.has(words[at - 1]!)) at--
  return Math.max(0, at)
}

function firstSentence(words: string): number {
  const stop = words.slice(1).search(/[.!?](?=\s|$)/)
  return stop < 0 ? words.length : stop + 2
}

/** The signs of a line for a party after those who said the two lines before it (-1 for none). */
export function signsOf(line: Line, party: number, previous: number, earlier: number): string[] {
  const turn = previous < 0 ? 'first' : party === previous ? 'same' : party === earlier ? 'back' : 'other'
  const signs = [...(line.signs.get(party) ?? []), `${turn}:${line.gap}`]
  if (turn === 'same') signs.push(...line.same)
  return signs
}

/** The likeliest parties of a conversation's lines, in order; `allowed` narrows the candidates in training. */
export function decode(
  { lines }: Conversation,
  weights: Weights,
  allowed: (line: number, party: number) => boolean = () => true,
): number[] {
  interface State {
    readonly party: number
    readonly previous: number
    readonly score: number
    readonly from: State | null
  }
  let states: State[] = [{ party: -1, previous: -1, score: 0, from: null }]
  for (const [at, line] of lines.entries()) {
    const wanted = line.candidates.filter(party => allowed(at, party))
    const open = wanted.length > 0 ? wanted : line.candidates.length > 0 ? line.candidates : [-1]
    const best = new Map<string, State>()
    for (const party of open)
      for (const from of states) {
        const score =
          from.score + (party < 0 ? 0 : total(signsOf(line, party, from.party, from.previous), weights))
        const key = `${party} ${from.party}`
        const held = best.get(key)
        if (held === undefined || score > held.score)
          best.set(key, { party, previous: from.party, score, from })
      }
    states = [...best.values()]
  }
  let state: State | null = states.reduce((best, each) => (each.score > best.score ? each : best))
  const path: number[] = []
  for (; state !== null && state.from !== null; state = state.from) path.unshift(state.party)
  return path
}

export function total(signs: readonly string[], weights: Weights): number {
  return signs.reduce((sum, sign) => sum + (weights[sign] ?? OF_PARAGRAPHS[sign] ?? 0), 0)
}

/** Quotations with the speakers that their conversations give them. */
export function withConversations(
  conversations: readonly Conversation[],
  quoted: readonly Quoted[],
  weights: Weights,
): Quoted[] {
  const changed = new Map<Quoted, Quoted>()
  for (const conversation of conversations) {
    const path = decode(conversation, weights)
    for (const [at, line] of conversation.lines.entries()) {
      const party = path[at]!
      if (line.settled >= 0 || party < 0) continue
      const lead = leadOf(line, party, path[at - 1] ?? -1, path[at - 2] ?? -1, weights)
      changed.set(line.quoted, {
        ...line.quoted,
        speaker: nearest(conversation.parties[party]!, line.quoted.quotation),
        rule: 'quotes/conversation',
        score: Math.round((0.4 + 0.35 / (1 + Math.exp(1 - lead))) * 100) / 100,
      })
    }
  }
  return quoted.map(each => changed.get(each) ?? each)
}

/** How far a party is ahead of the next best at its line. */
function leadOf(line: Line, party: number, previous: number, earlier: number, weights: Weights): number {
  const own = total(signsOf(line, party, previous, earlier), weights)
  const others = line.candidates
    .filter(other => other !== party)
    .map(other => total(signsOf(line, other, previous, earlier), weights))
  return others.length === 0 ? 1 : own - Math.max(...others)
}

/** The mention of a party that is nearest to a line. */
export function nearest({ presences }: Party, { start, end }: Span): Named {
  const away = (each: Presence) => (each.start >= end ? each.start - end : start - each.end)
  return presences.reduce((best, each) => (away(each) < away(best) ? each : best)).named
}
