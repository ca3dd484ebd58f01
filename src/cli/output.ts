// Where a command's words go: results on stdout, progress and problems on stderr, JSON Lines where asked for.
import { styleText } from 'node:util'
import { loadMessages, nearestLanguage, type Messages } from '#messages'

/** Options that every subcommand takes. */
export interface CommonOptions {
  readonly json?: boolean
  readonly quiet?: boolean
}

export interface Output {
  readonly messages: Messages
  readonly json: boolean
  /** One result: an object on a line of its own with `--json`, else the words. */
  row(object: object, words: string): void
  /** Words for a person; nothing with `--json`. */
  line(words: string): void
  /** Replaces the progress line on a terminal; silent elsewhere. */
  progress(words: string): void
  /** A problem or note on stderr, above the progress line. */
  note(words: string): void
  /** Ends the progress line. */
  settle(): void
}

/** The words of every command, in the language that the environment asks for. */
const messages = await loadMessages(nearestLanguage(wantedLanguages(process.env)))

/** The output of one run of the command. */
export function outputFor(
  { json = false, quiet = false }: CommonOptions,
  stdout: NodeJS.WriteStream = process.stdout,
  stderr: NodeJS.WriteStream = process.stderr,
): Output {
  let shown = false
  const clear = () => {
    if (shown) stderr.write('\r\u001B[2K')
    shown = false
  }
  return {
    messages,
    json,
    row(object, words) {
      clear()
      stdout.write(json ? `${JSON.stringify(object)}\n` : `${words}\n`)
    },
    line(words) {
      clear()
      if (!json) stdout.write(`${words}\n`)
    },
    progress(words) {
      if (quiet || !stderr.isTTY) return
      const width = (stderr.columns ?? 80) - 1
      stderr.write(`\r\u001B[2K${words.length > width ? `${words.slice(0, width - 1)}…` : words}`)
      shown = true
    },
    note(words) {
      clear()
      if (!quiet) stderr.write(`${words}\n`)
    },
    settle: clear,
  }
}

/** Text in bold, dim or colour on a terminal that shows it; `NO_COLOR` and pipes are honoured by `styleText`. */
export function styled(style: Parameters<typeof styleText>[0], text: string): string {
  return styleText(style, text, { stream: process.stdout })
}

/** POSIX locale variables as language tags, strongest first. */
function wantedLanguages(env: NodeJS.ProcessEnv): string[] {
  return [env['LANGUAGE']?.split(':'), env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]
    .flat()
    .filter((value): value is string => value !== undefined && value !== '')
}
