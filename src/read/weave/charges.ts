// Charges of the case: actors for mentions, a claim for what each count says, an element tree that holds that claim.
import {
  contentId,
  type Charge,
  type ChargeSuggestion,
  type Claim,
  type Count,
  type DateSuggestion,
  type DocumentReading,
  type MentionSuggestion,
  type Passage,
  type Span,
  type Statement,
} from '#model'
import type { Identities } from './identities.ts'

export interface WovenCharges {
  readonly charges: readonly Charge[]
  /** Claims that counts speak of and no event was read for. */
  readonly claims: readonly Claim[]
}

/** Charges of one reading. A charge without accuser or target among the case's actors is left out. */
export function weaveCharges(
  reading: DocumentReading,
  identities: Identities,
  claimOf: ReadonlyMap<string, Claim>,
  statements: readonly Statement[],
  passage: (reading: DocumentReading, span: Span & { readonly quote: string }) => Passage,
  fallbackAccuser: string | null,
): WovenCharges {
  const mentions = new Map<string, MentionSuggestion>()
  const dates = new Map<string, DateSuggestion>()
  for (const suggestion of reading.suggestions) {
    if (suggestion.kind === 'mention') mentions.set(suggestion.id, suggestion)
    if (suggestion.kind === 'date') dates.set(suggestion.id, suggestion)
  }
  const claims: Claim[] = []
  const charges = reading.suggestions.flatMap(suggestion =>
    suggestion.kind === 'charge' ? chargesOf(suggestion) : [],
  )
  return { charges, claims }

  function actorOf(mention: string | null): string | null {
    const known = mention === null ? undefined : mentions.get(mention)
    const identity = known === undefined ? null : identities.of(reading.source, known.cluster, known.id)
    return identity?.kind === 'actor' ? identity.id : null
  }

  function actorsOf(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap(id => actorOf(id) ?? []))]
  }

  function chargesOf(suggestion: ChargeSuggestion): Charge[] {
    const accuser = actorOf(suggestion.accuser) ?? fallbackAccuser
    const targets = actorsOf(suggestion.targets)
    const [target] = targets
    if (accuser === null || target === undefined || target === accuser) return []
    const edtf = suggestion.dates.map(id => dates.get(id)?.edtf ?? null).find(date => date !== null) ?? null
    const { start, end, quote } = suggestion
    const id = contentId('charge', [suggestion.id])
    return [
      {
        id,
        label: '',
        accuser,
        target,
        counts: suggestion.counts.map((count, at) =>
          countOf(count, contentId('count', [suggestion.id, at]), targets, edtf),
        ),
        when: edtf === null ? null : { edtf, calendar: 'gregorian', relative: [] },
        proceeding: null,
        retryOf: null,
        statements: statements
          .filter(({ passage: { position } }) => position.start < end && position.end > start)
          .map(statement => statement.id),
        passages: [passage(reading, { start, end, quote })],
        status: 'suggested',
        score: suggestion.score,
        rule: suggestion.rule,
      },
    ]
  }

  function countOf(
    count: ChargeSuggestion['counts'][number],
    id: string,
    targets: readonly string[],
    when: string | null,
  ): Count {
    const accused = new Map(
      count.accused.flatMap(({ mention, ...rest }) => {
        const actor = actorOf(mention)
        return actor === null ? [] : [[actor, { actor, ...rest, trees: [] }] as const]
      }),
    )
    const claim = claimFor(count, accused.size > 0 ? [...accused.keys()] : targets, when)
    return {
      id,
      label: count.label,
      of: claim,
      law: count.law,
      tiedTo: actorsOf(count.tiedTo),
      goBetween: actorsOf(count.goBetween),
      objects: count.objects.map(text => ({ kind: 'text', text })),
      accused: [...accused.values()],
      trees: [
        {
          id: contentId('tree', [id]),
          name: '',
          by: '',
          root: {
            kind: 'claim',
            id: contentId('element', [id]),
            literal: { claim, negated: false },
            origin: 'text',
          },
        },
      ],
    }
  }

  /** The event read in the words of the count, else a claim that its accused committed what the words say. */
  function claimFor(
    count: ChargeSuggestion['counts'][number],
    accused: readonly string[],
    when: string | null,
  ): string {
    const known = count.of === null ? undefined : claimOf.get(count.of)
    if (known !== undefined) return known.id
    const id = contentId('claim', ['committed', ...accused, count.what])
    if (!claims.some(claim => claim.id === id))
      claims.push({
        id,
        relation: 'committed',
        roles: [
          ...accused.map(actor => ({ role: 'who', filler: { kind: 'actor' as const, id: actor } })),
          { role: 'what', filler: { kind: 'text', text: count.what } },
        ],
        when: when === null ? null : { edtf: when, calendar: 'gregorian', relative: [] },
        where: null,
        note: '',
        status: 'suggested',
        score: 0.6,
      })
    return id
  }
}
