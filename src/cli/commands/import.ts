import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { Messages } from '#messages'
import type { ImportReport, Unplaced } from '#store'
import { withCase } from '../case-file.ts'
import { CommandError, EXIT } from '../exit.ts'
import { type CommonOptions, outputFor } from '../output.ts'

interface Options extends CommonOptions {
  readonly case: string
  readonly schema?: boolean
}

/** `retort import FILE`: a ledger into a case. */
export function defineImport(program: Command): void {
  program
    .command('import')
    .description('import a ledger: actors, claims, statements, charges …, anchored by quote')
    .argument('[file]', 'the ledger, a JSON file')
    .option('--case <file>', 'the case file; made if missing')
    .option('--schema', 'print the JSON Schema of a ledger and do nothing else')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes on stderr')
    .addHelpText(
      'after',
      '\nExamples:\n  retort import ledger.json --case trial.retort\n  retort import --schema > ledger.schema.json',
    )
    .action(async (path: string | undefined, options: Options) => {
      if (options.schema === true) {
        const { ledgerSchema } = await import('#model')
        const { z } = await import('zod')
        process.stdout.write(`${JSON.stringify(z.toJSONSchema(ledgerSchema, { io: 'input' }), null, 2)}\n`)
        return
      }
      const output = outputFor(options)
      const { messages } = output
      if (path === undefined || options.case === undefined)
        throw new CommandError(EXIT.usage, 'retort import FILE --case FILE')
      const ledger = readJson(path, messages)
      const report = await withCase(options.case, { create: true }, messages, async file => {
        const imported = await file.importLedger(ledger)
        if (imported.kind === 'imported') await (await import('#server')).weaveAgain(file)
        return imported
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
      for (const unplaced of report.unplaced)
        if (output.json) output.row({ kind: 'unplaced', what: unplaced }, '')
        else
          output.note(messages.say('import.unplaced', { ...unplaced, reason: reasonOf(unplaced, messages) }))
      output.row(report, messages.say('import.done', totalsOf(report)))
      if (report.unplaced.length > 0) process.exitCode = EXIT.unreadable
    })
}

function readJson(path: string, messages: Messages): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new CommandError(EXIT.usage, messages.say('cli.error.path-missing', { path }))
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError(EXIT.unreadable, messages.say('import.not-json', { path, reason }))
  }
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
