// Measures reading: megabytes of text and pages of PDF a second of CPU, memory on much text, the corpora from start to end.
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_OPTIONS, ingest } from '#read'
import { column, makePdf } from '../src/read/formats/testing/make-pdf.ts'

interface Row {
  readonly what: string
  readonly cpu: number
  readonly rate: string
  readonly peak: number
  readonly problems: string
}

const MB = 1_000_000
const WORDS =
  'the of and to in a that he was it his had with for as not by at which from they have one all were be this who but said him “register” harbour witness court president clerk evening letter station brother winter table window question answer remembered travelled carried nobody something Thursday Copenhagen — November'.split(
    ' ',
  )

/** Usage: reading [--megabytes 300] [--pages 400] [--jobs 2] */
export async function run(args: readonly string[]): Promise<void> {
  const megabytes = option(args, '--megabytes', 300)
  const pages = option(args, '--pages', 400)
  const jobs = option(args, '--jobs', 2)
  const folder = mkdtempSync(join(tmpdir(), 'retort-bench-'))
  try {
    const rows: Row[] = []
    const corpora = join(import.meta.dirname, '../../shared/corpora')
    const trial = ['red-book', 'moscow-1936'].map(name => join(corpora, name))
    if (trial.every(path => existsSync(path)))
      rows.push(await measure('red-book and moscow-1936, one job, with start-up', trial, 1, 0.35, 'MB', true))
    else console.log(`corpora not found at ${corpora}: skipped`)

    const many = join(folder, 'many')
    await writeFiles(many, megabytes)
    rows.push(await measure(`${megabytes} files of 1 MB of text`, [many], jobs, megabytes, 'MB'))

    const one = join(folder, 'one.txt')
    await writeText(one, megabytes, 7)
    // Only as much of it as the limit allows is read: that is what the rate is of.
    rows.push(
      await measure(
        `one file of ${megabytes} MB of text`,
        [one],
        jobs,
        Math.min(megabytes, DEFAULT_OPTIONS.limits.characters / MB),
        'MB',
      ),
    )

    const pdf = join(folder, 'book.pdf')
    writeFileSync(pdf, book(pages))
    rows.push(await measure(`PDF of ${pages} pages`, [pdf], 1, pages, 'pages'))
    console.table(rows)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(
  what: string,
  paths: readonly string[],
  jobs: number,
  amount: number,
  unit: string,
  fromStart = false,
): Promise<Row> {
  const before = fromStart ? undefined : process.cpuUsage()
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50)
  const problems = new Map<string, number>()
  for await (const event of ingest(paths, { ...DEFAULT_OPTIONS, jobs }))
    if (event.kind === 'document')
      for (const { code } of event.document.problems) problems.set(code, (problems.get(code) ?? 0) + 1)
  clearInterval(watch)
  const used = process.cpuUsage(before)
  const cpu = (used.user + used.system) / 1e6
  return {
    what,
    cpu: Math.round(cpu * 100) / 100,
    rate: `${(amount / cpu).toFixed(1)} ${unit}/s`,
    peak: Math.round(peak / MB),
    problems: [...problems].map(([code, count]) => `${code} ${count}`).join(', '),
  }
}

/** Half of the files have a line a paragraph, half are wrapped at 72 columns. */
async function writeFiles(folder: string, count: number): Promise<void> {
  const { mkdirSync } = await import('node:fs')
  mkdirSync(folder)
  for (let index = 0; index < count; index++)
    writeFileSync(
      join(folder, `${String(index).padStart(4, '0')}.txt`),
      prose(MB, index + 1, index % 2 === 0),
    )
}

async function writeText(path: string, megabytes: number, seed: number): Promise<void> {
  const stream = createWriteStream(path)
  for (let index = 0; index < megabytes; index++)
    if (!stream.write(prose(MB, seed + index, true))) await once(stream, 'drain')
  stream.end()
  await once(stream, 'finish')
}

/** Sentences and paragraphs of made-up words; the same seed gives the same text. */
function prose(bytes: number, seed: number, wrapped: boolean): string {
  let state = seed * 2_654_435_761
  const next = (below: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
  const paragraphs: string[] = []
  for (let size = 0; size < bytes;) {
    const sentences = Array.from({ length: 3 + next(5) }, () => {
      const words = Array.from({ length: 8 + next(18) }, () => WORDS[next(WORDS.length)]!).join(' ')
      return `${words[0]!.toUpperCase()}${words.slice(1)}.`
    }).join(' ')
    const paragraph = wrapped ? sentences.replace(/(.{50,70}) /g, '$1\n') : sentences
    paragraphs.push(paragraph)
    size += Buffer.byteLength(paragraph) + 2
  }
  return `${paragraphs.join('\n\n')}\n`
}

function book(pages: number): Buffer {
  const lines = prose(pages * 4000, 3, true)
    .replaceAll(/[“”—]/g, '-')
    .split('\n')
    .filter(line => line !== '')
  return makePdf(
    Array.from({ length: pages }, (_, page) => [
      { text: 'The Harbour Case', x: 250, y: 810, size: 8 },
      ...column(lines.slice(page * 50, page * 50 + 50), { x: 60, y: 770, leading: 14 }),
      { text: String(page + 1), x: 295, y: 30, size: 8 },
    ]),
  )
}

function option(args: readonly string[], name: string, otherwise: number): number {
  const at = args.indexOf(name)
  return at < 0 ? otherwise : Number(args[at + 1])
}
