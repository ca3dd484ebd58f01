/** Trains the tagger on joint tags (UPOS|XPOS) and scores it. */
import {
  best,
  MAX_FEATURES,
  type Scorer,
  Tagger,
  taggerFeatures,
} from '../../src/read/languages/kernel/tagger.ts'
import type { WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import type { TreebankSentence } from './conllu.ts'
import { Perceptron } from './perceptron.ts'
import { mulberry32, shuffle } from './random.ts'

/** Joint tags seen at least `minimum` times; others go to the most frequent one with the same UPOS. */
export function tagSet(sentences: readonly TreebankSentence[], minimum: number): string[] {
  const counts = new Map<string, number>()
  for (const { upos, xpos } of sentences)
    upos.forEach((tag, at) => {
      const joint = `${tag}|${xpos[at]!}`
      counts.set(joint, (counts.get(joint) ?? 0) + 1)
    })
  return [...counts]
    .filter(([, count]) => count >= minimum)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag]) => tag)
}

export function goldTags(sentence: TreebankSentence, tags: readonly string[]): Uint8Array {
  return Uint8Array.from(sentence.upos, (upos, at) => {
    const exact = tags.indexOf(`${upos}|${sentence.xpos[at]!}`)
    return exact >= 0
      ? exact
      : Math.max(
          0,
          tags.findIndex(tag => tag.startsWith(`${upos}|`)),
        )
  })
}

export function offsetsOf(types: WordTypes, forms: readonly string[]): Int32Array {
  return Int32Array.from(forms, form => types.offsetOf(form))
}

export function trainTagger(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  types: WordTypes,
  epochs: number,
  seed: number,
  afterEpoch?: (epoch: number, model: Perceptron) => void,
): Perceptron {
  const model = new Perceptron(tags)
  const random = mulberry32(seed)
  const order = sentences.map((_, index) => index)
  const gold = sentences.map(sentence => goldTags(sentence, tags))
  const offsets = sentences.map(sentence => offsetsOf(types, sentence.forms))
  const features = new Int32Array(MAX_FEATURES)
  const scores = new Float64Array(tags.length)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const want = gold[index]!
      const row = offsets[index]!
      const chosen = new Uint8Array(want.length)
      for (let at = 0; at < want.length; at++) {
        const count = taggerFeatures(types.rows, row, want.length, at, chosen, features)
        model.score(features, count, scores)
        const guess = best(scores)
        model.step()
        if (guess !== want[at]) model.update(features, count, want[at]!, guess)
        chosen[at] = guess
      }
    }
    afterEpoch?.(epoch, model)
  }
  return model
}

/** Shares of words with the right UPOS and with the right joint tag. */
export function scoreTagger(
  scorer: Scorer,
  sentences: readonly TreebankSentence[],
  types: WordTypes,
): { upos: number; xpos: number } {
  const tagger = new Tagger(scorer)
  let upos = 0
  let xpos = 0
  let words = 0
  for (const sentence of sentences) {
    const offsets = offsetsOf(types, sentence.forms)
    tagger.tag(types.rows, offsets, offsets.length).forEach((tag, at) => {
      const [guessedUpos, guessedXpos] = scorer.classes[tag]!.split('|')
      words++
      if (guessedUpos === sentence.upos[at]) upos++
      if (guessedXpos === sentence.xpos[at]) xpos++
    })
  }
  return { upos: upos / words, xpos: xpos / words }
}
