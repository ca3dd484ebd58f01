// Relatives whom a speaker or author has named, for "my brother" later on: each speaker has relatives of their own.
import type { MentionSuggestion } from '#model'
import type { ReferenceLore } from '../languages/reference-lore.ts'
import { farReferent, type Described } from './descriptions.ts'
import type { Structure } from './structure.ts'
import { lastBefore } from './tools.ts'

/** Characters before and after a name in which its kinship is said. */
const AROUND = 40

export class Kin {
  /** By speaker (null outside turns) and kinship; null where two persons are that to one speaker. */
  readonly #named = new Map<string | null, Map<string, MentionSuggestion | null>>()
  readonly #lore: ReferenceLore

  /** Looks around every name of a person. Linear in names. */
  constructor(text: string, { turns }: Structure, names: readonly MentionSuggestion[], lore: ReferenceLore) {
    this.#lore = lore
    for (const mention of names) {
      const ahead = text.slice(Math.max(0, mention.start - AROUND), mention.start)
      const after = text.slice(mention.end, mention.end + AROUND)
      const kinships = lore.kinships(ahead, after)
      if (kinships.length === 0) continue
      const turn = turns[lastBefore(turns, mention.start)]
      const speaker = turn !== undefined && mention.start < turn.end ? turn.key : null
      const named = this.#named.get(speaker) ?? new Map<string, MentionSuggestion | null>()
      for (const kinship of kinships) {
        const gender = lore.personNoun(kinship) ?? null
        if (gender !== null && mention.gender !== null && gender !== mention.gender) continue
        const before = named.get(kinship)
        named.set(kinship, before === undefined || before?.cluster === mention.cluster ? mention : null)
      }
      this.#named.set(speaker, named)
    }
  }

  /** The one relative of that kind whom the speaker has named: of two brothers, "my brother" may be either. */
  find(kinship: string, speaker: string | null): Described | null {
    const mention = this.#named.get(speaker)?.get(kinship)
    if (mention === undefined || mention === null) return null
    const gender = this.#lore.personNoun(kinship)
    const referent = farReferent(mention, 0)
    return { referent: { ...referent, gender: gender ?? null }, rule: 'reference/kin', score: 0.8 }
  }
}
