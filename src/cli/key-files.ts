// Keys and passphrases for a packed case come from files: what stands in the arguments of a command, others can read.
import { readFileSync } from 'node:fs'
import type { Messages } from '#messages'
import { CommandError, EXIT } from './exit.ts'

/** The first line of a file. Throws CommandError where it is empty. */
export function passphraseIn(path: string, messages: Messages): string {
  const [line = ''] = read(path, messages).split(/\r?\n/)
  if (line === '') throw new CommandError(EXIT.usage, messages.say('pack.empty-passphrase', { path }))
  return line
}

/** The keys in a file as `age-keygen` writes it. Throws CommandError where there is none. */
export function identitiesIn(path: string, messages: Messages): readonly string[] {
  const keys = read(path, messages)
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line.startsWith('AGE-SECRET-KEY-'))
  if (keys.length === 0) throw new CommandError(EXIT.usage, messages.say('pack.bad-identity', { path }))
  return keys
}

function read(path: string, messages: Messages): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new CommandError(EXIT.usage, messages.say('cli.error.path-missing', { path }))
  }
}
