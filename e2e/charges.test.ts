// Charges and the split screen on the sample dossier: readings, grades, stretches of time, exhibits, bounds, two views at once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { accessibility, openWorkbench, ROOT, type Workbench } from './support/workbench.ts'

const note = findChromium() === null ? ` (skipped: ${NO_BROWSER})` : ''

describe.skipIf(findChromium() === null)(`Charges${note}`, () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench(['first-look', 'harbour-trial'].map(folder => join(ROOT, 'examples', folder)))
    const truth: unknown = JSON.parse(
      readFileSync(join(ROOT, 'examples-truth', 'sample.ledger.json'), 'utf8'),
    )
    const report = await bench.file.importLedger(truth)
    if (report.kind !== 'imported' || report.unplaced.length > 0)
      throw new Error(`the ledger does not fit the papers: ${JSON.stringify(report)}`)
    await bench.page.reload()
  })
  afterAll(() => bench.close())

  const open = async (address: string): Promise<void> => {
    await bench.page.goto(bench.server.origin + address)
    await bench.page.locator('.count-card .result-line').waitFor()
  }

  test('an exhibit says what it shows, and what it is only said to show', async () => {
    const { page } = bench
    await open('charges')
    const passport = page.locator('.exhibit').filter({ hasText: 'the passport of Tosk' })
    expect(await passport.locator('.exhibit-not').count()).toBe(2)
    await passport.getByRole('button', { name: 'Change the exhibit: the passport of Tosk' }).click()
    const form = page.getByRole('dialog')
    await form.waitFor()
    expect(await accessibility(page)).toEqual([])
    await form.getByLabel('Ilmar Tosk and Henrik Aldane met').selectOption({ label: 'Shows' })
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.querySelectorAll('.exhibit-not').length === 1)
  })

  test('another reading stands beside the first, with the result under each', async () => {
    const { page } = bench
    await page.getByRole('button', { name: 'Make another reading' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Name of the reading').fill('The meeting alone')
    await form.getByLabel('Whose reading it is').fill('A. Reader')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await page.locator('.tree-column').nth(1).waitFor()
    expect(await page.locator('.tree-column').count()).toBe(2)
    expect(page.url()).toContain('tree=')
    await page.getByRole('button', { name: /^Change: Henrik Aldane sent/ }).click()
    await form.getByRole('button', { name: 'Take it out' }).click()
    await form.waitFor({ state: 'detached' })
    const results = page.locator('.tree-result')
    await results.filter({ hasText: /^supported in this file/ }).waitFor()
    await results.filter({ hasText: /^unresolved/ }).waitFor()
    expect(await accessibility(page)).toEqual([])
  })

  test('a voice is graded by a person, and the grade is replaced and taken back', async () => {
    const { page } = bench
    await page.getByRole('button', { name: /^Ruben Sahl: grades/ }).click()
    const card = page.getByRole('dialog')
    await card.getByLabel('The voice').selectOption('D')
    await card.getByLabel('What it says').selectOption('4')
    await card.getByLabel('Why').fill('paid by the harbour police')
    await card.getByRole('button', { name: 'Give this grade' }).click()
    await card.getByText('paid by the harbour police').waitFor()
    expect(await accessibility(page)).toEqual([])
    await card.getByLabel('The voice').selectOption('C')
    await card.getByRole('button', { name: 'Give this grade' }).click()
    await card.locator('.grades li').filter({ hasText: /^C / }).waitFor()
    expect(await card.locator('.grades li').count()).toBe(1)
    await card.getByRole('button', { name: 'Take back the grade C' }).click()
    await card.locator('.grades li').waitFor({ state: 'detached' })
    await card.getByRole('button', { name: 'Close' }).click()
  })

  test('what was typed into a form outlives a reload, until it is saved', async () => {
    const { page } = bench
    await page.getByRole('button', { name: 'Enter custody' }).click()
    const form = page.getByRole('dialog')
    await form.getByLabel('When (EDTF)').fill('1931-02/1931-03')
    const someone = form
      .locator('.custody-list label')
      .filter({ hasText: 'Ilmar Tosk' })
      .getByRole('checkbox')
    const wasTicked = await someone.isChecked()
    await someone.setChecked(!wasTicked)
    await page.reload()
    await page.getByRole('button', { name: 'Enter custody' }).click()
    expect(await form.getByLabel('When (EDTF)').inputValue()).toBe('1931-02/1931-03')
    expect(await someone.isChecked()).toBe(!wasTicked)
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    // The same prosecutor's other charge has other accused, and a form of its own.
    await open('charges?charge=state-v-tosk&count=count-2&accused=tosk')
    await page.getByRole('button', { name: 'Enter custody' }).click()
    expect(await form.getByLabel('When (EDTF)').inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await open('charges')
    // Closed by Escape, a form keeps what was typed; left by its own button, it does not.
    await page.getByRole('button', { name: 'Enter custody' }).click()
    expect(await form.getByLabel('When (EDTF)').inputValue()).toBe('1931-02/1931-03')
    await form.getByRole('button', { name: 'Cancel' }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Enter custody' }).click()
    expect(await form.getByLabel('When (EDTF)').inputValue()).toBe('')
    await form.getByRole('button', { name: 'Cancel' }).click()
    await form.waitFor({ state: 'detached' })
  })

  test('so does what was typed for an element or another reading of a count', async () => {
    const { page } = bench
    const form = page.getByRole('dialog')
    for (const [opens, field] of [
      ['Add an element', 'In words'],
      ['Make another reading', 'Name of the reading'],
    ] as const) {
      await page.getByRole('button', { name: opens }).first().click()
      await form.getByLabel(field).fill('as the defence reads it')
      await page.reload()
      await page.getByRole('button', { name: opens }).first().click()
      expect(await form.getByLabel(field).inputValue()).toBe('as the defence reads it')
      await form.getByRole('button', { name: 'Cancel' }).click()
      await form.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: opens }).first().click()
      expect(await form.getByLabel(field).inputValue()).toBe('')
      await form.getByRole('button', { name: 'Cancel' }).click()
      await form.waitFor({ state: 'detached' })
    }
  })

  test('what a voice said over a stretch of time is set aside, and the address keeps it', async () => {
    const { page } = bench
    await page.getByRole('button', { name: /^Ilmar Tosk: grades/ }).click()
    await page.getByLabel('Set aside over a stretch of time (EDTF)').fill('1931-03')
    await page.getByRole('dialog').getByRole('button', { name: 'Set aside', exact: true }).click()
    await page.locator('.aside-list li').filter({ hasText: 'Ilmar Tosk, March 1931' }).waitFor()
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await page.locator('.aside-list li').filter({ hasText: 'Ilmar Tosk, March 1931' }).waitFor()
    await page.getByText('set aside on some occasions', { exact: false }).waitFor()
    await page.getByRole('button', { name: /^Believe again: Ilmar Tosk/ }).click()
    await page.locator('.aside-list').waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('aside=')
  })

  test('bounds are an annex, off by default, with the assumption in words and intervals to change', async () => {
    const { page } = bench
    await open('charges')
    expect(await page.getByText('Degree of support between', { exact: false }).count()).toBe(0)
    await page.getByRole('button', { name: 'Annex: bounds from grades' }).click()
    await page.getByText('a voice that does not is silent', { exact: false }).waitFor()
    await page.getByText('Degree of support between', { exact: false }).waitFor()
    expect(page.url()).toContain('annex=open')
    await page.getByRole('checkbox', { name: /^One common cause/ }).check()
    await page.getByLabel(/^Free of .*: to$/).fill('0')
    expect(await page.getByLabel(/^Free of .*: from$/).inputValue()).toBe('0')
    await page.getByText('Degree of support between', { exact: false }).waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.waitForURL(/cause=/)
    await page.reload()
    expect(await page.getByLabel(/^Free of .*: to$/).inputValue()).toBe('0')
    // Voices without a grade may be anything; what nothing supports has no degree of support whatever they are.
    for (const [count, most] of [
      ['count-2', '1.00'],
      ['count-1', '0.00'],
    ] as const) {
      await open(`charges?charge=state-v-tosk&count=${count}&accused=tosk&annex=open`)
      await page.getByText(`Degree of support between 0.00 and ${most}`, { exact: false }).waitFor()
    }
  })

  test('two views side by side: a quote on one side shows in the reader on the other', async () => {
    const { page } = bench
    await open('charges')
    await page.getByRole('button', { name: 'Side by side' }).click()
    const second = page.locator('[data-pane=second]')
    await second.waitFor()
    await page.locator('[data-pane=first] .passage cite a').first().click()
    await second.locator('.text-body').waitFor()
    expect(new URL(page.url()).searchParams.get('beside')).toMatch(/^\/read\/[^?]+\?at=\d+-\d+$/)
    expect(await page.locator('[data-pane=first] .count-card').count()).toBe(1)
    const bar = page.getByRole('separator')
    await bar.focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/share=%2255%22/)
    const box = (await bar.boundingBox())!
    await page.mouse.move(box.x + 2, box.y + 100)
    await page.mouse.down()
    await page.mouse.move(box.x - 150, box.y + 100, { steps: 3 })
    await page.mouse.up()
    await page.waitForFunction(
      () => Number(document.querySelector('[role=separator]')!.getAttribute('aria-valuenow')) < 50,
    )
    expect(await accessibility(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    await second.locator('.text-body').waitFor()
    await page.keyboard.press('F6')
    expect(await second.evaluate(pane => pane.contains(document.activeElement))).toBe(true)
    await second.getByRole('combobox', { name: 'View beside' }).selectOption('timeline')
    await second.locator('.timeline').waitFor()
    await second.getByRole('button', { name: 'Close', exact: true }).click()
    await second.waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('beside=')
  })

  test('two readers side by side: each keeps the place that it is at', async () => {
    const { page, server, file } = bench
    const [left, right] = (await file.sources()).filter(({ characters }) => characters > 200)
    const beside = encodeURIComponent(`/read/${right!.id}?at=0-40`)
    await page.goto(`${server.origin}read/${left!.id}?at=0-40&beside=${beside}`)
    await page.waitForFunction(() => CSS.highlights.get('current')?.size === 2)
    const panes = await page.evaluate(() =>
      [...CSS.highlights.get('current')!].map(range =>
        (range as Range).startContainer.parentElement!.closest('[data-pane]')!.getAttribute('data-pane'),
      ),
    )
    expect(new Set(panes)).toEqual(new Set(['first', 'second']))
    await page.locator('[data-pane=second]').getByRole('button', { name: 'Close', exact: true }).click()
    await page.waitForFunction(() => CSS.highlights.get('current')?.size === 1)
  })

  test('the scripted echo is among the warning signs, as it is for the command', async () => {
    const { page, server } = bench
    await page.goto(`${server.origin}warnings`)
    const signs = page.locator('.finding-kind').filter({ hasText: 'Shared wording' })
    await signs.first().waitFor()
    expect(await signs.count()).toBeGreaterThan(0)
  })

  test.each(['light', 'dark'] as const)('in the %s theme nothing is hidden from anyone', async theme => {
    const { page } = bench
    await page.emulateMedia({ colorScheme: theme })
    await open('charges?aside=liberty%3Adetained&given=nothing&basis=decided&annex=open&beside=%2Fconflicts')
    await page.locator('[data-pane=second] .conflict').first().waitFor()
    expect(await accessibility(page)).toEqual([])
  })

  test('nothing was refused by the policy, nothing was asked for elsewhere', () => {
    expect(bench.browser.broken).toEqual([])
  })
})
