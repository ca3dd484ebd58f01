import type { Messages } from '#messages'
import type { Series, SeriesRow } from '#reason'
import type { Command } from 'commander'
import { withCase } from '../case-file.ts'
import { caseNames } from '#words'
import { CommandError, EXIT } from '../exit.ts'
import { findActor } from '../find-actor.ts'
import { type CommonOptions, outputFor, styled } from '../output.ts'

interface SeriesOptions extends CommonOptions {
  readonly case: string
  readonly accused: string
  readonly basis: string
}

type NameOf = ReturnType<typeof caseNames>['of']

/** `retort series`: every charge on one actor side by side, in order of time. */
export function defineSeries(command: Command): void {
  command
    .requiredOption('--case <file>', 'the case file')
    .requiredOption('--accused <name>', 'an actor’s name or id')
    .option('--basis <what>', 'all: also suggestions; decided: only what people made or accepted', 'all')
    .option('--json', 'JSON Lines, one row a charge')
    .option('--quiet', 'no notes')
    .addHelpText('after', '\nExample:\n  retort series --case trial.retort --accused Kamenev')
    .action(async (options: SeriesOptions) => {
      const output = outputFor(options)
      const { messages } = output
      const { basis } = options
      if (basis !== 'all' && basis !== 'decided')
        throw new CommandError(EXIT.usage, `--basis is all or decided, not "${basis}"`)
      const data = await withCase(options.case, { readOnly: true }, messages, file => file.loadCase(basis))
      const accused = findActor(data, options.accused, messages)
      const { checkCase, seriesOf } = await import('#reason')
      const { findings, reasoner } = checkCase(data, { basis })
      const series = seriesOf(data, accused, {
        findings,
        resilienceOf: (count, actor) => reasoner.structure({ count, accused: actor }).firm.resilience,
      })
      const { of: nameOf } = caseNames(data, messages)
      const names = (ids: readonly (string | null)[]): string =>
        list(
          messages,
          ids.map(id => (id === null ? '?' : nameOf({ ref: 'actor', id }))),
        )
      for (const row of series.rows)
        output.row(
          { ...row, compiledBy: series.compiledBy },
          rowInWords(row, series, messages, nameOf, names),
        )
      if (series.rows.length === 0) output.note(messages.say('series.nothing', { actor: names([accused]) }))
      const beside = findings.filter(({ id }) => series.beside.includes(id))
      if (beside.length > 0)
        output.line(
          messages.say('series.beside', {
            actor: names([accused]),
            patterns: patternNames(
              messages,
              beside.flatMap(({ pattern }) => pattern ?? []),
            ),
          }),
        )
      if (series.rows.length > 0) output.line(compilers(series, messages, names))
    })
}

function rowInWords(
  row: SeriesRow,
  series: Series,
  messages: Messages,
  nameOf: NameOf,
  names: (ids: readonly (string | null)[]) => string,
): string {
  const head = messages.say('series.row', {
    when: row.when ?? messages.say('series.undated'),
    accuser: names([row.accuser]),
    target: names([row.target]),
    label: row.label || 'none',
  })
  const lines: string[] = []
  if (row.because !== null)
    lines.push(
      messages.say('series.because', { actor: names([series.accused]), group: names([row.because.group]) }),
    )
  if (row.goBetween.length > 0) lines.push(messages.say('series.through', { between: names(row.goBetween) }))
  if (row.tiedTo.length > 0) lines.push(messages.say('series.tied', { group: names(row.tiedTo) }))
  lines.push(
    row.restsOn.length === 0
      ? messages.say('series.rests-nobody')
      : messages.say('series.rests', { voices: names(row.restsOn.map(({ actor }) => actor)) }),
  )
  if (row.gravity !== null)
    lines.push(messages.say('series.gravity', { gravity: messages.say(`gravity.${row.gravity}`) }))
  const outcomes = row.outcome.map(each => {
    const key = `outcome.${each}`
    return messages.has(key) ? messages.say(key) : each
  })
  lines.push(
    messages.say('series.outcome', { outcome: list(messages, outcomes), penalty: row.penalty || 'none' }),
  )
  if (row.resilience !== null) lines.push(messages.say('series.resilience', { count: row.resilience }))
  if (row.patterns.length > 0)
    lines.push(messages.say('series.patterns', { patterns: patternNames(messages, row.patterns) }))
  if (row.retryOf !== null)
    lines.push(messages.say('series.retry', { charge: nameOf({ ref: 'charge', id: row.retryOf }) }))
  return [styled('bold', head), ...lines.map(line => `  ${line}`)].join('\n')
}

function compilers(
  series: Series,
  messages: Messages,
  names: (ids: readonly (string | null)[]) => string,
): string {
  if (series.compiledBy.length === 0) return messages.say('series.compiled-unknown')
  const voices = series.compiledBy.map(({ actor, charges }) =>
    messages.say('series.of', { voice: names([actor]), count: charges, all: series.rows.length }),
  )
  return messages.say('series.compiled', { voices: list(messages, voices) })
}

function patternNames(messages: Messages, ids: readonly string[]): string {
  const words = [...new Set(ids)].map(id => {
    const key = `pattern.${id}.name`
    return messages.has(key) ? messages.say(key) : id
  })
  return list(messages, words)
}

function list(messages: Messages, words: readonly string[]): string {
  return new Intl.ListFormat(messages.language, { type: 'conjunction' }).format(words)
}
