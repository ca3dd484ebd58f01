// Proceedings and exhibits of the case, put together from what each document names.
import {
  contentId,
  type CaseData,
  type DateSuggestion,
  type DocumentReading,
  type MentionSuggestion,
  type Passage,
  type Span,
} from '#model'
import type { Identities } from './identities.ts'

type Woven = Pick<CaseData, 'proceedings' | 'exhibits'>
type Party = CaseData['proceedings'][number]['parties'][number]
const ROLES: ReadonlySet<string> = new Set([
  'prosecutor',
  'judge',
  'defendant',
  'defence',
  'witness',
  'expert',
  'other',
])

/** Proceedings of one name are one, dated from their first to their last session; exhibits of one name are one. */
export function weaveProceedings(
  readings: readonly DocumentReading[],
  identities: Identities,
  passage: (reading: DocumentReading, span: Span & { readonly quote: string }) => Passage,
): Woven {
  const proceedings = new Map<
    string,
    { name: string; days: string[]; parties: Party[]; sources: Set<string>; passages: Passage[] }
  >()
  const exhibits = new Map<string, CaseData['exhibits'][number]>()
  for (const reading of readings) {
    const mentions = new Map<string, MentionSuggestion>()
    const dates = new Map<string, DateSuggestion>()
    for (const suggestion of reading.suggestions) {
      if (suggestion.kind === 'mention') mentions.set(suggestion.id, suggestion)
      if (suggestion.kind === 'date') dates.set(suggestion.id, suggestion)
    }
    for (const suggestion of reading.suggestions) {
      if (suggestion.kind === 'exhibit') {
        const id = contentId('exhibit', [suggestion.name.toLowerCase()])
        const known = exhibits.get(id)
        const passages = [...(known?.passages ?? []), passage(reading, suggestion)]
        const presented = known?.presented === 'shown' ? 'shown' : suggestion.presented
        exhibits.set(id, {
          ...(known ?? {
            id,
            name: suggestion.name,
            foundWhere: null,
            foundBy: [],
            when: null,
            custody: '',
            authenticatedBy: [],
            copyAvailable: null,
            shows: [],
            doesNotShow: [],
          }),
          presented,
          passages,
        })
      }
      if (suggestion.kind !== 'proceeding') continue
      const id = contentId('proceeding', [suggestion.name.toLowerCase()])
      const known = proceedings.get(id) ?? {
        name: suggestion.name,
        days: [],
        parties: [],
        sources: new Set(),
        passages: [],
      }
      proceedings.set(id, known)
      known.passages.push(passage(reading, suggestion))
      if (suggestion.recordedHere) known.sources.add(reading.source)
      for (const date of suggestion.dates) {
        const edtf = dates.get(date)?.edtf
        if (edtf !== undefined && edtf !== null) known.days.push(edtf)
      }
      if (suggestion.recordedHere && reading.documentDate !== null) known.days.push(reading.documentDate)
      for (const { mention, role } of suggestion.parties) {
        const identity = identities.of(reading.source, mentions.get(mention)?.cluster ?? '', mention)
        if (
          identity?.kind !== 'actor' ||
          !ROLES.has(role) ||
          known.parties.some(party => party.actor === identity.id)
        )
          continue
        known.parties.push({ actor: identity.id, role: role as Party['role'] })
      }
    }
  }
  return {
    proceedings: [...proceedings]
      .map(([id, { name, days, parties, sources, passages }]) => ({
        id,
        name,
        forum: null,
        when: spanOf(days),
        parties: parties.sort((a, b) => (a.actor < b.actor ? -1 : 1)),
        stages: [],
        sources: [...sources].sort(),
        passages,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    exhibits: [...exhibits.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function spanOf(days: readonly string[]): string | null {
  const whole = days.filter(day => /^\d{4}-\d{2}-\d{2}$/.test(day)).sort()
  if (whole.length === 0) return days[0] ?? null
  return whole[0] === whole.at(-1) ? whole[0]! : `${whole[0]}/${whole.at(-1)}`
}
