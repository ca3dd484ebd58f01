/**
 * Greedy left-to-right tagging with a small network.
 *
 * What a form adds to the hidden layer from each of five places is kept; a word then costs five additions of the hidden
 * layer, its context features, and the scores of the parts of speech and of the tags of the best one.
 */
import { FormSums } from './form-sums.ts'
import type { SumNetwork } from './sum-network.ts'
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
  readonly #bases = new Int32Array(2 * REACH + 1)
  readonly #features = new Int32Array(64)

  readonly #fixed = new Map<number, number>()

  /** `fixed` gives the tag of forms that have but one. */
  constructor(network: SumNetwork, types: WordTypes, fixed: ReadonlyMap<string, string> = new Map()) {
    this.#network = network
    this.#types = types
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
    const { rows } = this.#types
    const { rowBytes } = network
    const bases = this.#bases
    const length = offsets.length
    const tags = new Uint8Array(length)
    forms.refresh()
    for (let at = 0; at < length; at++) {
      const only = this.#fixed.get(rows[offsets[at]! + CASED]!)
      if (only !== undefined) {
        tags[at] = only
        continue
      }
      const first = Math.max(0, REACH - at)
      const last = Math.min(2 * REACH, length - 1 - at + REACH)
      for (let place = first; place <= last; place++)
        bases[place] = forms.baseOf(offsets[at + place - REACH]!) + place * rowBytes
      const { list } = network
      let count = 0
      list[count++] = network.bias
      for (let place = first; place <= last; place++) list[count++] = bases[place]!
      const context = contextFeatures(rows, offsets, length, at, tags, this.#features)
      network.sumHidden(network.listRows(this.#features, context, count))
      const [from, to] = this.#ranges[network.best(0, this.#parts)]!
      tags[at] = network.best(from, to) - this.#parts
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
