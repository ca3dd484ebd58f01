/**
 * Trains the tagger and the parser: first some of each that do without a part of the sentences, then the ones that ship, which
 * learn from those beside the treebank.
 */
import { MoveScorer } from '../../src/read/languages/kernel/move-scorer.ts'
import { NetworkTagger, type Tags } from '../../src/read/languages/kernel/network-tagger.ts'
import { SumNetwork } from '../../src/read/languages/kernel/sum-network.ts'
import { TagScorer } from '../../src/read/languages/kernel/tag-scorer.ts'
import type { WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import type { TreebankSentence } from './conllu.ts'
import { parserClasses, trainParseNetwork, type ParserTraining } from './parse-network.ts'
import { trainTagNetwork } from './tag-network.ts'
import { offsetsOf } from './tags.ts'
import { Teachers } from './teachers.ts'

export interface Treebank {
  readonly sentences: readonly TreebankSentence[]
  readonly tags: readonly string[]
  readonly types: WordTypes
  readonly dimensions: number
}

/** A sentence is left out by one in so many. */
const FOLDS = 4
/** Parsers that teach; of the taggers all do. */
const PARSERS = 2

/** Taggers that each do without a fold, as files, and the tags that every sentence gets by the one that has not seen it. */
export function jackknife(bank: Treebank): {
  readonly tags: readonly Tags[]
  readonly taggers: readonly Uint8Array[]
} {
  const { sentences, types } = bank
  const result: Tags[] = []
  const taggers = Array.from({ length: FOLDS }, (_, fold) => {
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
    return bytes
  })
  return { tags: result, taggers }
}

/** The tagger that ships, taught by those of `jackknife`. */
export function trainTagger(bank: Treebank, taggers: readonly Uint8Array[]): Uint8Array {
  const scorers = taggers.map(bytes => new TagScorer(new SumNetwork(bytes), bank.types))
  return trainTagNetwork({
    ...bank,
    hidden: 128,
    cutoff: 14,
    rate: 0.003,
    dropout: 0.3,
    seed: 1,
    epochs: 7,
    teachers: new Teachers(scorers),
  }).encode()
}

/** The parser that ships, on the tags of `jackknife`. */
export function trainParser(bank: Treebank, tags: readonly Tags[]): Uint8Array {
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
  const scorers = Array.from({ length: PARSERS }, (_, fold) => {
    const bytes = trainParseNetwork({
      ...settings,
      sentences: withoutFold(sentences, fold),
      tags: withoutFold(tags, fold),
      epochs: 6,
      seed: 1 + fold,
    }).encode()
    return new MoveScorer(new SumNetwork(bytes), types)
  })
  return trainParseNetwork({ ...settings, epochs: 7, seed: 11, teachers: new Teachers(scorers) }).encode()
}

function withoutFold<T>(items: readonly T[], fold: number): T[] {
  return items.filter((_, index) => index % FOLDS !== fold)
}
