import { expect, test } from 'vitest'
import { encodeClusters, WordClusters } from './clusters.ts'
import { encodeNetwork } from './network-file.ts'
import { NetworkTagger, NO_TAG } from './network-tagger.ts'
import { SumNetwork } from './sum-network.ts'
import { encodeVectors, WordVectors } from './word-vectors.ts'
import { WordTypes } from './word-types.ts'

const CLASSES = ['NOUN', 'VERB', 'NOUN|NN', 'NOUN|NNS', 'VERB|VB', 'VERB|VBD']
const types = new WordTypes(
  new WordClusters(
    encodeClusters({
      words: ['a'],
      fine: new Uint16Array(1),
      middle: new Uint8Array(1),
      coarse: new Uint8Array(1),
    }),
  ),
  new WordVectors(encodeVectors(['a'], Float32Array.of(1), 1)),
)

/** Tags one word by a network that scores each class the same whatever it sees. */
function tagBy(...scores: number[]) {
  const network = encodeNetwork({
    classes: CLASSES,
    hidden: 32,
    slots: 5,
    dimensions: 1,
    keys: [1],
    rows: new Float32Array(32),
    projections: new Float32Array(5 * 32),
    bias: new Float32Array(32),
    output: new Float32Array(CLASSES.length * 32).fill(0.5),
    outputBias: Float32Array.from(scores),
  })
  const { best, second } = new NetworkTagger(new SumNetwork(network), types).tag(types.offsetsOf(['x']))
  const name = (tag: number) => (tag === NO_TAG ? null : CLASSES[tag + 2])
  return [name(best[0]!), name(second[0]!)]
}

test('a sure word has no second tag', () => {
  expect(tagBy(9, 0, 9, 0, 0, 0)).toEqual(['NOUN|NN', null])
})

test('the second tag may be of the next part of speech', () => {
  expect(tagBy(1, 2, 9, 0, 0, 5)).toEqual(['VERB|VBD', 'NOUN|NN'])
})

test('or within the same part, where that is nearer', () => {
  expect(tagBy(0, 2, 9, 0, 4, 5)).toEqual(['VERB|VBD', 'VERB|VB'])
  expect(tagBy(0, 9, 9, 0, 4, 5)).toEqual(['VERB|VBD', 'VERB|VB'])
})
