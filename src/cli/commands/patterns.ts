import { readFileSync } from 'node:fs'
import { inWords, type Messages } from '#messages'
import type { Pattern } from '#reason'
import type { Command } from 'commander'
import { withCase } from '../case-file.ts'
import { caseNames } from '#words'
import { CommandError, EXIT } from '../exit.ts'
import { type CommonOptions, outputFor, styled } from '../output.ts'

interface PatternsOptions extends CommonOptions {
  readonly explain?: string
  readonly file?: string
  readonly case?: string
}

/** `retort patterns`: the catalogue of warning signs, one of them explained, or what they find in a case. */
export function definePatterns(command: Command): void {
  command
    .option('--explain <id>', 'one of them whole, with its query')
    .option('--file <file>', 'patterns of your own (JSON) beside the built-in ones')
    .option('--case <file>', 'try them on a case: how much was looked at, how much was found')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes')
    .addHelpText(
      'after',
      '\nExamples:\n  retort patterns --explain foretold\n  retort patterns --file mine.json --case trial.retort',
    )
    .action(async (options: PatternsOptions) => {
      const output = outputFor(options)
      const { messages } = output
      const { CATALOGUE, checkCase, echoingStatements, patternReport } = await import('#reason')
      const own = options.file === undefined ? [] : await ownPatterns(options.file, messages)
      const all = [...CATALOGUE, ...own]
      if (options.explain !== undefined) {
        const pattern = all.find(({ id }) => id === options.explain)
        if (pattern === undefined)
          throw new CommandError(
            EXIT.usage,
            messages.say('patterns.unknown', {
              id: options.explain,
              ids: all.map(({ id }) => id).join(', '),
            }),
          )
        output.row(pattern, explained(pattern, messages))
        return
      }
      if (options.case === undefined) {
        for (const pattern of all)
          output.row(pattern, `${styled('bold', pattern.id)}  ${say(messages, pattern.definition)}`)
        return
      }
      const { caseEchoes } = await import('#server')
      const { data, echoes } = await withCase(options.case, { readOnly: true }, messages, async file => {
        const data = await file.loadCase('all')
        return { data, echoes: echoingStatements((await caseEchoes(file, data)).echoes) }
      })
      const whole = checkCase(data, { echoes })
      const more = patternReport(data, undefined, own)
      const ownIds = new Set(own.map(({ id }) => id))
      const cells = [...whole.cells, ...more.cells.filter(({ pattern }) => ownIds.has(pattern))]
      for (const cell of cells) {
        const pattern = all.find(({ id }) => id === cell.pattern)
        const name = pattern === undefined ? cell.pattern : say(messages, pattern.name)
        output.row(cell, messages.say('pattern.cells', { name, looked: cell.looked, matched: cell.matched }))
      }
      const { of: nameOf } = caseNames(data, messages)
      for (const finding of more.findings.filter(({ pattern }) => ownIds.has(pattern ?? '')))
        output.row(finding, inWords(messages, finding.message, nameOf))
    })
}

async function ownPatterns(path: string, messages: Messages): Promise<readonly Pattern[]> {
  const { readPatterns } = await import('#reason')
  let given: unknown
  try {
    given = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const problems = ` ${error instanceof Error ? error.message : String(error)}`
    throw new CommandError(EXIT.unreadable, messages.say('patterns.bad-file', { path, problems }))
  }
  const { patterns, problems } = readPatterns(Array.isArray(given) ? given : [given])
  if (problems.length > 0)
    throw new CommandError(
      EXIT.unreadable,
      messages.say('patterns.bad-file', { path, problems: problems.map(each => `\n  ${each}`).join('') }),
    )
  return patterns
}

function explained(pattern: Pattern, messages: Messages): string {
  return [
    styled('bold', say(messages, pattern.name)),
    say(messages, pattern.definition),
    ...(pattern.described.length === 0
      ? []
      : [messages.say('patterns.described', { where: pattern.described.join('; ') })]),
    messages.say('patterns.roles', { roles: pattern.roles.join(', ') }),
    ...pattern.variants.map(({ id, severity }) =>
      messages.say('patterns.severity', { variant: id, severity: messages.say(`severity.${severity}`) }),
    ),
    ...pattern.weakens.map(text => messages.say('pattern.line.weakens', { text: say(messages, text) })),
    ...pattern.not.map(text => say(messages, text)),
    ...pattern.nearMisses.map(text => messages.say('patterns.near', { text: say(messages, text) })),
    messages.say('patterns.query', {
      cells: conditions(pattern.cells),
      where: conditions([...pattern.where, ...pattern.variants.map(({ id, where }) => ({ [id]: where }))]),
    }),
  ].join('\n')
}

function conditions(list: readonly unknown[]): string {
  return list.map(each => `\n  ${typeof each === 'string' ? each : JSON.stringify(each)}`).join('')
}

/** A key of the catalogue in words; a user's own words as they are. */
function say(messages: Messages, text: string): string {
  return messages.has(text) ? messages.say(text) : text
}
