// Relatives whom a speaker or author has named, for "my brother" later on: each speaker has relatives of their own.
import type { MentionSuggestion } from '#model'
import type { ReferenceLore } from '../languages/reference-lore.ts'
import { farReferent, type Described } from './descriptions.ts'
import type { Structure } from './structure.ts'
import { lastBefore } from './tools.ts'

/** Characters before and after a name in which its kinship is said. */
const AROUND = 40

export class Kin {
  /** By speaker (null outside turns) and kinship, in the order of the text. */
  readonly #named = new Map<string | null, Map<string, MentionSuggestion>>()
  readonly #lore: ReferenceLore

  /** Looks around every name of a person. Linear in names. */
  constructor(text: string, { turns }: Structure, names: readonly MentionSuggestion[], lore: ReferenceLore) {
    this.#lore = lore
    for (const mention of names) {
      const before = text.slice(Math.max(0, mention.start - AROUND), mention.start)
      const after = text.slice(mention.end, mention.end + AROUND)
      const kinships = lore.kinships(before, after)
      if (kinships.length === 0) continue
      const turn = turns[lastBefore(turns, mention.start)]
      const speaker = turn !== undefined && mention.start < turn.end ? turn.key : null
      const named = this.#named.get(speaker) ?? new Map<string, MentionSuggestion>()
      for (const kinship of kinships) {
        const gender = lore.personNoun(kinship) ?? null
        if (gender === null || mention.gender === null || gender === mention.gender)
          named.set(kinship, mention)
      }
      this.#named.set(speaker, named)
    }
  }

  /** The relative of that kind whom the speaker has named. */
  find(kinship: string, speaker: string | null): Described | null {
    const mention = this.#named.get(speaker)?.get(kinship)
    if (mention === undefined) return null
    const gender = this.#lore.personNoun(kinship)
    const referent = farReferent(mention, 0)
    return { referent: { ...referent, gender: gender ?? null }, rule: 'reference/kin', score: 0.8 }
  }
}
