// A name is typed before the names, or the code of the list, have come: nothing typed is lost, and the list opens.
import { serveCase, type RunningServer } from '#server'
import type { CaseData } from '#model'
import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { selectWords } from './support/analyst.ts'
import { findChromium, NO_BROWSER, startBrowser, type WatchedBrowser } from './support/browser.ts'
import { memoryCase } from './support/memory-case.ts'
import { buildBundle } from './support/workbench.ts'

const note = findChromium() === null ? ` (skipped: ${NO_BROWSER})` : ''

const TEXT = 'Lindqvist: In November 1930 I met Maren in Bergen, at the Hotel Norge.'
const NAMES = ['Aalto', 'Lindqvist', 'Maren', 'Tukal']

const data: Partial<CaseData> = {
  actors: NAMES.map(name => ({
    id: name.toLowerCase(),
    kind: 'person',
    name,
    names: [],
    born: null,
    died: null,
    fictional: false,
    collective: false,
    note: '',
  })),
  claims: [
    {
      id: 'met',
      relation: 'met',
      roles: [
        { role: 'who', filler: { kind: 'actor', id: 'lindqvist' } },
        { role: 'whom', filler: { kind: 'actor', id: 'maren' } },
      ],
      when: null,
      where: null,
      note: '',
      status: 'confirmed',
      score: 1,
    },
  ],
}

describe.skipIf(findChromium() === null)(`a picker on a slow machine${note}`, () => {
  let server: RunningServer
  let browser: WatchedBrowser
  let page: Page
  beforeAll(async () => {
    buildBundle()
    server = await serveCase(
      memoryCase('Slow', [{ id: 'hearing', title: 'Hearing', text: TEXT, marks: [] }], data),
    )
    browser = await startBrowser()
    await (await browser.open(server.address)).locator('.shell').waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  beforeEach(async () => {
    page = await browser.open(server.origin)
  })
  afterEach(async () => {
    await page.close()
  })

  /** Holds back what is fetched from these addresses until it is let go. */
  async function holdBack(addresses: RegExp): Promise<() => Promise<void>> {
    const held: Route[] = []
    let isHeld = true
    await page.route(addresses, route => {
      if (isHeld) held.push(route)
      else void route.continue()
    })
    return async () => {
      isHeld = false
      for (const route of held) await route.continue()
    }
  }

  test('letters before the names of the case', async () => {
    const letGo = await holdBack(/\/api\/case$/)
    await page.goto(`${server.origin}read/hearing`)
    await page.locator('.text-body p').waitFor()
    await selectWords(page, 'I met Maren in Bergen')
    await page.keyboard.press('c')
    const voice = page.getByRole('combobox', { name: 'Who says so' })
    await voice.waitFor()
    await page.keyboard.type('Lind')
    await page.waitForTimeout(300)
    await letGo()
    await page.getByRole('option', { name: /^Lindqvist/ }).waitFor({ timeout: 3000 })
    await page.keyboard.type('q')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await voice.inputValue()).toBe('Lindqvist')
  })

  test('letters before the code of the list, and on while it comes', async () => {
    const letGo = await holdBack(/picker-box/)
    await page.goto(`${server.origin}network`)
    const field = page.locator('.network-filter input')
    await field.click()
    await page.keyboard.type('Ma')
    await letGo()
    await page.keyboard.type('re', { delay: 15 })
    await page.locator('.network-filter [aria-autocomplete]').waitFor()
    await page.keyboard.type('n')
    expect(await field.inputValue()).toBe('Maren')
    await page.getByRole('option', { name: 'Maren' }).click()
    await page.waitForURL(/of=maren/)
  })

  test('a field that was left before the code of its list came takes nothing back', async () => {
    const letGo = await holdBack(/picker-box/)
    await page.goto(`${server.origin}network`)
    await page.locator('.network-filter input').click()
    await page.keyboard.type('Ma')
    await page.keyboard.press('Tab')
    await page.evaluate(() => document.activeElement!.setAttribute('data-left-for', ''))
    await letGo()
    await page.locator('.network-filter [aria-autocomplete]').waitFor()
    expect(await page.evaluate(() => document.activeElement!.hasAttribute('data-left-for'))).toBe(true)
    expect(await page.locator('.picker-list').count()).toBe(0)
    expect(await page.locator('.network-filter input').inputValue()).toBe('Ma')
  })

  test('nothing was refused by the policy', () => expect(browser.broken).toEqual([]))
})
