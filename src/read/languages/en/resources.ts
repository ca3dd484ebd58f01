/** The files shipped beside English, each read once, when first asked for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WordClusters } from '../kernel/clusters.ts'
import { Arena } from '../kernel/kernels.ts'
import { NetworkParser } from '../kernel/network-parser.ts'
import { NetworkTagger } from '../kernel/network-tagger.ts'
import { SparseModel } from '../kernel/sparse-model.ts'
import { SumNetwork } from '../kernel/sum-network.ts'
import { WordTypes } from '../kernel/word-types.ts'
import { WordVectors } from '../kernel/word-vectors.ts'
import { Lemmatiser } from './lemma.ts'

export const wordTypes = once(
  () => new WordTypes(new WordClusters(readModel('clusters.bin')), new WordVectors(readModel('vectors.bin'))),
)

export const tagger = once(
  () => new NetworkTagger(new SumNetwork(readModel('tagger.bin')), wordTypes(), wordList(1)),
)

export const parser = once(() => {
  const arena = new Arena()
  const networks = ['parser.bin', 'second-parser.bin'].map(name => new SumNetwork(readModel(name), arena))
  return new NetworkParser(networks, wordTypes())
})

/** Scores what a name names. */
export const nameScorer = once(() => new SparseModel(readModel('names.bin')))

export const lemmatiser = once(() => new Lemmatiser(wordList(0)))

/** Words that are no names, nouns and others, lower case. */
export const commonWords = once(() => {
  const [nouns, others] = readList('common.txt')
    .split('\n\n')
    .map(block => new Set(block.split('\n')))
  return { nouns: nouns!, others: others! }
})

/** `words.txt`: lemmas that no rule gives, and forms with one tag only; each line a key and a value. */
function wordList(block: number): ReadonlyMap<string, string> {
  const lines = readList('words.txt').split('\n\n')[block]!.split('\n')
  return new Map(lines.map(line => line.split(' ') as [string, string]))
}

function readModel(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'model', name))
}

function readList(name: string): string {
  return readFileSync(join(import.meta.dirname, 'model', name), 'utf8')
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
