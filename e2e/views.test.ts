import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { copenhagenLedger } from './support/copenhagen.ts'
import { accessibility, CORPORA, openWorkbench, type Workbench } from './support/workbench.ts'

const RECORD = join(CORPORA, 'moscow-1936')
const missing =
  findChromium() === null ? NO_BROWSER : existsSync(RECORD) ? null : `needs the corpus at ${RECORD}`
const note = missing === null ? '' : ` (skipped: ${missing})`

const LINK_ON_A_WORD = /^(.+) on the word of (.+); Falls if/
const VIEWS = [
  '',
  'sources',
  'ledger',
  'ledger?kind=claims',
  'actors?actor=trotsky',
  'timeline',
  'network',
  'charges',
  'series?accused=trotsky',
  'warnings',
  'conflicts',
  'echoes',
] as const

describe.skipIf(missing !== null)(`the Copenhagen meetings${note}`, () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench([RECORD])
    const report = await bench.file.importLedger(copenhagenLedger())
    if (report.kind !== 'imported' || report.unplaced.length > 0)
      throw new Error(`the ledger does not fit the record: ${JSON.stringify(report)}`)
    await bench.page.reload()
  })
  afterAll(() => bench.close())

  test('each meeting is a count of its own, supported by one voice from the dock', async () => {
    const { page, server } = bench
    await page.goto(`${server.origin}charges`)
    await page.getByRole('button', { name: /Holtzman, Holtzman sent.*: supported in this file/ }).waitFor()
    await page.getByText('Not supported if Holtzman alone is not believed.').first().waitFor()
    await page.getByRole('button', { name: /Berman-Yurin, Berman-Yurin told/ }).click()
    await page.getByText('Not supported if Berman-Yurin alone is not believed.').first().waitFor()
    expect(page.url()).toContain('count=count-berman')
  })

  test('a voice is set aside by the keyboard, and what falls is struck through in place', async () => {
    const { page } = bench
    await page.getByRole('switch', { name: 'Berman-Yurin' }).focus()
    await page.keyboard.press('Space')
    await page
      .getByRole('button', { name: /Berman-Yurin told.*supported in this file, now not supported/ })
      .first()
      .waitFor()
    await page.getByText('This does not mean untrue.').waitFor()
    expect(await page.locator('.statements > li[data-fallen]').count()).toBe(2)
    expect(page.url()).toContain('aside=voice')
    const address = page.url()
    await page.reload()
    await page.getByText('This does not mean untrue.').waitFor()
    expect(page.url()).toBe(address)
    await page.getByRole('button', { name: /^Believe all again/ }).click()
    await page.getByText('This does not mean untrue.').waitFor({ state: 'detached' })
  })

  test('everyone the accuser held set aside: no independent support, the defence’s house beside it', async () => {
    const { page } = bench
    await page.getByRole('button', { name: 'Set aside everyone State Prosecution controlled' }).click()
    await page.getByText('No independent support in this file', { exact: false }).waitFor()
    for (const who of ['Holtzman', 'Berman-Yurin', 'Fritz David'])
      expect(
        await page.getByRole('button', { name: new RegExp(`^${who}, ${who} .*now not supported`) }).count(),
      ).toBe(1)
    await page.getByRole('button', { name: /^Set aside everyone Trotsky and/ }).waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: 'Believe them again' }).click()
  })

  test('an element is added and tried', async () => {
    const { page } = bench
    await page.getByRole('button', { name: 'Add an element' }).click()
    await page.getByRole('combobox', { name: 'Claim' }).fill('Sedov was at')
    await page.getByRole('option').filter({ hasText: 'Sedov was at' }).first().click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.element-name').filter({ hasText: 'Sedov was at' }).waitFor()
    await page.getByText('Not supported if Holtzman alone is not believed.').first().waitFor()
    expect(await page.locator('.element-claim').count()).toBe(3)
  })

  test('custody of all is entered in one act', async () => {
    const { page } = bench
    const before = (await bench.file.journal()).total
    await page.getByRole('button', { name: 'Enter custody' }).click()
    await page.getByLabel('When (EDTF)').fill('1936-08-19/1936-08-24')
    await page.getByLabel('The words that say so: type some of them').fill('"heard the case against"')
    await page.getByRole('dialog').getByRole('radio').first().check()
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText(/^Custody of \d+ persons entered/).waitFor()
    expect((await bench.file.journal()).total).toBe(before + 1)
  })

  test('the ledger narrows by a facet, and decides in bulk with a way back', async () => {
    const { page, server } = bench
    await page.goto(`${server.origin}ledger`)
    await page.getByRole('checkbox', { name: 'denies' }).check()
    await page.getByRole('checkbox', { name: 'confirmed' }).check()
    await page.getByText('1 row', { exact: true }).waitFor()
    await page.getByRole('checkbox', { name: /^Choose: Our trip did not materialize/ }).check()
    await page.getByRole('button', { name: 'Reject' }).click()
    await page.getByText('1 decision made.').waitFor()
    await page.getByRole('button', { name: 'Take back the last change' }).click()
    await page.locator('.ledger-body .ledger-row[data-status=confirmed]').waitFor()
    expect(await page.locator('.ledger-body .ledger-row').count()).toBe(1)
  })

  test('from a link in the network to the words it hangs on', async () => {
    const { page, server } = bench
    await page.goto(`${server.origin}network?of=trotsky`)
    // A link that hangs on one voice in the dock, whichever the reader finds.
    const row = page
      .locator('.network-table li')
      .filter({ hasText: /on the word of (Holtzman|Dreitzer|Kamenev|I. N. Smirnov)/ })
      .filter({ hasText: 'Falls if' })
      .first()
    await row.waitFor()
    // What is far down is drawn when it is looked at.
    await row.scrollIntoViewIfNeeded()
    await expect.poll(() => row.innerText(), { timeout: 10_000 }).toMatch(LINK_ON_A_WORD)
    const [, link, voice] = LINK_ON_A_WORD.exec(await row.innerText())!
    const gone = page.locator('.network-table li[data-gone]').filter({ hasText: 'no link left' })
    expect(await gone.count()).toBe(0)
    await page.getByRole('switch', { name: voice!, exact: true }).focus()
    await page.keyboard.press('Space')
    await gone.filter({ hasText: link! }).waitFor()
    await page.keyboard.press('Space')
    await gone.first().waitFor({ state: 'detached' })
  })

  test.each(VIEWS)('the view “%s” has no fault that axe-core can find, in either theme', async view => {
    const { page, server } = bench
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(server.origin + view)
    await page.locator('main h1').first().waitFor()
    await page.locator('main .waiting').waitFor({ state: 'detached' })
    expect(await accessibility(page)).toEqual([])
    // Nothing but the colours is another in the dark.
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await accessibility(page, ['color-contrast'])).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('no view is wider than the window at 200% zoom', async () => {
    const { page, server } = bench
    await page.setViewportSize({ width: 640, height: 360 })
    for (const view of VIEWS) {
      await page.goto(server.origin + view)
      await page.locator('main h1').first().waitFor()
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([view, over <= 0]).toEqual([view, true])
    }
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  test('an address that leads nowhere says so', async () => {
    const { page, server } = bench
    await page.goto(`${server.origin}nowhere`)
    await page.getByText('There is no such view').waitFor()
    expect(await accessibility(page)).toEqual([])
  })

  test('nothing was refused by the policy, nothing was asked for elsewhere', () => {
    expect(bench.browser.broken).toEqual([])
  })
})
