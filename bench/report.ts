// How long a report of some 300 pages takes: the Moscow record of 1936 with a ledger, on decisions and suggestions.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messagesIn } from '#messages'
import { reportPlanSchema } from '#schemas'
import { buildReport, writeDocx, writeHtml } from '#report'
import { readInto } from '#intake'
import { reportInput } from '#server'
import { openCase } from '#store'
import { copenhagenLedger } from '../e2e/support/copenhagen.ts'

/** Printed pages hold about so many characters of this report's text, as Chromium lays it out. */
const PAGE = 1650

/** `npm run measure -- report [FOLDER]` */
export async function run([
  folder = join(import.meta.dirname, '..', '..', 'shared', 'corpora', 'moscow-1936'),
]: readonly string[]): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'retort-report-'))
  try {
    const file = await openCase(join(work, 'trial.retort'), {
      create: true,
      now: () => 0,
      random: n => new Uint8Array(n).fill(7),
      user: 'measure',
    })
    await readInto(file, [folder])
    await file.importLedger(copenhagenLedger())
    const input = await reportInput(file)
    await file.close()
    const plan = reportPlanSchema.parse({ basis: 'all' })
    const rows: object[] = []
    const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
      const begin = process.cpuUsage()
      const result = await work()
      const { user, system } = process.cpuUsage(begin)
      rows.push({ what, 'CPU s': ((user + system) / 1e6).toFixed(2) })
      return result
    }
    const report = await timed('the report as data', () =>
      buildReport(input, { plan, messages: messagesIn('en') }),
    )
    const html = await timed('HTML', () => writeHtml(report))
    const docx = await timed('DOCX', () => writeDocx(report))
    const text = html.replace(/<style>[\s\S]*?<\/style>/, '').replaceAll(/<[^>]+>/g, '')
    console.table(rows)
    console.log(
      `${report.blocks.length} blocks, ${report.notes.length} notes, about ${Math.round(text.length / PAGE)} pages; HTML ${html.length} characters, DOCX ${docx.length} bytes`,
    )
    const kept = process.env['RETORT_KEEP']
    if (kept !== undefined) {
      writeFileSync(`${kept}.html`, html)
      writeFileSync(`${kept}.docx`, docx)
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
