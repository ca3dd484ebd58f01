// What the report asks, and its answers in one table.
import { heading, link, paragraph, table } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block } from './model.ts'
import { label } from './standing.ts'

export function scopeBlocks(desk: Desk): readonly Block[] {
  const { say, data, plan, charges } = desk
  const { question } = data.settings
  return [
    heading(2, 'scope', say('report.scope')),
    paragraph(question === '' ? say('report.question.none') : question, question === '' ? 'plain' : 'lead'),
    ...paragraphs(plan.scope),
    paragraph(
      say('report.scope.counts', {
        charges: charges.length,
        all: data.charges.length,
        sources: data.sources.length,
        statements: data.statements.length,
      }),
    ),
    ...desk.personal('section:scope'),
  ]
}

/** Every charge and accused with the standing of the charge: where to look, not a verdict on anyone. */
export function summaryBlocks(desk: Desk): readonly Block[] {
  const { say, names, check, charges } = desk
  const rows = charges.flatMap((charge, at) => {
    const accused = [...new Set(charge.counts.flatMap(count => count.accused.map(({ actor }) => actor)))]
    return accused.map(actor => {
      const fewest = charge.counts
        .filter(count => count.accused.some(own => own.actor === actor))
        .map(
          count =>
            check.reasoner.structure({ count: count.id, accused: actor }, [], { most: 1 }).firm.resilience,
        )
        .filter(own => own !== null)
      return [
        link(`charge-${at + 1}`, names.charge(charge.id)),
        names.actor(actor),
        label(desk, check.reasoner.standing({ kind: 'charge', charge: charge.id, accused: actor })),
        say('report.voices', { count: Math.max(0, ...fewest) }),
      ]
    })
  })
  return [
    heading(2, 'summary', say('report.summary')),
    paragraph(say('report.summary.about')),
    table(
      say('report.summary.caption'),
      [
        [say('report.charge-column'), 5],
        [say('report.accused'), 3],
        [say('report.standing'), 3],
        [say('report.resilience'), 3],
      ],
      rows,
    ),
    paragraph(say('reason.caveat'), 'caveat'),
    ...desk.personal('section:summary'),
  ]
}

/** What a person typed, a paragraph for every blank line. */
export function paragraphs(words: string): readonly Block[] {
  return words
    .split(/\n{2,}/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => paragraph(part))
}
