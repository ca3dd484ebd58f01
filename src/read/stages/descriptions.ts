// Definite descriptions that take somebody up: "the latter" of two, "the accused" by the part that a name was given.
import type { MentionSuggestion } from '#model'
import type { Referent } from './referent.ts'

/** Whom a description takes up, by which rule, and how surely. */
export interface Described {
  readonly referent: Referent
  readonly rule: string
  readonly score: number
}

/** Who is named in a text, and who was spoken of in the sentences before one. */
export interface Spoken {
  readonly text: string
  readonly names: readonly MentionSuggestion[]
  readonly near: readonly Referent[]
  readonly sentence: number
}

/** How far back, in sentences, somebody was spoken of who is not among the near. */
const FAR = 4
/** What stands between a part and the name of who bears it: "the first applicant, Mr Karsov". */
const PRESENTS = /[\s,(]+(?:\p{L}{1,4}\.?\s)?$/u

/** A name as somebody spoken of, where no sentence near speaks of them. */
export function farReferent(mention: MentionSuggestion, sentence: number): Referent {
  const { start, cluster, gender } = mention
  return {
    at: start,
    sentence,
    cluster,
    mention,
    gender,
    role: 'other',
    acts: false,
    byPronoun: false,
    clause: -1,
  }
}

/** "the latter", "the former": of the last two persons named side by side. */
export function oneOfTwo({ near, sentence }: Spoken, latter: boolean): Described | null {
  const named = near.filter(({ mention, byPronoun }) => mention !== null && !byPronoun)
  const last = named.at(-1)
  const first = named.findLast(({ cluster }) => cluster !== last?.cluster)
  if (last === undefined || first === undefined || sentence - first.sentence > 1) return null
  return {
    referent: latter ? last : first,
    rule: 'reference/of-two',
    score: last.sentence === first.sentence ? 0.7 : 0.5,
  }
}

/** "the accused" at `start`: the last one who was named with this part, or who answers in this turn's examination. */
export function bearerOf(
  { text, names, near, sentence }: Spoken,
  start: number,
  part: string,
): Described | null {
  let closest: MentionSuggestion | undefined
  const bearers = new Map<string, MentionSuggestion>()
  for (const mention of names) {
    if (mention.start >= start) break
    const before = text.slice(Math.max(0, mention.start - 40), mention.start).toLowerCase()
    if (before.replace(PRESENTS, '').endsWith(part) || mention.quote.toLowerCase().startsWith(`${part} `))
      bearers.set(mention.cluster, (closest = mention))
  }
  // Of several who bear the part, the one spoken of last.
  const last = near.findLast(({ cluster }) => cluster !== null && bearers.has(cluster))
  if (last !== undefined) closest = bearers.get(last.cluster!)
  if (closest === undefined) return null
  const { cluster } = closest
  const recent = near.findLast(each => each.cluster === cluster)
  const distance = recent === undefined ? FAR : sentence - recent.sentence
  const referent = recent ?? { ...farReferent(closest, sentence), gender: null }
  return {
    referent: { ...referent, mention: closest },
    rule: 'reference/part',
    score: 0.8 / (1 + distance * 0.3),
  }
}
