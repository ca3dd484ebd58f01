/** The features by which a word is tagged: those of the word forms around it, and those that join words and tags. */
import { ABSENT, FeatureTemplates, type Template } from './feature-templates.ts'
import type { FormTemplates } from './form-features.ts'
import type { Arena } from './kernels.ts'
import {
  CASED,
  FINE,
  MIDDLE,
  PREFIX1,
  PREFIX2,
  PREFIX3,
  SHAPE,
  SUFFIX1,
  SUFFIX2,
  SUFFIX3,
  SUFFIX4,
  WORD,
  type WordTypes,
} from './word-types.ts'

/** How far to either side forms are looked at. */
export const REACH = 2
/** Stands for the word beyond either end, and for its tag. */
const EDGE = 0x51
const FIRST = -2

/** What a form adds from each place, from `REACH` words before to `REACH` after. */
export const TAGGED_FORMS: FormTemplates = Array.from({ length: 2 * REACH + 1 }, (_, place): Template[] => {
  const base = 20 + place * 8
  const apart = Math.abs(place - REACH)
  if (apart === 1)
    return [
      [base, WORD],
      [base + 1, SUFFIX2],
      [base + 2, SUFFIX3],
      [base + 3, SHAPE],
      [base + 4, FINE],
    ]
  if (apart > 1)
    return [
      [base, WORD],
      [base + 5, MIDDLE],
    ]
  return [
    [1, WORD],
    [2, CASED],
    [3, SUFFIX1],
    [4, SUFFIX2],
    [5, SUFFIX3],
    [6, SUFFIX4],
    [7, PREFIX1],
    [8, PREFIX2],
    [9, PREFIX3],
    [10, SHAPE],
    [11, FINE],
    [12, MIDDLE],
  ]
})

/** Slots: the word, its shape and ending, the words beside it, the tags before it and (the second time) after it, */
const [OWN, OWN_SHAPE, OWN_SUFFIX, BEFORE, AFTER] = [0, 1, 2, 3, 4]
const [TAG1, TAG2, RIGHT1, RIGHT2] = [5, 6, 7, 8]
/** whether it is the first or last of its sentence, a number that is there at first sight alone, and nought. */
const [IS_FIRST, IS_LAST, AT_FIRST, NOUGHT] = [9, 10, 11, 12]
const SLOTS = 13

const CONTEXT: readonly Template[] = [
  [70, TAG1],
  [71, TAG1, TAG2],
  [72, TAG1, OWN],
  [73, OWN, AFTER],
  [74, BEFORE, OWN],
  [75, IS_FIRST, OWN_SHAPE],
  [76, TAG1, OWN_SUFFIX],
  [78, TAG1, AFTER],
  [79, TAG2, TAG1, OWN],
  [80, OWN_SUFFIX, AFTER],
  [81, RIGHT1],
  [82, RIGHT1, RIGHT2],
  [83, TAG1, RIGHT1],
  [84, RIGHT1, OWN],
  [85, RIGHT1, OWN_SUFFIX],
  [86, AT_FIRST],
  [77, IS_FIRST, IS_LAST, NOUGHT],
]

/** Call `see` for a word of a sentence; then the templates are hashed. Not for use by two callers at once. */
export class TagSituation {
  readonly features: FeatureTemplates
  readonly #arena: Arena
  readonly #values: number
  readonly #types: WordTypes

  constructor(arena: Arena, types: WordTypes) {
    this.#arena = arena
    this.#types = types
    const values = arena.allocate(SLOTS * 4)
    this.#values = values / 4
    this.features = new FeatureTemplates(arena, CONTEXT, values)
  }

  /** `offsets` are the words' rows in the types; of the `tags` those before the word are looked at, and `again` those after it too. */
  see(offsets: Int32Array, at: number, tags: Uint8Array, again: boolean): void {
    const { ints } = this.#arena
    const values = this.#values
    const { rows } = this.#types
    const { length } = offsets
    const row = offsets[at]!
    ints[values + OWN] = rows[row + WORD]!
    ints[values + OWN_SHAPE] = rows[row + SHAPE]!
    ints[values + OWN_SUFFIX] = rows[row + SUFFIX3]!
    ints[values + BEFORE] = at > 0 ? rows[offsets[at - 1]! + WORD]! : EDGE
    ints[values + AFTER] = at + 1 < length ? rows[offsets[at + 1]! + WORD]! : EDGE
    ints[values + TAG1] = at > 0 ? tags[at - 1]! : FIRST
    ints[values + TAG2] = at > 1 ? tags[at - 2]! : FIRST
    ints[values + RIGHT1] = !again ? ABSENT : at + 1 < length ? tags[at + 1]! : FIRST
    ints[values + RIGHT2] = !again ? ABSENT : at + 2 < length ? tags[at + 2]! : FIRST
    ints[values + IS_FIRST] = at === 0 ? 1 : 0
    ints[values + IS_LAST] = at + 1 === length ? 1 : 0
    ints[values + AT_FIRST] = again ? ABSENT : 0
    this.features.hash()
  }
}
