// Random redactions of generated cases: leaks found by an independent search of the files, and clean output refused.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { messagesIn } from '#messages'
import { reportPlanSchema } from '#schemas'
import { findChromium, makeReports, type ReportFormat } from '#report'
import { randomRedaction } from '../src/report/testing/random-case.ts'

/** PDF takes a browser each: one in so many. */
const PDF_EVERY = 100

/** `npm run measure -- redaction [RUNS] [FIRST SEED]` */
export async function run([runs = '1000', first = '1']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'retort-redaction-'))
  const messages = messagesIn('en')
  const plan = reportPlanSchema.parse({})
  const found = { html: [0, 0, 0], docx: [0, 0, 0], pdf: [0, 0, 0] } as Record<
    ReportFormat,
    [number, number, number]
  >
  const begin = process.cpuUsage()
  try {
    for (let n = 0; n < Number(runs); n++) {
      const seed = Number(first) + n
      const { input, plan: redaction, forms } = randomRedaction(seed)
      const formats: ReportFormat[] =
        n % PDF_EVERY === 0 && findChromium() !== null ? ['html', 'docx', 'pdf'] : ['html', 'docx']
      const all = await makeReports(input, { plan, messages, redaction }, formats)
      for (const [at, format] of formats.entries()) {
        const made = all[at]!
        const count = found[format]
        count[0]++
        if (made.kind !== 'made') {
          count[2]++
          console.log(`seed ${seed} ${format}: refused`, JSON.stringify(made).slice(0, 300))
          continue
        }
        const path = join(folder, `report.${format}`)
        writeFileSync(path, made.bytes)
        const text = readable(path, format)
        const leaks = forms.filter(form => text.includes(plainSpace(form).toLowerCase()))
        if (leaks.length > 0) {
          count[1]++
          console.log(`seed ${seed} ${format}: leaks`, leaks)
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const { user, system } = process.cpuUsage(begin)
  console.table(
    Object.entries(found).map(([format, [files, leaks, refusals]]) => ({
      format,
      files,
      leaks,
      'clean refused': refusals,
    })),
  )
  console.log(`${((user + system) / 1e6).toFixed(1)} s of CPU time without the browsers`)
}

/** What other programs read out of the file, in lower case. */
function readable(path: string, format: ReportFormat): string {
  switch (format) {
    case 'html':
      return plainSpace(readFileSync(path, 'utf8').replace(/<style>[\s\S]*?<\/style>/, '')).toLowerCase()
    case 'docx': {
      const parts = execFileSync('unzip', ['-p', path], { maxBuffer: 1 << 28 })
      return plainSpace(parts.toString('utf8')).toLowerCase()
    }
    case 'pdf': {
      const text = execFileSync('pdftotext', [path, '-'], { maxBuffer: 1 << 28 }).toString('utf8')
      const about = execFileSync('pdfinfo', [path]).toString('utf8')
      return plainSpace(
        `${text}\n${about}\n${readFileSync(path, 'latin1').replaceAll(/stream\r?\n[\s\S]*?endstream/g, '')}`,
      ).toLowerCase()
    }
  }
}

function plainSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
