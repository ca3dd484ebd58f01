import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { accessibility, openWorkbench, ownTexts, ROOT, type Workbench } from './support/workbench.ts'

const title = findChromium() === null ? `the first screens (skipped: ${NO_BROWSER})` : 'the first screens'

describe.skipIf(findChromium() === null).each(['light', 'dark'] as const)(`${title}, %s`, theme => {
  let bench: Workbench
  let texts: string
  beforeAll(async () => {
    texts = ownTexts()
    bench = await openWorkbench([texts], { theme })
  })
  afterAll(async () => {
    await bench.close()
    rmSync(texts, { recursive: true, force: true })
  })

  test('the launch token leaves the address, and opens no second time', async () => {
    expect(bench.page.url()).toBe(bench.server.origin)
    const other = await bench.browser.context.newPage()
    await other.goto(`${bench.server.origin}sources`)
    await other.getByRole('heading', { name: 'Sources' }).waitFor()
    await other.close()
  })

  test('the overview says what was read and what waits', async () => {
    const { page } = bench
    await page.getByText('2 sources', { exact: false }).waitFor()
    await page.getByRole('heading', { name: 'Waiting for a decision' }).waitFor()
    expect(await accessibility(page)).toEqual([])
  })

  test('sources are listed, sorted, added by their bytes, and read', async () => {
    const { page } = bench
    await page.getByRole('link', { name: 'Sources' }).click()
    await page.getByRole('columnheader', { name: 'Characters' }).getByRole('button').click()
    expect(page.url()).toContain('sort=characters')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Maren said: "I was never there."') },
        { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      ])
    await page.getByText('2 sources read', { exact: false }).waitFor()
    await page.getByText('The file is empty (0 bytes).').waitFor()
    await page.getByRole('link', { name: 'note' }).waitFor()
    expect(await accessibility(page)).toEqual([])
  })

  test('reading, deciding and taking back by single keys', async () => {
    const { page } = bench
    await page.getByRole('link', { name: /^hearing/i }).click()
    await page.getByText('I confirm it.', { exact: false }).first().waitFor()
    await page.keyboard.press('j')
    await page.locator('.mark-list [aria-current=true]').waitFor()
    expect(page.url()).toContain('mark=')
    expect(await page.evaluate(() => CSS.highlights.get('current')?.size)).toBe(1)
    await page.keyboard.press('y')
    await page.keyboard.press('n')
    await page.locator('.mark-list li[data-status=confirmed]').waitFor()
    await page.locator('.mark-list li[data-status=rejected]').waitFor()
    await page.keyboard.press('u')
    await page.getByText('Taken back.').waitFor()
    expect(await page.locator('.mark-list li[data-status=rejected]').count()).toBe(0)
    const { rows } = await bench.file.suggestions({ filter: { status: ['confirmed'] } })
    expect(rows).toHaveLength(1)
    expect(await accessibility(page)).toEqual([])
  })

  test('hearsay shows as nested brackets', async () => {
    const { page } = bench
    const address = new URL(page.url())
    address.search = '?hide=person,group,place,date,claim,charge,exhibit,proceeding'
    await page.goto(address.href)
    await page
      .getByRole('button', { name: /Lindqvist › Aalto/ })
      .first()
      .click()
    expect(await page.locator('.mark-card .voice .voice .voice').count()).toBe(1)
    expect(await page.locator('.bracket[data-current] i').count()).toBe(2)
  })

  test('selected words become a name, by its first letters', async () => {
    const { page } = bench
    await page.evaluate(() => {
      const text = [...document.querySelectorAll('.text-body p')].map(p => p.firstChild!)
      const node = text.find(one => one.textContent!.includes('Hotel Norge'))!
      const at = node.textContent!.indexOf('Maren')
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 5)
      getSelection()!.removeAllRanges()
      getSelection()!.addRange(range)
      node.parentElement!.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
    })
    await page.getByRole('toolbar').waitFor()
    await page.keyboard.press('p')
    await page.getByRole('dialog').waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Whose name it is' }).fill('Maren')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Name added.').waitFor()
    const { rows } = await bench.file.items({ kind: 'actor' })
    expect(rows.map(({ item }) => item.name)).toContain('Maren')
  })

  test('the palette finds words in the texts and goes to the passage', async () => {
    const { page } = bench
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /find words/ }).waitFor()
    await page.keyboard.type('"closed for repairs"')
    await page.getByRole('option').filter({ hasText: 'closed for repairs' }).waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(/at=\d+-\d+/)
    await page.waitForFunction(() => CSS.highlights.get('current')?.size === 1)
    expect(await page.evaluate(() => ([...CSS.highlights.get('current')!][0] as Range).toString())).toMatch(
      /closed for repairs/,
    )
  })

  test('nothing was refused by the policy, nothing was asked for elsewhere', () => {
    expect(bench.browser.broken).toEqual([])
  })
})

test.skipIf(findChromium() === null)('the first script stays under 180 KB gzipped', () => {
  const folder = join(ROOT, 'dist', 'web')
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const wanted = new Set([...read('index.html').matchAll(/assets\/[\w.-]+\.js/g)].map(([name]) => name))
  for (const name of wanted)
    for (const [, other] of read(name).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
      wanted.add(`assets/${other}`)
  expect(readdirSync(join(folder, 'assets')).length).toBeGreaterThan(wanted.size)
  const bytes = [...wanted].reduce((sum, name) => sum + gzipSync(read(name)).length, 0)
  expect(bytes).toBeLessThan(180 * 1024)
})
