// Weaves the readings of a case's documents into one: actors, claims that meet, statements, charges, possible conflicts.
import {
  selectorsOf,
  type Actor,
  type CaseData,
  type Claim,
  type ClaimSuggestion,
  type Decision,
  type DocumentReading,
  type Passage,
  type Source,
  type Span,
} from '#model'
import type { CaseRegister } from '../stages/stage.ts'
import { weaveCharges } from './charges.ts'
import { nearMisses } from './conflicts.ts'
import { accusedIn, countEvidence } from './count-evidence.ts'
import { holderOf, inCustody, weaveCustody } from './custody.ts'
import { assignments, identitiesByKey, redirect, type Identities } from './identities.ts'
import { meetClaims, type Meeting } from './meet.ts'
import { placeClaims } from './place-claims.ts'
import { resolvedIdentities } from './resolved.ts'
import { teachClaims } from './learn/claims.ts'
import type { Learned, StoodFor } from './learn/lesson.ts'
import { findGivenNames, teachActors, teachNames } from './learn/names.ts'
import { teachStatements } from './learn/statements.ts'
import { weaveProceedings } from './proceedings.ts'
import { withRepeats } from './repeats.ts'
import { weaveStatements } from './statements.ts'
import { withoutStoodFor } from './stand-in.ts'
import { WEAVER_VERSION } from './version.ts'
import { recordNames, voiceMaker } from './voices.ts'

/** The machine's suggestions for a whole case; ids are content ids and point inside it. */
export type WovenCase = Pick<
  CaseData,
  'actors' | 'places' | 'claims' | 'statements' | 'charges' | 'conflicts' | 'proceedings' | 'exhibits'
> & {
  /** Which actor or place each mention stands for. */
  readonly assigned: readonly { readonly mention: string; readonly to: string }[]
  /** How each document's claim met its claim of the case. */
  readonly meetings: readonly Meeting[]
  /** What decisions teach of mentions that nobody decided on, and the statements that a person's own stand for. */
  readonly learned: readonly (Learned | StoodFor)[]
  readonly weaver: string
}

/** What weaving may know beside the readings. */
export interface WeaveOptions {
  /** Texts by SHA-256, for the words around a passage; a passage without them is found again by its quote and place alone. */
  readonly texts?: ReadonlyMap<string, string>
  /** Resolves names over documents; by key alone where left out. */
  readonly identities?: Identities
  /** Decisions in force that teach of claims and statements; those on names have to be in the readings already. */
  readonly lessons?: readonly Decision[]
}

/** Weaves a case with names resolved over all documents; loads the language's lore of names once. */
export async function weaveCase(
  readings: readonly DocumentReading[],
  sources: readonly Source[],
  register: CaseRegister,
  decisions: readonly Decision[] = [],
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<WovenCase> {
  const { ENGLISH_LORE } = await import('../languages/en/names/lore.ts')
  const identify = (from: readonly DocumentReading[]): Identities =>
    resolvedIdentities(from, register, decisions, ENGLISH_LORE, texts)
  const given = findGivenNames(readings, decisions, texts)
  const byName = teachNames(given.readings, decisions)
  const first = identify(byName.readings)
  const byActor = teachActors(byName, assignments(byName.readings, first), decisions)
  const taught = byActor ?? byName
  const identities = byActor === null ? first : identify(taught.readings)
  const woven = weave(taught.readings, sources, register, [], { texts, identities, lessons: decisions })
  const { woven: open, stoodFor } = await withoutStoodFor(woven, decisions)
  return {
    ...open,
    learned: [...stoodFor, ...given.learned, ...taught.learned, ...(identities.learned ?? [])],
  }
}

/**
 * Weaves a case. Pure and deterministic: order of readings does not matter. Linear in suggestions but for claims of the
 * same actors, which are compared with one another.
 */
export function weave(
  readings: readonly DocumentReading[],
  sources: readonly Source[],
  register: CaseRegister,
  decisions: readonly Decision[] = [],
  options: WeaveOptions = {},
): WovenCase {
  const ordered = [...readings].sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
  const bySource = new Map(sources.map(source => [source.id, source]))
  const identities = redirect(options.identities ?? identitiesByKey(ordered), decisions)
  const placed = placeClaims(ordered, identities)
  const lessons = options.lessons ?? []
  const met = meetClaims(placed, identities.places)
  const suggested = new Map(
    placed.map(({ suggestion }): [string, ClaimSuggestion] => [suggestion.id, suggestion]),
  )
  const { claims, unsaid } = teachClaims(met.claims, met.meetings, suggested, pronounsIn(ordered), lessons)
  const meetings = met.meetings.filter(({ suggestion }) => !unsaid.has(suggestion))
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const claimOf = new Map(
    meetings.flatMap(({ claim, suggestion }) => [[suggestion, byId.get(claim)!] as const]),
  )
  const told = new Set(
    placed.flatMap(({ suggestion }) =>
      suggestion.modality === 'actual' && !suggestion.negated ? (claimOf.get(suggestion.id)?.id ?? []) : [],
    ),
  )
  const records = recordNames(ordered, bySource)
  const authors = new Map<string, Actor>()
  const statements: CaseData['statements'][number][] = []
  const charges: CaseData['charges'][number][] = []
  const extra: Claim[] = []
  const recordOf = new Map<string, string>()
  const courts = new Map<string, string>()
  const prosecutor = prosecutorsOf(ordered, identities, records)
  for (const reading of ordered) {
    const voices = voiceMaker(
      reading,
      bySource.get(reading.source),
      identities,
      records.get(reading.source)!,
      register,
    )
    if (voices.author !== null) authors.set(voices.author.id, voices.author)
    const record = voices.recordId
    recordOf.set(reading.source, record)
    const own = weaveStatements(reading, { identities, voices, claimOf, passage })
    const court = holderOf(reading, identities)
    if (court !== null) courts.set(reading.source, court)
    const accuser = prosecutor(reading.source) ?? record
    const woven = weaveCharges(reading, identities, claimOf, own, passage, accuser)
    statements.push(...own)
    charges.push(...woven.charges)
    extra.push(...woven.claims)
  }
  const names = new Map([...identities.actors, ...authors.values()].map(({ id, name }) => [id, name]))
  const context = {
    identities,
    texts: options.texts ?? new Map<string, string>(),
    recordOf: (source: string) => recordOf.get(source) ?? null,
    courtOf: (source: string) => courts.get(source) ?? null,
    nameOf: (actor: string) => names.get(actor) ?? '',
    accused: accusedIn(charges),
    passage,
  }
  const custody = weaveCustody(ordered, statements, claims, context)
  const spoken = [...inCustody(statements, custody), ...custody.statements]
  const before = dedupe([...claims, ...extra, ...custody.claims])
  const evidence = countEvidence(charges, spoken, before, ordered, context)
  const all = dedupe(evidence.claims)
  const press = new Set(ordered.flatMap(({ source, sourceKind }) => (sourceKind === 'press' ? [source] : [])))
  const repeating = withRepeats(evidence.statements, {
    sources: dated(bySource, ordered),
    isPress: source => press.has(source),
    nameOf: context.nameOf,
  })
  return {
    actors: dedupe([...identities.actors, ...authors.values()]),
    places: dedupe(identities.places),
    claims: all,
    statements: dedupe(teachStatements(repeating, ordered, lessons)),
    charges: dedupe(evidence.charges),
    conflicts: nearMisses(
      all.filter(({ id, status }) => told.has(id) && status !== 'rejected' && !register.rejected.has(id)),
      identities.places,
    ),
    ...weaveProceedings(ordered, identities, passage),
    assigned: assignments(ordered, identities),
    meetings,
    learned: identities.learned ?? [],
    weaver: WEAVER_VERSION,
  }

  function passage(
    reading: DocumentReading,
    { start, end, quote }: Span & { readonly quote: string },
  ): Passage {
    const text = options.texts?.get(reading.text)
    const selectors =
      text === undefined
        ? {
            position: { type: 'TextPositionSelector' as const, start, end },
            quote: { type: 'TextQuoteSelector' as const, exact: quote, prefix: '', suffix: '' },
          }
        : selectorsOf(text, start, end)
    return { source: reading.source, text: reading.text, ...selectors }
  }
}

/** Sources with the date that their texts give them, where nobody gave one. */
function dated(
  sources: ReadonlyMap<string, Source>,
  readings: readonly DocumentReading[],
): ReadonlyMap<string, Source> {
  const result = new Map(sources)
  for (const { source, documentDate } of readings) {
    const known = sources.get(source)
    if (known !== undefined && known.date === null) result.set(source, { ...known, date: documentDate })
  }
  return result
}

/** One of each id, ordered by id, so that the same case gives the same bytes. */
function dedupe<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map(item => [item.id, item])).values()].sort((a, b) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  )
}

/** Who prosecutes in the record that a source is a part of, as its parts say most often. */
function prosecutorsOf(
  readings: readonly DocumentReading[],
  identities: Identities,
  records: ReadonlyMap<string, string>,
): (source: string) => string | null {
  const named = new Map<string, Map<string, number>>()
  for (const { source, suggestions } of readings) {
    const mentions = new Map<string, string>()
    for (const suggestion of suggestions)
      if (suggestion.kind === 'mention') mentions.set(suggestion.id, suggestion.cluster)
    for (const suggestion of suggestions)
      if (suggestion.kind === 'proceeding')
        for (const { mention, role } of suggestion.parties) {
          const identity = identities.of(source, mentions.get(mention) ?? '', mention)
          if (role !== 'prosecutor' || identity?.kind !== 'actor') continue
          const counts = named.get(records.get(source)!) ?? new Map<string, number>()
          named.set(records.get(source)!, counts.set(identity.id, (counts.get(identity.id) ?? 0) + 1))
        }
  }
  return source => {
    const counts = [...(named.get(records.get(source)!) ?? [])]
    return counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
  }
}

/** Mentions that take up a name from elsewhere. */
function pronounsIn(readings: readonly DocumentReading[]): ReadonlySet<string> {
  const pronouns = new Set<string>()
  for (const { suggestions } of readings)
    for (const suggestion of suggestions)
      if (suggestion.kind === 'mention' && suggestion.form === 'pronoun') pronouns.add(suggestion.id)
  return pronouns
}
