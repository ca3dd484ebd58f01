// Makes a report's file in the format asked for, and the redacted twin's only where nothing protected is left in it.
import type { RedactionPlan } from '#model'
import { buildReport } from './document/build.ts'
import type { ReportInput, ReportOptions } from './document/input.ts'
import { writeDocx } from './docx/write.ts'
import { writeHtml } from './html/write.ts'
import { writePdf } from './pdf/write.ts'
import { docxText, htmlText, pdfText } from './redact/file-text.ts'
import { leaksIn, type Leak } from './redact/leaks.ts'
import { buildRedacted } from './redact/redact.ts'

export const REPORT_FORMATS = ['html', 'docx', 'pdf'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export const MEDIA_TYPES: Readonly<Record<ReportFormat, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export type MadeReport =
  | { readonly kind: 'made'; readonly bytes: Uint8Array }
  | { readonly kind: 'no-browser' }
  | { readonly kind: 'failed'; readonly detail: string }
  /** A protected name is in the file or in what it is to be called; nothing is given out. */
  | { readonly kind: 'leaks'; readonly leaks: readonly Leak[] }

export interface MakeOptions extends ReportOptions {
  readonly format: ReportFormat
  /** Makes the redacted twin. */
  readonly redaction?: RedactionPlan | undefined
  /** What the file is to be called: checked too. */
  readonly fileName?: string | undefined
}

/** One file of a report. */
export async function makeReport(input: ReportInput, options: MakeOptions): Promise<MadeReport> {
  return (await makeReports(input, options, [options.format]))[0]!
}

/** Several files of one report, which is put together once. */
export async function makeReports(
  input: ReportInput,
  options: Omit<MakeOptions, 'format'>,
  formats: readonly ReportFormat[],
): Promise<readonly MadeReport[]> {
  const { redaction, fileName = '' } = options
  const twin = redaction === undefined ? null : buildRedacted(input, { ...options, redaction })
  const report = twin?.report ?? buildReport(input, options)
  const made: MadeReport[] = []
  for (const format of formats) {
    const written = await write(report, format)
    const texts = twin === null || written.kind !== 'made' ? [] : await textOf(written.bytes, format)
    const leaks =
      twin === null ? [] : leaksIn([{ where: 'file name', text: fileName }, ...texts], twin.matcher)
    made.push(leaks.length === 0 ? written : { kind: 'leaks', leaks })
  }
  return made
}

async function write(report: Parameters<typeof writeHtml>[0], format: ReportFormat): Promise<MadeReport> {
  switch (format) {
    case 'html':
      return { kind: 'made', bytes: Buffer.from(writeHtml(report)) }
    case 'docx':
      return { kind: 'made', bytes: await writeDocx(report) }
    case 'pdf': {
      const outcome = await writePdf(report)
      return outcome.kind === 'pdf' ? { kind: 'made', bytes: outcome.bytes } : outcome
    }
  }
}

async function textOf(bytes: Uint8Array, format: ReportFormat): ReturnType<typeof pdfText> {
  switch (format) {
    case 'html':
      return htmlText(Buffer.from(bytes).toString('utf8'))
    case 'docx':
      return docxText(bytes)
    case 'pdf':
      return pdfText(bytes)
  }
}
