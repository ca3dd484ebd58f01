// The three Copenhagen meetings from the bare record, as the guide's page tells it: by keyboard and mouse only.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enterClaim, goToWords, choose, selectWords } from './support/analyst.ts'
import { findChromium, NO_BROWSER } from './support/browser.ts'
import { accessibility, CORPORA, openWorkbench, type Workbench } from './support/workbench.ts'

const RECORD = join(CORPORA, 'moscow-1936')
const missing =
  findChromium() === null ? NO_BROWSER : existsSync(RECORD) ? null : `needs the corpus at ${RECORD}`
const note = missing === null ? '' : ` (skipped: ${missing})`

const HOLTZMAN = 'E. S. Holtzman'
const BERMAN = 'K. B. Berman-Yurin'
const DAVID = 'Fritz David'
const TROTSKY = 'L. Trotsky'

/** Who met whom where, in whose words; and what was said there. */
const MEETINGS = [
  {
    who: HOLTZMAN,
    said: '1936-08-21',
    met: 'I went to the hotel straight from the station and in the lounge met Sedov. About 10 a.m. we went to Trotsky.',
    told: 'Trotsky said that it was "necessary to remove Stalin."',
  },
  {
    who: BERMAN,
    said: '1936-08-20',
    met: 'I was met at the station by Grilevich and we went to see Trotsky.',
    told: 'Stalin must be physically destroyed.',
  },
  {
    who: DAVID,
    said: '1936-08-21',
    met: 'the instructions he received personally from Trotsky in Copenhagen',
    told: 'Then Trotsky gave me two instructions.',
  },
] as const

const inCourt = (said: string) => ({ said, venue: 'in court', liberty: 'detained' })

describe.skipIf(missing !== null)(`three meetings in Copenhagen, from the bare record${note}`, () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench([RECORD])
  })
  afterAll(() => bench.close())

  const countCell = (who: string, label: string) =>
    bench.page.getByRole('button', { name: new RegExp(`^${who}, ${who} told.*: ${label}`) })

  test.each(MEETINGS)('$who: the meeting and what was said there, from the record’s own words', async one => {
    const { page } = bench
    const before = (await bench.file.journal()).total
    await enterClaim(page, one.met, {
      voice: one.who,
      ...inCourt(one.said),
      relation: 'met',
      roles: { who: one.who, whom: TROTSKY },
      when: '1932-11',
      where: 'Copenhagen',
    })
    await enterClaim(page, one.told, {
      voice: one.who,
      ...inCourt(one.said),
      relation: 'instructed',
      roles: { who: TROTSKY, whom: one.who, what: 'to have Stalin killed' },
      when: '1932-11',
      where: 'Copenhagen',
    })
    expect((await bench.file.journal()).total).toBe(before + 2)
  })

  test('what may not agree with them: Olberg’s trip, Holtzman’s Sedov, Smirnov’s arrest and the centre', async () => {
    const { page } = bench
    await enterClaim(page, 'in the lounge met Sedov', {
      voice: HOLTZMAN,
      relation: 'was at',
      roles: { who: 'L. Sedov' },
      when: '1932-11',
      where: 'Copenhagen',
    })
    await enterClaim(page, "Our trip did not materialize, but Suzanna, Sedov's wife, went there.", {
      voice: 'Valentine Olberg',
      stance: 'denies',
      relation: 'travelled',
      roles: { who: 'L. Sedov' },
      when: '1932',
      where: 'Copenhagen',
    })
    await enterClaim(page, 'Smirnov was in prison from January 1, 1933', {
      voice: 'Vyshinsky',
      relation: 'was in custody of',
      roles: { who: 'I. N. Smirnov' },
      when: '1933-01-01/..',
    })
    await enterClaim(page, 'but the centre functioned. And Zinoviev confirms that the centre functioned.', {
      voice: 'Vyshinsky',
      relation: 'held office',
      roles: { who: 'I. N. Smirnov', office: 'leader of the centre' },
      when: '1932/1934',
    })
    const { rows } = await bench.file.items({ kind: 'claim' })
    expect(
      rows.filter(({ item }) => item.relation === 'held-office' && item.when?.edtf === '1932/1934'),
    ).toHaveLength(1)
  })

  test('the charge, in the words of the indictment', async () => {
    const { page } = bench
    const words = 'acting on direct instructions from L. Trotsky'
    await goToWords(page, words)
    await selectWords(page, words)
    await page.keyboard.press('g')
    const form = page.getByRole('dialog')
    await form.waitFor()
    await choose(form, page, 'Who accuses', 'State Prosecution')
    await choose(form, page, 'Whom', TROTSKY)
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    const { rows } = await bench.file.items({ kind: 'charge' })
    expect(rows.filter(({ item }) => item.label === words)).toHaveLength(1)
  })

  test.each(MEETINGS)('$who: a count of its own, with its elements, rests on one voice', async ({ who }) => {
    const { page } = bench
    if (!page.url().includes('/charges')) await page.getByRole('link', { name: 'Charges' }).click()
    await page.getByRole('button', { name: 'Add a count' }).click()
    const form = page.getByRole('dialog')
    await form.waitFor()
    await choose(form, page, 'What it is of', `${TROTSKY} instructed ${who}, to have Stalin killed`)
    await form.getByLabel('In words').fill(`${who} told in Copenhagen to have Stalin killed`)
    await choose(form, page, 'Another person', who)
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await countCell(who, 'supported in this file').waitFor()
    await page.getByRole('button', { name: 'Add an element' }).click()
    await choose(form, page, 'Claim', `${who} met ${TROTSKY}, Copenhagen, November 1932`)
    await form.getByLabel('Where it comes from').selectOption({ label: 'from the charge’s text' })
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    await page.locator('.element-claim').nth(1).waitFor()
    await page.getByText(`Not supported if ${who} alone is not believed.`).first().waitFor()
    expect(page.url()).toContain('count=')
  })

  test('custody of all sixteen in one act', async () => {
    const { page } = bench
    const before = (await bench.file.journal()).total
    await page.getByRole('button', { name: 'Enter custody' }).click()
    const form = page.getByRole('dialog')
    const every = form.getByLabel('Tick everyone accused in a charge …')
    const indicted = await every.locator('option').filter({ hasText: '16 accused' }).textContent()
    await every.selectOption({ label: indicted! })
    // Accused in the charge that is open, but abroad and in nobody's hands.
    await form.getByRole('checkbox', { name: TROTSKY, exact: true }).uncheck()
    await form.getByLabel('When (EDTF)').fill('1936-05/1936-08-24')
    await form.getByLabel('The words that say so: type some of them').fill('"heard the case against"')
    await form.getByRole('radio').first().check()
    await form.getByRole('button', { name: 'Save' }).click()
    await form.waitFor({ state: 'detached' })
    expect((await bench.file.journal()).total).toBe(before + 1)
    const { rows } = await bench.file.items({ kind: 'claim' })
    const entered = rows.filter(({ item }) => item.when?.edtf === '1936-05/1936-08-24')
    expect(entered).toHaveLength(16)
    const held = new Set(
      entered.flatMap(({ item }) =>
        item.roles.map(({ filler }) => (filler.kind === 'actor' ? filler.id : filler.kind)),
      ),
    )
    const { rows: charges } = await bench.file.items({ kind: 'charge' })
    const sixteen = charges
      .flatMap(({ item }) => item.counts)
      .map(({ accused }) => accused.map(({ actor }) => actor))
      .find(accused => accused.length === 16)!
    expect(sixteen.filter(actor => !held.has(actor))).toEqual([])
  })

  test('those voices set aside: no independent support in this file, for each', async () => {
    const { page } = bench
    const aside = page.getByRole('button', { name: 'Set aside everyone State Prosecution controlled' })
    await aside.focus()
    await page.keyboard.press('Enter')
    for (const { who } of MEETINGS) {
      await countCell(who, 'supported in this file, now not supported in this file').click()
      await page.getByText('No independent support in this file', { exact: false }).waitFor()
      await page.getByText('This does not mean untrue.').waitFor()
    }
    expect(await accessibility(page)).toEqual([])
    await page.getByRole('button', { name: 'Believe them again' }).click()
    await countCell(HOLTZMAN, 'supported in this file').waitFor()
  })

  test('Holtzman’s route rests on one voice: without it his meeting falls, and the others stand', async () => {
    const { page } = bench
    await countCell(HOLTZMAN, 'supported').click()
    await page.getByRole('switch', { name: HOLTZMAN }).focus()
    await page.keyboard.press('Space')
    await countCell(HOLTZMAN, 'supported in this file, now not supported in this file').waitFor()
    for (const who of [BERMAN, DAVID]) expect(await countCell(who, 'supported in this file$').count()).toBe(1)
    expect(await page.locator('.statements > li[data-fallen]').count()).toBeGreaterThan(1)
  })

  test('the card is printed with its quotes and its caveat, and without what can only be pressed', async () => {
    const { page } = bench
    await page.emulateMedia({ media: 'print' })
    const text = await page.locator('.charges').innerText()
    expect(text).toContain('E. S. Holtzman told in Copenhagen to have Stalin killed')
    expect(text).toContain('About 10 a.m. we went to Trotsky.')
    expect(text).toContain('This does not mean untrue.')
    expect(text).toContain('never a verdict on a person')
    expect(text).toMatch(/Set aside\s+E\. S\. Holtzman/)
    for (const button of ['Add an element', 'Enter custody', 'Add a count'])
      expect(await page.getByRole('button', { name: button }).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })

  test('both tensions are offered as possible conflicts, both sides’ words next to each other', async () => {
    const { page } = bench
    await page.getByRole('link', { name: 'Conflicts' }).click()
    const between = (...quotes: readonly string[]) =>
      quotes.reduce((found, hasText) => found.filter({ hasText }), page.locator('.conflict'))
    const trip = between('Our trip did not materialize', 'in the lounge met Sedov')
    await trip.first().waitFor({ timeout: 60_000 })
    expect(await trip.first().locator('.conflict-certainty').textContent()).toBe('possible')
    const centre = between('Smirnov was in prison from January 1, 1933', 'but the centre functioned')
    await centre.first().waitFor()
    expect(await centre.first().locator('.conflict-certainty').textContent()).toBe('possible')
    expect(await accessibility(page)).toEqual([])
  })

  test('nothing was refused by the policy, nothing was asked for elsewhere', () => {
    expect(bench.browser.broken).toEqual([])
  })
})
