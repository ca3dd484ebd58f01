// Suggests custody: a court holds whom its record calls accused from the first to the last day that the record covers, and
// from an arrest or sentence before it that was not followed by a release.
import {
  contentId,
  type Claim,
  type DocumentReading,
  type MentionSuggestion,
  type Passage,
  type Span,
  type Statement,
} from '#model'
import { gravityOf } from '../languages/en/charge-words.ts'
import type { Identities } from './identities.ts'
import { boundsFor } from './meet.ts'

export interface Custody {
  readonly claims: readonly Claim[]
  readonly statements: readonly Statement[]
  /** Whether an actor was in the hands of the court whose record a source is a part of, on that day. */
  readonly detained: (source: string, actor: string, day: string | null) => boolean
}

export interface CustodyContext {
  readonly identities: Identities
  readonly texts: ReadonlyMap<string, string>
  /** The actor who stands for a source's record. */
  readonly recordOf: (source: string) => string | null
  readonly nameOf: (actor: string) => string
  /** Who is accused in any charge. */
  readonly accused: ReadonlySet<string>
  passage(reading: DocumentReading, span: Span & { readonly quote: string }): Passage
}

interface Held {
  readonly reading: DocumentReading
  readonly quote: Span & { readonly quote: string }
  /** How well the passage says it: "the accused Olberg" better than a name, a name better than a pronoun. */
  readonly rank: number
}

/** What one record says. */
interface Kept {
  readonly days: string[]
  readonly courts: Map<string, number>
  readonly held: Map<string, Held>
}

const CALLED = 2
const HELD = 'in-custody-of'
const BEGINS: ReadonlySet<string> = new Set(['arrested', 'sentenced', HELD])
/** An arrest or sentence told with its date is likely to last until the trial, but not as sure as custody in court. */
const CARRIED = 0.55
const ENDS: ReadonlySet<string> = new Set(['released', 'acquitted', 'pardoned', 'escaped'])

/** One claim for each of the accused over the days of the record, and one for each earlier arrest. Linear in suggestions. */
export function weaveCustody(
  readings: readonly DocumentReading[],
  statements: readonly Statement[],
  claims: readonly Claim[],
  context: CustodyContext,
): Custody {
  const records = recordsOf(readings, context)
  const made: { claim: Claim; statement: Statement }[] = []
  for (const [record, { days, courts, held }] of records) {
    const holder = most(courts)
    const [first, last] = [days[0], days.at(-1)]
    if (holder === null || first === undefined || last === undefined) continue
    // Where a record calls its accused so, nobody else is in custody because of a turn that was taken for theirs.
    const isCalled = [...held.values()].some(({ rank }) => rank === CALLED)
    for (const [actor, { reading, quote, rank }] of held) {
      if (isCalled && rank < CALLED && !context.accused.has(actor)) {
        held.delete(actor)
        continue
      }
      const passage = context.passage(reading, quote)
      made.push(custodyOf({ record, actor, holder, from: first, to: last, passage, score: 0.6 }))
      for (const { date, passage: told } of before(actor, first))
        made.push(custodyOf({ record, actor, holder, from: date, to: first, passage: told, score: CARRIED }))
    }
  }
  return {
    claims: made.map(({ claim }) => claim),
    statements: made.map(({ statement }) => statement),
    detained(source, actor, day) {
      const record = records.get(context.recordOf(source) ?? '')
      if (day === null || record === undefined || !record.held.has(actor)) return false
      return day >= record.days[0]! && day <= record.days.at(-1)!
    },
  }

  /** When the custody began that an actor is in on a day, and the words that say so: none where a release is told since. */
  function before(actor: string, day: string): { readonly date: string; readonly passage: Passage }[] {
    const start = boundsFor(day)?.startMin ?? null
    const earlier = claims.flatMap((claim): Dated[] => {
      const bounds = boundsFor(claim.when?.edtf ?? null)
      if (bounds === null || start === null || !concerns(claim, actor)) return []
      const { startMin: from, startMax: to } = bounds
      // What goes on is told by its beginning; what ended is told by its end.
      const over = isHeld(claim) ? bounds.startMax : bounds.endMax
      if (over === null || over >= start) return []
      return [{ claim, from: from ?? -Infinity, to: to ?? Infinity }]
    })
    const freed = Math.max(
      -Infinity,
      ...earlier.filter(({ claim }) => ENDS.has(claim.relation)).map(({ from }) => from),
    )
    const begun = earlier
      .filter(({ claim, to }) => !ENDS.has(claim.relation) && to >= freed)
      .flatMap(each => {
        const told = tellerOf(each.claim, actor)
        return told === null ? [] : [{ ...each, told }]
      })
    const arrests = begun.filter(({ claim }) => claim.relation === 'arrested')
    // Between two arrests there was a release, told or not; a sentence or a stay in prison goes on with what was before.
    const last = (arrests.length > 0 ? arrests : begun).reduce<(typeof begun)[number] | null>(
      (best, each) =>
        best === null || (arrests.length > 0 ? each.from > best.from : each.from < best.from) ? each : best,
      null,
    )
    if (last === null) return []
    const exact = begun
      .filter(({ from, to }) => from <= last.to && last.from <= to)
      .reduce((best, each) => (each.to - each.from < best.to - best.from ? each : best), last)
    return [{ date: startOf(exact.claim.when!.edtf!), passage: exact.told }]
  }

  /** The passage of a statement that says a claim of somebody by name, its date with it where one does. */
  function tellerOf({ id, when }: Claim, actor: string): Passage | null {
    const year = /\d{4}/.exec(when?.edtf ?? '')?.[0] ?? ''
    const told = statements.filter(
      ({ modality, stance, literals, voices, passage }) =>
        modality === 'actual' &&
        stance !== 'asks' &&
        stance !== 'denies' &&
        (voices.at(-1)?.actor === actor || passage.quote.exact.includes(surnameOf(context.nameOf(actor)))) &&
        literals.some(({ claim, negated }) => claim === id && !negated),
    )
    return (told.find(({ passage }) => passage.quote.exact.includes(year)) ?? told[0])?.passage ?? null
  }

  function custodyOf(held: {
    readonly record: string
    readonly actor: string
    readonly holder: string
    readonly from: string
    readonly to: string
    readonly passage: Passage
    readonly score: number
  }): { claim: Claim; statement: Statement } {
    const { record, actor, holder, from, to, passage, score } = held
    const edtf = from === to ? from : `${startOf(from)}/${to}`
    const id = contentId('claim', ['in-custody-of', actor, holder, edtf])
    return {
      claim: {
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
        score,
        rule: 'weave/custody',
      },
      statement: {
        id: contentId('statement', ['custody', record, actor, edtf]),
        passage,
        voices: [
          {
            actor: record,
            name: context.nameOf(record),
            link: 'asserted-by',
            when: null,
            venue: 'report',
            liberty: 'unknown',
            compulsion: [],
          },
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
        score,
        rule: 'weave/custody',
      },
    }
  }
}

/** A claim that begins or ends somebody's custody, with the days between which its own time begins. */
interface Dated {
  readonly claim: Claim
  readonly from: number
  readonly to: number
}

function isHeld({ relation }: Claim): boolean {
  return relation === HELD
}

/** Whether a claim says that an actor was taken, kept, sentenced to prison or let go. */
function concerns(claim: Claim, actor: string): boolean {
  if (!BEGINS.has(claim.relation) && !ENDS.has(claim.relation)) return false
  const suffers = isHeld(claim) ? 'who' : 'whom'
  const penalty = claim.roles.find(({ role }) => role === 'penalty')?.filler
  if (penalty?.kind === 'text' && gravityOf(penalty.text) !== 'prison') return false
  return claim.roles.some(({ role, filler }) => role === suffers && 'id' in filler && filler.id === actor)
}

/** What each record says of whom it holds: those whom the stages found speaking in its hands. */
function recordsOf(
  readings: readonly DocumentReading[],
  { identities, texts, recordOf }: CustodyContext,
): ReadonlyMap<string, Kept> {
  const records = new Map<string, Kept>()
  for (const reading of readings) {
    const id = recordOf(reading.source)
    if (id === null) continue
    const record: Kept = records.get(id) ?? { days: [], courts: new Map(), held: new Map() }
    const mentions = new Map<string, MentionSuggestion>()
    for (const suggestion of reading.suggestions)
      if (suggestion.kind === 'mention') mentions.set(suggestion.id, suggestion)
    let holds = false
    for (const suggestion of reading.suggestions) {
      if (suggestion.kind !== 'statement') continue
      for (const { cluster, mention, liberty, when } of suggestion.voices) {
        if (cluster === null || liberty !== 'detained' || when === null) continue
        const identity = identities.of(reading.source, cluster, mention)
        if (identity?.kind !== 'actor') continue
        holds = true
        if (/^\d{4}-\d{2}-\d{2}$/.test(when)) record.days.push(when)
        const named = mention === null ? undefined : mentions.get(mention)
        const held = heldAt(reading, named ?? suggestion, named, texts.get(reading.text) ?? '')
        if (held.rank > (record.held.get(identity.id)?.rank ?? -1)) record.held.set(identity.id, held)
      }
    }
    if (!holds) continue
    record.days.sort()
    for (const mention of mentions.values()) {
      if (mention.form !== 'name') continue
      const called = heldAt(reading, mention, mention, texts.get(reading.text) ?? '')
      if (called.rank < CALLED) continue
      const identity = identities.of(reading.source, mention.cluster, mention.id)
      const known = identity === null ? undefined : record.held.get(identity.id)
      if (identity !== null && known !== undefined && known.rank < CALLED)
        record.held.set(identity.id, called)
    }
    for (const [court, count] of courtsIn(reading, identities))
      record.courts.set(court, (record.courts.get(court) ?? 0) + count)
    records.set(id, record)
  }
  return records
}

function heldAt(
  reading: DocumentReading,
  { start, end, quote }: Span & { readonly quote: string },
  named: MentionSuggestion | undefined,
  text: string,
): Held {
  const title = /\b(?:accused|prisoner|defendant)\s$/i.exec(text.slice(Math.max(0, start - 20), start))
  if (named?.form !== 'name') return { reading, quote: { start, end, quote }, rank: 0 }
  if (title === null) return { reading, quote: { start, end, quote }, rank: 1 }
  const from = start - title[0].length
  return { reading, quote: { start: from, end, quote: text.slice(from, end) }, rank: CALLED }
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1)!
}

/** The beginning of an interval, or the date itself. */
function startOf(edtf: string): string {
  return edtf.split('/')[0]!
}

/** The court or state organ that a source names most often. */
export function holderOf(reading: DocumentReading, identities: Identities): string | null {
  return most(courtsIn(reading, identities))
}

function courtsIn(reading: DocumentReading, identities: Identities): Map<string, number> {
  const counts = new Map<string, number>()
  for (const suggestion of reading.suggestions) {
    if (
      suggestion.kind !== 'mention' ||
      suggestion.entity !== 'group' ||
      !/\b(?:court|collegium|tribunal|bench|assizes?)\b/i.test(suggestion.name)
    )
      continue
    const identity = identities.of(reading.source, suggestion.cluster, suggestion.id)
    if (identity?.kind === 'actor') counts.set(identity.id, (counts.get(identity.id) ?? 0) + 1)
  }
  return counts
}

function most(counts: ReadonlyMap<string, number>): string | null {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** Statements of those in custody, said on a day of it: a defendant in open court is detained. */
export function inCustody(statements: readonly Statement[], { detained }: Custody): Statement[] {
  return statements.map(statement => {
    const { source } = statement.passage
    let changed = false
    const voices = statement.voices.map(voice => {
      if (
        voice.link !== 'asserted-by' ||
        voice.liberty !== 'unknown' ||
        voice.actor === null ||
        !detained(source, voice.actor, voice.when)
      )
        return voice
      changed = true
      return { ...voice, liberty: 'detained' as const }
    })
    if (!changed) return statement
    const outermost = voices.find(({ link }) => link === 'asserted-by')
    return { ...statement, voices, liberty: outermost?.liberty ?? statement.liberty }
  })
}
