// The command `retort`: parses the arguments, runs one subcommand, ends with its code.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { COMMANDS } from './commands/index.ts'
import { CommandError, EXIT } from './exit.ts'

const { version } = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
) as {
  version: string
}

const program = new Command('retort')
  .description(
    'Takes amalgams apart: who says what about whom, on whose word, and what is left when a voice is set aside.',
  )
  .version(version)
  .showHelpAfterError('(retort --help lists what there is)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Examples:
  retort open documents/                        read a folder and open it in the browser
  retort read documents/ --case trial.retort    read it into a case file
  retort list statements --case trial.retort --json
  retort test --case trial.retort --strike voice:Olberg

Exit codes: 0 done, 1 findings that --fail-on names, 2 wrong use, 3 something could not be read, 4 case file in use or damaged.`,
  )
// Only the command that is asked for is loaded whole; the list of all needs no more than their names.
const [asked = '', subject = ''] = process.argv.slice(2)
for (const { name, description, load } of COMMANDS) {
  const command = program.command(name).description(description).exitOverride()
  if (asked === name || asked === 'completion' || (asked === 'help' && subject === name))
    (await load())(command)
}

// A reader that has seen enough (`retort list … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.done)
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = ended(error)
}
// What was written has gone out: taking the engine apart piece by piece would only take time.
process.stderr.write('', () => process.stdout.write('', () => process.exit()))

/** Says what went wrong in one line and gives the exit code; anything unexpected keeps its stack. */
function ended(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof CommandError) {
    process.stderr.write(`retort: ${error.message}\n`)
    return error.code
  }
  process.stderr.write(`retort: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return EXIT.caseFile
}
