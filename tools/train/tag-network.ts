/** Trains the tagger: joint tags (UPOS|XPOS), left to right on its own earlier tags, then again with those to the right. */
import { FormFeatures } from '../../src/read/languages/kernel/form-features.ts'
import { Arena } from '../../src/read/languages/kernel/kernels.ts'
import { REACH, TAGGED_FORMS, TagSituation } from '../../src/read/languages/kernel/tag-features.ts'
import { tagRanges } from '../../src/read/languages/kernel/network-tagger.ts'
import { VECTOR, type WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import type { TreebankSentence } from './conllu.ts'
import { Network, Schedule } from './network.ts'
import { mulberry32, shuffle } from './random.ts'
import { goldTags, offsetsOf } from './tags.ts'

export interface TaggerTraining {
  readonly sentences: readonly TreebankSentence[]
  readonly tags: readonly string[]
  readonly types: WordTypes
  readonly dimensions: number
  readonly hidden: number
  /** How often a feature must come up to get a row. */
  readonly cutoff: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly seed: number
  readonly afterEpoch?: (epoch: number, model: Network) => void
}

export function trainTagNetwork(training: TaggerTraining): Network {
  const { sentences, tags, types, dimensions, hidden, epochs, seed, dropout } = training
  const gold = sentences.map(sentence => goldTags(sentence, tags))
  const rows = sentences.map(sentence => offsetsOf(types, sentence.forms))
  const features = new Int32Array(256)
  const places = new Int32Array(2 * REACH + 1)
  const arena = new Arena()
  const situation = new TagSituation(arena, types)
  const forms = new FormFeatures(arena, TAGGED_FORMS)
  const counts = new Map<number, number>()
  rows.forEach((row, index) => {
    for (let at = 0; at < row.length; at++) {
      const count = gather(row, at, gold[index]!, true)
      for (let k = 0; k < count; k++) counts.set(features[k]!, (counts.get(features[k]!) ?? 0) + 1)
    }
  })
  const keys = [...counts].filter(([, count]) => count >= training.cutoff).map(([key]) => key)
  console.log(`tagger: ${keys.length} rows`)
  const classes = tagClasses(tags)
  const { parts, ranges } = tagRanges(classes)
  const partOf = tags.map(tag => classes.indexOf(tag.split('|')[0]!))
  const model = new Network({ classes, hidden, slots: 2 * REACH + 1, dimensions, keys, seed })
  const random = mulberry32(seed + 1)
  const order = sentences.map((_, index) => index)
  const schedule = new Schedule(epochs * sentences.length)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const rate = training.rate * schedule.next()
      const { length } = rows[index]!
      const guesses = new Uint8Array(length)
      learn(index, new Uint8Array(length), guesses, false, rate)
      learn(index, guesses, guesses, true, rate)
      if (schedule.averages) model.average()
    }
    training.afterEpoch?.(epoch, model)
  }
  return model

  /** Gathers all features of a decision; returns how many. */
  function gather(row: Int32Array, at: number, chosen: Uint8Array, again: boolean): number {
    let count = 0
    for (let place = 0; place <= 2 * REACH; place++) {
      const other = at + place - REACH
      const offset = row[other]
      places[place] = offset === undefined ? -1 : types.rows[offset + VECTOR]!
      if (offset === undefined) continue
      forms.setForm(types.rows, offset)
      count = forms.see(place).copy(features, count)
    }
    situation.see(row, at, chosen, again)
    return situation.features.copy(features, count)
  }

  /** Goes through a sentence once, at first sight or (`again`) with the tags of the first on both sides. */
  function learn(index: number, chosen: Uint8Array, guesses: Uint8Array, again: boolean, rate: number): void {
    const row = rows[index]!
    const want = gold[index]!
    for (let at = 0; at < want.length; at++) {
      const count = gather(row, at, chosen, again)
      model.forward(features, count, types.vectors, places, dropout)
      const wanted = want[at]!
      const scores = model.score(0, parts)
      const guessedPart = bestOf(scores, 0, parts)
      const part = partOf[wanted]!
      const [from, to] = ranges[guessedPart]!
      model.score(from, to)
      const guess = bestOf(scores, from, to) - parts
      model.lose(part, 0, parts)
      const [first, end] = ranges[part]!
      if (part !== guessedPart) model.score(first, end)
      model.lose(wanted + parts, first, end)
      model.backward(dropout)
      guesses[at] = guess
      if (!again) chosen[at] = random() < 0.3 ? guess : wanted
      model.update(rate, 24)
    }
  }
}

/** The parts of speech, then the joint tags in the order given, which keeps those of one part together. */
function tagClasses(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tag => tag.split('|')[0]!)), ...tags]
}

function bestOf(scores: Float64Array, from: number, to: number): number {
  let winner = from
  for (let at = from + 1; at < to; at++) if (scores[at]! > scores[winner]!) winner = at
  return winner
}
