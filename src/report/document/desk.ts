// The desk on which a report is made: the case, what the reasoner says of it, names, notes, and the numbers of statements.
import type { CaseData, Charge, Finding, Passage, ReportPlan, Statement } from '#model'
import type { MessageKey, Messages, Params } from '#messages'
import { checkCase, type CheckReport } from '#reason'
import { openCitations, type Citations } from '../csl/citations.ts'
import { paragraph } from './blocks.ts'
import { placeAt, type ReportInput, type ReportOptions } from './input.ts'
import type { Block, Inline } from './model.ts'
import { namesOf, type Names } from './names.ts'

export interface Desk {
  readonly input: ReportInput
  readonly plan: ReportPlan
  /** The case on the basis of the report. */
  readonly data: CaseData
  readonly messages: Messages
  readonly say: (key: MessageKey, params?: Params) => string
  /** A message whose key is put together from data; the key itself where there is none. */
  readonly sayKey: (key: string, params?: Params) => string
  readonly date: (edtf: string) => string
  /** The day of an instant in words. */
  readonly day: (instant: string) => string
  readonly list: (words: readonly string[]) => string
  readonly names: Names
  readonly citations: Citations
  readonly check: CheckReport
  /** Charges in the report, in its order. */
  readonly charges: readonly Charge[]
  /** Findings in the report. */
  readonly findings: readonly Finding[]
  /** Numbers in the annex of statements, by id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly statementOf: (id: string) => Statement | undefined
  /** Statements that speak of a claim. */
  readonly saying: (claim: string) => readonly Statement[]
  /** Registers a note and returns its number from 0. */
  readonly note: (words: readonly Inline[]) => number
  /** A note on a passage: its source and place. */
  readonly cite: (passage: Pick<Passage, 'source' | 'position'>) => number
  readonly notes: readonly (readonly Inline[])[]
  readonly cited: ReadonlySet<string>
  /** Where a claim was told with its quotes already: an anchor of the report, by claim. */
  readonly told: Map<string, string>
  /** Notes of the person at a charge, a finding or a section. */
  readonly personal: (at: string) => readonly Block[]
}

export function openDesk(input: ReportInput, { plan, messages }: ReportOptions): Desk {
  const data = plan.basis === 'decided' ? input.decided : input.all
  const { say } = messages
  const check = checkCase(data, { basis: plan.basis, echoes: input.echoing })
  const charges = chargesIn(data, plan)
  const omitted = new Set(plan.omitted)
  const ordered = data.statements.toSorted((a, b) => bySource(a, b))
  const numbers = new Map(ordered.map(({ id }, at) => [id, at + 1]))
  const statements = new Map(data.statements.map(each => [each.id, each]))
  const saying = new Map<string, Statement[]>()
  for (const statement of ordered)
    for (const claim of new Set(statement.literals.map(literal => literal.claim)))
      saying.set(claim, [...(saying.get(claim) ?? []), statement])
  const citations = openCitations(data, messages)
  const notes: (readonly Inline[])[] = []
  const cited = new Set<string>()
  const names = namesOf(data, messages, id => numbers.get(id))
  const { date } = names
  const list = new Intl.ListFormat(messages.language)
  const note = (words: readonly Inline[]): number => notes.push(words) - 1
  return {
    input,
    plan,
    data,
    messages,
    say,
    sayKey: (key, params) => (messages.has(key) ? say(key, params) : key),
    date,
    day: instant => date(instant.slice(0, 10)),
    list: words => list.format(words),
    names,
    citations,
    check,
    charges,
    findings: check.findings.filter(({ id }) => !omitted.has(id)),
    numbers,
    statementOf: id => statements.get(id),
    saying: claim => saying.get(claim) ?? [],
    note,
    cite({ source, position }) {
      cited.add(source)
      const places = input.places.get(source)
      const number = placeAt(places, position.start)
      const end = placeAt(places, Math.max(position.start, position.end - 1))
      const at =
        places === undefined || number === null
          ? null
          : { unit: places.unit, number: end === null || end === number ? `${number}` : `${number}-${end}` }
      return note(citations.cite(source, at))
    },
    notes,
    cited,
    told: new Map(),
    personal: at =>
      plan.notes
        .filter(own => own.at === at && own.text.trim() !== '')
        .flatMap(({ text }) =>
          text
            .split(/\n{2,}/)
            .map((part, first) =>
              paragraph(
                first === 0
                  ? [{ kind: 'text', text: `${say('report.note-of-person')} `, look: 'strong' }, part.trim()]
                  : part.trim(),
                'person',
              ),
            ),
        ),
  }
}

function chargesIn(data: CaseData, plan: ReportPlan): readonly Charge[] {
  if (plan.charges === null) return data.charges
  const known = new Map(data.charges.map(charge => [charge.id, charge]))
  return plan.charges.flatMap(id => known.get(id) ?? [])
}

function bySource(a: Statement, b: Statement): number {
  const [x, y] = [a.passage, b.passage]
  if (x.source !== y.source) return x.source < y.source ? -1 : 1
  return x.position.start - y.position.start || (a.id < b.id ? -1 : 1)
}
