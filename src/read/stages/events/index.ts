// The events stage: claims in the vocabulary of the model, with roles, time, place, negation and modality.
//
// Only sentences with a word of the predicate table are parsed. Cost: one parse a sentence, then linear in its words.
import {
  RELATIONS,
  suggestionId,
  type ClaimSuggestion,
  type FillerSuggestion,
  type Span,
  type StatementSuggestion,
} from '#model'
import type { ParsedSentence } from '../../languages/language.ts'
import type { StageInput } from '../stage.ts'
import { indexMentions, type MentionIndex, type Named } from '../speech/mentions.ts'
import { lastBefore, type ReadingTools } from '../tools.ts'
import { enumerations } from './lists.ts'
import { datesOf, modalityOf, negationOf, placeOf } from './circumstances.ts'
import { extractClaims, isStay, mayBePredicate, type RawClaim } from './extract.ts'
import type { Participant } from './fillers.ts'
import { situations } from './situation.ts'

const LONGEST_TEXT = 200

/** Claims of a document in text order. */
export function readEvents(
  input: StageInput<ReadingTools>,
  statements: readonly StatementSuggestion[],
  author: Named,
): ClaimSuggestion[] {
  const { tools, version } = input
  const index = indexMentions(input.found)
  const situationAt = situations(tools, statements, index, author)
  const claims = new Map<string, ClaimSuggestion>()
  let recent: readonly Participant[] = []
  let segment = ''
  const listed = sideBySide(tools.text, index)
  for (const [at, sentence] of tools.structure.sentences.entries()) {
    if (tools.structure.blocks[sentence.block]!.kind === 'running-head') continue
    const tagged = tools.tagged(at)
    if (tagged === null) continue
    const stays =
      index.within(sentence).some(({ entity }) => entity === 'place') &&
      tagged.words.some((_, word) => isStay(tagged.words, word))
    if (!stays && !tagged.words.some(mayBePredicate)) continue
    const situation = { ...situationAt(sentence), several: listed(sentence.start) }
    if (index.within(sentence).length === 0 && situation.speaker === null && situation.several.length === 0)
      continue
    const tree = tools.parsed(at)
    if (tree === null) continue
    const here = `${sentence.turn} ${sentence.block}`
    if (here !== segment) recent = []
    segment = here
    const raw = extractClaims(tree, tools.text, index, situation, recent)
    for (const claim of claimsOf(tools, index, tree, sentence, raw, version.sha256))
      if (!claims.has(claim.id)) claims.set(claim.id, claim)
    const named = personsIn(raw)
    if (named.length > 1) recent = named
    else if (index.within(sentence).some(({ entity }) => entity === 'person')) recent = named
  }
  for (const claim of enumerations(tools, index, version.sha256, author)) claims.set(claim.id, claim)
  return [...claims.values()]
}

function claimsOf(
  tools: ReadingTools,
  index: MentionIndex,
  tree: ParsedSentence,
  sentence: Span,
  raw: readonly RawClaim[],
  text: string,
): ClaimSuggestion[] {
  const predicates = new Set(raw.map(({ at }) => at))
  const dates = index.datesWithin(sentence)
  const places = index.within(sentence).filter(({ entity }) => entity === 'place')
  const ids = new Map<number, string>()
  const claims: ClaimSuggestion[] = []
  for (const claim of [...raw].reverse()) {
    const made = make(claim)
    if (made === null) continue
    ids.set(claim.at, made.id)
    claims.unshift(made)
  }
  return claims

  function make(claim: RawClaim): ClaimSuggestion | null {
    const { at, rule } = claim
    const timeless = rule.relation === 'relative-of'
    const when = timeless ? [] : datesOf(tree, at, predicates, dates)
    const used = new Set(claim.roles.map(({ filler }) => (filler.kind === 'participant' ? filler.id : '')))
    const where = timeless
      ? null
      : placeOf(
          tree,
          at,
          predicates,
          places.filter(({ id }) => !used.has(id)),
          rule.pos === 'noun'
            ? new Set(claim.roles.flatMap(({ filler }) => (filler.kind === 'participant' ? [filler.at] : [])))
            : new Set(),
        )
    if (rule.needs.includes('@place') && where === null) return null
    const roles = claim.roles.map(({ role, filler }) => ({ role, filler: fillerOf(filler) }))
    const words = [
      at,
      ...claim.roles.flatMap(({ filler }) => (filler.kind === 'participant' ? [filler.at] : [])),
    ]
    const spans: Span[] = [
      ...words.map(word => tree.words[word]!),
      ...claim.roles.flatMap(({ filler }) =>
        filler.kind === 'text'
          ? [{ start: filler.start, end: Math.min(filler.end, filler.start + LONGEST_TEXT) }]
          : [],
      ),
      ...when,
      ...(where === null ? [] : [where]),
    ]
    const start = Math.min(...spans.map(span => span.start))
    const end = Math.max(...spans.map(span => span.end))
    const governor = modalityOf(tree, at)
    return {
      id: suggestionId({
        text,
        start: tree.words[at]!.start,
        end: tree.words[at]!.end,
        kind: 'claim',
        family: rule.relation,
        roles: roles.map(
          ({ role, filler }) =>
            `${role}:${filler.kind === 'mention' ? filler.id : 'text' in filler ? filler.text : ''}`,
        ),
      }),
      kind: 'claim',
      start,
      end,
      quote: tools.text.slice(start, end),
      rule: `events/${rule.relation}/${tree.words[at]!.lemma}`,
      score: Math.round(claim.score * (where === null && when.length === 0 ? 0.95 : 1) * 100) / 100,
      relation: rule.relation,
      roles,
      dates: when.map(({ id }) => id),
      place: where?.id ?? null,
      negated: negationOf(tree, at),
      modality: governor === 'actual' ? (rule.modality ?? 'actual') : governor,
    }
  }

  function fillerOf(filler: RawClaim['roles'][number]['filler']): FillerSuggestion {
    if (filler.kind === 'participant') return { kind: 'mention', id: filler.id, cluster: filler.cluster }
    const claim = ids.get(filler.head)
    if (claim !== undefined) return { kind: 'claim', id: claim }
    const end = Math.min(filler.end, filler.start + LONGEST_TEXT)
    return { kind: 'text', start: filler.start, end, text: tools.text.slice(filler.start, end) }
  }
}

/** How far back "they" and "the four" reach. */
const REACH = 1200

/** A lookup of the persons last named side by side before an offset ("Tosk, Veil, Orlan and Reyk"), near enough to be meant. */
function sideBySide(text: string, index: MentionIndex): (offset: number) => Participant[] {
  const persons = index.mentions.filter(({ entity, form }) => entity === 'person' && form === 'name')
  const lists: (Span & { readonly members: Participant[] })[] = []
  for (let at = 0; at < persons.length; at++) {
    const members = new Map<string, Participant>()
    let last = at
    for (let next = at; next < persons.length; next++) {
      const { id, cluster, entity, start } = persons[next]!
      if (
        next > at &&
        !/^\s*(?:,|,?\s*and|&|,\s*[^,.;:]{3,30},(?:\s*and)?)\s*$/.test(
          text.slice(persons[next - 1]!.end, start),
        )
      )
        break
      members.set(cluster, { id, cluster, entity, at: -1, score: 0.6 })
      last = next
    }
    if (members.size > 1)
      lists.push({ start: persons[at]!.start, end: persons[last]!.end, members: [...members.values()] })
    at = last
  }
  return offset => {
    const list = lists[lastBefore(lists, offset)]
    return list === undefined || list.end > offset || offset - list.end > REACH ? [] : list.members
  }
}

/** The persons of a sentence's claims, once each, in the order of their words. */
function personsIn(raw: readonly RawClaim[]): Participant[] {
  const persons = new Map<string, Participant>()
  for (const { roles } of raw)
    for (const { filler } of roles)
      if (filler.kind === 'participant' && filler.entity === 'person' && !persons.has(filler.cluster))
        persons.set(filler.cluster, filler)
  return [...persons.values()]
}

/** Clusters of the actors that claims speak of. */
export function actorsOf(claims: readonly ClaimSuggestion[]): string[] {
  const clusters = claims.flatMap(({ roles, relation }) =>
    roles.flatMap(({ role, filler }) =>
      filler.kind === 'mention' &&
      RELATIONS.get(relation)
        ?.roles.find(({ name }) => name === role)
        ?.fillers.includes('actor') === true
        ? [filler.cluster]
        : [],
    ),
  )
  return [...new Set(clusters)]
}
