// What goes wrong around a person at work: the server is killed, the case is held elsewhere, the disk is full.
import { openCase } from '#store'
import { startServer } from '#server'
import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, NO_BROWSER, startBrowser, type WatchedBrowser } from './support/browser.ts'
import { BIN, retort } from './support/command.ts'
import { accessibility, buildBundle, ownTexts } from './support/workbench.ts'

const note = findChromium() === null ? ` (skipped: ${NO_BROWSER})` : ''

describe.skipIf(findChromium() === null)(`failure${note}`, () => {
  let folder: string
  let texts: string
  let path: string
  let browser: WatchedBrowser
  beforeAll(async () => {
    buildBundle()
    texts = ownTexts()
    folder = mkdtempSync(join(tmpdir(), 'retort-failure-'))
    path = join(folder, 'trial.retort')
    const { code, stderr } = await retort('read', texts, '--case', path)
    if (code !== 0) throw new Error(stderr)
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser.close()
    for (const each of [folder, texts]) rmSync(each, { recursive: true, force: true })
  })

  /** The command as a process, and the address that it prints. */
  async function started(): Promise<{ child: ChildProcess; address: string }> {
    const child = spawn(process.execPath, [BIN, 'open', path, '--no-browser'], {
      env: { ...process.env, LANG: 'C' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const address = await new Promise<string>((resolve, reject) => {
      let printed = ''
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        const found = /http:\S+/.exec(printed)?.[0]
        if (found !== undefined) resolve(found)
      })
      child.once('exit', code => reject(new Error(`ended with ${code}: ${printed}`)))
    })
    return { child, address }
  }

  test('the server is killed while a claim is typed: it is said, nothing typed is lost, and it goes on', async () => {
    const first = await started()
    const page = await browser.open(first.address)
    await openHearing(page)
    await selectWords(page, 'I met Maren in Bergen')
    await page.keyboard.press('c')
    const voice = page.getByRole('combobox', { name: 'Who says so' })
    await voice.fill('Lindqvist the sailor')
    await page.getByLabel('Said when (EDTF)').fill('1931-03-04')
    const dead = new Promise(resolve => first.child.once('exit', resolve))
    first.child.kill('SIGKILL')
    await dead
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.dialog').getByText('The server does not answer.').waitFor()
    await page.locator('.connection').getByText('The server does not answer.').waitFor()
    expect(await accessibility(page)).toEqual([])
    expect(await voice.inputValue()).toBe('Lindqvist the sailor')

    // Started anew it has the same address, and another window brings the key.
    const second = await started()
    expect(new URL(second.address).origin).toBe(new URL(first.address).origin)
    const other = await browser.open(second.address)
    await other.locator('.shell').waitFor()
    await page.getByText('The server answers again.').waitFor()
    await page.locator('.connection p').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Said when (EDTF)').inputValue()).toBe('1931-03-04')

    // A reload in the middle opens the same form with the same words in it.
    await page.reload()
    expect(await page.getByRole('combobox', { name: 'Who says so' }).inputValue()).toBe(
      'Lindqvist the sailor',
    )
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Claim added, with the statement that it rests on.').waitFor()
    await other.close()
    await page.close()
    second.child.kill('SIGINT')
    await new Promise(resolve => second.child.once('exit', resolve))
  })

  test('the case is held by another process: it is said, and the decision is not shown as made', async () => {
    const { child, address } = await started()
    const page = await browser.open(address)
    await openHearing(page)
    await page.keyboard.press('j')
    const holder = await holding(path)
    await page.keyboard.press('y')
    await page.getByText('The case is in use by another program.', { exact: false }).waitFor()
    await page.locator('.mark-list li').first().waitFor()
    expect(
      await page.locator('.mark-list li[data-status=confirmed]:not(:has-text("Maren in Bergen"))').count(),
    ).toBe(0)
    const free = new Promise(resolve => holder.once('exit', resolve))
    holder.kill('SIGKILL')
    await free
    await page.keyboard.press('k')
    await page.keyboard.press('y')
    await page.locator('.mark-list li[data-status=confirmed]').first().waitFor()
    await page.close()
    child.kill('SIGINT')
    await new Promise(resolve => child.once('exit', resolve))
  })

  test('the disk is full: it is said, and what was typed is kept', async () => {
    const file = await openCase(path, {
      now: Date.now,
      random: n => randomBytes(n),
      user: 'reader',
      mostBytes: statSync(path).size,
    })
    const server = await startServer({ case: file })
    const page = await browser.open(server.address)
    await openHearing(page)
    await selectWords(page, 'Aalto arranged it')
    await page.keyboard.press('g')
    const words = 'arranging a meeting '.repeat(5000)
    await page.getByRole('combobox', { name: 'Who accuses' }).fill('A court')
    await page.keyboard.press('Tab')
    await page.getByLabel('Of what').fill(words)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.dialog').getByText('The disk is full.').waitFor()
    expect(await accessibility(page)).toEqual([])
    expect(await page.getByLabel('Of what').inputValue()).toBe(words)
    await page.close()
    await server.close()
    await file.close()
  })

  test('a session that no longer holds is said, with what to do', async () => {
    const { child, address } = await started()
    const page = await browser.open(address)
    await page.locator('.shell').waitFor()
    await page.evaluate(() => sessionStorage.setItem('retort-session', 'x'.repeat(43)))
    await page.reload()
    await page.locator('.connection').getByText('The program was started anew.').waitFor()
    expect(await accessibility(page)).toEqual([])
    await page.close()
    child.kill('SIGINT')
    await new Promise(resolve => child.once('exit', resolve))
  })

  test('nothing was refused by the policy', () => {
    expect(browser.broken.filter(line => /policy violation|page error/.test(line))).toEqual([])
  })
})

async function openHearing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sources' }).click()
  await page.getByRole('link', { name: /^hearing/i }).click()
  await page.getByText('I confirm it.', { exact: false }).first().waitFor()
}

async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate(words => {
    const node = [...document.querySelectorAll('.text-body p')]
      .map(p => p.firstChild!)
      .find(one => one.textContent!.includes(words))!
    const at = node.textContent!.indexOf(words)
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    getSelection()!.removeAllRanges()
    getSelection()!.addRange(range)
    node.parentElement!.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  }, words)
  await page.getByRole('toolbar', { name: 'Make of the selection' }).waitFor()
}

/** A second process that has begun to write to the case and does not end. */
async function holding(path: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { DatabaseSync } from 'node:sqlite'
       new DatabaseSync(process.argv[1]).exec('BEGIN IMMEDIATE')
       console.log('held')
       setInterval(() => {}, 1000)`,
      path,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await new Promise<void>(resolve => child.stdout.once('data', () => resolve()))
  return child
}
