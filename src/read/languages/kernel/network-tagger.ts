/**
 * Left-to-right tagging with a small network, and a second look at what is unsure.
 *
 * What a form adds to the hidden layer from each of five places is kept; a word then costs five additions of the hidden
 * layer, its context features, and the scores of the parts of speech and of the tags of the best one. Words that are not
 * sure are tagged again, with the tags on both sides.
 */
import type { SumNetwork } from './sum-network.ts'
import { TagScorer } from './tag-scorer.ts'
import { hashText } from './hash.ts'
import { CASED, type WordTypes } from './word-types.ts'

/** A part of speech that leads the next by so much log-odds at first sight is not looked at again. */
const SURE = 4
/** A tag that leads the next by so much log-odds has no second. */
const SECOND = 3
/** Stands for no second tag. */
export const NO_TAG = 255

/** Places in the tagger's `tags`, one a word: the best, and the next where the best is not sure (else `NO_TAG`). */
export interface Tags {
  readonly best: Uint8Array
  readonly second: Uint8Array
}

/** Tags sentences. Not for use by two callers at once. */
export class NetworkTagger {
  /** The joint tags (UPOS|XPOS) that `tag` gives the places of. */
  readonly tags: readonly string[]
  readonly #network: SumNetwork
  readonly #types: WordTypes
  readonly #scorer: TagScorer
  readonly #parts: number
  readonly #ranges: readonly (readonly [number, number])[]
  /** Words of the sentence that are looked at again. */
  #unsure = new Uint8Array(64)
  #margin = 0
  #second = NO_TAG
  readonly #fixed = new Map<number, number>()

  /** `fixed` gives the tag of forms that have but one. */
  constructor(network: SumNetwork, types: WordTypes, fixed: ReadonlyMap<string, string> = new Map()) {
    this.#network = network
    this.#types = types
    this.#scorer = new TagScorer(network, types)
    const { parts, ranges } = tagRanges(network.classes)
    this.#parts = parts
    this.#ranges = ranges
    this.tags = network.classes.slice(parts)
    for (const [form, tag] of fixed) {
      const place = this.tags.indexOf(tag)
      if (place >= 0) this.#fixed.set(hashText(form), place)
    }
  }

  /** `offsets` are the words' rows in the types. */
  tag(offsets: Int32Array): Tags {
    const { rows } = this.#types
    const { length } = offsets
    const tags = new Uint8Array(length)
    const second = new Uint8Array(length).fill(NO_TAG)
    this.#scorer.begin()
    if (this.#unsure.length < length) this.#unsure = new Uint8Array(length * 2)
    const unsure = this.#unsure
    for (let at = 0; at < length; at++) {
      const only = this.#fixed.get(rows[offsets[at]! + CASED]!)
      unsure[at] = 0
      if (only !== undefined) tags[at] = only
      else {
        this.#look(offsets, at, tags, false)
        second[at] = this.#second
        unsure[at] = this.#margin < SURE ? 1 : 0
      }
    }
    for (let at = 0; at < length; at++)
      if (unsure[at] === 1) {
        this.#look(offsets, at, tags, true)
        second[at] = this.#second
      }
    return { best: tags, second }
  }

  /** Tags one word by what stands around it, the second time (`again`) with the tags after it too. */
  #look(offsets: Int32Array, at: number, tags: Uint8Array, again: boolean): void {
    const network = this.#network
    this.#scorer.look(offsets, at, tags, again)
    const part = network.best(0, this.#parts)
    this.#margin = network.margin(part, 0, this.#parts)
    const next = this.#margin < SECOND ? network.next(part, 0, this.#parts) : -1
    const [from, to] = this.#ranges[part]!
    const tag = network.best(from, to)
    tags[at] = tag - this.#parts
    this.#second = this.#nextTag(tag, next)
  }

  /** The tag after the best: within its part of speech, or the best of the next part, whichever is nearer. */
  #nextTag(tag: number, nextPart: number): number {
    const network = this.#network
    const [from, to] = this.#ranges.find(range => tag < range[1])!
    const within = network.margin(tag, from, to)
    if (within < SECOND && within <= this.#margin) return network.next(tag, from, to) - this.#parts
    if (nextPart < 0) return NO_TAG
    const [first, end] = this.#ranges[nextPart]!
    return network.best(first, end) - this.#parts
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
