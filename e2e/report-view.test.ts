// The Report view in a real browser: what is chosen is kept, shown as printed, and handed over, in full and redacted.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { accessibility, openWorkbench, ROOT, type Workbench } from './support/workbench.ts'

const missing = findChromium() === null ? NO_BROWSER : null
const note = missing === null ? '' : ` (skipped: ${missing})`

describe.skipIf(missing !== null)(`the Report view${note}`, () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench(
      ['first-look', 'harbour-trial'].map(name => join(ROOT, 'examples', name)),
      { width: 1440, height: 900 },
    )
    const ledger: unknown = JSON.parse(
      readFileSync(join(ROOT, 'examples-truth', 'sample.ledger.json'), 'utf8'),
    )
    await bench.file.importLedger(ledger)
    await bench.page.goto(`${bench.server.origin}report`)
  })
  afterAll(() => bench?.close())

  test('the report is shown as it will be printed', async () => {
    const { page } = bench
    const shown = page.frameLocator('.report-preview iframe')
    await shown.getByRole('heading', { name: 'The harbour trial at Varnholt' }).waitFor()
    await shown.getByRole('heading', { name: /Charge 1: The harbour hearing/ }).waitFor()
    expect(bench.browser.broken).toEqual([])
  })

  test('charges are chosen and put in order by the keyboard, annotated, and kept in the case', async () => {
    const { page, file } = bench
    await page.getByLabel('Title', { exact: true }).fill('Varnholt, read again')
    await page.getByRole('checkbox', { name: 'The pay office, first time' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Move down: The harbour hearing' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Note on: The quay case of 1927' }).click()
    await page.getByLabel('Note on “The quay case of 1927”').fill('Read this first.')
    await page.getByRole('button', { name: 'Save and show' }).click()
    const shown = page.frameLocator('.report-preview iframe')
    await shown.getByRole('heading', { name: 'Varnholt, read again' }).waitFor()
    await shown.getByRole('heading', { name: /Charge 1: The quay case of 1927/ }).waitFor()
    await shown.getByText('Read this first.').waitFor()
    expect(await shown.getByRole('heading', { name: /The pay office, first time/ }).count()).toBe(0)
    const { report } = await file.settings()
    expect(report).toMatchObject({ title: 'Varnholt, read again', notes: [{ text: 'Read this first.' }] })
    const decisions = await file.decisions()
    expect(decisions.at(-1)?.decision.target).toEqual({ kind: 'setting', id: 'report' })
  })

  test('criteria and replies are the person’s to fill in', async () => {
    const { page } = bench
    await page.getByText('Criteria', { exact: true }).click()
    await page.getByLabel(/^\(e\) The proceedings/).fill('The defence was heard for an hour.')
    await page.getByText('In your words', { exact: true }).click()
    await page.getByRole('button', { name: 'Add a reply' }).click()
    await page.getByLabel('By', { exact: true }).fill('Halvard Kreel')
    await page.getByLabel('The reply as it was given').fill('I stand by the indictment.')
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: 'Save and show' }).click()
    const shown = page.frameLocator('.report-preview iframe')
    await shown.getByText('The defence was heard for an hour.').waitFor()
    await shown.getByText('I stand by the indictment.').waitFor()
  })

  test('the redacted twin is shown and handed over without the name', async () => {
    const { page } = bench
    await page.getByText('Redaction', { exact: true }).click()
    await page.getByLabel('Other words to protect').fill('Ilmar Tosk')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Remove: Ilmar Tosk' }).waitFor()
    await page.getByRole('button', { name: 'Save and show' }).click()
    await page.getByText('Redacted twin', { exact: true }).click()
    const shown = page.frameLocator('.report-preview iframe')
    await shown.getByText('Person A').first().waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download as HTML' }).click()
    const html = readFileSync(await (await download).path(), 'utf8')
    expect(html).toContain('Person A')
    expect(html).not.toMatch(/tosk/i)
  })

  test('the view has no fault that axe-core can find, in either theme', async () => {
    const { page, server } = bench
    for (const part of ['contents', 'words', 'criteria', 'redaction']) {
      await page.goto(`${server.origin}report?part=${part}`)
      await page.locator('main h1').first().waitFor()
      expect(await inBothThemes(page)).toEqual([])
    }
  })

  test('nor has the report itself', async () => {
    const { page, server, browser, file } = bench
    const { rows } = await file.items({ kind: 'charge' })
    // One charge has everything that a report is made of; all of them keep axe-core busy for a minute.
    const charges = rows.map(({ item }) => item.id).slice(0, 1)
    await file.decide([
      { kind: 'correct', target: { kind: 'setting', id: 'report' }, payload: { report: { charges } } },
    ])
    await page.goto(`${server.origin}report`)
    await page.frameLocator('.report-preview iframe').locator('h1').first().waitFor()
    const preview = await page.locator('.report-preview iframe').getAttribute('src')
    const alone = await browser.context.newPage()
    await alone.setContent(await (await fetch(new URL(preview!, server.origin))).text())
    expect(await inBothThemes(alone)).toEqual([])
    await alone.close()
  })
})

/** Nothing but the colours is another in the dark. */
async function inBothThemes(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await accessibility(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...light, ...(await accessibility(page, ['color-contrast']))]
}
