/** Numbers occasions as they are met: each voice, when it spoke, at what liberty, recording or vouching. */
import { LIBERTIES, type Voice } from '#model'
import { IntList } from '../int-list.ts'
import type { CompactOccasions } from './compact-case.ts'
import { IdBuilder } from './ids.ts'

/** Numbers to an occasion: voice, date and manner lie together, since they are compared together. */
const WIDTH = 3

export class OccasionBuilder {
  private readonly voices = new IdBuilder()
  private readonly whens = new IdBuilder()
  private readonly parts = new IntList()
  private slots: Int32Array = new Int32Array(1 << 11)

  /** The number of a link's occasion; `id` is the voice's actor, or `?name`. */
  intern(id: string, { when, liberty, link }: Voice): number {
    const voice = this.voices.intern(id)
    const date = when === null ? -1 : this.whens.intern(when)
    const manner = 2 * LIBERTIES.indexOf(liberty) + (link === 'recorded-by' ? 1 : 0)
    const { parts, slots } = this
    const { values } = parts
    const mask = slots.length - 1
    const hash = hashOf(voice, date, manner)
    let slot = hash & mask
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (((slots[slot]! ^ hash) & ~mask) !== 0) continue
      const known = (slots[slot]! & mask) - 1
      const at = WIDTH * known
      if (values[at] === voice && values[at + 1] === date && values[at + 2] === manner) return known
    }
    parts.push(voice)
    parts.push(date)
    parts.push(manner)
    const count = parts.length / WIDTH
    slots[slot] = count | (hash & ~mask)
    if (count * 2 > slots.length) this.rehash()
    return count - 1
  }

  done(): CompactOccasions {
    const { values, length } = this.parts
    const part = (place: number): Int32Array =>
      Int32Array.from({ length: length / WIDTH }, (_, index) => values[WIDTH * index + place]!)
    return {
      voices: this.voices.done(),
      whens: this.whens.done(),
      voice: part(0),
      when: part(1),
      manner: part(2),
    }
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    const { values, length } = this.parts
    for (let at = 0; at < length; at += WIDTH) {
      const hash = hashOf(values[at]!, values[at + 1]!, values[at + 2]!)
      let slot = hash & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = (at / WIDTH + 1) | (hash & ~mask)
    }
    this.slots = slots
  }
}

function hashOf(voice: number, when: number, manner: number): number {
  let hash = Math.imul(voice, 0x9e3779b1) ^ Math.imul(when * 8 + manner, 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
