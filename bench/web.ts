/**
 * Measures the workbench in a real browser: opening a long text, scrolling it, the first paint of each view, a toggle.
 *
 * `npm run measure -- web [PART …]`, parts: text, all-marks, toggle, crowd, views, ledger, network; all where none is
 * named. Each part is measured in several rounds, of which the median counts: single samples are off by a third.
 * `--against FOLDER` also draws the views with the bundle in that folder, each round in turn.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { casePort, serveCase, startServer, type CasePort } from '#server'
import { copenhagenLedger } from '../e2e/support/copenhagen.ts'
import { startBrowser } from '../e2e/support/browser.ts'
import { memoryCase } from '../e2e/support/memory-case.ts'
import { naiveMarks } from '../e2e/support/sample-marks.ts'
import { CORPORA, openWorkbench, type Workbench } from '../e2e/support/workbench.ts'
import { layOut } from '../src/web/views/network/layout.ts'
import { largeCase } from './large-case.ts'

interface Row {
  readonly what: string
  readonly milliseconds: number
  readonly aim: number
}

const PARTS: Readonly<Record<string, (other?: string) => Promise<readonly Row[]>>> = {
  text: () => rounds(3, () => longText(2000)),
  'all-marks': () => rounds(3, () => longText(Infinity)),
  toggle: () => rounds(3, toggle),
  crowd: () => rounds(3, crowd),
  views,
  ledger: () => rounds(3, ledger),
  network: async () => [network()],
}

/** Prints one table; CPU time of the page's main thread where nothing else is said. */
export async function run(args: readonly string[] = []): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { against: { type: 'string' } },
    allowPositionals: true,
  })
  const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS)
  const rows: Row[] = []
  for (const name of wanted) {
    const part = PARTS[name]
    if (part === undefined) throw new RangeError(`no part "${name}": ${Object.keys(PARTS).join(', ')}`)
    rows.push(...(await part(values.against)))
  }
  console.log('| what | ms | aim |\n|---|---:|---:|')
  for (const { what, milliseconds, aim } of rows)
    console.log(`| ${what} | ${milliseconds.toFixed(1)} | ${aim} |`)
}

/** The median of each row. */
async function rounds(count: number, part: () => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const all: (readonly Row[])[] = []
  for (let i = 0; i < count; i++) all.push(await part())
  return (all[0] ?? []).map((row, i) => ({
    ...row,
    milliseconds: median(all.flatMap(found => found[i]?.milliseconds ?? [])),
  }))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** A clock of the CPU time that the page's main thread has spent on its tasks, in milliseconds. */
export async function clockOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
}

async function withPage<T>(port: CasePort, use: (page: Page, origin: string) => Promise<T>): Promise<T> {
  const server = await serveCase(port)
  const browser = await startBrowser()
  try {
    const page = await browser.open(server.address)
    await page.waitForSelector('.shell')
    return await use(page, server.origin)
  } finally {
    await browser.close()
    await server.close()
  }
}

const SENTENCE =
  'Vyshinsky: You were in Copenhagen in 1932? Holtzman: I was in Copenhagen in November 1932, and Sedov told me that Trotsky waited. '

/** A text of a million characters with at most so many marks. */
async function longText(most: number): Promise<readonly Row[]> {
  const text = Array.from({ length: 1600 }, (_, i) => `${i}. ${SENTENCE.repeat(5)}`)
    .join('\n')
    .slice(0, 1_000_000)
  const all = naiveMarks(text)
  const step = Math.max(1, Math.floor(all.length / most))
  const marks = all.filter((_, i) => i % step === 0).slice(0, most)
  return withPage(memoryCase('Long', [{ id: 'long', title: 'Long', text, marks }]), async (page, origin) => {
    await page.goto(`${origin}sources`)
    const link = (await page.getByRole('link', { name: 'Long' }).boundingBox())!
    await page.waitForTimeout(500)
    const clock = await clockOf(page)
    const before = await clock()
    await page.mouse.click(link.x + 4, link.y + link.height / 2)
    await seen(page, '.text-body p')
    await page.keyboard.press('j')
    await seen(page, '.mark-list [aria-current=true]')
    await page.waitForTimeout(500)
    const opened = await clock()
    const steps = 60
    await page.evaluate(async count => {
      const scroller = document.querySelector('.text-scroller')!
      for (let i = 0; i < count; i++) {
        scroller.scrollTop += 400
        await new Promise(resolve => requestAnimationFrame(() => resolve(undefined)))
      }
    }, steps)
    const scrolled = await clock()
    // The mean of fewer says as much, where each takes the server long.
    const decisions = marks.length > 10_000 ? 40 : 200
    for (let i = 0; i < decisions; i++) await page.keyboard.press(i % 3 === 2 ? 'n' : 'y')
    await page.waitForTimeout(300)
    const decided = await clock()
    return [
      {
        what: `text of 1 MB, ${marks.length} highlights: open and go to the first`,
        milliseconds: opened - before,
        aim: 500,
      },
      { what: 'the same: one scroll step of 400 px', milliseconds: (scrolled - opened) / steps, aim: 16 },
      {
        what: `the same: one decision by one key (mean of ${decisions})`,
        milliseconds: (decided - scrolled) / decisions,
        aim: 50,
      },
    ]
  })
}

async function toggle(): Promise<readonly Row[]> {
  const data = largeCase(10_000)
  return withPage(memoryCase('Large', [], data), async (page, origin) => {
    await page.goto(`${origin}charges`)
    await page.locator('.voice-list input').first().waitFor()
    await page.locator('.rests-list li').first().waitFor()
    await page.waitForTimeout(500)
    const clock = await clockOf(page)
    const before = await clock()
    const times: number[] = []
    for (let i = 0; i < 20; i++) {
      const shown = await page.evaluate(async () => {
        const result = document.querySelector('.result')!
        const old = result.textContent
        const start = performance.now()
        document.querySelector<HTMLElement>('.voice-list input')!.click()
        while (document.querySelector('.result')!.textContent === old && performance.now() - start < 2000)
          await new Promise(resolve => setTimeout(resolve, 1))
        return performance.now() - start
      })
      times.push(shown)
    }
    const cpu = ((await clock()) - before) / times.length
    return [
      { what: 'a voice set aside, 10,000 claims: main thread', milliseconds: cpu, aim: 50 },
      { what: 'the same: until it shows (wall, median of 20)', milliseconds: median(times), aim: 50 },
    ]
  })
}

/** Five thousand persons, each met by two others, each meeting told by one of them. */
async function crowd(): Promise<readonly Row[]> {
  const people = 5000
  const data = largeCase(2 * people, people)
  return withPage(memoryCase('Crowd', [], data), async (page, origin) => {
    const rows: Row[] = []
    for (const [view, ready] of [
      ['actors', '.actor-head'],
      ['network', '.network-canvas'],
      ['timeline', '.bar'],
    ] as const) {
      const clock = await clockOf(page)
      const before = await clock()
      await page.goto(`${origin}${view}`)
      await page.locator(ready).first().waitFor()
      rows.push({
        what: `${people} actors, ${2 * people} claims: /${view} from a new window`,
        milliseconds: (await clock()) - before,
        aim: 1000,
      })
    }
    return rows
  })
}

async function views(other?: string): Promise<readonly Row[]> {
  const bench = await recordBench()
  if (bench === null) return []
  const source = (await bench.file.sources()).find(({ path }) => path.endsWith('20-olberg.txt'))!.id
  const otherServer = other === undefined ? null : await startServer({ case: bench.file, bundle: other })
  if (otherServer !== null) await (await bench.browser.open(otherServer.address)).locator('.shell').waitFor()
  const sides = [bench.server, ...(otherServer === null ? [] : [otherServer])]
  const all = await rounds(5, async () => {
    const rows: Row[] = []
    for (const [view, ready] of [
      ['', '.overview-grid'],
      ['sources', '.source-table tbody tr'],
      [`read/${source}`, '.text-body p'],
      ['ledger', '.ledger-body .ledger-row [role=cell]'],
      ['actors', '.actor-head'],
      ['timeline', '.bar'],
      ['network', '.network-canvas'],
      ['charges', '.element-claim'],
      ['series', '.series-table'],
      ['warnings', '.finding'],
      ['conflicts', '.page h1'],
    ] as const) {
      for (const { origin } of sides) {
        const page = await bench.browser.context.newPage()
        const clock = await clockOf(page)
        await page.goto(origin + view, { waitUntil: 'commit' })
        await seen(page, ready)
        rows.push({
          what: `first useful paint: /${view.split('/')[0]!}${origin === bench.server.origin ? '' : ' (other bundle)'}`,
          milliseconds: await clock(),
          aim: 300,
        })
        await page.close()
      }
    }
    return rows
  })
  await otherServer?.close()
  await bench.close()
  return all
}

/** Waits for what is looked for without the scripts that a test would put into the page: their time is not ours. */
async function seen(page: Page, selector: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const expression = `document.querySelector(${JSON.stringify(selector)})?.checkVisibility() === true`
  const isSeen = async (): Promise<boolean> => {
    const answer = await session.send('Runtime.evaluate', { expression }).catch(() => null)
    return answer?.result.value === true
  }
  const end = Date.now() + 60_000
  while (!(await isSeen())) {
    if (Date.now() > end) throw new Error(`"${selector}" is not to be seen`)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

/** The record with the ledger of the Copenhagen meetings. */
async function recordBench(): Promise<Workbench | null> {
  const record = join(CORPORA, 'moscow-1936')
  if (!existsSync(record)) {
    console.log(`(this needs the corpus at ${record})`)
    return null
  }
  const bench = await openWorkbench([record])
  await bench.file.importLedger(copenhagenLedger())
  return bench
}

/** The first filter of a server that has shown its first screen, and has its threads. */
async function ledger(): Promise<readonly Row[]> {
  const bench = await recordBench()
  if (bench === null) return []
  const port = casePort(bench.file)
  await port.overview()
  // The clock is the whole process's: what the open window has asked for is no part of the filter.
  await new Promise(resolve => setTimeout(resolve, 3000))
  const start = process.cpuUsage()
  await port.ledger({
    kind: 'statements',
    q: 'Copenhagen',
    source: [],
    who: [],
    relation: [],
    stance: ['asserts'],
    modality: [],
    venue: [],
    liberty: [],
    status: [],
    sort: 'place',
    descending: false,
    offset: 0,
    limit: 200,
  })
  const { user, system } = process.cpuUsage(start)
  await bench.close()
  return [
    { what: 'ledger: one filter, with facets (server)', milliseconds: (user + system) / 1000, aim: 100 },
  ]
}

function network(): Row {
  const nodes = 5000
  const links = Array.from(
    { length: 12_000 },
    (_, i) => [(i * 7919) % nodes, (i * i + 13) % nodes, 1] as const,
  )
  const start = process.cpuUsage()
  layOut(nodes, links)
  const { user, system } = process.cpuUsage(start)
  return {
    what: 'network of 5,000 actors laid out (worker)',
    milliseconds: (user + system) / 1000,
    aim: 5000,
  }
}
