// A system Chromium for the browser tests, and one page of the workbench that is watched for every broken promise.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../../src/report/pdf/find-chromium.ts'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

export { findChromium }

/** What the name of a skipped suite says. */
export const NO_BROWSER =
  'needs Chromium: install it (Debian: apt-get install chromium) or set CHROME_PATH to a Chrome or Chromium'

export interface WatchedBrowser {
  readonly context: BrowserContext
  /** A page whose violations, errors and foreign requests are gathered in `broken`. */
  open(address: string): Promise<Page>
  /** Everything that should not have happened, in words; empty when all is well. */
  readonly broken: string[]
  close(): Promise<void>
}

/** Starts a browser with a profile of its own. */
export async function startBrowser(
  options: { width?: number; height?: number; scale?: number; theme?: 'light' | 'dark' } = {},
): Promise<WatchedBrowser> {
  const executablePath = findChromium()
  if (executablePath === null) throw new Error(NO_BROWSER)
  const profile = await mkdtemp(join(tmpdir(), 'retort-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: options.width ?? 1280, height: options.height ?? 720 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.theme ?? 'light',
    locale: 'en-GB',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const broken: string[] = []
  return {
    context,
    broken,
    async open(address) {
      const page = await context.newPage()
      const { origin } = new URL(address)
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', event =>
          // oxlint-disable-next-line no-console -- read by the test through the page's console
          console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
        )
      })
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') broken.push(message.text())
      })
      page.on('pageerror', error => broken.push(`page error: ${error.message}`))
      page.on('request', request => {
        const url = request.url()
        if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:') && !url.startsWith('data:'))
          broken.push(`request elsewhere: ${url}`)
      })
      await page.goto(address)
      return page
    },
    async close() {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
