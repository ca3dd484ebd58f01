/** Trains the parser with the dynamic oracle, exploring its own mistakes, and scores it. */
import { LEFT, ParserState, RIGHT, SHIFT } from '../../src/read/languages/kernel/arc-hybrid.ts'
import { FormFeatures } from '../../src/read/languages/kernel/form-features.ts'
import { Arena } from '../../src/read/languages/kernel/kernels.ts'
import type { MoveScorer } from '../../src/read/languages/kernel/move-scorer.ts'
import type { Tags } from '../../src/read/languages/kernel/network-tagger.ts'
import type { Panel } from '../../src/read/languages/kernel/panel.ts'
import { HEAD_PLACES, ParseSituation, PLACED_FORMS } from '../../src/read/languages/kernel/parse-features.ts'
import { VECTOR, type WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import type { TreebankSentence } from './conllu.ts'
import { Network, Schedule } from './network.ts'
import { mulberry32, shuffle } from './random.ts'
import { offsetsOf } from './tags.ts'

/** The moves, then `L:relation` and `R:relation` for those seen at least `minimum` times, lefts first. */
export function parserClasses(sentences: readonly TreebankSentence[], minimum: number): string[] {
  const counts = new Map<string, number>()
  for (const { heads, relations } of sentences)
    heads.forEach((head, at) => {
      const name = `${head === 0 || head > at + 1 ? 'L' : 'R'}:${relations[at]!}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    })
  const kept = [...counts].filter(([, count]) => count >= minimum).map(([name]) => name)
  return ['S', 'L', 'R', ...kept.sort((a, b) => (a < b ? -1 : 1))]
}

export interface ParserTraining {
  readonly sentences: readonly TreebankSentence[]
  /** Tags of each sentence by a tagger that was not trained on it. */
  readonly tags: readonly Tags[]
  readonly coarse: Uint8Array
  readonly classes: readonly string[]
  readonly types: WordTypes
  readonly dimensions: number
  readonly hidden: number
  /** How often a feature must come up to get a row. */
  readonly cutoff: number
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly seed: number
  /** Parsers to learn from beside the treebank; their networks stand in the arena. */
  readonly teachers?: Panel<MoveScorer>
  readonly arena?: Arena
  readonly afterEpoch?: (epoch: number, model: Network) => void
}

export function trainParseNetwork(training: ParserTraining): Network {
  const { sentences, tags, coarse, classes, types, dimensions, hidden, epochs, dropout, seed, teachers } =
    training
  const { arena = new Arena() } = training
  const lefts = classes.findIndex(name => name.startsWith('L:'))
  const rights = classes.findIndex(name => name.startsWith('R:'))
  const relations = [...new Set(classes.slice(3).map(name => name.slice(2)))]
  const relationOf = classes.map((name, at) => (at < 3 ? -1 : relations.indexOf(name.slice(2))))
  const state = new ParserState()
  const features = new Int32Array(256)
  const places = new Int32Array(HEAD_PLACES)
  const situation = new ParseSituation(arena, types)
  const forms = new FormFeatures(arena, PLACED_FORMS)
  const rows = sentences.map(sentence => offsetsOf(types, sentence.forms))
  const gold = sentences.map(({ heads, forms }) =>
    Int32Array.from(heads, head => (head === 0 ? forms.length : head - 1)),
  )
  const goldClass = sentences.map((sentence, index) =>
    Int32Array.from(sentence.relations, (relation, at) =>
      classes.indexOf(`${gold[index]![at]! > at ? 'L' : 'R'}:${relation}`),
    ),
  )

  /** Gathers the features of what is seen; returns how many. */
  function gather(): number {
    let count = 0
    for (let place = 0; place < HEAD_PLACES; place++) {
      const row = situation.forms[place]!
      places[place] = row < 0 ? -1 : types.rows[row + VECTOR]!
      if (row < 0) continue
      forms.setForm(types.rows, row)
      count = forms.see(place).copy(features, count)
    }
    return situation.features.copy(features, count)
  }

  const keys = countFeatures()
  console.log(`parser: ${keys.length} rows, ${classes.length} classes`)
  const model = new Network({
    classes,
    hidden,
    slots: HEAD_PLACES,
    dimensions,
    keys,
    seed,
  })
  const random = mulberry32(seed + 1)
  const order = sentences.map((_, index) => index)
  const allowed = new Uint8Array(3)
  const costs = new Int32Array(3)
  const schedule = new Schedule(epochs * sentences.length)
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const heads = gold[index]!
      const rate = training.rate * schedule.next()
      state.reset(heads.length)
      situation.begin(rows[index]!, tags[index]!, coarse)
      teachers?.look(teacher => teacher.begin())
      while (!state.done) {
        situation.see(state)
        teachers?.look(teacher => teacher.look(situation))
        const count = gather()
        model.forward(features, count, types.vectors, places, dropout)
        const scores = model.score(0, 3)
        let least = Infinity
        for (let move = 0; move < 3; move++) {
          allowed[move] = state.allowed(move) ? 1 : 0
          costs[move] = allowed[move] ? state.cost(move, heads) : 1e6
          least = Math.min(least, costs[move]!)
        }
        let right = -1
        let guess = -1
        for (let move = 0; move < 3; move++) {
          if (!allowed[move]) continue
          if (guess < 0 || scores[move]! > scores[guess]!) guess = move
          if (costs[move] === least && (right < 0 || scores[move]! > scores[right]!)) right = move
        }
        model.lose(right, 0, 3, allowed, teachers?.shares(0, 3, allowed))
        const next = epoch > 1 && random() < 0.9 ? guess : right
        let label = 0
        if (next !== SHIFT) {
          const child = state.top(0)
          const head = next === LEFT ? state.front : state.top(1)
          const [from, to] = next === LEFT ? [lefts, rights] : [rights, classes.length]
          model.score(from, to)
          let chosen = from
          for (let at = from + 1; at < to; at++) if (scores[at]! > scores[chosen]!) chosen = at
          const want = goldClass[index]![child]!
          if (heads[child] === head && want >= 0) {
            model.lose(want, from, to, undefined, teachers?.shares(from, to))
            if (random() < 0.5) chosen = want
          }
          label = relationOf[chosen]!
        }
        model.backward(dropout)
        model.update(rate, 32)
        state.apply(next, label)
      }
      if (schedule.averages) model.average()
    }
    training.afterEpoch?.(epoch, model)
  }
  return model

  /** The features that come up often enough along the gold derivations. */
  function countFeatures(): number[] {
    const counts = new Map<number, number>()
    sentences.forEach((_, index) => {
      const heads = gold[index]!
      state.reset(heads.length)
      situation.begin(rows[index]!, tags[index]!, coarse)
      while (!state.done) {
        situation.see(state)
        const count = gather()
        for (let k = 0; k < count; k++) counts.set(features[k]!, (counts.get(features[k]!) ?? 0) + 1)
        const moves = [RIGHT, LEFT, SHIFT].filter(each => state.allowed(each))
        const move = moves.reduce((a, b) => (state.cost(b, heads) < state.cost(a, heads) ? b : a))
        state.apply(move, move === SHIFT ? 0 : (relationOf[goldClass[index]![state.top(0)]!] ?? 0))
      }
    })
    return [...counts].filter(([, count]) => count >= training.cutoff).map(([key]) => key)
  }
}
