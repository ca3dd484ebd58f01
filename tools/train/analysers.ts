/**
 * Trains the tagger and the two parsers. Parsers train on the tags of taggers that have not seen the sentence, and the first
 * learns from others that each did without a part of the sentences.
 */
import { Arena } from '../../src/read/languages/kernel/kernels.ts'
import { MoveScorer } from '../../src/read/languages/kernel/move-scorer.ts'
import { NetworkTagger, type Tags } from '../../src/read/languages/kernel/network-tagger.ts'
import { Panel } from '../../src/read/languages/kernel/panel.ts'
import { SumNetwork } from '../../src/read/languages/kernel/sum-network.ts'
import type { WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import type { TreebankSentence } from './conllu.ts'
import { parserClasses, trainParseNetwork, type ParserTraining } from './parse-network.ts'
import { pruneRows } from './prune.ts'
import { trainTagNetwork } from './tag-network.ts'
import { offsetsOf } from './tags.ts'

export interface Treebank {
  readonly sentences: readonly TreebankSentence[]
  readonly tags: readonly string[]
  readonly types: WordTypes
  readonly dimensions: number
}

/** A sentence is left out by one in so many. */
const FOLDS = 4
/** Parsers that teach. */
const TEACHERS = 2
/** The share of their rows that parsers keep. */
const KEPT = 0.75

/** The tags that every sentence gets by a tagger that has not seen it. */
export function jackknife(bank: Treebank): Tags[] {
  const { sentences, types } = bank
  const result: Tags[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const bytes = trainTagNetwork({
      ...bank,
      sentences: withoutFold(sentences, fold),
      hidden: 96,
      cutoff: 10,
      rate: 0.003,
      dropout: 0.25,
      seed: 1 + fold,
      epochs: 3,
    }).encode()
    const tagger = new NetworkTagger(new SumNetwork(bytes), types)
    sentences.forEach(({ forms }, index) => {
      if (index % FOLDS === fold) result[index] = tagger.tag(offsetsOf(types, forms))
    })
    console.log(`fold ${fold + 1} of ${FOLDS} tagged`)
  }
  return result
}

/** The tagger that ships. */
export function trainTagger(bank: Treebank): Uint8Array {
  return trainTagNetwork({
    ...bank,
    hidden: 128,
    cutoff: 14,
    rate: 0.003,
    dropout: 0.3,
    seed: 1,
    epochs: 8,
  }).encode()
}

/**
 * The parsers that ship, on the tags of `jackknife`: one that learned from two others beside the treebank, and one that
 * learned from the treebank alone and is asked in doubt.
 */
export function trainParsers(bank: Treebank, tags: readonly Tags[]): readonly [Uint8Array, Uint8Array] {
  const { sentences, types } = bank
  const parts = bank.tags.map(tag => tag.split('|')[0]!)
  const settings: Omit<ParserTraining, 'epochs' | 'seed'> = {
    sentences,
    tags,
    coarse: Uint8Array.from(parts, part => [...new Set(parts)].sort().indexOf(part)),
    classes: parserClasses(sentences, 10),
    types,
    dimensions: bank.dimensions,
    hidden: 128,
    cutoff: 36,
    rate: 0.003,
    dropout: 0.25,
    afterEpoch: epoch =>
      console.log(`parser epoch ${epoch}, ${(process.cpuUsage().user / 1e6).toFixed(0)} s so far`),
  }
  const arena = new Arena()
  const scorers = Array.from({ length: TEACHERS }, (_, fold) => {
    const bytes = trainParseNetwork({
      ...settings,
      sentences: withoutFold(sentences, fold),
      tags: withoutFold(tags, fold),
      epochs: 6,
      seed: 1 + fold,
    }).encode()
    return new MoveScorer(new SumNetwork(bytes, arena), types)
  })
  const teachers = new Panel(scorers)
  const first = trainParseNetwork({ ...settings, epochs: 7, seed: 11, teachers, arena })
  const second = trainParseNetwork({ ...settings, cutoff: 48, epochs: 7, seed: 31 })
  return [pruneRows(first.encode(), KEPT), pruneRows(second.encode(), KEPT)]
}

function withoutFold<T>(items: readonly T[], fold: number): T[] {
  return items.filter((_, index) => index % FOLDS !== fold)
}
