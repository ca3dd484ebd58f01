// The workbench in each of its languages: chosen by the keyboard, kept, whole, and never wider than the window.
import { LANGUAGES, loadMessages, type MessageKey } from '#messages'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { accessibility, openWorkbench, ROOT, type Workbench } from './support/workbench.ts'

const missing = findChromium() === null ? NO_BROWSER : null
const note = missing === null ? '' : ` (skipped: ${missing})`

const VIEWS = {
  overview: '',
  sources: 'sources',
  read: 'read',
  ledger: 'ledger',
  actors: 'actors',
  timeline: 'timeline',
  network: 'network',
  charges: 'charges',
  series: 'series',
  warnings: 'warnings',
  conflicts: 'conflicts',
  echoes: 'echoes',
  report: 'report',
} as const

describe.skipIf(missing !== null)(`the workbench in every language${note}`, () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench([join(ROOT, 'examples', 'harbour-trial')])
    const ledger = join(ROOT, 'examples-truth', 'sample.ledger.json')
    await bench.file.importLedger(JSON.parse(readFileSync(ledger, 'utf8')))
  })
  afterAll(() => bench.close())

  test.each(LANGUAGES.filter(language => language !== 'en'))('%s', async language => {
    const { page, server, browser } = bench
    const { say } = await loadMessages(language)
    await page.goto(server.origin)
    await page.locator('.language-switch').focus()
    await page.locator('.language-switch').selectOption(language)
    await page.getByRole('link', { name: say('web.nav.charges') }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
    for (const [name, path] of Object.entries(VIEWS)) {
      await page.goto(server.origin + path)
      await page.locator('main h1').first().waitFor()
      expect(await page.title()).toContain(say(`web.nav.${name}` as MessageKey))
      const shown = await page.locator('.shell').innerText()
      expect(
        shown.match(/\b(web|standing|role|relation|stance|venue|problem)\.[a-z]+[.a-z-]*/g),
        path,
      ).toBeNull()
      for (const [width, height] of [
        [1280, 720],
        [640, 360],
      ] as const) {
        await page.setViewportSize({ width, height })
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([path, width, over <= 0]).toEqual([path, width, true])
      }
      await page.setViewportSize({ width: 1280, height: 720 })
    }
    await page.goto(`${server.origin}charges`)
    await page.locator('main h2').first().waitFor()
    expect(await accessibility(page)).toEqual([])
    expect(browser.broken).toEqual([])
  })
})
