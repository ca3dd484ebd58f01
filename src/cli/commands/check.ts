import { SEVERITIES, type Finding, type Severity } from '#model'
import { inWords, type Messages } from '#messages'
import type { Command } from 'commander'
import { withCase } from '../case-file.ts'
import { caseNames } from '#words'
import { CommandError, EXIT } from '../exit.ts'
import { outputFor, styled, type CommonOptions } from '../output.ts'

interface CheckOptions extends CommonOptions {
  readonly case: string
  readonly basis: string
  readonly failOn?: string
}

/** `retort check`: runs the whole reasoner and prints findings as a compiler prints diagnostics. */
export function defineCheck(command: Command): void {
  command
    .requiredOption('--case <file>', 'the case file')
    .option('--basis <what>', 'all: also suggestions; decided: only what people made or accepted', 'all')
    .option(
      '--fail-on <severity>',
      `end with 1 where there is a finding of this severity or above: ${SEVERITIES.join(', ')}`,
    )
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes')
    .addHelpText(
      'after',
      `
Examples:
  retort check --case trial.retort
  retort check --case trial.retort --basis decided --fail-on serious --json`,
    )
    .action(async (options: CheckOptions) => {
      const output = outputFor(options)
      const { messages } = output
      const { basis } = options
      if (basis !== 'all' && basis !== 'decided')
        throw new CommandError(EXIT.usage, `--basis is all or decided, not "${basis}"`)
      const floor = options.failOn === undefined ? undefined : severity(options.failOn)
      const { caseEchoes } = await import('#server')
      const { checkCase, echoingStatements } = await import('#reason')
      const { data, echoes } = await withCase(options.case, { readOnly: true }, messages, async file => {
        const data = await file.loadCase(basis)
        return { data, echoes: echoingStatements((await caseEchoes(file, data)).echoes) }
      })
      const { findings, cells, complete } = checkCase(data, { basis, echoes })
      const { of: nameOf } = caseNames(data, messages)
      for (const finding of findings)
        output.row(findingJson(finding, messages, nameOf), diagnostic(finding, messages, nameOf))
      const looked = cells.reduce((sum, cell) => sum + cell.looked, 0)
      output.line(messages.say('check.count', { count: findings.length, cells: looked }))
      if (!complete) output.note(messages.say('check.incomplete'))
      if (
        floor !== undefined &&
        findings.some(own => SEVERITIES.indexOf(own.severity) >= SEVERITIES.indexOf(floor))
      )
        process.exitCode = EXIT.findings
    })
}

function severity(text: string): Severity {
  const found = SEVERITIES.find(own => own === text)
  if (found === undefined)
    throw new CommandError(EXIT.usage, `--fail-on is one of ${SEVERITIES.join(', ')}, not "${text}"`)
  return found
}

type NameOf = ReturnType<typeof caseNames>['of']

/** The public shape: the message and the proof in words, their keys and parameters beside them. */
export function findingJson(finding: Finding, messages: Messages, nameOf: NameOf): object {
  const {
    id,
    kind,
    pattern,
    severity: own,
    message,
    roles,
    literals,
    passages,
    undecided,
    provisional,
    proof,
  } = finding
  return {
    id,
    kind,
    pattern,
    severity: own,
    message: inWords(messages, message, nameOf),
    key: message.key,
    params: message.params,
    roles,
    literals,
    passages,
    provisional,
    undecided,
    proof: proof.map(line => ({ ...line, message: inWords(messages, line.message, nameOf) })),
  }
}

/** Where, how grave and what, then why, a line a step, each passage with its place. */
export function diagnostic(finding: Finding, messages: Messages, nameOf: NameOf): string {
  const place = (passage: Finding['passages'][number]): string =>
    `${nameOf({ ref: 'source', id: passage.source })}:${passage.position.start}`
  const [first] = finding.passages
  const where = first ? `${place(first)}: ` : ''
  const kind = finding.pattern ?? finding.kind
  const head = `${where}${styled('bold', messages.say(`severity.${finding.severity}`))}: ${inWords(messages, finding.message, nameOf)} [${kind}]`
  const lines = finding.proof.flatMap(({ message, passages, depth }) => {
    const indent = '  '.repeat(depth + 1)
    const quotes = passages.map(own => `${indent}  ${place(own)}: “${own.quote.exact}”`)
    return [`${indent}${inWords(messages, message, nameOf)}`, ...quotes]
  })
  if (finding.provisional)
    lines.push(`  ${messages.say('check.provisional', { count: finding.undecided.length })}`)
  return [head, ...lines].join('\n')
}
