import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import type { Messages } from '#messages'
import type { ExchangeFile, ExchangeFormat } from '#report'
import { bytesInWords } from '../bytes-in-words.ts'
import { withCase } from '../case-file.ts'
import { CommandError, EXIT } from '../exit.ts'
import { type CommonOptions, outputFor, type Output } from '../output.ts'

interface Options extends CommonOptions {
  readonly case?: string
  readonly format?: string
  readonly output?: string
  readonly charge?: string
  readonly formats?: boolean
  readonly force?: boolean
}

/** `retort export`: a case in the format of another program. */
export function defineExport(command: Command): void {
  command
    .option('--case <file>', 'the case file')
    .option('--format <name>', 'the format; --formats lists them')
    .option(
      '-o, --output <path>',
      'where to: a file; for formats of several files a folder, or a ZIP archive',
    )
    .option('--charge <id>', 'only this charge (argdown)')
    .option('--formats', 'list the formats, and what each does not hold')
    .option('--force', 'overwrite what is there')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes on stderr')
    .addHelpText(
      'after',
      `
Examples:
  retort export --formats
  retort export --case trial.retort --format xlsx -o trial.xlsx
  retort export --case trial.retort --format ro-crate -o trial-crate.zip
  retort export --case trial.retort --format argdown --charge zinoviev-centre -o charge.argdown`,
    )
    .action(async (options: Options) => {
      const output = outputFor(options)
      const { messages } = output
      const { FORMATS, formatNamed } = await import('#report')
      if (options.formats === true) return listFormats(FORMATS, output)
      const { case: path, format: name, output: target } = options
      if (path === undefined || name === undefined || target === undefined)
        throw new CommandError(EXIT.usage, 'retort export --case FILE --format FORMAT -o OUT')
      const format = formatNamed(name)
      if (format === undefined)
        throw new CommandError(
          EXIT.usage,
          messages.say('export.unknown-format', {
            format: name,
            formats: FORMATS.map(({ id }) => id).join(', '),
          }),
        )
      if (existsSync(target) && options.force !== true)
        throw new CommandError(EXIT.usage, messages.say('export.exists', { path: target }))
      const { exchangeCase } = await import('#server')
      const written = await withCase(path, { readOnly: true }, messages, async file => {
        const given = await exchangeCase(file, messages, new Date().toISOString())
        const { charge } = options
        if (charge !== undefined && !given.data.charges.some(({ id }) => id === charge))
          throw new CommandError(EXIT.usage, messages.say('export.unknown-charge', { charge }))
        return write(format, format.files(given, { charge }), target, given.made, messages)
      })
      if (!output.json) {
        output.note(messages.say('export.losses'))
        for (const loss of format.losses) output.note(`  ${messages.say(loss)}`)
      }
      output.row(
        {
          kind: 'exported',
          format: format.id,
          path: target,
          ...written,
          losses: format.losses.map(loss => messages.say(loss)),
        },
        messages.say('export.done', {
          path: target,
          files: written.files,
          bytes: bytesInWords(written.bytes, messages),
        }),
      )
    })
}

function listFormats(formats: readonly ExchangeFormat[], output: Output): void {
  const { say } = output.messages
  for (const { id, ending, several, mediaType, back, losses } of formats) {
    const words = losses.map(loss => say(loss))
    output.row(
      {
        kind: 'format',
        id,
        name: say(`exchange.format.${id}`),
        ending,
        several,
        mediaType,
        back,
        losses: words,
      },
      [
        `${id.padEnd(15)} ${say(`exchange.format.${id}`)} – ${say(`exchange.back.${back}`)}`,
        ...words.map(word => `${' '.repeat(16)}${word}`),
      ].join('\n'),
    )
  }
}

interface Written {
  readonly files: number
  readonly bytes: number
}

/** Into a name of its own first: what stands at `target` in the end is whole. */
async function write(
  format: ExchangeFormat,
  files: AsyncIterable<ExchangeFile>,
  target: string,
  made: string,
  messages: Messages,
): Promise<Written> {
  const temporary = join(dirname(resolve(target)), `.${process.pid}-retort-export`)
  try {
    const written = await (format.several
      ? target.endsWith('.zip')
        ? writeZip(files, temporary, made)
        : writeFolder(files, temporary)
      : writeOne(files, temporary))
    rmSync(target, { recursive: true, force: true })
    await rename(temporary, target)
    return written
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new CommandError(
        EXIT.usage,
        messages.say('export.cannot-write', { path: target, reason: error.message }),
      )
    throw error
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

async function writeOne(files: AsyncIterable<ExchangeFile>, path: string): Promise<Written> {
  const { bytesOf } = await import('#report')
  let bytes = 0
  for await (const file of files) {
    const body = await bytesOf(file)
    writeFileSync(path, body, { mode: 0o600 })
    bytes += body.length
  }
  return { files: 1, bytes }
}

async function writeFolder(files: AsyncIterable<ExchangeFile>, folder: string): Promise<Written> {
  const { bytesOf } = await import('#report')
  let count = 0
  let bytes = 0
  for await (const file of files) {
    const body = await bytesOf(file)
    const path = join(folder, file.name)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, body, { mode: 0o600 })
    count += 1
    bytes += body.length
  }
  return { files: count, bytes }
}

async function writeZip(files: AsyncIterable<ExchangeFile>, path: string, made: string): Promise<Written> {
  const { zipOf } = await import('#report')
  const output = createWriteStream(path, { mode: 0o600 })
  await pipeline(zipOf(files, made), output)
  return { files: 1, bytes: output.bytesWritten }
}
