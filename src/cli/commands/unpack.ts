import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { CommandError, EXIT } from '../exit.ts'
import { identitiesIn, passphraseIn } from '../key-files.ts'
import { type CommonOptions, outputFor } from '../output.ts'

interface Options extends CommonOptions {
  readonly output: string
  readonly passphraseFile?: string
  readonly identity?: string
}

/** `retort unpack`: a packed case into a folder of its own. */
export function defineUnpack(command: Command): void {
  command
    .argument('<file>', 'the packed case')
    .requiredOption('-o, --output <folder>', 'the folder to make; nothing may be there yet')
    .option('--identity <file>', 'the file with your key of age')
    .option('--passphrase-file <file>', 'the passphrase, on the first line of a file')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes on stderr')
    .addHelpText(
      'after',
      `
Examples:
  retort unpack trial.retortpack -o trial-copy
  retort unpack trial.retortpack -o trial-copy --identity key.txt

Every file is checked against its size and hash. Where anything is wrong, nothing is written.`,
    )
    .action(async (file: string, options: Options) => {
      const output = outputFor(options)
      const { messages } = output
      if (!existsSync(file))
        throw new CommandError(EXIT.usage, messages.say('cli.error.path-missing', { path: file }))
      const { identity, passphraseFile } = options
      const keys = {
        identities: identity === undefined ? [] : identitiesIn(identity, messages),
        passphrase: passphraseFile === undefined ? undefined : passphraseIn(passphraseFile, messages),
      }
      const { unpackCase } = await import('#store')
      const { unlessTrouble } = await import('../pack-trouble.ts')
      const unpacked = await unlessTrouble(messages, () => unpackCase(file, options.output, keys))
      output.row({ kind: 'unpacked', ...unpacked }, messages.say('unpack.done', { ...unpacked }))
    })
}
