// A report as tagged PDF with an outline, printed from its HTML by a Chromium of the system that reaches no network.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Report } from '../document/model.ts'
import { writeHtml } from '../html/write.ts'
import { findChromium } from './find-chromium.ts'

export type PdfOutcome =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** There is no Chromium: HTML and DOCX can still be made. */
  | { readonly kind: 'no-browser' }
  | { readonly kind: 'failed'; readonly detail: string }

/** Longest time that printing may take, in milliseconds. */
const PATIENCE = 180_000

/** The file's bytes. The same report and the same Chromium give the same bytes, but for what `settle` cannot reach. */
export async function writePdf(report: Report): Promise<PdfOutcome> {
  const browser = findChromium()
  if (browser === null) return { kind: 'no-browser' }
  const folder = await mkdtemp(join(tmpdir(), 'retort-print-'))
  try {
    const page = join(folder, 'report.html')
    const out = join(folder, 'report.pdf')
    await writeFile(page, writeHtml(report, 'block'), { mode: 0o600 })
    const failure = await print(browser, page, out, join(folder, 'profile'))
    if (failure !== null) return { kind: 'failed', detail: failure }
    return { kind: 'pdf', bytes: settled(await readFile(out), report.instant) }
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function print(browser: string, page: string, out: string, profile: string): Promise<string | null> {
  const asRoot = process.getuid?.() === 0
  const args = [
    '--headless',
    '--disable-gpu',
    ...(asRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    // No address leads anywhere: the page needs none.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${out}`,
    pathToFileURL(page).href,
  ]
  return new Promise(resolve => {
    const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)))
    child.once('error', error => {
      clearTimeout(timer)
      resolve(error.message)
    })
    child.once('close', code => {
      clearTimeout(timer)
      resolve(code === 0 ? null : said.trim() || `exit ${code}`)
    })
  })
}

/**
 * The times that Chromium writes, put to the time of the report, and its own name taken out: in place, since other parts of
 * the file are found by their distance from its start.
 */
function settled(pdf: Buffer, instant: string): Uint8Array {
  const time = (instant === '' ? '1980-01-01T00:00:00' : instant.slice(0, 19)).replaceAll(/[-T:]/g, '')
  const text = pdf.toString('latin1')
  const put = text
    .replaceAll(
      /\/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)/g,
      (_, name: string, zone: string) => `/${name} (D:${time}${zone})`,
    )
    .replace(
      /\/Creator \(((?:\\[\s\S]|[^\\()])*)\)/,
      (_, creator: string) => `/Creator (${'Retort'.padEnd(creator.length).slice(0, creator.length)})`,
    )
  return Buffer.from(put, 'latin1')
}
