// What an analyst does in the browser, by mouse and keyboard alone: finds words, selects them, fills in forms.
import type { Locator, Page } from 'playwright-core'

export interface ClaimWords {
  readonly voice: string
  readonly relation: string
  /** Who fills which role, by the words of the form. */
  readonly roles: Readonly<Record<string, string>>
  readonly when?: string
  readonly where?: string
  readonly stance?: string
  /** When, where and in what hands it was said. */
  readonly said?: string
  readonly venue?: string
  readonly liberty?: string
}

/** Goes to words in the texts by the palette. */
export async function goToWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /find words/ }).waitFor()
  await page.keyboard.type(`"${words}"`)
  await page.getByRole('option').filter({ hasText: words }).first().click()
  await page.waitForURL(/at=\d+-\d+/)
  await page.waitForFunction(() => (CSS.highlights.get('current')?.size ?? 0) > 0)
}

/** Selects words of the text that is open by dragging over them. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.querySelector('.text-body')!, NodeFilter.SHOW_TEXT)
    const nodes: { node: Node; start: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push({ node, start: text.length })
      text += node.textContent
    }
    const at = text.indexOf(wanted)
    if (at < 0) return null
    const letter = (offset: number): DOMRect => {
      const { node, start } = nodes.findLast(one => one.start <= offset)!
      const range = document.createRange()
      range.setStart(node, offset - start)
      range.setEnd(node, offset - start + 1)
      node.parentElement!.scrollIntoView({ block: 'nearest' })
      return range.getBoundingClientRect()
    }
    const { node } = nodes.findLast(one => one.start <= at)!
    node.parentElement!.scrollIntoView({ block: 'center' })
    const scroller = document.querySelector('.text-scroller')!.getBoundingClientRect()
    const top = letter(at).top
    document.querySelector('.text-scroller')!.scrollTop += top - scroller.top - 120
    const [first, last] = [letter(at), letter(at + wanted.length - 1)]
    return {
      from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
      to: { x: last.right - 0.5, y: (last.top + last.bottom) / 2 },
    }
  }, words)
  if (ends === null) throw new Error(`these words are not in the text that is open: ${words}`)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('toolbar').waitFor()
  const selected = await page.evaluate(() => getSelection()!.toString())
  if (selected.trim() !== words) throw new Error(`selected “${selected}” instead of “${words}”`)
}

/** A claim from words that are found, selected, and given the key `c`. */
export async function enterClaim(page: Page, quote: string, claim: ClaimWords): Promise<void> {
  // Quotation marks have a meaning in the search.
  await goToWords(page, quote.split('"')[0]!.trim().split(' ').slice(0, 8).join(' '))
  await selectWords(page, quote)
  await page.keyboard.press('c')
  const form = page.getByRole('dialog')
  await form.waitFor()
  await choose(form, page, 'Who says so', claim.voice)
  if (claim.stance !== undefined) await form.getByLabel('Stance').selectOption({ label: claim.stance })
  if (claim.said !== undefined) await form.getByLabel('Said when (EDTF)').fill(claim.said)
  if (claim.venue !== undefined) await form.getByLabel('Venue').selectOption({ label: claim.venue })
  if (claim.liberty !== undefined) await form.getByLabel('Liberty').selectOption({ label: claim.liberty })
  await choose(form, page, 'What is said to have happened', claim.relation)
  for (const [role, name] of Object.entries(claim.roles)) await choose(form, page, role, name)
  if (claim.when !== undefined) await form.getByLabel('When (EDTF)', { exact: true }).fill(claim.when)
  if (claim.where !== undefined) await choose(form, page, 'Where', claim.where)
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'detached' })
}

/** Types the first letters into a field and takes the entry of that name; where there is none, what was typed counts. */
export async function choose(form: Locator, page: Page, label: string, name: string): Promise<void> {
  const named = { name: label, exact: label.length < 6 }
  const words = form.getByRole('textbox', named)
  const field = form.getByRole('combobox', named).first()
  await field.or(words).first().waitFor()
  // Only words may stand there: nothing is offered.
  if ((await field.count()) === 0) return words.first().fill(name)
  // Filled in already from what the reader found around the words.
  if ((await field.inputValue()) === name) return
  await field.click()
  // The list's code may come with the first touch.
  await form.locator('[role=combobox][aria-autocomplete]').and(field).waitFor()
  await field.fill(name)
  const option = page
    .getByRole('option')
    .filter({ hasText: new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) })
  const isListed = await option
    .first()
    .waitFor({ timeout: LISTED })
    .then(() => true)
    .catch(() => false)
  if (isListed) await option.first().click()
  else await page.keyboard.press('Tab')
}

/** How long a list may take to open, in milliseconds, before a name counts as new. */
const LISTED = 4000
