// Read as people live in it: every key on a real record, pages beside their text, sources put right in one act.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '#model'
import { weaveAgain } from '#intake'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choose, selectWords } from './support/analyst.ts'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { accessibility, CORPORA, openWorkbench, ownTexts, ROOT, type Workbench } from './support/workbench.ts'

const noBrowser = findChromium() === null ? ` (skipped: ${NO_BROWSER})` : ''
const OLBERG = join(CORPORA, 'moscow-1936', '20-olberg.txt')
const noRecord = existsSync(OLBERG) ? noBrowser : ` (skipped: needs the corpus at ${OLBERG})`

/** Dots of the page that are not blank. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.page-sheet canvas')
    if (canvas === null || canvas.width < 100) return false
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return data.some((value, i) => i % 4 === 0 && value > 0 && value < 128)
  })
}

describe.skipIf(noRecord !== '')(`the keys, on the examination of Olberg${noRecord}`, () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench([OLBERG])
    await bench.page.getByRole('link', { name: 'Sources' }).click()
    await bench.page
      .getByRole('link', { name: /Olberg/ })
      .first()
      .click()
    await bench.page.locator('.mark-list li').first().waitFor()
  })
  afterAll(() => bench.close())
  /** Goes to a mention of that name, wherever it stands, by its address. */
  const lookAt = async (name: string): Promise<void> => {
    const { rows } = await bench.file.suggestions({ kind: 'mention', filter: { contains: name } })
    const named = rows.find(({ suggestion, status }) => suggestion.form === 'name' && status !== 'rejected')!
    const { source, suggestion } = named
    await bench.page.goto(`${bench.server.origin}read/${source}?mark=${encodeURIComponent(suggestion.id)}`)
    await bench.page.locator('.mark-list [aria-current=true]').waitFor()
  }
  /** The decisions of the person, not what follows from them elsewhere. */
  const decided = async (): Promise<number> =>
    (await bench.file.decisions()).filter(
      ({ decision, undoneBy }) =>
        undoneBy === null && (decision.kind === 'confirm' || decision.kind === 'reject'),
    ).length

  test('two hundred decisions, each by one key, each taken by the case', async () => {
    const { page } = bench
    await page.keyboard.press('h')
    for (let i = 0; i < 200; i++) await page.keyboard.press(i % 3 === 2 ? 'n' : 'y')
    await expect.poll(decided, { timeout: 150_000 }).toBe(200)
    expect(await page.locator('.mark-list [aria-current=true]').count()).toBe(1)
    await page.keyboard.press('u')
    await page.getByText('Taken back.').waitFor()
    expect(await decided()).toBe(199)
  }, 200_000)

  test('a name is corrected, merged into another entry, and split off, by one key each', async () => {
    const { page } = bench
    await lookAt('Trotsky')
    await page.keyboard.press('e')
    await page.getByRole('dialog', { name: 'Correct' }).getByLabel('Kind').selectOption('group')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Corrected.').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('u')
    await page.getByText('Taken back.').waitFor()

    await lookAt('Tukalevsky')
    await page.keyboard.press('d')
    const split = page.getByRole('dialog', { name: /Split “Tukalevsky” off/ })
    await split.waitFor()
    expect(await split.getByRole('checkbox').count()).toBeGreaterThan(1)
    for (const box of (await split.getByRole('checkbox').all()).slice(1)) await box.uncheck()
    await split.getByLabel('Name of the new entry').fill('Another Tukalevsky')
    expect(await accessibility(page)).toEqual([])
    await split.getByRole('button', { name: 'Split off' }).click()
    await page.getByText('Split off.').waitFor()
    const names = async (): Promise<readonly string[]> =>
      (await bench.file.items({ kind: 'actor' })).rows.map(({ item }) => item.name)
    expect(await names()).toContain('Another Tukalevsky')

    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('m')
    await choose(page.getByRole('dialog'), page, 'Merge into', 'Tukalevsky')
    await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText('Merged.').waitFor()
    expect(await names()).not.toContain('Another Tukalevsky')
  })

  test('words on another’s word have a ground of their own', async () => {
    const { page } = bench
    const hearsay = page.locator('.mark-line', { hasText: 'on another’s word' }).first()
    await page.getByRole('checkbox', { name: /undecided/ }).check()
    await page.getByRole('button', { name: /^Persons/ }).click()
    await page.getByRole('button', { name: /^Places/ }).click()
    await page.getByRole('button', { name: /^Dates/ }).click()
    await page.getByRole('button', { name: /^Groups/ }).click()
    await page.getByRole('button', { name: /^Claims/ }).click()
    await hearsay.click()
    await page.waitForFunction(() => (CSS.highlights.get('hearsay')?.size ?? 0) > 0)
    expect(await page.locator('.mark-card .voice .voice').count()).toBeGreaterThan(0)
  })

  test('nothing was refused by the policy', () => expect(bench.browser.broken).toEqual([]))
})

describe.skipIf(noBrowser !== '')(`pages and places${noBrowser}`, () => {
  let bench: Workbench
  let texts: string
  beforeAll(async () => {
    texts = ownTexts()
    const papers = ['05-deposition-of-tosk.pdf', '21-passport-of-tosk.pdf', '14-vecherniy-mayak.txt']
    bench = await openWorkbench([texts, ...papers.map(name => join(ROOT, 'examples', 'harbour-trial', name))])
  })
  afterAll(async () => {
    await bench.close()
    rmSync(texts, { recursive: true, force: true })
  })
  const address = async (path: string): Promise<string> => {
    const source = (await bench.file.sources()).find(one => one.path.endsWith(path))!
    return `${bench.server.origin}read/${source.id}`
  }
  test.each(['light', 'dark'] as const)(
    'the page is drawn beside its text, the quote marked on it: %s',
    async theme => {
      const { page } = bench
      await page.emulateMedia({ colorScheme: theme })
      await page.goto(`${await address('05-deposition-of-tosk.pdf')}?at=120-200`)
      await page.locator('.text-body p').first().waitFor()
      await page.keyboard.press('i')
      await drawn(page)
      await page.locator('.page-box').first().waitFor()
      const box = (await page.locator('.page-box').first().boundingBox())!
      const sheet = (await page.locator('.page-sheet').boundingBox())!
      expect(box.y).toBeGreaterThan(sheet.y)
      expect(box.y + box.height).toBeLessThan(sheet.y + sheet.height)
      expect(await accessibility(page)).toEqual([])
      await page.keyboard.press('i')
      await page.locator('.page-sheet').waitFor({ state: 'detached' })
    },
  )

  test('a scan without text says why and can be looked at', async () => {
    const { page } = bench
    await page.goto(await address('21-passport-of-tosk.pdf'))
    await page.getByRole('heading', { name: 'This source is a picture of a text' }).waitFor()
    await drawn(page)
    expect(await accessibility(page)).toEqual([])
  })

  test('a decision whose words are gone is listed, and placed by hand with one key', async () => {
    const { page, file } = bench
    await page.goto(await address('hearing.txt'))
    await page.locator('.text-body p').first().waitFor()
    await selectWords(page, 'Aalto arranged it')
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Statement added.').waitFor()
    await page.locator('.mark-list li', { hasText: 'Aalto arranged it' }).first().waitFor()

    // Another normaliser reads the paper otherwise.
    const source = (await file.sources()).find(({ path }) => path.endsWith('hearing.txt'))!
    const before = (await file.text(source.id))!
    const text = before.text.replace('Aalto arranged it.', 'All of this was done by the man Aalto.')
    await file.saveText({
      ...before,
      text,
      sha256: sha256Hex(text),
      normaliser: 'another/1',
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
      origin: [],
      markup: [],
    })
    await weaveAgain(file)
    await page.goto(bench.server.origin)
    await page.getByRole('link', { name: 'All that is adrift' }).click()
    await page.getByText('Aalto arranged it').waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('link', { name: 'Place by hand' }).first().click()
    await page.locator('.adrift-strip').waitFor()
    await selectWords(page, 'All of this was done by the man Aalto')
    expect(await accessibility(page)).toEqual([])
    await page.keyboard.press('t')
    await page.getByText(/^Placed\./).waitFor()
    expect(await file.adrift()).toEqual([])
    await page
      .locator('.mark-list li', { hasText: 'All of this was done by the man Aalto' })
      .first()
      .waitFor()
  })

  test('several sources are put right in one act', async () => {
    const { page } = bench
    await page.goto(`${bench.server.origin}sources`)
    await page.getByRole('checkbox', { name: 'Choose hearing' }).check()
    await page.getByRole('checkbox', { name: /^Choose A letter/i }).check()
    await page.getByRole('button', { name: 'Set kind, date, author …' }).click()
    await page.getByLabel('Kind').last().selectOption('transcript')
    await page.getByRole('combobox', { name: 'Author' }).fill('The clerk Dahl')
    await page.keyboard.press('Tab')
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('2 sources changed.').waitFor()
    const changed = (await bench.file.sources()).filter(({ kind }) => kind === 'transcript')
    expect(changed).toHaveLength(2)
    expect(new Set(changed.flatMap(({ author }) => author)).size).toBe(1)
    await page.getByText('The clerk Dahl').first().waitFor()
  })

  test('nothing was refused by the policy', () =>
    expect(bench.browser.broken.filter(line => !line.includes('willReadFrequently'))).toEqual([]))
})
