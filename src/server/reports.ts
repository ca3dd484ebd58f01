// Reports for the browser: previews under addresses that work once for a while, and files to be kept.
import { ProblemError } from '#api'
import { loadMessages, type Language } from '#messages'
import { redactionPlanSchema, reportPlanSchema } from '#schemas'
import { makeReport, MEDIA_TYPES, type Leak, type ReportFormat } from '#report'
import type { CaseFile } from '#store'
import { randomBytes } from 'node:crypto'
import { reportInput } from './report-input.ts'

export interface ReportRequest {
  readonly format: ReportFormat
  readonly redacted: boolean
  readonly language: Language
}

/** The bytes of a report by the plan and redaction that the case keeps. Throws ProblemError where there is none to give. */
export async function reportFile(
  file: CaseFile,
  { format, redacted, language }: ReportRequest,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  const [input, settings] = await Promise.all([reportInput(file), file.settings()])
  const made = await makeReport(input, {
    plan: settings.report ?? reportPlanSchema.parse({}),
    messages: await loadMessages(language),
    format,
    ...(redacted ? { redaction: settings.redaction ?? redactionPlanSchema.parse({}) } : {}),
  })
  switch (made.kind) {
    case 'made':
      return { bytes: made.bytes, mediaType: MEDIA_TYPES[format] }
    case 'no-browser':
      throw new ProblemError('refused', 'No browser for PDF', '', ['no-browser'])
    case 'failed':
      throw new ProblemError('failed', 'The report could not be printed', made.detail)
    case 'leaks':
      throw new ProblemError('refused', 'A protected name is still in it', leaksInWords(made.leaks), ['leak'])
  }
}

/** Leaks told in a problem. */
const SHOWN = 10

function leaksInWords(leaks: readonly Leak[]): string {
  return leaks
    .slice(0, SHOWN)
    .map(({ where, words }) => `“${words}” (${where})`)
    .join('; ')
}

/** Previews kept at one time; the oldest goes first. */
const MOST = 8

/** Pages kept in memory under addresses that cannot be guessed: a frame's address can carry no session. */
export interface Previews {
  keep(html: Uint8Array): string
  get(token: string): Uint8Array | null
}

export function createPreviews(): Previews {
  const kept = new Map<string, Uint8Array>()
  return {
    keep(html) {
      const token = randomBytes(32).toString('base64url')
      kept.set(token, html)
      for (const old of kept.keys()) {
        if (kept.size <= MOST) break
        kept.delete(old)
      }
      return token
    },
    get: token => kept.get(token) ?? null,
  }
}
