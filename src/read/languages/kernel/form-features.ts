/** The features of a word form alone, in each of the places that it may stand in. */
import { FeatureTemplates, type Template } from './feature-templates.ts'
import type { Arena } from './kernels.ts'
import { WIDTH } from './word-types.ts'

/** Templates for each place, over the columns of `WordTypes`. */
export type FormTemplates = readonly (readonly Template[])[]

export class FormFeatures {
  readonly #places: readonly FeatureTemplates[]
  readonly #arena: Arena
  readonly #values: number

  constructor(arena: Arena, templates: FormTemplates) {
    this.#arena = arena
    this.#values = arena.allocate(WIDTH * 4)
    this.#places = templates.map(each => new FeatureTemplates(arena, each, this.#values))
  }

  /** Takes in the form whose row stands at `offset`. */
  setForm(rows: Int32Array, offset: number): void {
    const { ints } = this.#arena
    const values = this.#values / 4
    for (let column = 0; column < WIDTH; column++) ints[values + column] = rows[offset + column]!
  }

  /** Works out what the form last taken in adds from `place`; returns its hashed templates. */
  see(place: number): FeatureTemplates {
    const templates = this.#places[place]!
    templates.hash()
    return templates
  }
}
