// The report of a case, as a pure function of the case, what was found in it, the person's plan and the language.
import { findingBlocks } from './finding-blocks.ts'
import { heading, paragraph } from './blocks.ts'
import { bibliographyBlocks, boundsBlocks, statementBlocks } from './annexes.ts'
import { chargeBlocks, otherFindings } from './charge-blocks.ts'
import { openDesk, type Desk } from './desk.ts'
import type { ReportInput, ReportOptions } from './input.ts'
import type { Block, Report } from './model.ts'
import { criteriaBlocks, replyBlocks } from './person-blocks.ts'
import { methodBlocks } from './method-blocks.ts'
import { scopeBlocks, summaryBlocks } from './scope.ts'
import { selectionBlocks } from './selection-blocks.ts'
import { sourceBlocks } from './source-blocks.ts'
import { seriesBlocks } from './series-blocks.ts'

/** Makes the report. Nothing but its arguments goes into it: the same case, plan and language give the same report. */
export function buildReport(input: ReportInput, options: ReportOptions): Report {
  const desk = openDesk(input, options)
  const { plan, say, data, messages } = desk
  const title = plan.title || data.settings.title || say('report.title.none')
  const blocks = plan.order === 'analysis' ? analysis(desk) : observation(desk)
  const { record } = input
  return {
    language: messages.language,
    title,
    subtitle: say('report.subtitle'),
    authors: plan.authors,
    date: plan.date === null ? (record.last === '' ? '' : desk.day(record.last)) : desk.date(plan.date),
    instant: record.last,
    imprint: say('report.imprint', { rows: record.rows, head: record.head.slice(0, 16) || '—' }),
    blocks: numbered(blocks),
    notes: desk.notes,
    words: {
      contents: say('report.contents'),
      notes: say('report.notes'),
      backToText: say('report.back-to-text', { number: '{number}' }),
      page: say('report.page'),
      withheld: say('report.withheld'),
    },
  }
}

function analysis(desk: Desk): readonly Block[] {
  return [
    ...scopeBlocks(desk),
    ...summaryBlocks(desk),
    ...methodBlocks(desk),
    ...allCharges(desk),
    ...seriesBlocks(desk),
    ...findingsBeside(desk),
    ...criteriaBlocks(desk),
    ...replyBlocks(desk),
    ...sourceBlocks(desk),
    ...selectionBlocks(desk),
    ...boundsBlocks(desk),
    ...statementBlocks(desk),
    ...bibliographyBlocks(desk),
  ]
}

/** Background, observations, evaluation, documents: the order in which trial monitors report. */
function observation(desk: Desk): readonly Block[] {
  const { say } = desk
  return [
    ...part('background', say('report.part.background'), [...scopeBlocks(desk), ...methodBlocks(desk)]),
    ...part('observations', say('report.part.observations'), [...allCharges(desk), ...seriesBlocks(desk)]),
    ...part('evaluation', say('report.part.evaluation'), [
      ...summaryBlocks(desk),
      ...findingsBeside(desk),
      ...criteriaBlocks(desk),
      ...replyBlocks(desk),
    ]),
    ...part('documents', say('report.part.documents'), [
      ...sourceBlocks(desk),
      ...selectionBlocks(desk),
      ...boundsBlocks(desk),
      ...statementBlocks(desk),
      ...bibliographyBlocks(desk),
    ]),
  ]
}

function part(id: string, words: string, blocks: readonly Block[]): readonly Block[] {
  return [heading(1, id, words), ...blocks]
}

function allCharges(desk: Desk): readonly Block[] {
  if (desk.charges.length === 0)
    return [heading(2, 'charges', desk.say('report.charges')), paragraph(desk.say('report.charges.none'))]
  return desk.charges.flatMap((charge, at) => chargeBlocks(desk, charge, at + 1))
}

function findingsBeside(desk: Desk): readonly Block[] {
  const rest = otherFindings(desk)
  if (rest.length === 0) return []
  return [
    heading(2, 'findings', desk.say('report.findings-beside')),
    ...rest.flatMap((finding, at) => findingBlocks(desk, finding, 3, `finding-${at + 1}`)),
  ]
}

/** Sections of the second level get numbers, so that one can speak of them. */
function numbered(blocks: readonly Block[]): readonly Block[] {
  let section = 0
  return blocks.map(block =>
    block.kind === 'heading' && block.level === 2
      ? { ...block, text: `${(section += 1)}. ${block.text}` }
      : block,
  )
}
