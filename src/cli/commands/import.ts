import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Messages } from '#messages'
import { EMPTY_CASE } from '#model'
import type { Recognised, Stray } from '#report'
import type { ImportReport, Unplaced } from '#store'
import { withCase } from '../case-file.ts'
import { CommandError, EXIT } from '../exit.ts'
import { type CommonOptions, outputFor } from '../output.ts'

interface Options extends CommonOptions {
  readonly case: string
  readonly schema?: boolean
}

/** `retort import FILE`: a ledger, or what another program wrote, into a case. */
export function defineImport(command: Command): void {
  command
    .argument('[file]', 'a file, folder or ZIP archive; its format is recognised')
    .option('--case <file>', 'the case file; made if missing')
    .option('--schema', 'print the JSON Schema of a ledger and do nothing else')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes on stderr')
    .addHelpText(
      'after',
      `
Examples:
  retort import ledger.json --case trial.retort
  retort import annotations.jsonld --case trial.retort
  retort import trial-crate.zip --case copy.retort
  retort import --schema > ledger.schema.json

One import is one act: it can be taken back. What other programs wrote comes in as suggestions.`,
    )
    .action(async (path: string | undefined, options: Options) => {
      if (options.schema === true) {
        const { ledgerSchema } = await import('#schemas')
        const { z } = await import('zod')
        process.stdout.write(`${JSON.stringify(z.toJSONSchema(ledgerSchema, { io: 'input' }), null, 2)}\n`)
        return
      }
      const output = outputFor(options)
      const { messages } = output
      if (path === undefined || options.case === undefined)
        throw new CommandError(EXIT.usage, 'retort import FILE --case FILE')
      const found = await recognised(path, options.case, messages)
      const [{ takeIncoming }, { weaveAgain }] = await Promise.all([import('#server'), import('#intake')])
      const { report, documents } = await withCase(options.case, { create: true }, messages, async file => {
        const taken = await takeIncoming(file, found)
        if (taken.report.kind === 'imported') await weaveAgain(file)
        return taken
      })
      if (report.kind === 'not-a-ledger')
        throw new CommandError(
          EXIT.unreadable,
          messages.say('import.not-a-ledger', {
            path,
            issues: report.issues
              .slice(0, 20)
              .map(one => `\n  ${one}`)
              .join(''),
          }),
        )
      for (const stray of found.strays)
        if (output.json) output.row({ kind: 'unplaced', what: stray }, '')
        else output.note(strayInWords(stray, messages))
      for (const unplaced of report.unplaced)
        if (output.json) output.row({ kind: 'unplaced', what: unplaced }, '')
        else
          output.note(messages.say('import.unplaced', { ...unplaced, reason: reasonOf(unplaced, messages) }))
      if (found.documents !== undefined) output.line(messages.say('import.documents', documents))
      output.row(
        { ...report, format: found.format, documents },
        messages.say('import.done', totalsOf(report)),
      )
      if (isForeign(found)) output.note(messages.say('import.suggested'))
      if (report.unplaced.length > 0) process.exitCode = EXIT.unreadable
    })
}

async function recognised(path: string, casePath: string, messages: Messages): Promise<Recognised> {
  if (!existsSync(path)) throw new CommandError(EXIT.usage, messages.say('cli.error.path-missing', { path }))
  const { FORMATS, recognise } = await import('#report')
  const { givenFiles } = await import('../given-files.ts')
  const data = async () =>
    existsSync(casePath)
      ? withCase(casePath, { readOnly: true }, messages, file => file.loadCase('all'))
      : EMPTY_CASE
  let found: Recognised | null
  try {
    found = await recognise(await givenFiles(path), data)
  } catch (error) {
    if (error instanceof CommandError || !(error instanceof Error)) throw error
    const key = error instanceof SyntaxError ? 'import.not-json' : 'import.damaged'
    throw new CommandError(EXIT.unreadable, messages.say(key, { path, reason: error.message }))
  }
  if (found !== null) return found
  const formats = FORMATS.filter(({ back }) => back !== 'none').map(({ id }) => id)
  throw new CommandError(
    EXIT.unreadable,
    messages.say('import.not-recognised', { path, formats: formats.join(', ') }),
  )
}

/** Whether all that it brought are suggestions. */
function isForeign({ ledger }: Recognised): boolean {
  return (
    Array.isArray(ledger['suggested']) &&
    ledger['suggested'].length > 0 &&
    !Array.isArray(ledger['decisions'])
  )
}

function strayInWords({ kind, id, reason }: Stray, messages: Messages): string {
  return messages.say(`import.stray.${reason}`, { kind, id })
}

function reasonOf({ reason, source, quote }: Unplaced, messages: Messages): string {
  if (reason === 'quote-not-found' && quote === '')
    return messages.say('import.unplaced.stand-off', { source })
  return messages.say(`import.unplaced.${reason}`, { source, quote })
}

function totalsOf(report: Extract<ImportReport, { kind: 'imported' }>): Record<string, number> {
  return { added: sum(report.added), changed: sum(report.changed), known: sum(report.known) }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, n) => total + n, 0)
}
