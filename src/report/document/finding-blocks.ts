// One finding: its sentence, the proof with quotes, what would weaken it, what it does not mean, on how much it was tried.
import type { Finding } from '#model'
import { CATALOGUE } from '#reason'
import { heading, inlines, listOf, paragraph } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block, Heading, Inline } from './model.ts'

/** Proof lines printed of one finding; the rest is counted. */
const LINES = 60

export function findingBlocks(
  desk: Desk,
  finding: Finding,
  level: Heading['level'],
  id: string,
): readonly Block[] {
  const { say, names, data } = desk
  const pattern = finding.pattern === null ? undefined : CATALOGUE.find(own => own.id === finding.pattern)
  const blocks: Block[] = [
    heading(level, id, titleOf(desk, finding)),
    paragraph([
      {
        kind: 'text',
        text: `${say('report.severity', { severity: say(`severity.${finding.severity}`) })} `,
        look: 'strong',
      },
      names.message(finding.message),
    ]),
  ]
  if (data.confirmed.includes(finding.id))
    blocks.push(paragraph(say('report.finding.confirmed'), 'attribution'))
  if (finding.provisional)
    blocks.push(paragraph(say('report.finding.provisional', { count: finding.undecided.length }), 'caveat'))
  blocks.push(
    ...desk.personal(`finding:${finding.id}`),
    ...proofBlocks(desk, finding, new Set(['pattern.line.weakens', ...(pattern?.not ?? [])])),
  )
  if (pattern !== undefined) {
    const cells = desk.check.cells.find(own => own.pattern === pattern.id)
    blocks.push(
      paragraph(say('report.finding.definition', { text: desk.sayKey(pattern.definition) })),
      listOf([
        ...pattern.weakens.map(key => say('pattern.line.weakens', { text: desk.sayKey(key) })),
        ...pattern.not.map(key => desk.sayKey(key)),
      ]),
      paragraph(say('report.finding.described', { where: pattern.described.join('; ') }), 'attribution'),
    )
    if (cells !== undefined)
      blocks.push(
        paragraph(
          say('report.finding.cells', { looked: cells.looked, matched: cells.matched }),
          'attribution',
        ),
      )
  }
  return blocks
}

/** The name of a warning sign, or of the kind of finding. */
export function titleOf(desk: Desk, { kind, pattern }: Finding): string {
  if (pattern === null) return desk.sayKey(`report.finding.${kind}`)
  const own = CATALOGUE.find(({ id }) => id === pattern)
  return own === undefined ? pattern : desk.sayKey(own.name)
}

/** The grounds; what would weaken a sign and what it does not mean (`apart`) are told after them. */
function proofBlocks(desk: Desk, finding: Finding, apart: ReadonlySet<string>): readonly Block[] {
  const proof = finding.proof.filter(({ message }) => !apart.has(message.key))
  if (proof.length === 0) return []
  const lines = proof.slice(0, LINES).map(({ message, passages, depth }) => ({
    depth,
    inlines: [
      ...inlines(desk.names.message(message)),
      ...passages.flatMap((passage): Inline[] => [
        {
          kind: 'text',
          text: ` ${desk.say('report.words', { words: passage.quote.exact })}`,
          look: 'emphasis',
        },
        { kind: 'note', note: desk.cite(passage) },
      ]),
    ],
  }))
  const more = proof.length - lines.length
  return [
    { kind: 'tree', label: desk.say('report.finding.grounds'), lines },
    ...(more > 0 ? [paragraph(desk.say('report.finding.more-lines', { count: more }), 'attribution')] : []),
  ]
}
