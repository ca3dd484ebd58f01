import { SOURCE_KINDS, type SourceKind } from '#model'
import type { Command } from 'commander'
import { CommandError, EXIT } from '../exit.ts'
import { withLimitOptions } from '../limit-options.ts'
import type { LimitOptions } from '../limits.ts'
import { outputFor, type CommonOptions } from '../output.ts'

interface ReadOptions extends CommonOptions, LimitOptions {
  readonly case: string
  readonly as?: string
  readonly jobs?: string
}

/** `retort read PATH… --case FILE`: reads files and folders into a case, made if missing. */
export function defineRead(command: Command): void {
  command
    .argument('<path...>', 'files, folders, archives; what the case has already is passed over')
    .requiredOption('--case <file>', 'the case file')
    .option('--as <kind>', `kind of all these sources: ${SOURCE_KINDS.join(', ')}`)
    .option('--jobs <n>', 'files read side by side')
  withLimitOptions(command)
    .option('--json', 'one JSON object a line: each source read, then the sums')
    .option('--quiet', 'no progress and no notes')
    .addHelpText(
      'after',
      `
Examples:
  retort read documents/ --case trial.retort
  retort read verdict.pdf --case trial.retort --as verdict
  retort read memoirs.txt --case trial.retort --text-limit 64 --memory-limit 4096

Reading the same files again changes nothing. Ctrl+C stops; what was read is kept, and the same command goes on from there. Limits hold for files that the case does not have yet.`,
    )
    .action(async (paths: string[], options: ReadOptions) => {
      const { checkPaths, readPaths } = await import('../read-paths.ts')
      const { withCase } = await import('../case-file.ts')
      const out = outputFor(options)
      const as = kindOf(options.as)
      const { limitsOf } = await import('../limits.ts')
      const limits = limitsOf(options)
      checkPaths(paths, out.messages)
      await withCase(options.case, { create: true }, out.messages, async file => {
        const summary = await readPaths(file, paths, out, {
          ...(as === undefined ? {} : { as }),
          ...(limits === undefined ? {} : { limits }),
          ...(options.jobs === undefined ? {} : { jobs: countOf(options.jobs) }),
        })
        if (summary.troubled.some(({ problem }) => problem.severity === 'error'))
          process.exitCode = EXIT.unreadable
      })
    })
}

function kindOf(name: string | undefined): SourceKind | undefined {
  if (name === undefined) return undefined
  const kind = SOURCE_KINDS.find(kind => kind === name)
  if (kind === undefined)
    throw new CommandError(EXIT.usage, `--as takes one of ${SOURCE_KINDS.join(', ')}, not "${name}"`)
  return kind
}

/** A whole number from 1 to 64 given as an option. */
export function countOf(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new CommandError(EXIT.usage, `--jobs takes a whole number from 1 to 64, not "${value}"`)
  return count
}
