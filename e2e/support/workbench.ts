// A workbench with the corpora or a small text of our own, opened in a real browser.
import { startServer, type NewCases, type RunningServer } from '#server'
import type { CaseFile } from '#store'
import AxeBuilder from '@axe-core/playwright'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser, type WatchedBrowser } from './browser.ts'
import { buildBundle, ROOT } from './bundle.ts'
import { caseWith } from './read-once.ts'

export { buildBundle, ROOT }

export const CORPORA = join(ROOT, '..', 'shared', 'corpora')

export interface Workbench {
  readonly file: CaseFile
  readonly server: RunningServer
  readonly browser: WatchedBrowser
  readonly page: Page
  close(): Promise<void>
}

/** Builds the bundle where it is stale, reads `paths` into a new case, and opens it. */
export async function openWorkbench(
  paths: readonly string[],
  options: { theme?: 'light' | 'dark'; width?: number; height?: number; newCases?: NewCases } = {},
): Promise<Workbench> {
  buildBundle()
  const folder = mkdtempSync(join(tmpdir(), 'retort-e2e-'))
  const file = await caseWith(paths, join(folder, 'trial.retort'))
  const { newCases } = options
  const server = await startServer({ case: file, ...(newCases === undefined ? {} : { newCases }) })
  const browser = await startBrowser(options)
  const page = await browser.open(server.address)
  await page.waitForSelector('.shell')
  return {
    file,
    server,
    browser,
    page,
    async close() {
      await browser.close()
      await server.close()
      await file.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A folder with one text of our own: a hearing in which words reach us at second hand. */
export function ownTexts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'retort-texts-'))
  writeFileSync(join(folder, 'hearing.txt'), HEARING)
  writeFileSync(join(folder, 'letter.md'), LETTER)
  return folder
}

const HEARING = `Hearing of 4 March 1931

The President: Accused Lindqvist, do you confirm what you said at the preliminary examination?

Lindqvist: I confirm it. In November 1930 I met Maren in Bergen, at the Hotel Norge.

The President: Who arranged the meeting?

Lindqvist: Aalto arranged it. Aalto told me: "Maren wants the harbour closed before the spring."

The President: Did anyone else hear this?

Lindqvist: No one.
`
const LETTER = `# A letter

Bergen, 12 December 1930

I have not been in Bergen since the summer of 1929. "The Hotel Norge is closed for repairs," Aalto wrote to me in October.
`

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What axe-core finds against WCAG 2.2 A and AA, in words; by `rules` alone where they are named. A frame that runs no
 * scripts (the preview of a report) is no part of it: axe-core would wait there for ever.
 */
export async function accessibility(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Selectors of everything that is as it should be would take most of the time.
  const axe = new AxeBuilder({ page }).exclude('iframe[sandbox]').options({ resultTypes: ['violations'] })
  const chosen = rules === undefined ? axe.withTags(WCAG) : axe.withRules([...rules])
  const { violations } = await chosen.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}
