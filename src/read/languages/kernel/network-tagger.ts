/**
 * Left-to-right tagging with a small network, and a second look at what is unsure.
 *
 * What a form adds to the hidden layer from each of five places is kept; a word then costs five additions of the hidden
 * layer, its context features, and the scores of the parts of speech and of the tags of the best one. Words that are not
 * sure are tagged again, with the tags on both sides.
 */
import { FormSums } from './form-sums.ts'
import type { SumNetwork } from './sum-network.ts'
import { contextFeatures, formFeatures, REACH } from './tag-features.ts'
import { hashText } from './hash.ts'
import { CASED, type WordTypes } from './word-types.ts'

/** A part of speech that leads the next by so much log-odds at first sight is not looked at again. */
const SURE = 4

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

  /** Words of the sentence that are looked at again. */
  #unsure = new Uint8Array(64)
  #margin = 0
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
    const { rows } = this.#types
    const { length } = offsets
    const tags = new Uint8Array(length)
    this.#forms.refresh()
    if (this.#unsure.length < length) this.#unsure = new Uint8Array(length * 2)
    const unsure = this.#unsure
    for (let at = 0; at < length; at++) {
      const only = this.#fixed.get(rows[offsets[at]! + CASED]!)
      unsure[at] = 0
      if (only !== undefined) tags[at] = only
      else {
        this.#look(offsets, at, tags, false)
        unsure[at] = this.#margin < SURE ? 1 : 0
      }
    }
    for (let at = 0; at < length; at++) if (unsure[at] === 1) this.#look(offsets, at, tags, true)
    return tags
  }

  /** Tags one word by what stands around it, the second time (`again`) with the tags after it too. */
  #look(offsets: Int32Array, at: number, tags: Uint8Array, again: boolean): void {
    const network = this.#network
    const forms = this.#forms
    const { rowBytes } = network
    const bases = this.#bases
    const { length } = offsets
    const first = Math.max(0, REACH - at)
    const last = Math.min(2 * REACH, length - 1 - at + REACH)
    for (let place = first; place <= last; place++)
      bases[place] = forms.baseOf(offsets[at + place - REACH]!) + place * rowBytes
    const { list } = network
    let count = 0
    list[count++] = network.bias
    for (let place = first; place <= last; place++) list[count++] = bases[place]!
    const context = contextFeatures(this.#types.rows, offsets, length, at, tags, again, this.#features)
    network.sumHidden(network.listRows(this.#features, context, count))
    const part = network.best(0, this.#parts)
    this.#margin = again ? 0 : network.margin(part, 0, this.#parts)
    const [from, to] = this.#ranges[part]!
    tags[at] = network.best(from, to) - this.#parts
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
