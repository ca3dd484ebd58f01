// Reads paths into a case as a command does: progress on the terminal, problems as they come, Ctrl+C to stop.
import { existsSync } from 'node:fs'
import type { Messages } from '#messages'
import type { SourceProblem } from '#model'
import { readInto, type ReadIntoOptions, type ReadSummary } from '#intake'
import type { CaseFile } from '#store'
import { CommandError, EXIT } from './exit.ts'
import type { Output } from './output.ts'

/** Throws CommandError (usage) for a path that is not there: before a case is made for it. */
export function checkPaths(paths: readonly string[], { say }: Messages): void {
  for (const path of paths)
    if (!existsSync(path)) throw new CommandError(EXIT.usage, say('cli.error.path-missing', { path }))
}

/** Reads, prints the sums, and returns them. */
export async function readPaths(
  file: CaseFile,
  paths: readonly string[],
  out: Output,
  options: ReadIntoOptions = {},
): Promise<ReadSummary> {
  const { say } = out.messages
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  try {
    const summary = await readInto(file, paths, {
      ...options,
      signal: stop.signal,
      progress: ({ done, total, name }) => out.progress(say('cli.read.progress', { done, total, name })),
    })
    out.settle()
    for (const { path, problem } of summary.troubled)
      out.note(`${path}: ${problemWords(out.messages, problem)}`)
    const { added, known, troubled } = summary
    out.row(
      { added, known, troubled, cancelled: summary.cancelled },
      say('cli.read.done', { added, known, troubled: new Set(troubled.map(({ path }) => path)).size }),
    )
    if (summary.cancelled) out.note(say('cli.read.cancelled'))
    return summary
  } finally {
    process.removeListener('SIGINT', onInterrupt)
  }
}

/** A problem with a source in words; a code without a message stands for itself. */
export function problemWords(messages: Messages, { code, params, page }: SourceProblem): string {
  const key = `problem.${code}`
  const words = messages.has(key) ? messages.say(key, params) : code
  return page === undefined ? words : `${words} (${messages.say('cli.page', { page })})`
}
