import type { Command } from 'commander'
import type { Messages } from '#messages'
import type { VerifyProblem } from '#store'
import { withCase } from '../case-file.ts'
import { EXIT } from '../exit.ts'
import { type CommonOptions, outputFor } from '../output.ts'

interface Options extends CommonOptions {
  readonly case: string
}

/** `retort verify`: whether everything in a case is as it was. */
export function defineVerify(command: Command): void {
  command
    .requiredOption('--case <file>', 'the case file')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes on stderr')
    .addHelpText('after', '\nExample:\n  retort verify --case trial.retort')
    .action(async (options: Options) => {
      const output = outputFor(options)
      const { messages } = output
      const report = await withCase(options.case, { readOnly: true }, messages, file => file.verify())
      for (const problem of report.problems) output.row(problem, wordsOf(problem, messages))
      const { problems, checked, head } = report
      const count = problems.length
      output.row(
        { kind: 'summary', problems: count, checked, head },
        count === 0 ? messages.say('verify.fine', checked) : messages.say('verify.problems', { count }),
      )
      if (head !== null) output.line(messages.say('verify.head', { head }))
      if (count > 0) process.exitCode = EXIT.caseFile
    })
}

function wordsOf({ kind, ...params }: VerifyProblem, messages: Messages): string {
  return messages.say(`verify.${kind}`, params)
}
