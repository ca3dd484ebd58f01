// Trouble with a packed case as one line and an exit code.
import type { Messages } from '#messages'
import { PackError, type PackTrouble } from '#store'
import { bytesInWords } from './bytes-in-words.ts'
import { CommandError, EXIT, type ExitCode } from './exit.ts'

/** Does the work. Throws CommandError for expected trouble with the pack. */
export async function unlessTrouble<T>(messages: Messages, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PackError)
      throw new CommandError(codeOf(error.trouble), wordsOf(error.trouble, messages))
    throw error
  }
}

function codeOf({ kind }: PackTrouble): ExitCode {
  if (kind === 'exists' || kind === 'needs-key' || kind === 'wrong-key') return EXIT.usage
  return kind === 'original-missing' ? EXIT.caseFile : EXIT.unreadable
}

function wordsOf(trouble: PackTrouble, messages: Messages): string {
  switch (trouble.kind) {
    case 'original-missing':
      return messages.say('pack.original-missing', { sha256: trouble.sha256 })
    case 'too-large':
      return messages.say('unpack.trouble.too-large', {
        path: trouble.path,
        bytes: bytesInWords(trouble.bytes, messages),
      })
    case 'exists':
    case 'not-a-pack':
    case 'needs-key':
    case 'wrong-key':
    case 'newer':
      return messages.say(`unpack.trouble.${trouble.kind}`, { path: trouble.path })
    case 'damaged':
    case 'hostile':
      return messages.say(`unpack.trouble.${trouble.kind}`, { path: trouble.path, detail: trouble.detail })
  }
}
