// Who is present around quotations: persons named, described or taken up by pronouns in a stretch of narration, each under one key.
import type { Span } from '#model'
import type { ReferenceLore } from '../../languages/reference-lore.ts'
import type { ReadingTools } from '../tools.ts'
import { wordsIn } from './inquit.ts'
import { namedAt, type MentionIndex, type Named } from './mentions.ts'

/** A person at one place of the narration. */
export interface Presence extends Span {
  readonly key: string
  readonly named: Named
  readonly gender: 'f' | 'm' | null
  readonly pronoun: boolean
}

export interface Presences {
  /** Persons of a stretch of narration, in text order. */
  within(span: Span): Presence[]
  /** The person whom an attribution names. */
  of(named: Named): Presence
}

const GENDERS: Readonly<Record<string, 'f' | 'm'>> = { he: 'm', she: 'f', him: 'm', her: 'f', his: 'm' }
const SELF = /^(?:I|me|my|myself)$/i

/** Keys are clusters of the document where there are any, else the noun ("noun:girl"), the bare pronoun, or "self". */
export function presencesIn(tools: ReadingTools, index: MentionIndex, lore: ReferenceLore | null): Presences {
  const bearers = new Map<string, string>()
  for (const { entity, form, name, cluster } of index.mentions)
    if (entity === 'person' && form === 'name')
      for (const word of name.toLowerCase().split(/[^\p{L}]+/u))
        if (!bearers.has(word)) bearers.set(word, cluster)

  return { within, of }

  function of(named: Named): Presence {
    const words = tools.text.slice(named.start, named.end)
    const lower = words.toLowerCase()
    const mention = named.mention === null ? undefined : index.byId(named.mention)
    const gender = mention?.gender ?? GENDERS[lower] ?? genderOf(lower.split(/\s+/).at(-1) ?? '')
    const pronoun = lower in GENDERS || SELF.test(words)
    const key = SELF.test(named.name)
      ? 'self'
      : (named.cluster ?? (pronoun ? lower : keyOfNoun(lower.split(/\s+/).at(-1) ?? '')))
    return { start: named.start, end: named.end, key, named, gender, pronoun }
  }

  function within(span: Span): Presence[] {
    const found: Presence[] = []
    const words = wordsIn(tools, span)
    for (const [at, word] of words.entries()) {
      if (found.length > 0 && word.start < found.at(-1)!.end) continue
      const lower = word.form.toLowerCase()
      const mention = index.at(word)
      if (mention !== null && mention.start < word.end && mention.end > word.start) {
        if (mention.entity === 'person') found.push(of(namedAt(tools.text, index, mention)))
        continue
      }
      if (/^(?:he|she)$/.test(lower) || /^I$/.test(word.form))
        found.push(of(namedAt(tools.text, index, word)))
      else if (
        word.upos === 'NOUN' &&
        word.xpos === 'NN' &&
        lore?.personNoun(word.lemma.toLowerCase()) !== undefined
      ) {
        let first = at
        while (first > 0 && /^(?:DET|ADJ|NOUN)$/.test(words[first - 1]!.upos)) first--
        found.push(of(namedAt(tools.text, index, { start: words[first]!.start, end: word.end })))
      }
    }
    return found
  }

  function keyOfNoun(noun: string): string {
    return bearers.get(noun) ?? `noun:${noun}`
  }

  function genderOf(noun: string): 'f' | 'm' | null {
    const gender = lore?.personNoun(noun)
    return gender === 'f' || gender === 'm' ? gender : null
  }
}
