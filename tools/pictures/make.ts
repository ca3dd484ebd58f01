// Takes the pictures of the guide and of the README from the real program, opened on the sample dossier.
// Started by hand after a change of the screens: node tools/pictures/make.ts
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openWorkbench, ROOT } from '../../e2e/support/workbench.ts'

const OUT = join(ROOT, 'docs', 'guide', 'pictures')
/** All pictures together stay below this, in bytes. */
const MOST = 1_000_000

const bench = await openWorkbench(
  ['first-look', 'harbour-trial'].map(name => join(ROOT, 'examples', name)),
  { width: 1280, height: 640 },
)
await bench.file.importLedger(
  JSON.parse(readFileSync(join(ROOT, 'examples-truth', 'sample.ledger.json'), 'utf8')),
)
const { page, server } = bench
const sources = await bench.file.sources()
let taken = 0

/** One picture of a view, once `ready` is on the screen and `before` was done. */
async function take(
  name: string,
  address: string,
  ready: string,
  before: (page: Page) => Promise<void> = async () => {},
  out = OUT,
): Promise<void> {
  await page.goto(server.origin + address)
  await page.locator(ready).first().waitFor()
  await before(page)
  await page.waitForTimeout(800)
  const path = join(out, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  taken += statSync(path).size
  console.log(`${name}.png ${statSync(path).size}`)
}

function read(file: string, more = ''): string {
  return `read/${sources.find(({ path }) => path.endsWith(file))!.id}${more}`
}

await take(
  'first-look',
  'charges?charge=state-v-tosk&count=count-1&accused=orlan',
  '.first-look',
  async () => {
    await page.locator('.look-next').click()
    await page.locator('.look-next').click()
    await page.locator('[data-looked-at]').waitFor()
  },
)
await page.getByRole('button', { name: 'Leave, and go on later' }).click()
await take(
  'set-aside',
  'charges?charge=state-v-tosk&count=count-1&accused=orlan&aside=voice:sahl',
  '.result del, .result s, .result',
)
await take(
  'reading',
  read('03-trial-day-2.html', '?hide=person,group,place,date'),
  '.text-body p',
  async () => {
    await page.locator('.bracket', { hasText: '›' }).first().click()
  },
)
await take('page', read('05-deposition-of-tosk.pdf', '?page=on'), '.page-sheet canvas', async () => {
  await page.getByText('I wish to speak fully', { exact: false }).first().click()
})
await take('conflict', 'conflicts', '.conflict')
// The picture of the README is a little higher than the guide's.
await page.setViewportSize({ width: 1280, height: 800 })
await take(
  'workbench',
  'charges?charge=state-v-tosk&count=count-1&accused=orlan&aside=voice:sahl',
  '.result del, .result s, .result',
  undefined,
  join(ROOT, 'docs'),
)
await bench.close()
if (taken > MOST) throw new RangeError(`the pictures take ${taken} bytes, more than ${MOST}`)
