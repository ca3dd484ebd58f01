/** Measures two hundred decisions by one key each on a real record: the program's part of the ten minutes. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CORPORA, openWorkbench } from '../e2e/support/workbench.ts'
import { clockOf } from './web.ts'

const DECISIONS = 200
/** A person's ten minutes, of which the program may take a twentieth. */
const AIM = (10 * 60_000) / 20 / DECISIONS

/** Prints one table: CPU time of the page's main thread and of the server, a decision. */
export async function run(): Promise<void> {
  const record = join(CORPORA, 'moscow-1936', '20-olberg.txt')
  if (!existsSync(record)) {
    console.log(`(needs the corpus at ${record})`)
    return
  }
  const bench = await openWorkbench([record])
  const { page, file } = bench
  await page.goto(`${bench.server.origin}read/${(await file.sources())[0]!.id}`)
  await page.locator('.mark-list li').first().waitFor()
  await page.keyboard.press('h')
  const clock = await clockOf(page)
  const [before, server] = [await clock(), process.cpuUsage()]
  for (let i = 0; i < DECISIONS; i++) await page.keyboard.press(i % 3 === 2 ? 'n' : 'y')
  const keyed = await clock()
  let taken = 0
  while (taken < DECISIONS) {
    await new Promise(resolve => setTimeout(resolve, 200))
    taken = (await file.suggestions({ filter: { status: ['confirmed', 'rejected'] } })).total
  }
  const { user, system } = process.cpuUsage(server)
  const all = await clock()
  await bench.close()
  console.log('| what | ms | aim |\n|---|---:|---:|')
  const row = (what: string, total: number): void =>
    console.log(`| ${what} | ${(total / DECISIONS).toFixed(1)} | ${AIM} |`)
  row(`one decision of ${DECISIONS}: page, until the next is shown`, keyed - before)
  row('the same: page, until all are in the case', all - before)
  row('the same: server and test driver together', (user + system) / 1000)
}
