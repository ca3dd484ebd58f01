// Organs of state and bodies that have no proper name: "the harbour police" acts like an actor, "this court" is the court that the text names.
import { suggestionId, type MentionSuggestion } from '#model'
import { COURTS, NO_KIND, ORGANS } from '../languages/en/organs.ts'
import type { Word } from '../languages/language.ts'
import type { StageInput } from './stage.ts'
import type { ReadingTools } from './tools.ts'

/** Mentions of bodies by description, where no name stands there. Linear in the tagged words. */
export function readOrgans({
  version,
  tools,
  found,
}: Pick<StageInput<ReadingTools>, 'version' | 'tools' | 'found'>): MentionSuggestion[] {
  const { text, sha256 } = version
  const taken = found.filter(suggestion => suggestion.kind === 'mention').sort((a, b) => a.start - b.start)
  const courts = courtsOf(taken)
  const out: MentionSuggestion[] = []
  let next = 0
  for (const at of tools.structure.sentences.keys()) {
    const words = tools.tagged(at)?.words ?? []
    for (const [place, word] of words.entries()) {
      if (word.upos !== 'NOUN') continue
      const lemma = word.lemma.toLowerCase()
      if ((!COURTS.has(lemma) && !ORGANS.has(lemma)) || !/^\p{Ll}/u.test(word.form)) continue
      const court = COURTS.has(lemma) && word.xpos === 'NN' ? courts.get(lemma) : undefined
      if (court === undefined && !ORGANS.has(lemma)) continue
      const first = firstOf(words, place)
      const before = words[first - 1]?.form.toLowerCase()
      const start = words[first]!.start
      while (next < taken.length && taken[next]!.end <= start) next++
      if (taken[next] !== undefined && taken[next]!.start < word.end) continue
      if (court !== undefined && first === place && (before === 'the' || before === 'this'))
        out.push(make(words[place - 1]!.start, word.end, court.cluster, court.name, court.id, 0.8))
      else if (ORGANS.has(lemma) && first < place && before !== 'a' && before !== 'an') {
        const name = text.slice(start, word.end).replaceAll(/\s+/g, ' ')
        out.push(make(start, word.end, `office:${name.toLowerCase()}`, name, null, 0.7))
      }
    }
  }
  return out

  function make(
    start: number,
    end: number,
    cluster: string,
    name: string,
    antecedent: string | null,
    score: number,
  ): MentionSuggestion {
    return {
      id: suggestionId({ text: sha256, start, end, kind: 'mention', family: 'reference' }),
      kind: 'mention',
      start,
      end,
      quote: text.slice(start, end),
      rule: antecedent === null ? 'reference/organ' : 'reference/court',
      score,
      entity: 'group',
      form: 'description',
      cluster,
      name,
      gender: null,
      fictional: false,
      antecedent,
    }
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
