// Suggests custody: whoever a court's record calls accused is in the court's hands on the days it records.
import {
  contentId,
  type Claim,
  type DocumentReading,
  type MentionSuggestion,
  type Passage,
  type Span,
  type Statement,
} from '#model'
import type { Identities } from './identities.ts'
import type { VoiceMaker } from './voices.ts'

interface Custody {
  readonly claims: readonly Claim[]
  readonly statements: readonly Statement[]
}

/** One claim for every voice that the reading found detained, over the days on which it spoke, on the record's word. */
export function weaveCustody(
  reading: DocumentReading,
  identities: Identities,
  voices: VoiceMaker,
  passage: (reading: DocumentReading, span: Span & { readonly quote: string }) => Passage,
): Custody {
  const spoken = new Map<
    string,
    { mention: MentionSuggestion | null; quote: Span & { quote: string }; days: Set<string> }
  >()
  const mentions = new Map<string, MentionSuggestion>()
  for (const suggestion of reading.suggestions)
    if (suggestion.kind === 'mention') mentions.set(suggestion.id, suggestion)
  for (const suggestion of reading.suggestions) {
    if (suggestion.kind !== 'statement') continue
    for (const { cluster, mention, liberty, when } of suggestion.voices) {
      const identity =
        cluster === null || liberty !== 'detained' ? null : identities.of(reading.source, cluster, mention)
      if (identity?.kind !== 'actor' || when === null) continue
      const known = spoken.get(identity.id)
      const named = mention === null ? null : (mentions.get(mention) ?? null)
      if (known === undefined)
        spoken.set(identity.id, { mention: named, quote: named ?? suggestion, days: new Set([when]) })
      else known.days.add(when)
    }
  }
  const holder = holderOf(reading, identities)
  if (holder === null) return { claims: [], statements: [] }
  const claims: Claim[] = []
  const statements: Statement[] = []
  for (const [actor, { quote, days }] of spoken) {
    const ordered = [...days].sort()
    const edtf = ordered.length === 1 ? ordered[0]! : `${ordered[0]}/${ordered.at(-1)}`
    const id = contentId('claim', ['in-custody-of', actor, holder, edtf])
    claims.push({
      id,
      relation: 'in-custody-of',
      roles: [
        { role: 'who', filler: { kind: 'actor', id: actor } },
        { role: 'holder', filler: { kind: 'actor', id: holder } },
      ],
      when: { edtf, calendar: 'gregorian', relative: [] },
      where: null,
      note: '',
      status: 'suggested',
      score: 0.6,
    })
    statements.push({
      id: contentId('statement', ['custody', reading.text, actor, edtf]),
      passage: passage(reading, { start: quote.start, end: quote.end, quote: quote.quote }),
      voices: [
        voices.voice({
          mention: null,
          cluster: null,
          name: '',
          link: 'asserted-by',
          when: null,
          venue: 'report',
          liberty: 'unknown',
          compulsion: [],
          cue: null,
        }),
      ],
      stance: 'asserts',
      modality: 'actual',
      literals: [{ claim: id, negated: false }],
      venue: 'report',
      liberty: 'unknown',
      compulsion: [],
      saidWhen: null,
      restsOn: [],
      recants: [],
      about: [actor, holder],
      againstInterest: false,
      reachesCoAccused: false,
      fromQuestion: null,
      status: 'suggested',
      score: 0.6,
      rule: 'weave/custody',
    })
  }
  return { claims, statements }
}

/** The court or state organ named most often in the record. */
export function holderOf(reading: DocumentReading, identities: Identities): string | null {
  const counts = new Map<string, number>()
  for (const suggestion of reading.suggestions) {
    if (
      suggestion.kind !== 'mention' ||
      suggestion.entity !== 'group' ||
      !/\b(?:court|collegium|tribunal|bench|assizes?)\b/i.test(suggestion.name)
    )
      continue
    const identity = identities.of(reading.source, suggestion.cluster)
    if (identity?.kind === 'actor') counts.set(identity.id, (counts.get(identity.id) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}
