/**
 * Trains everything that English ships, from Universal Dependencies and word vectors:
 * `node --max-old-space-size=8000 tools/train/main.ts en UD_DIR [VECTORS.json] [--only clusters,tagger,parser,lemmas]`.
 * The same inputs give the same bytes. On one core the whole takes about a quarter of an hour.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { WordClusters } from '../../src/read/languages/kernel/clusters.ts'
import { SparseModel } from '../../src/read/languages/kernel/sparse-model.ts'
import { Tagger } from '../../src/read/languages/kernel/tagger.ts'
import { WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import { buildClusters } from './clusters.ts'
import { readConllu, type TreebankSentence } from './conllu.ts'
import { lemmaExceptions } from './lemmas.ts'
import { scoreParser, trainParser, transitionClasses } from './parser.ts'
import { offsetsOf, scoreTagger, tagSet, trainTagger } from './tagger.ts'

const TAGGER_EPOCHS = 10
const PARSER_EPOCHS = 10
const FOLDS = 4
const TAGGER_THRESHOLD = 0.1
const PARSER_THRESHOLD = 1

const [language = '', treebanks = '', vectors = ''] = process.argv
  .slice(2)
  .filter(word => !word.startsWith('--'))
const onlyAt = process.argv.indexOf('--only')
const only = onlyAt < 0 ? ['clusters', 'lemmas', 'tagger', 'parser'] : process.argv[onlyAt + 1]!.split(',')
if (language !== 'en' || treebanks === '') {
  console.error(
    'usage: node tools/train/main.ts en UD_DIR [VECTORS.json] [--only clusters,lemmas,tagger,parser]',
  )
  process.exit(2)
}
const target = join(import.meta.dirname, '../../src/read/languages/en/model')

function save(name: string, bytes: Uint8Array): void {
  const packed = gzipSync(bytes, { level: 9 })
  writeFileSync(join(target, name), packed)
  console.log(`${name}: ${packed.length} bytes`)
}

function load(name: string): Uint8Array {
  return gunzipSync(readFileSync(join(target, name)))
}

if (only.includes('clusters')) {
  const options = { words: 80000, fine: 1024, middle: 128, coarse: 32, iterations: 8, seed: 1 }
  save('clusters.gz', buildClusters(vectors, options))
}

const types = new WordTypes(new WordClusters(load('clusters.gz')))
const train = ['en-ewt', 'en-gum'].flatMap(name => readConllu(join(treebanks, name, 'train.conllu')))
const dev = readConllu(join(treebanks, 'en-ewt', 'dev.conllu'))

function tagAll(model: SparseModel, sentences: readonly TreebankSentence[]): Uint8Array[] {
  const tagger = new Tagger(model)
  return sentences.map(({ forms }) => tagger.tag(types.rows, offsetsOf(types, forms), forms.length))
}

/** Tags for training the parser, each sentence's by a tagger that has not seen it. */
function jackknife(classes: readonly string[]): Uint8Array[] {
  const tags: Uint8Array[] = Array.from(train, () => new Uint8Array())
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = train.filter((_, index) => index % FOLDS !== fold)
    const model = new SparseModel(trainTagger(rest, classes, types, 5, 1).encode(TAGGER_THRESHOLD).bytes)
    const held = train.filter((_, index) => index % FOLDS === fold)
    tagAll(model, held).forEach((row, at) => (tags[at * FOLDS + fold] = row))
    console.log(`fold ${fold + 1} of ${FOLDS} tagged`)
  }
  return tags
}

if (only.includes('lemmas')) save('lemmas.gz', new TextEncoder().encode(lemmaExceptions(train)))

if (only.includes('tagger')) {
  const model = trainTagger(train, tagSet(train, 8), types, TAGGER_EPOCHS, 1).encode(TAGGER_THRESHOLD)
  save('tagger.gz', model.bytes)
  console.log('tagger, EWT dev:', scoreTagger(new SparseModel(model.bytes), dev, types))
}

if (only.includes('parser')) {
  const tagger = new SparseModel(load('tagger.gz'))
  const parts = tagger.classes.map(tag => tag.split('|')[0]!)
  const coarse = Uint8Array.from(parts, part => [...new Set(parts)].indexOf(part))
  const model = trainParser({
    sentences: train,
    tags: jackknife(tagger.classes),
    coarse,
    classes: transitionClasses(train, 10),
    types,
    epochs: PARSER_EPOCHS,
    seed: 1,
    afterEpoch: (epoch, { size }) => console.log(`parser epoch ${epoch}: ${size} features`),
  }).encode(PARSER_THRESHOLD)
  save('parser.gz', model.bytes)
  console.log(
    'parser, EWT dev:',
    scoreParser(new SparseModel(model.bytes), dev, tagAll(tagger, dev), coarse, types),
  )
}
