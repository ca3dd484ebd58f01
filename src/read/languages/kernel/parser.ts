/**
 * Greedy dependency parsing with an averaged perceptron over arc-hybrid configurations.
 * Features after Zhang & Nivre (2011), "Transition-based dependency parsing with rich non-local features", with
 * word clusters after Koo, Carreras & Collins (2008). Cost O(words · features).
 */
import { LEFT, ParserState, RIGHT, SHIFT } from './arc-hybrid.ts'
import { parserFeatures } from './parser-features.ts'
import { MAX_FEATURES, type Scorer } from './tagger.ts'

/** Heads count from 0, -1 is the root; `relations` index into the parser's `relations`. */
export interface Tree {
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

/** A class of the parser's model: `S`, or `L:relation`, or `R:relation`. */
export interface Transition {
  readonly move: number
  readonly relation: number
}

/** Splits class names into moves and relations; relations are numbered in order of first mention. */
export function transitionsOf(classes: readonly string[]): {
  transitions: readonly Transition[]
  relations: readonly string[]
} {
  const relations: string[] = []
  const transitions = classes.map(name => {
    if (name === 'S') return { move: SHIFT, relation: -1 }
    const relation = name.slice(2)
    if (!relations.includes(relation)) relations.push(relation)
    return { move: name.startsWith('L:') ? LEFT : RIGHT, relation: relations.indexOf(relation) }
  })
  return { transitions, relations }
}

/** Parses tagged sentences. Not for use by two callers at once. */
export class Parser {
  readonly relations: readonly string[]
  readonly #transitions: readonly Transition[]
  readonly #scorer: Scorer
  readonly #scores: Float64Array
  readonly #features = new Int32Array(MAX_FEATURES)
  readonly #state = new ParserState()

  constructor(scorer: Scorer) {
    const { transitions, relations } = transitionsOf(scorer.classes)
    this.relations = relations
    this.#transitions = transitions
    this.#scorer = scorer
    this.#scores = new Float64Array(scorer.classes.length)
  }

  /** `tags` are the tagger's, `coarse` maps each tag to its part of speech. */
  parse(rows: Int32Array, offsets: Int32Array, tags: Uint8Array, coarse: Uint8Array, length: number): Tree {
    const state = this.#state
    state.reset(length)
    while (!state.done) {
      const count = parserFeatures(state, rows, offsets, tags, coarse, this.#features)
      this.#scorer.score(this.#features, count, this.#scores)
      const { move, relation } = this.#transitions[bestAllowed(state, this.#transitions, this.#scores)]!
      state.apply(move, relation)
    }
    const heads = new Int32Array(length)
    const relations = new Uint8Array(length)
    for (let word = 0; word < length; word++) {
      heads[word] = state.heads[word] === length ? -1 : state.heads[word]!
      relations[word] = state.labels[word]!
    }
    return { heads, relations }
  }
}

/** The best-scored transition whose move the state allows. */
export function bestAllowed(
  state: ParserState,
  transitions: readonly Transition[],
  scores: Float64Array,
): number {
  const shift = state.allowed(SHIFT)
  const left = state.allowed(LEFT)
  const right = state.allowed(RIGHT)
  let winner = -1
  let high = -Infinity
  for (let index = 0; index < scores.length; index++) {
    if (scores[index]! <= high) continue
    const { move } = transitions[index]!
    if (move === SHIFT ? shift : move === LEFT ? left : right) {
      high = scores[index]!
      winner = index
    }
  }
  return winner
}
