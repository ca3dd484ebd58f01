// The first look at the sample dossier, by the keyboard, from the overview to a case of one's own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { newCasesIn, type BegunCases } from '../src/cli/new-cases.ts'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { accessibility, openWorkbench, ROOT, type Workbench } from './support/workbench.ts'

const note = findChromium() === null ? ` (skipped: ${NO_BROWSER})` : ''

describe.skipIf(findChromium() === null)(`the first look${note}`, () => {
  let bench: Workbench
  let folder: string
  let newCases: BegunCases
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'retort-own-'))
    newCases = newCasesIn(folder, 'reader')
    bench = await openWorkbench(
      ['first-look', 'harbour-trial'].map(name => join(ROOT, 'examples', name)),
      { newCases },
    )
    await bench.file.importLedger(
      JSON.parse(readFileSync(join(ROOT, 'examples-truth', 'sample.ledger.json'), 'utf8')),
    )
    await bench.page.reload()
  })
  afterAll(async () => {
    await bench.close()
    await newCases.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('it opens by itself on the sample, and speaks of what is on the screen', async () => {
    const { page } = bench
    await atStep(page, 'A case that has been read')
    await looksRight(page)
    expect(await page.getByRole('button', { name: 'Start your own case' }).count()).toBe(1)
  })

  test('it is left, comes back after a reload, and goes on where it was', async () => {
    const { page } = bench
    await next(page)
    await atStep(page, 'What a charge rests on')
    await page.getByRole('button', { name: 'Leave, and go on later' }).press('Enter')
    await page.getByRole('complementary', { name: 'First look' }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('button', { name: 'First look' }).press('Enter')
    await atStep(page, 'What a charge rests on')
    expect(page.url()).toContain('count=count-1')
    await looksRight(page)
  })

  test('the go-between is set aside by the keyboard, and what fell is the next step', async () => {
    const { page } = bench
    await next(page)
    await atStep(page, 'Set the go-between aside')
    await page.locator('.voice-list [data-looked-at]').waitFor()
    await page.keyboard.press('F6')
    await page.keyboard.press('Space')
    await atStep(page, 'What is left without him')
    await page.locator('.result').getByText('not supported in this file').waitFor()
    await page.getByText('This does not mean untrue.', { exact: true }).waitFor()
    await looksRight(page)
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('look-next')
  })

  test('with two views on screen F6 goes round both of them and the strip', async () => {
    const { page } = bench
    await page.getByRole('button', { name: 'Side by side' }).click()
    await page.locator('[data-pane=second] h1').waitFor()
    await page.locator('.look-next').focus()
    for (const [key, place] of [
      ['F6', '[data-pane=first]'],
      ['F6', '[data-pane=second]'],
      ['F6', '.first-look'],
      ['Shift+F6', '[data-pane=second]'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await page.locator(`${place}:focus, ${place} :focus`).count(), `${key} to ${place}`).toBe(1)
    }
    await page.getByRole('button', { name: 'Side by side' }).click()
    await page.locator('[data-pane=second]').waitFor({ state: 'detached' })
  })

  test('the warning sign, the conflict and the quote', async () => {
    const { page } = bench
    await next(page)
    await page.locator('.finding[data-looked-at]').filter({ hasText: 'Planted go-between' }).waitFor()
    await looksRight(page)
    await next(page)
    await page.locator('.conflict[data-looked-at]').filter({ hasText: 'Novy Bereg' }).waitFor()
    await looksRight(page)
    await next(page)
    await page.waitForFunction(() => CSS.highlights.get('current')?.size === 1)
    expect(await page.evaluate(() => ([...CSS.highlights.get('current')!][0] as Range).toString())).toBe(
      'Aldane also met Tosk at the Hotel Meridian in Lindaby on 3 May 1931',
    )
    await looksRight(page)
  })

  test('a strip at 200% zoom leaves room for the screen above it', async () => {
    const { page } = bench
    await page.setViewportSize({ width: 640, height: 360 })
    const { height } = (await page.locator('.first-look').boundingBox())!
    expect(height).toBeLessThan(180)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  test('one’s own case begins empty, takes files, and is a file of its own', async () => {
    const { page } = bench
    await page.getByRole('button', { name: 'Start your own case' }).press('Enter')
    await page.getByText(folder).waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.getByLabel('What the case is called').fill('My trial')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'This case has no sources yet' }).waitFor()
    expect(page.url().startsWith(bench.server.origin)).toBe(false)
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Maren said: "I was never there."') },
      ])
    await page.getByRole('heading', { name: 'My trial', level: 1 }).waitFor()
    await page.getByText('1 source', { exact: false }).first().waitFor()
    expect(await page.getByRole('complementary', { name: 'First look' }).count()).toBe(0)
    expect(readFileSync(join(folder, 'my-trial.retort')).subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  test('nothing was refused by the policy, nothing was asked for elsewhere', () => {
    // The new case is served at an origin of its own, to which the person was led.
    expect(
      bench.browser.broken.filter(line => !line.startsWith('request elsewhere: http://127.0.0.1:')),
    ).toEqual([])
  })
})

async function atStep(page: Page, title: string): Promise<void> {
  await page
    .getByRole('complementary', { name: 'First look' })
    .getByRole('heading', { name: title })
    .waitFor()
}

/** No fault in either theme, with the thing spoken of outlined on the real screen. */
async function looksRight(page: Page): Promise<void> {
  await page.locator('main [data-looked-at]').waitFor()
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibility(page)).toEqual([])
  }
}

async function next(page: Page): Promise<void> {
  await page.locator('.look-next').focus()
  await page.keyboard.press('Enter')
}
