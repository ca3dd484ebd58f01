import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { LANGUAGES, loadMessages, type Language, type Messages } from '#messages'
import { REPORT_ORDERS, type CaseData, type RedactionPlan, type ReportPlan } from '#model'
import { redactionPlanSchema, reportPlanSchema } from '#schemas'
import type { Leak, MadeReport, ReportFormat } from '#report'
import type { CaseFile } from '#store'
import type { Command } from 'commander'
import { withCase } from '../case-file.ts'
import { CommandError, EXIT } from '../exit.ts'
import { outputFor, type CommonOptions } from '../output.ts'
import { protectedThing } from '../protected-thing.ts'

interface ReportCommandOptions extends CommonOptions {
  readonly case: string
  readonly output: string
  readonly charge: readonly string[]
  readonly lang?: string
  readonly order?: string
  readonly basis?: string
  readonly date?: string
  readonly probabilities?: boolean
  readonly redacted?: boolean
  readonly redact?: string
  readonly protect: readonly string[]
  readonly bars?: boolean
}

const FORMATS: Readonly<Record<string, ReportFormat>> = { '.html': 'html', '.docx': 'docx', '.pdf': 'pdf' }

const gather = (value: string, all: readonly string[]): readonly string[] => [...all, value]

/** `retort report`: the report of a case as HTML, PDF or DOCX, and its redacted twin. */
export function defineReport(command: Command): void {
  command
    .requiredOption('--case <file>', 'the case file')
    .requiredOption('-o, --output <file>', 'where to: a name that ends in .html, .pdf or .docx')
    .option('--charge <id>', 'only this charge; may be repeated, and gives the order', gather, [])
    .option('--lang <language>', `language of the report: ${LANGUAGES.join(', ')}`)
    .option(
      '--order <what>',
      'analysis: the charges first; observation: background, observations, evaluation, documents',
    )
    .option('--basis <what>', 'decided: only what people made or accepted (default); all: also suggestions')
    .option('--date <edtf>', 'the date on the title page; that of the last change of the case where left out')
    .option('--probabilities', 'with the annex of bounds by grades')
    .option('--redacted', 'the redacted twin, by the redaction kept in the case')
    .option(
      '--protect <name>',
      'withhold this person, place:NAME, source:NAME or words:NAME; kept in the case; may be repeated',
      gather,
      [],
    )
    .option('--redact <file>', 'withhold what this JSON file lists; kept in the case')
    .option('--bars', 'black bars instead of other names')
    .option('--json', 'JSON Lines')
    .option('--quiet', 'no notes')
    .addHelpText(
      'after',
      `
Examples:
  retort report --case trial.retort -o report.html
  retort report --case trial.retort --charge charge-2 --lang en -o report.docx
  retort report --case trial.retort --order observation -o report.pdf
  retort report --case trial.retort --protect 'Klara Veil' --protect place:Osterby -o public.html
  retort report --case trial.retort --redacted --bars -o public.pdf

PDF is printed by a Chrome or Chromium of this machine. The redacted twin is written only when no form of a
protected name is found in it; what is withheld, and under which name, stays in the case.`,
    )
    .action(async (options: ReportCommandOptions) => {
      const output = outputFor(options)
      const { messages } = output
      const format = formatOf(options.output)
      const language = languageOf(options.lang)
      const changes = options.protect.length > 0 || options.redact !== undefined
      const made = await withCase(options.case, { readOnly: !changes }, messages, async file => {
        const { reportInput } = await import('#server')
        const { makeReport } = await import('#report')
        const data = await file.loadCase('all')
        const redaction = await redactionFor(file, data, options, messages)
        const input = await reportInput(file)
        return makeReport(input, {
          plan: planFor(data, options),
          messages: await loadMessages(language ?? messages.language),
          format,
          redaction,
          fileName: basename(options.output),
        })
      })
      const bytes = bytesOf(made, messages)
      await writeFile(options.output, bytes)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      output.row(
        { path: options.output, format, bytes: bytes.length, sha256, redacted: isRedacted(options) },
        messages.say('report.done', { path: options.output, bytes: bytes.length, sha256 }),
      )
    })
}

function formatOf(path: string): ReportFormat {
  const format = FORMATS[extname(path).toLowerCase()]
  if (format === undefined)
    throw new CommandError(EXIT.usage, `-o takes a name that ends in .html, .pdf or .docx, not "${path}"`)
  return format
}

function languageOf(tag: string | undefined): Language | undefined {
  if (tag === undefined) return undefined
  const found = LANGUAGES.find(language => language === tag)
  if (found === undefined)
    throw new CommandError(EXIT.usage, `--lang is one of ${LANGUAGES.join(', ')}, not "${tag}"`)
  return found
}

/** The plan kept in the case, with what this run asks for over it. */
function planFor(data: CaseData, options: ReportCommandOptions): ReportPlan {
  const known = new Set(data.charges.map(({ id }) => id))
  for (const id of options.charge)
    if (!known.has(id)) throw new CommandError(EXIT.usage, `no charge ${id} in this case`)
  if (options.order !== undefined && !REPORT_ORDERS.some(order => order === options.order))
    throw new CommandError(
      EXIT.usage,
      `--order is one of ${REPORT_ORDERS.join(', ')}, not "${options.order}"`,
    )
  if (options.basis !== undefined && options.basis !== 'decided' && options.basis !== 'all')
    throw new CommandError(EXIT.usage, `--basis is decided or all, not "${options.basis}"`)
  const parsed = reportPlanSchema.safeParse({
    ...data.settings.report,
    ...(options.charge.length === 0 ? {} : { charges: options.charge }),
    ...(options.order === undefined ? {} : { order: options.order }),
    ...(options.basis === undefined ? {} : { basis: options.basis }),
    ...(options.date === undefined ? {} : { date: options.date }),
    ...(options.probabilities === true ? { probabilities: true } : {}),
  })
  if (!parsed.success) throw new CommandError(EXIT.usage, `--date ${options.date ?? ''}: not an EDTF date`)
  return parsed.data
}

function isRedacted({ redacted, redact, protect }: ReportCommandOptions): boolean {
  return redacted === true || redact !== undefined || protect.length > 0
}

/** The redaction kept in the case, with what this run adds to it put into the case first; undefined for the full report. */
async function redactionFor(
  file: CaseFile,
  data: CaseData,
  options: ReportCommandOptions,
  messages: Messages,
): Promise<RedactionPlan | undefined> {
  if (!isRedacted(options)) return undefined
  const kept = redactionPlanSchema.parse(data.settings.redaction ?? {})
  const cases = [await file.loadCase('decided'), data]
  const given = [
    ...(options.redact === undefined ? [] : planIn(options.redact).protect),
    ...options.protect.map(name => protectedThing(name, cases, messages)),
  ]
  const known = new Set(kept.protect.map(({ kind, id }) => `${kind} ${id}`))
  const fresh = given.filter(({ kind, id }) => !known.has(`${kind} ${id}`))
  const protect = [...kept.protect, ...fresh]
  if (protect.length === 0) throw new CommandError(EXIT.usage, messages.say('report.nothing-protected'))
  if (fresh.length > 0) {
    const { refused } = await file.decide([
      {
        kind: 'correct',
        target: { kind: 'setting', id: 'redaction' },
        payload: { redaction: { ...kept, protect } } as never,
      },
    ])
    if (refused.length > 0) throw new CommandError(EXIT.caseFile, refused[0]!.reason)
  }
  return { mode: options.bars === true ? 'bars' : kept.mode, protect }
}

function planIn(path: string): RedactionPlan {
  if (!existsSync(path)) throw new CommandError(EXIT.usage, `there is no file ${path}`)
  try {
    return redactionPlanSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new CommandError(
      EXIT.unreadable,
      `${path}: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

const SHOWN = 10

/** The file, or one line on why there is none. */
function bytesOf(made: MadeReport, messages: Messages): Uint8Array {
  switch (made.kind) {
    case 'made':
      return made.bytes
    case 'no-browser':
      throw new CommandError(EXIT.usage, messages.say('report.no-browser'))
    case 'failed':
      throw new CommandError(EXIT.unreadable, messages.say('report.print-failed', { detail: made.detail }))
    case 'leaks':
      throw new CommandError(
        EXIT.findings,
        messages.say('report.leaks', {
          count: made.leaks.length,
          leaks: made.leaks
            .slice(0, SHOWN)
            .map(leak => `\n  ${leakInWords(leak, messages)}`)
            .join(''),
        }),
      )
  }
}

function leakInWords({ number, how, words, where }: Leak, messages: Messages): string {
  return messages.say('report.leak', {
    number: number === null ? '?' : String(number + 1),
    how: messages.say(`report.leak.${how}`),
    words,
    where,
  })
}
