import type { Messages } from '#messages'
import type { Command } from 'commander'
import { withCase } from '../case-file.ts'
import { CommandError, EXIT } from '../exit.ts'
import { type CommonOptions, outputFor } from '../output.ts'

interface Options extends CommonOptions {
  readonly case: string
  readonly source?: string
  readonly background?: string
}

/** `retort list KIND`: everything of one kind in a case, a line each. */
export function defineList(command: Command): void {
  command
    .argument('<kind>', 'sources, text, actors, mentions, places, dates, statements, claims, charges, …')
    .requiredOption('--case <file>', 'the case file')
    .option('--source <id>', 'only what this source says; by id, path or title')
    .option('--background <file>', 'for echoes: a case whose texts tell what is common wording')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes on stderr')
    .addHelpText(
      'after',
      '\nExamples:\n  retort list sources --case trial.retort\n  retort list statements --case trial.retort --source 20.txt --json',
    )
    .action(async (kind: string, options: Options) => {
      const output = outputFor(options)
      const { LISTS, LIST_KINDS } = await import('../lists/index.ts')
      const known = LIST_KINDS.find(one => one === kind)
      if (known === undefined)
        throw new CommandError(
          EXIT.usage,
          output.messages.say('list.unknown-kind', { kind, kinds: LIST_KINDS.join(', ') }),
        )
      const background = await textsOf(options.background, output.messages)
      await withCase(options.case, { readOnly: true }, output.messages, async file => {
        const { source: name } = options
        const source = name === undefined ? undefined : await file.findSource(name)
        if (source === null)
          throw new CommandError(EXIT.usage, output.messages.say('list.unknown-source', { name: name ?? '' }))
        let rows = 0
        for (const { object, words } of await LISTS[known](file, {
          source,
          background,
          messages: output.messages,
        })) {
          output.row(object, words)
          rows += 1
        }
        if (rows === 0 && !output.json) output.note(output.messages.say('list.nothing'))
      })
    })
}

/** The texts of a background case; none where none is named. */
async function textsOf(path: string | undefined, messages: Messages): Promise<readonly string[]> {
  if (path === undefined) return []
  return withCase(path, { readOnly: true }, messages, async file => {
    const texts: string[] = []
    for (const { id } of await file.sources()) {
      const version = await file.text(id)
      if (version !== null) texts.push(version.text)
    }
    return texts
  })
}
