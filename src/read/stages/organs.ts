// Organs of state and bodies that have no proper name: "the harbour police" acts like an actor, "this court" is the court that the text names.
import { suggestionId, type MentionSuggestion } from '#model'
import { COURTS, NO_KIND, ORGANS } from '../languages/en/organs.ts'
import type { Word } from '../languages/language.ts'
import type { StageInput } from './stage.ts'
import type { ReadingTools } from './tools.ts'

/** A body that is described: where from, and which court it is, if it is one that has a name. */
interface Described {
  readonly start: number
  readonly court: MentionSuggestion | null
}

/** Mentions of bodies by description, where no name stands there. Linear in the tagged words. */
export function readOrgans({
  version,
  tools,
  found,
}: Pick<StageInput<ReadingTools>, 'version' | 'tools' | 'found'>): MentionSuggestion[] {
  const taken = found.filter(suggestion => suggestion.kind === 'mention').sort((a, b) => a.start - b.start)
  const courts = courtsOf(taken)
  const out: MentionSuggestion[] = []
  let next = 0
  for (const at of tools.structure.sentences.keys()) {
    const words = tools.tagged(at)?.words ?? []
    for (let place = 0; place < words.length; place++) {
      const { upos, end } = words[place]!
      const described = upos === 'NOUN' ? describedAt(words, place, courts) : null
      if (described === null) continue
      const { start } = described
      while (next < taken.length && taken[next]!.end <= start) next++
      if (taken[next] === undefined || taken[next]!.start >= end) out.push(make(version, described, end))
    }
  }
  return out
}

/** The body that the noun at a place describes: a court that has a name, or an organ that is said to be of some kind. */
function describedAt(
  words: readonly Word[],
  place: number,
  courts: ReadonlyMap<string, MentionSuggestion>,
): Described | null {
  const word = words[place]!
  const lemma = word.lemma.toLowerCase()
  const isOrgan = ORGANS.has(lemma)
  if ((!isOrgan && !COURTS.has(lemma)) || !/^\p{Ll}/u.test(word.form)) return null
  const court = COURTS.has(lemma) && word.xpos === 'NN' ? courts.get(lemma) : undefined
  if (court === undefined && !isOrgan) return null
  const first = firstOf(words, place)
  const before = words[first - 1]?.form.toLowerCase()
  if (court !== undefined && first === place && (before === 'the' || before === 'this'))
    return { start: words[place - 1]!.start, court }
  return isOrgan && first < place && before !== 'a' && before !== 'an'
    ? { start: words[first]!.start, court: null }
    : null
}

function make(
  { text, sha256 }: StageInput<ReadingTools>['version'],
  { start, court }: Described,
  end: number,
): MentionSuggestion {
  const quote = text.slice(start, end)
  const name = court?.name ?? quote.replaceAll(/\s+/g, ' ')
  return {
    id: suggestionId({ text: sha256, start, end, kind: 'mention', family: 'reference' }),
    kind: 'mention',
    start,
    end,
    quote,
    rule: court === null ? 'reference/organ' : 'reference/court',
    score: court === null ? 0.7 : 0.8,
    entity: 'group',
    form: 'description',
    cluster: court?.cluster ?? `office:${name.toLowerCase()}`,
    name,
    gender: null,
    fictional: false,
    antecedent: court?.id ?? null,
  }
}

/** The first of the nouns and adjectives that say which body it is. */
function firstOf(words: readonly Word[], place: number): number {
  let first = place
  for (let at = place - 1; at >= 0; at--) {
    const { upos, form } = words[at]!
    if (/^['’]s?$/.test(form) && words[at - 1]?.upos === 'NOUN') continue
    if ((upos !== 'NOUN' && upos !== 'ADJ') || !/^\p{Ll}/u.test(form) || NO_KIND.has(form.toLowerCase()))
      break
    first = at
  }
  return first
}

/** The one court, tribunal or commission that the text names with a capital, by the word for it. */
function courtsOf(mentions: readonly MentionSuggestion[]): ReadonlyMap<string, MentionSuggestion> {
  const courts = new Map<string, MentionSuggestion>()
  for (const word of COURTS) {
    const named = mentions.filter(
      ({ entity, form, name }) =>
        entity === 'group' &&
        form === 'name' &&
        name
          .toLowerCase()
          .split(/[\s-]+/)
          .includes(word),
    )
    if (new Set(named.map(({ cluster }) => cluster)).size === 1) courts.set(word, named[0]!)
  }
  return courts
}
