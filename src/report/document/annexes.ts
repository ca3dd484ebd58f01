// The annexes: statements with exact quotes and places, bounds by grades where asked for, bibliography.
import { facts, heading, paragraph, table } from './blocks.ts'
import type { Desk } from './desk.ts'
import { claimsOfCount } from './elements.ts'
import type { Block } from './model.ts'
import { statementQuote } from './quotes.ts'

/** Every statement of the report with its number, voice chain, exact words and place. */
export function statementBlocks(desk: Desk): readonly Block[] {
  const { say, names } = desk
  const chosen = wanted(desk)
  const blocks: Block[] = [
    heading(2, 'statements', say('report.statements')),
    paragraph(say('report.statements.about', { count: chosen.length, all: desk.data.statements.length })),
  ]
  let source = ''
  for (const statement of chosen) {
    if (statement.passage.source !== source) {
      source = statement.passage.source
      blocks.push(heading(4, `statements-${desk.numbers.get(statement.id)}`, names.source(source)))
    }
    blocks.push(statementQuote(desk, statement, { anchor: true }))
    const said = statement.literals.map(names.literal)
    if (said.length > 0)
      blocks.push(paragraph(say('report.statement.says', { claims: desk.list(said) }), 'attribution'))
  }
  return blocks
}

/** All where every charge is in the report; else those on its charges, and those that its findings quote. */
function wanted(desk: Desk): Desk['data']['statements'] {
  const { data, charges, findings, numbers } = desk
  const ordered = data.statements.toSorted((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
  if (charges.length === data.charges.length) return ordered
  const claims = new Set(charges.flatMap(charge => charge.counts.flatMap(claimsOfCount)))
  const made = new Set(charges.flatMap(charge => charge.statements))
  const quoted = new Set(
    findings
      .filter(({ id }) => desk.told.has(`finding ${id}`))
      .flatMap(({ passages, proof }) => [...passages, ...proof.flatMap(line => line.passages)])
      .map(({ source, position }) => `${source} ${position.start}`),
  )
  return ordered.filter(
    ({ id, literals, passage }) =>
      made.has(id) ||
      literals.some(({ claim }) => claims.has(claim)) ||
      quoted.has(`${passage.source} ${passage.position.start}`),
  )
}

/** Degrees of support between two bounds, by the grades that people gave: an annex, since grades are judgements. */
export function boundsBlocks(desk: Desk): readonly Block[] {
  const { say, plan, charges, names, check, messages, data } = desk
  if (!plan.probabilities) return []
  const percent = new Intl.NumberFormat(messages.language, { style: 'percent', maximumFractionDigits: 0 })
  const rows = charges.flatMap(charge =>
    charge.counts.flatMap(count =>
      count.accused.map(({ actor }) => {
        const { firm, open, answer } = check.reasoner.bounds({ count: count.id, accused: actor })
        const span = (own: typeof firm): string =>
          say('report.bounds.span', { least: percent.format(own.least), most: percent.format(own.most) })
        return [
          names.count(count.id),
          names.actor(actor),
          span(firm),
          span(open),
          say(`report.bounds.${answer}`),
        ]
      }),
    ),
  )
  return [
    heading(2, 'bounds', say('report.bounds')),
    paragraph(say('report.bounds.about')),
    ...(data.grades.length === 0 ? [paragraph(say('report.bounds.no-grades'), 'caveat')] : []),
    table(
      say('report.bounds.caption'),
      [
        [say('report.count'), 4],
        [say('report.accused'), 3],
        [say('report.bounds.firm'), 3],
        [say('report.bounds.open'), 3],
        [say('report.bounds.answer'), 2],
      ],
      rows,
    ),
    facts(
      data.grades.map(grade => [
        grade.target.kind === 'voice' ? names.actor(grade.target.actor) : names.source(grade.target.source),
        say('report.bounds.grade', { value: grade.value, by: grade.by, note: grade.note || '—' }),
      ]),
    ),
  ]
}

export function bibliographyBlocks(desk: Desk): readonly Block[] {
  const { say, citations, cited } = desk
  const entries = citations.bibliography(cited)
  return [
    heading(2, 'bibliography', say('report.bibliography')),
    ...(entries.length === 0
      ? [paragraph(say('report.bibliography.none'))]
      : [{ kind: 'list' as const, items: entries }]),
  ]
}
