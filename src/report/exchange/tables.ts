// The case as four tables, with the columns that people who work with chronologies in spreadsheets expect.
import type { MessageKey } from '#messages'
import type { CaseData, Claim, Statement } from '#model'
import { isoSpan } from './dates.ts'
import type { ExchangeCase } from './exchange.ts'
import { namesOf, type Names } from './names.ts'
import { speechOf, type Speech } from './speech.ts'

export const TABLES = ['statements', 'claims', 'charges', 'chronology'] as const
export type TableName = (typeof TABLES)[number]

/** The columns of each table, by the last part of their message key. */
export const COLUMNS = {
  statements: [
    'id',
    'who-says',
    'voices',
    'stance',
    'modality',
    'quote',
    'claim',
    'claim-id',
    'source',
    'start',
    'end',
    'said',
    'venue',
    'liberty',
    'compulsion',
    'rests-on',
    'status',
    'score',
    'rule',
  ],
  claims: [
    'id',
    'claim',
    'relation',
    'date',
    'earliest',
    'latest',
    'place',
    'asserted-by',
    'disputed-by',
    'statements',
    'status',
    'score',
  ],
  charges: [
    'id',
    'charge',
    'accuser',
    'target',
    'count-id',
    'count',
    'what-of',
    'tied-to',
    'go-between',
    'accused',
    'mode',
    'plea',
    'stage',
    'outcome',
    'gravity',
    'penalty',
    'date',
    'retry-of',
    'status',
  ],
  chronology: [
    'date',
    'earliest',
    'latest',
    'fact',
    'persons',
    'place',
    'sources',
    'quotes',
    'asserted-by',
    'disputed-by',
    'issues',
    'status',
    'id',
  ],
} as const satisfies Record<TableName, readonly string[]>
export type Column = (typeof COLUMNS)[TableName][number]

export type Cell = string | number | null

export interface Table {
  readonly name: TableName
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** All four tables, in the language of the messages. */
export function tablesOf({ data, messages }: ExchangeCase): Table[] {
  const names = namesOf(data, messages)
  const speech = speechOf(data, names)
  const say = (prefix: string, value: string | null): string | null => {
    const key = `${prefix}.${value}`
    return value === null ? null : messages.has(key) ? messages.say(key) : value
  }
  const rows: Record<TableName, Row[]> = {
    statements: data.statements.map(statement => statementRow(statement, names, say)),
    claims: data.claims.map(claim => claimRow(claim, names, speech, say)),
    charges: chargeRows(data, names, say),
    chronology: chronologyRows(data, names, speech, say),
  }
  return TABLES.map(name => ({
    name,
    header: COLUMNS[name].map(column => messages.say(columnKey(column))),
    rows: rows[name].map(row => COLUMNS[name].map(column => row[column] ?? null)),
  }))
}

export function columnKey(column: Column): MessageKey {
  return `exchange.column.${column}`
}

type Row = Partial<Record<Column, Cell>>
type Say = (prefix: string, value: string | null) => string | null

function statementRow(statement: Statement, names: Names, say: Say): Row {
  const { id, voices, stance, modality, passage, literals, saidWhen, venue, liberty, compulsion } = statement
  const speaker = voices.findLast(({ link }) => link === 'asserted-by') ?? voices.at(-1)!
  return {
    id,
    'who-says': speaker.actor === null ? speaker.name : names.actor(speaker.actor),
    voices: names.voices(statement),
    stance: say('stance', stance),
    modality: say('modality', modality),
    quote: passage.quote.exact,
    claim: literals.map(literal => names.literal(literal)).join('; '),
    'claim-id': literals.map(({ claim, negated }) => (negated ? `not ${claim}` : claim)).join('; '),
    source: names.source(passage.source),
    start: passage.position.start,
    end: passage.position.end,
    said: saidWhen,
    venue: say('venue', venue),
    liberty: say('liberty', liberty),
    compulsion: compulsion.map(one => say('compulsion', one)).join('; '),
    'rests-on': statement.restsOn
      .map(rest =>
        rest.kind === 'cited' ? rest.citation : rest.kind === 'source' ? names.source(rest.id) : rest.id,
      )
      .join('; '),
    status: say('status', statement.status),
    score: statement.score,
    rule: statement.rule,
  }
}

function claimRow(claim: Claim, names: Names, speech: Speech, say: Say): Row {
  const { id, relation, when, where, status, score } = claim
  const { first, last } = isoSpan(when?.edtf)
  return {
    id,
    claim: names.claim(id),
    relation: names.relation(relation),
    date: when?.edtf ?? null,
    earliest: first,
    latest: last,
    place: where === null ? null : names.place(where),
    'asserted-by': speech.assertedBy(id).join('; '),
    'disputed-by': speech.disputedBy(id).join('; '),
    statements: speech.statements(id).length,
    status: say('status', status),
    score,
  }
}

/** One row for each accused under each count; a count without accused has one too. */
function chargeRows(data: CaseData, names: Names, say: Say): Row[] {
  const labels = new Map(data.charges.map(({ id, label }) => [id, label || id]))
  return data.charges.flatMap(charge =>
    charge.counts.flatMap(count => {
      const common: Row = {
        id: charge.id,
        charge: charge.label,
        accuser: names.actor(charge.accuser),
        target: names.actor(charge.target),
        'count-id': count.id,
        count: count.label,
        'what-of': names.claim(count.of),
        'tied-to': count.tiedTo.map(id => names.actor(id)).join('; '),
        'go-between': count.goBetween.map(id => names.actor(id)).join('; '),
        date: charge.when?.edtf ?? null,
        'retry-of': charge.retryOf === null ? null : (labels.get(charge.retryOf) ?? charge.retryOf),
        status: say('status', charge.status),
      }
      if (count.accused.length === 0) return [common]
      return count.accused.map(accused => ({
        ...common,
        accused: names.actor(accused.actor),
        mode: say('mode', accused.mode),
        plea: say('plea', accused.plea),
        stage: say('stage', accused.stage),
        outcome: say('outcome', accused.outcome),
        gravity: say('gravity', accused.gravity),
        penalty: accused.penalty,
      }))
    }),
  )
}

/** Every dated claim in order of time, with its words, who stands behind it and who against it, and the charges it bears on. */
function chronologyRows(data: CaseData, names: Names, speech: Speech, say: Say): Row[] {
  const issues = issuesOf(data)
  return data.claims
    .flatMap(claim => {
      const { id, roles, when, where, status } = claim
      const { first, last } = isoSpan(when?.edtf)
      if (when?.edtf === null || when === null || (first === null && last === null)) return []
      const statements = speech.statements(id)
      const row: Row = {
        date: when.edtf,
        earliest: first,
        latest: last,
        fact: names.claim(id),
        persons: roles
          .flatMap(({ filler }) => (filler.kind === 'actor' ? [names.actor(filler.id)] : []))
          .join('; '),
        place: where === null ? null : names.place(where),
        sources: [...new Set(statements.map(({ passage }) => names.source(passage.source)))].join('; '),
        quotes: statements.map(({ passage }) => `“${passage.quote.exact}”`).join('\n'),
        'asserted-by': speech.assertedBy(id).join('; '),
        'disputed-by': speech.disputedBy(id).join('; '),
        issues: (issues.get(id) ?? []).join('; '),
        status: say('status', status),
        id,
      }
      return [row]
    })
    .toSorted((a, b) => compare(orderOf(a), orderOf(b)))
}

function orderOf({ earliest, latest, id }: Row): string {
  return `${earliest ?? latest ?? ''} ${latest ?? ''} ${id}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The charges in which a claim is what a count is of, or an element. */
function issuesOf(data: CaseData): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const charge of data.charges) {
    const text = JSON.stringify(charge.counts)
    for (const [, id] of text.matchAll(/"(?:of|claim)":"([^"]+)"/g)) {
      const charges = found.get(id!) ?? new Set()
      found.set(id!, charges.add(charge.label || charge.id))
    }
  }
  return new Map([...found].map(([id, charges]) => [id, [...charges]]))
}

/** A cell that no spreadsheet takes for a formula: an apostrophe before what begins like one. */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** The text before `safeCell`. */
export function plainCell(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
