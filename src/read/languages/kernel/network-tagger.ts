/**
 * Greedy left-to-right tagging with a small network.
 *
 * What a form adds to the hidden layer from each of five places is kept; a word then costs five additions of the hidden
 * layer, its context features, and the scores of the parts of speech and of the tags of the best one.
 */
import { FormSums } from './form-sums.ts'
import { addRows, type SumNetwork } from './sum-network.ts'
import { contextFeatures, formFeatures, REACH } from './tag-features.ts'
import { hashText } from './hash.ts'
import { CASED, type WordTypes } from './word-types.ts'

/** Tags sentences. Not for use by two callers at once. */
export class NetworkTagger {
  /** The joint tags (UPOS|XPOS) that `tag` gives the places of. */
  readonly tags: readonly string[]
  readonly #network: SumNetwork
  readonly #types: WordTypes
  readonly #forms: FormSums
  readonly #parts: number
  readonly #ranges: readonly (readonly [number, number])[]
  readonly #sums: Float32Array
  readonly #bases = new Int32Array(2 * REACH + 1)
  readonly #features = new Int32Array(64)

  readonly #fixed = new Map<number, number>()

  /** `fixed` gives the tag of forms that have but one. */
  constructor(network: SumNetwork, types: WordTypes, fixed: ReadonlyMap<string, string> = new Map()) {
    this.#network = network
    this.#types = types
    this.#sums = new Float32Array(network.hidden)
    this.#forms = new FormSums(network, types, 2 * REACH + 1, (rows, offset, place, out) =>
      formFeatures(rows, offset, place - REACH, out),
    )
    const { parts, ranges } = tagRanges(network.classes)
    this.#parts = parts
    this.#ranges = ranges
    this.tags = network.classes.slice(parts)
    for (const [form, tag] of fixed) {
      const place = this.tags.indexOf(tag)
      if (place >= 0) this.#fixed.set(hashText(form), place)
    }
  }

  /** Places in `tags`, one a word; `offsets` are the words' rows in the types. */
  tag(offsets: Int32Array): Uint8Array {
    const network = this.#network
    const forms = this.#forms
    const { hidden } = network
    const { rows } = this.#types
    const length = offsets.length
    const tags = new Uint8Array(length)
    const sums = this.#sums
    forms.refresh()
    for (let at = 0; at < length; at++) {
      const only = this.#fixed.get(rows[offsets[at]! + CASED]!)
      if (only !== undefined) {
        tags[at] = only
        continue
      }
      network.start(sums)
      let inPlace = 0
      for (let place = 0; place <= 2 * REACH; place++) {
        const other = at + place - REACH
        if (other >= 0 && other < length)
          this.#bases[inPlace++] = forms.baseOf(offsets[other]!) + place * hidden
      }
      addRows(forms.sums, this.#bases, inPlace, hidden, sums, 0)
      const context = contextFeatures(rows, offsets, length, at, tags, this.#features)
      network.addFeatures(this.#features, 0, context, sums)
      network.rectify(sums)
      const [from, to] = this.#ranges[network.best(0, this.#parts, sums)]!
      tags[at] = network.best(from, to, sums) - this.#parts
    }
    return tags
  }
}

/** How many classes are parts of speech, and where the joint tags of each stand among the classes. */
export function tagRanges(classes: readonly string[]): {
  readonly parts: number
  readonly ranges: readonly (readonly [number, number])[]
} {
  const parts = classes.findIndex(name => name.includes('|'))
  const ranges = classes.slice(0, parts).map((part): [number, number] => {
    const from = classes.findIndex(name => name.startsWith(`${part}|`))
    return [from, classes.findLastIndex(name => name.startsWith(`${part}|`)) + 1]
  })
  return { parts, ranges }
}
