import type { Command } from 'commander'
import type { Messages } from '#messages'
import { bytesInWords } from '../bytes-in-words.ts'
import { withCase } from '../case-file.ts'
import { CommandError, EXIT } from '../exit.ts'
import { passphraseIn } from '../key-files.ts'
import { type CommonOptions, outputFor } from '../output.ts'

interface Options extends CommonOptions {
  readonly case: string
  readonly output: string
  readonly passphraseFile?: string
  readonly recipient?: readonly string[]
}

/** `retort pack`: a case with its originals and journal in one file. */
export function definePack(command: Command): void {
  command
    .requiredOption('--case <file>', 'the case file')
    .requiredOption('-o, --output <file>', 'the packed case to write')
    .option('--passphrase-file <file>', 'encrypt with the passphrase on the first line of a file')
    .option('--recipient <keys...>', 'encrypt for the holders of these keys of age')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes on stderr')
    .addHelpText(
      'after',
      `
Examples:
  retort pack --case trial.retort -o trial.retortpack
  retort pack --case trial.retort -o trial.retortpack --recipient age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p
  retort pack --case trial.retort -o trial.retortpack --passphrase-file passphrase.txt

The file is a gzipped tar archive; encrypted, it can also be opened with the program age.`,
    )
    .action(async (options: Options) => {
      const output = outputFor(options)
      const { messages } = output
      const { output: path, passphraseFile, recipient = [] } = options
      if (passphraseFile !== undefined && recipient.length > 0)
        throw new CommandError(EXIT.usage, messages.say('pack.one-key'))
      for (const one of recipient) await checkRecipient(one, messages)
      const { packCase } = await import('#store')
      const { unlessTrouble } = await import('../pack-trouble.ts')
      const passphrase = passphraseFile === undefined ? undefined : passphraseIn(passphraseFile, messages)
      const packed = await withCase(options.case, { readOnly: true }, messages, file =>
        unlessTrouble(messages, () => packCase(file, path, { passphrase, recipients: recipient })),
      )
      const { originals, bytes, encrypted } = packed
      output.row(
        { kind: 'packed', path, ...packed },
        messages.say('pack.done', { path, originals, bytes: bytesInWords(bytes, messages) }),
      )
      const how = passphrase === undefined ? 'recipients' : 'passphrase'
      output.note(encrypted ? messages.say('pack.encrypted', { how }) : messages.say('pack.open'))
    })
}

async function checkRecipient(recipient: string, messages: Messages): Promise<void> {
  const { Encrypter } = await import('age-encryption')
  try {
    new Encrypter().addRecipient(recipient)
  } catch {
    throw new CommandError(EXIT.usage, messages.say('pack.bad-recipient', { recipient }))
  }
}
