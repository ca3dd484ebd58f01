/** Trains the parser with the dynamic oracle, exploring its own mistakes, and scores it. */
import { LEFT, ParserState, RIGHT, SHIFT } from '../../src/read/languages/kernel/arc-hybrid.ts'
import { parserFeatures } from '../../src/read/languages/kernel/parser-features.ts'
import { bestAllowed, Parser, transitionsOf } from '../../src/read/languages/kernel/parser.ts'
import { MAX_FEATURES, type Scorer } from '../../src/read/languages/kernel/tagger.ts'
import type { WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import type { TreebankSentence } from './conllu.ts'
import { Perceptron } from './perceptron.ts'
import { mulberry32, shuffle } from './random.ts'
import { offsetsOf } from './tagger.ts'

/** `S` and one class for each direction and relation seen at least `minimum` times. */
export function transitionClasses(sentences: readonly TreebankSentence[], minimum: number): string[] {
  const counts = new Map<string, number>()
  for (const { heads, relations } of sentences)
    heads.forEach((head, at) => {
      const name = `${head === 0 || head > at + 1 ? 'L' : 'R'}:${relations[at]!}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    })
  const kept = [...counts].filter(([, count]) => count >= minimum)
  return ['S', ...kept.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)]
}

export interface ParserTraining {
  readonly sentences: readonly TreebankSentence[]
  /** Predicted tags of each sentence, by a tagger that was not trained on it. */
  readonly tags: readonly Uint8Array[]
  readonly coarse: Uint8Array
  readonly classes: readonly string[]
  readonly types: WordTypes
  readonly epochs: number
  readonly seed: number
  readonly afterEpoch?: (epoch: number, model: Perceptron) => void
}

export function trainParser(training: ParserTraining): Perceptron {
  const { sentences, tags, coarse, classes, types, epochs, seed } = training
  const model = new Perceptron(classes)
  const random = mulberry32(seed)
  const { transitions, relations } = transitionsOf(classes)
  const byMove = [SHIFT, LEFT, RIGHT].map(move => relations.map((_, relation) => indexOf(move, relation)))
  function indexOf(move: number, relation: number): number {
    return transitions.findIndex(each => each.move === move && each.relation === relation)
  }
  const state = new ParserState()
  const features = new Int32Array(MAX_FEATURES)
  const scores = new Float64Array(classes.length)
  const zero = new Uint8Array(3)
  const order = sentences.map((_, index) => index)
  const offsets = sentences.map(sentence => offsetsOf(types, sentence.forms))
  const goldHeads = sentences.map(({ heads, forms }) =>
    Int32Array.from(heads, head => (head === 0 ? forms.length : head - 1)),
  )
  const goldLabels = sentences.map(sentence =>
    Int32Array.from(sentence.relations, relation => relations.indexOf(relation)),
  )
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const heads = goldHeads[index]!
      const labels = goldLabels[index]!
      state.reset(heads.length)
      while (!state.done) {
        const count = parserFeatures(state, types.rows, offsets[index]!, tags[index]!, coarse, features)
        model.score(features, count, scores)
        model.step()
        const guess = bestAllowed(state, transitions, scores)
        const right = bestCorrect(heads, labels)
        const guessed = transitions[guess]!
        if (!isCorrect(guess, heads, labels)) {
          model.update(features, count, right, guess)
          const follow = epoch > 2 && random() < 0.9
          const next = follow ? guessed : transitions[right]!
          state.apply(next.move, next.relation)
        } else state.apply(guessed.move, guessed.relation)
      }
    }
    training.afterEpoch?.(epoch, model)
  }
  return model

  /** The best-scored transition that loses no arc (and names the relation right where it makes a right arc). */
  function bestCorrect(heads: Int32Array, labels: Int32Array): number {
    let least = Infinity
    for (let move = 0; move < 3; move++) {
      zero[move] = 0
      if (state.allowed(move)) least = Math.min(least, state.cost(move, heads))
    }
    for (let move = 0; move < 3; move++)
      if (state.allowed(move) && state.cost(move, heads) === least) zero[move] = 1
    let winner = -1
    for (let at = 0; at < transitions.length; at++)
      if (isCorrect(at, heads, labels) && (winner < 0 || scores[at]! > scores[winner]!)) winner = at
    return winner
  }

  function isCorrect(at: number, heads: Int32Array, labels: Int32Array): boolean {
    const { move, relation } = transitions[at]!
    if (zero[move] === 0) return false
    if (move === SHIFT) return true
    const child = state.top(0)
    const head = move === LEFT ? state.front : state.top(1)
    if (heads[child] !== head || (byMove[move]![labels[child]!] ?? -1) === -1) return true
    return relation === labels[child]
  }
}

export interface ParserScores {
  readonly uas: number
  /** With the whole relation, subtype and all. */
  readonly las: number
  /** As the CoNLL 2018 scorer counts it: the universal part of the relation. */
  readonly lasUniversal: number
}

export function scoreParser(
  scorer: Scorer,
  sentences: readonly TreebankSentence[],
  tags: readonly Uint8Array[],
  coarse: Uint8Array,
  types: WordTypes,
): ParserScores {
  const parser = new Parser(scorer)
  let uas = 0
  let las = 0
  let lasUniversal = 0
  let words = 0
  sentences.forEach((sentence, index) => {
    const offsets = offsetsOf(types, sentence.forms)
    const tree = parser.parse(types.rows, offsets, tags[index]!, coarse, offsets.length)
    tree.heads.forEach((head, at) => {
      words++
      if (head + 1 !== sentence.heads[at]) return
      uas++
      const relation = parser.relations[tree.relations[at]!]!
      if (relation === sentence.relations[at]) las++
      if (relation.split(':')[0] === sentence.relations[at]!.split(':')[0]) lasUniversal++
    })
  })
  return { uas: uas / words, las: las / words, lasUniversal: lasUniversal / words }
}
