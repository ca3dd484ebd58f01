/**
 * What a parser sees of a configuration: the words of its places, their tags and children, and the relations, distances and
 * pairs between them, as a table of templates over some seventy values.
 */
import type { ParserState } from './arc-hybrid.ts'
import { ABSENT, FeatureTemplates, type Template } from './feature-templates.ts'
import type { FormTemplates } from './form-features.ts'
import type { Arena } from './kernels.ts'
import { NO_TAG, type Tags } from './network-tagger.ts'
import { CASED, FINE, WORD, type WordTypes } from './word-types.ts'

/** The places whose words are seen with their tags: the stack's top three, the buffer's first three. */
export const HEAD_PLACES = 6
const [S0, S1, S2, B0, B1, B2] = [0, 1, 2, 3, 4, 5]
/** The last two children on either side of the stack's top, and of the word below it (one to the left), and on the left of the buffer's first. */
const CHILDREN = 9
/** Stands for a word, tag or part of speech where there is none, and for the root's. */
const NONE = -7
const ROOT = -9

let slots = 0
const take = (count: number): number => (slots += count) - count
/** By place: the form of the word there, if there is one and it is not the root; its tag; the tag it may have instead; its part of speech. */
const FORM = take(HEAD_PLACES)
const TAG = take(HEAD_PLACES)
const SECOND = take(HEAD_PLACES)
const PART = take(HEAD_PLACES)
/** The forms of the stack's top two and the buffer's first, or what stands for them. */
const TOP = take(1)
const BELOW = take(1)
const NEXT = take(1)
/** By child: form, tag and relation. */
const CHILD_FORM = take(CHILDREN)
const CHILD_TAG = take(CHILDREN)
const CHILD_LABEL = take(CHILDREN)
/** The form of the top's last child to the left. */
const TOP_CHILD = take(1)
/** Sets of the relations of children. */
const TOP_LEFTS = take(1)
const TOP_RIGHTS = take(1)
const BELOW_LEFTS = take(1)
const BELOW_RIGHTS = take(1)
const NEXT_LEFTS = take(1)
/** How far the top is from the buffer's first, and from the word below it. */
const TO_NEXT = take(1)
const TO_BELOW = take(1)
/** Tags of neighbours in the sentence. */
const AFTER_TOP = take(1)
const BEFORE_TOP = take(1)
const AFTER_BELOW = take(1)
const BEFORE_NEXT = take(1)
/** The part of speech of the buffer's fourth word. */
const FOURTH_PART = take(1)

/** The places from which more is seen of a word. */
const NEAR = [S0, S1, B0]

/** What a form adds from each place, summed once a form. */
export const PLACED_FORMS: FormTemplates = Array.from({ length: HEAD_PLACES }, (_, place): Template[] => {
  const base = 200 + place * 10
  return [[base, WORD], [base + 1, FINE], ...(NEAR.includes(place) ? [[base + 2, CASED] as const] : [])]
})

/** Everything else that is seen. */
const CONFIGURATION: readonly Template[] = [
  ...PLACED_FORMS.flatMap((_, place): Template[] => {
    const base = 200 + place * 10
    return [
      [base + 4, TAG + place],
      ...(NEAR.includes(place) ? [[base + 5, TAG + place, FORM + place] as const] : []),
      [base + 6, SECOND + place],
    ]
  }),
  ...Array.from({ length: CHILDREN }, (_, child): Template[] => [
    [300 + child * 2, CHILD_TAG + child, CHILD_LABEL + child],
    [301 + child * 2, CHILD_FORM + child],
  ]).flat(),
  [330, TOP_LEFTS, PART + S0],
  [331, TOP_RIGHTS, PART + S0],
  [332, TO_NEXT],
  [333, PART + S0, PART + B0, TO_NEXT],
  [334, AFTER_TOP],
  [335, BEFORE_TOP],
  [336, BELOW_RIGHTS, PART + S1],
  [337, BELOW_LEFTS, PART + S1],
  [338, TO_BELOW],
  [339, PART + S1, PART + S0, TO_BELOW],
  [340, AFTER_BELOW],
  [341, NEXT_LEFTS, PART + B0],
  [342, BEFORE_NEXT],
  [343, TAG + S0, TAG + B0],
  [344, TAG + S1, TAG + S0],
  [345, PART + S1, PART + S0, PART + B0],
  [346, PART + B0, PART + B1, PART + B2],
  [347, PART + S2, PART + S1, PART + S0],
  [348, TOP, NEXT],
  [349, BELOW, TOP],
  [350, TAG + S1, TOP_CHILD, TAG + S0],
  [351, BELOW, TOP_CHILD],
  [352, FOURTH_PART, PART + B0],
  [353, TOP, TAG + B0],
  [354, TAG + S0, NEXT],
  [355, BELOW, TAG + S0],
  [356, TAG + S1, TOP],
  [357, TAG + S0, TAG + B0, TAG + B1],
]

/** Call `begin` for a sentence and `see` for a configuration; then the templates are hashed. Not for use by two callers at once. */
export class ParseSituation {
  readonly features: FeatureTemplates
  /** The rows in the types of the words in the head places, -1 for none and for the root. */
  readonly forms = new Int32Array(HEAD_PLACES)
  readonly #arena: Arena
  readonly #values: number
  readonly #types: WordTypes
  /** The places of a configuration, in the columns below. */
  readonly #places = new Int32Array(HEAD_PLACES)
  /** Of each word of the sentence, at its place + 1, so that 0 is none and `length` + 1 the root. */
  #rows = new Int32Array(0)
  #words = new Int32Array(0)
  #tags = new Int32Array(0)
  #seconds = new Int32Array(0)
  #parts = new Int32Array(0)

  constructor(arena: Arena, types: WordTypes) {
    this.#arena = arena
    this.#types = types
    const values = arena.allocate(slots * 4)
    this.#values = values / 4
    this.features = new FeatureTemplates(arena, CONFIGURATION, values)
  }

  /** `offsets` are the words' rows in the types, `coarse` maps a tag to its part of speech. */
  begin(offsets: Int32Array, { best, second }: Tags, coarse: Uint8Array): void {
    const { length } = offsets
    if (length + 2 > this.#rows.length) {
      const size = (length + 2) * 2
      this.#rows = new Int32Array(size)
      this.#words = new Int32Array(size)
      this.#tags = new Int32Array(size)
      this.#seconds = new Int32Array(size)
      this.#parts = new Int32Array(size)
    }
    for (const [at, value] of [
      [0, NONE],
      [length + 1, ROOT],
    ] as const) {
      this.#rows[at] = -1
      this.#words[at] = this.#tags[at] = this.#parts[at] = value
      this.#seconds[at] = ABSENT
    }
    const { rows } = this.#types
    for (let at = 0; at < length; at++) {
      this.#rows[at + 1] = offsets[at]!
      this.#words[at + 1] = rows[offsets[at]! + WORD]!
      this.#tags[at + 1] = best[at]!
      this.#seconds[at + 1] = second[at] === NO_TAG ? ABSENT : second[at]!
      this.#parts[at + 1] = coarse[best[at]!]!
    }
  }

  /** Works out the features of a configuration of the sentence. */
  see(state: ParserState): void {
    const { length, front } = state
    const places = this.#places
    places[S0] = state.top(0) + 1
    places[S1] = state.top(1) + 1
    places[S2] = state.top(2) + 1
    places[B0] = front + 1
    places[B1] = front < length ? front + 2 : 0
    places[B2] = front + 1 < length ? front + 3 : 0
    this.#seeHeads()
    this.#seeRelations(state, places[S0], places[S1])
    const { ints } = this.#arena
    ints[this.#values + FOURTH_PART] = this.#parts[front + 2 < length ? front + 4 : 0]!
    this.features.hash()
  }

  #seeHeads(): void {
    const { ints } = this.#arena
    const values = this.#values
    const places = this.#places
    const rows = this.#rows
    const words = this.#words
    const tags = this.#tags
    const parts = this.#parts
    const seconds = this.#seconds
    for (let place = 0; place < HEAD_PLACES; place++) {
      const at = places[place]!
      const row = rows[at]!
      this.forms[place] = row
      ints[values + FORM + place] = row < 0 ? ABSENT : words[at]!
      ints[values + TAG + place] = tags[at]!
      ints[values + SECOND + place] = seconds[at]!
      ints[values + PART + place] = parts[at]!
    }
    ints[values + TOP] = words[places[S0]!]!
    ints[values + BELOW] = words[places[S1]!]!
    ints[values + NEXT] = words[places[B0]!]!
  }

  /** What stands between the words, `s0` and `s1` being the places of the stack's top two, 0 for none. */
  #seeRelations(state: ParserState, s0: number, s1: number): void {
    const { front, left1, left2, right1, right2, leftLabels, rightLabels } = state
    const { ints } = this.#arena
    const values = this.#values
    const tags = this.#tags
    const top = s0 - 1
    const below = s1 - 1
    if (top >= 0) {
      const first = left1[top]!
      this.#seeChild(state, 0, first)
      this.#seeChild(state, 1, left2[top]!)
      this.#seeChild(state, 2, right1[top]!)
      this.#seeChild(state, 3, right2[top]!)
      ints[values + TOP_CHILD] = this.#words[first + 1]!
      ints[values + TOP_LEFTS] = leftLabels[top]!
      ints[values + TOP_RIGHTS] = rightLabels[top]!
      ints[values + TO_NEXT] = distance(front - top)
      ints[values + AFTER_TOP] = s0 < front ? tags[s0 + 1]! : ABSENT
      ints[values + BEFORE_TOP] = top > 0 ? tags[top]! : ABSENT
    } else {
      for (let child = 0; child < 4; child++) this.#seeChild(state, child, -1)
      ints[values + TOP_CHILD] = NONE
      ints[values + TOP_LEFTS] = ints[values + TOP_RIGHTS] = ABSENT
      ints[values + TO_NEXT] = ints[values + AFTER_TOP] = ints[values + BEFORE_TOP] = ABSENT
    }
    if (below >= 0) {
      this.#seeChild(state, 4, left1[below]!)
      this.#seeChild(state, 5, right1[below]!)
      this.#seeChild(state, 6, right2[below]!)
      ints[values + BELOW_LEFTS] = leftLabels[below]!
      ints[values + BELOW_RIGHTS] = rightLabels[below]!
      ints[values + TO_BELOW] = distance(top - below)
      ints[values + AFTER_BELOW] = tags[s1 + 1]!
    } else {
      for (let child = 4; child < 7; child++) this.#seeChild(state, child, -1)
      ints[values + BELOW_LEFTS] = ints[values + BELOW_RIGHTS] = ABSENT
      ints[values + TO_BELOW] = ints[values + AFTER_BELOW] = ABSENT
    }
    this.#seeChild(state, 7, left1[front]!)
    this.#seeChild(state, 8, left2[front]!)
    ints[values + NEXT_LEFTS] = leftLabels[front]!
    ints[values + BEFORE_NEXT] = front > 0 ? tags[front]! : ABSENT
  }

  /** `word` is -1 where there is no such child. */
  #seeChild({ labels }: ParserState, child: number, word: number): void {
    const { ints } = this.#arena
    const values = this.#values
    ints[values + CHILD_FORM + child] = word < 0 ? ABSENT : this.#words[word + 1]!
    ints[values + CHILD_TAG + child] = word < 0 ? ABSENT : this.#tags[word + 1]!
    if (word >= 0) ints[values + CHILD_LABEL + child] = labels[word]!
  }
}

function distance(words: number): number {
  return words < 6 ? words : words < 11 ? 6 : words < 21 ? 7 : 8
}
