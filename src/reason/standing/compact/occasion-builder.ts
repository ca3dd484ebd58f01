/** Numbers occasions as they are met: each voice, when it spoke, at what liberty, recording or vouching. */
import { LIBERTIES, type Voice } from '#model'
import { IntList } from '../int-list.ts'
import type { CompactOccasions } from './compact-case.ts'
import { IdBuilder } from './ids.ts'

export class OccasionBuilder {
  private readonly voices = new IdBuilder()
  private readonly whens = new IdBuilder()
  private readonly voice = new IntList()
  private readonly when = new IntList()
  private readonly manner = new IntList()
  private slots: Int32Array = new Int32Array(1 << 11)

  /** The number of a link's occasion; `id` is the voice's actor, or `?name`. */
  intern(id: string, { when, liberty, link }: Voice): number {
    const voice = this.voices.intern(id)
    const date = when === null ? -1 : this.whens.intern(when)
    const manner = 2 * LIBERTIES.indexOf(liberty) + (link === 'recorded-by' ? 1 : 0)
    const mask = this.slots.length - 1
    let slot = hashOf(voice, date, manner) & mask
    for (;;) {
      const known = this.slots[slot]! - 1
      if (known < 0) break
      if (
        this.voice.values[known] === voice &&
        this.when.values[known] === date &&
        this.manner.values[known] === manner
      )
        return known
      slot = (slot + 1) & mask
    }
    this.voice.push(voice)
    this.when.push(date)
    this.manner.push(manner)
    this.slots[slot] = this.voice.length
    if (this.voice.length * 2 > this.slots.length) this.rehash()
    return this.voice.length - 1
  }

  done(): CompactOccasions {
    return {
      voices: this.voices.done(),
      whens: this.whens.done(),
      voice: this.voice.done(),
      when: this.when.done(),
      manner: this.manner.done(),
    }
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let index = 0; index < this.voice.length; index++) {
      let slot =
        hashOf(this.voice.values[index]!, this.when.values[index]!, this.manner.values[index]!) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = index + 1
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
