// Aligns two texts: the passages of one whose wording comes back in the other, verbatim, reworded or condensed.
import { chain, type ChainLimits } from './chain.ts'
import { condensed, type CondenseLimits } from './condense.ts'
import { GRAM_SPACE, gramsOf, looksDamaged } from './grams.ts'
import type { Profile, Vocabulary } from './profile.ts'
import { runsOf, type Run } from './runs.ts'
import { seedsOf, sentenceVectors, type SeedLimits } from './seeds.ts'
import { trim, type Extent, type TrimLimits } from './trim.ts'

/** A stretch of a text in UTF-16 code units; `end` exclusive. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A passage in each of two texts, and how the second relates to the first. */
export interface Match {
  readonly a: TextSpan
  readonly b: TextSpan
  readonly kind: 'verbatim' | 'reworded' | 'condensed'
}

export interface AlignOptions {
  /** How alike two sentences must be to start from, by words, and by character grams where letters are damaged. */
  readonly seeds: SeedLimits
  readonly gramSeeds: SeedLimits
  readonly chain: ChainLimits
  readonly trim: TrimLimits
  readonly condense: CondenseLimits
  /** Words of the shortest run that counts towards verbatim wording. */
  readonly run: number
  /** Characters of the run that makes a passage verbatim. */
  readonly verbatim: number
  /** Shortest passage, in characters, on either side. */
  readonly least: number
}

export const ALIGN_OPTIONS: AlignOptions = {
  seeds: { cosine: 0.3, dice: 0.33 },
  gramSeeds: { cosine: 0.3, dice: 0.3 },
  chain: { gap: 4, leastGap: 0, alike: 0.36 },
  trim: { level: 0.45, neighbours: 20, rounds: 2 },
  condense: { gap: 2, least: 3, density: 0.5, ratio: 2.5, whole: 0.4 },
  run: 5,
  verbatim: 200,
  least: 150,
}

/**
 * The shared passages of two texts, in the order of the first. Where two texts share verbatim passages, looser
 * likeness between them is taken for their common subject and left out.
 */
export function alignTexts(
  a: Profile,
  b: Profile,
  vocabulary: Vocabulary,
  options: AlignOptions = ALIGN_OPTIONS,
): Match[] {
  const damaged = looksDamaged(a) || looksDamaged(b)
  const units = damaged ? GRAM_SPACE : vocabulary.stems.size
  const [vectorsA, vectorsB] = damaged
    ? sentenceVectors(gramsOf(a), gramsOf(b), units)
    : sentenceVectors(a, b, units)
  const seeds = seedsOf(vectorsA, vectorsB, units, damaged ? options.gramSeeds : options.seeds)
  if (seeds.length === 0) return []
  const runs = runsOf(a, b, options.run)
  const marks = new Uint8Array(units)
  const blocks = chain(seeds, vectorsA, vectorsB, units, options.chain)
    .map(block => trim(block, vectorsA, vectorsB, options.trim, marks))
    .filter(extent => extent !== null)
    .map(extent => matchOf(extent, a, b, runs, options.verbatim))
  const verbatim = blocks.filter(match => match.kind === 'verbatim')
  return (
    verbatim.length > 0 ? verbatim : withSummaries(blocks, condensed(seeds, a, b, options.condense), a, b)
  )
    .filter(match => lengthOf(match.a) >= options.least && lengthOf(match.b) >= options.least)
    .sort((one, other) => one.a.start - other.a.start || one.b.start - other.b.start)
}

function withSummaries(
  blocks: readonly Match[],
  extents: readonly Extent[],
  a: Profile,
  b: Profile,
): Match[] {
  const summaries = extents.map(extent => whole(extent, a, b, 'condensed'))
  return [...blocks.filter(match => !summaries.some(summary => meet(summary.a, match.a))), ...summaries]
}

/** The passages of a block: where it holds a long run, from its first run to its last; else its sentences. */
function matchOf(extent: Extent, a: Profile, b: Profile, runs: readonly Run[], verbatim: number): Match {
  const [fromA, toA] = [a.sentences[extent.firstA]!, a.sentences[extent.lastA + 1]!]
  const [fromB, toB] = [b.sentences[extent.firstB]!, b.sentences[extent.lastB + 1]!]
  const inside = runs.filter(
    run => run.a < toA && run.a + run.length > fromA && run.b < toB && run.b + run.length > fromB,
  )
  if (!inside.some(run => lengthOf(spanOf(a, run.a, run.a + run.length)) >= verbatim))
    return whole(extent, a, b, 'reworded')
  return {
    a: spanOf(a, Math.min(...inside.map(run => run.a)), Math.max(...inside.map(run => run.a + run.length))),
    b: spanOf(b, Math.min(...inside.map(run => run.b)), Math.max(...inside.map(run => run.b + run.length))),
    kind: 'verbatim',
  }
}

function whole(extent: Extent, a: Profile, b: Profile, kind: Match['kind']): Match {
  return {
    a: spanOf(a, a.sentences[extent.firstA]!, a.sentences[extent.lastA + 1]!),
    b: spanOf(b, b.sentences[extent.firstB]!, b.sentences[extent.lastB + 1]!),
    kind,
  }
}

/** The characters of words `from` up to `to`. */
export function spanOf({ starts, ends }: Profile, from: number, to: number): TextSpan {
  return { start: starts[from]!, end: ends[to - 1]! }
}

const lengthOf = ({ start, end }: TextSpan) => end - start
const meet = (one: TextSpan, other: TextSpan) => one.start < other.end && other.start < one.end
