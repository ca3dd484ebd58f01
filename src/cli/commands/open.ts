import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { CommandError, EXIT } from '../exit.ts'
import { withLimitOptions } from '../limit-options.ts'
import type { LimitOptions } from '../limits.ts'
import { outputFor, styled, type CommonOptions, type Output } from '../output.ts'
import type { PreferredPort } from '#server'
import { ownPort } from '../own-port.ts'
import { countOf } from './read.ts'

interface OpenOptions extends CommonOptions, LimitOptions {
  readonly case?: string
  readonly port?: string
  readonly browser: boolean
  readonly jobs?: string
}

const PROJECT = join(import.meta.dirname, '..', '..', '..')
const SAMPLE = join(PROJECT, 'examples')
/** The decisions on the sample dossier's papers, imported when its case is made, and never over those of its user. */
const SAMPLE_LEDGER = join(PROJECT, 'examples-truth', 'sample.ledger.json')

/** `retort open [PATH…]`: reads what is given, serves the workbench on loopback, prints its address. */
export function defineOpen(command: Command): void {
  command
    .argument('[path...]', 'files, folders, archives, or a case file; without any, the sample dossier')
    .option('--case <file>', 'the case file (without it, one named after the first path, in this folder)')
    .option('--port <n>', 'port on this machine (without it, a free one)')
    .option('--no-browser', 'only print the address')
    .option('--jobs <n>', 'files read side by side')
  withLimitOptions(command)
    .option('--quiet', 'no progress and no notes')
    .addHelpText(
      'after',
      `
Examples:
  retort open documents/                      read a folder into documents.retort and show it
  retort open trial.retort                    show a case
  retort open more/ --case trial.retort       add a folder to a case and show it

The workbench answers on this machine only, and nothing leaves it. Ctrl+C stops it.`,
    )
    .action(async (given: string[], options: OpenOptions) => {
      const out = outputFor(options)
      const { path, paths, ledger } = whatToOpen(given, options.case, out)
      const port = portOf(options.port, path)
      const { limitsOf } = await import('../limits.ts')
      const limits = limitsOf(options)
      const { withCase, userName } = await import('../case-file.ts')
      const { checkPaths, readPaths } = await import('../read-paths.ts')
      checkPaths(paths, out.messages)
      await withCase(path, { create: paths.length > 0, served: true }, out.messages, async file => {
        if (paths.length > 0) {
          const summary = await readPaths(file, paths, out, {
            ...(limits === undefined ? {} : { limits }),
            ...(options.jobs === undefined ? {} : { jobs: countOf(options.jobs) }),
          })
          if (summary.cancelled) return
        }
        if (ledger !== null) {
          await file.importLedger(JSON.parse(readFileSync(ledger, 'utf8')))
          await (await import('#intake')).weaveAgain(file)
        }
        // A server stays.
        ;(await import('#read')).compileFully()
        const { startServer } = await import('#server')
        const { newCasesIn } = await import('../new-cases.ts')
        const newCases = newCasesIn(process.env['INIT_CWD'] ?? process.cwd(), userName())
        const server = await startServer({ case: file, port, user: userName(), newCases })
        const page = writeLaunchPage(server.launchPage)
        const stopped = untilStopped()
        out.line(out.messages.say('cli.open.address', { address: styled('bold', server.address) }))
        out.line(out.messages.say('cli.open.stop'))
        if (options.browser && canShow()) await show(page.path)
        await stopped
        page.remove()
        await server.close()
        await newCases.close()
      })
    })
}

/** The case file, the paths to read into it, and the ledger to import after them. */
function whatToOpen(given: readonly string[], named: string | undefined, out: Output) {
  const cases = given.filter(path => extname(path) === '.retort')
  const paths = given.filter(path => extname(path) !== '.retort')
  if (cases.length + (named === undefined ? 0 : 1) > 1)
    throw new CommandError(EXIT.usage, out.messages.say('cli.open.one-case'))
  const path = named ?? cases[0]
  if (path !== undefined) return { path, paths, ledger: null }
  if (paths.length > 0)
    return {
      path: `${basename(resolve(paths[0]!)).replace(/\.[^.]+$/, '') || 'case'}.retort`,
      paths,
      ledger: null,
    }
  out.line(out.messages.say('cli.open.sample'))
  const sample = join(dataFolder(), 'sample.retort')
  return { path: sample, paths: [SAMPLE], ledger: existsSync(sample) ? null : SAMPLE_LEDGER }
}

/** Where this user's own data belong, by the XDG Base Directory specification; made if missing, for this user alone. */
function dataFolder(): string {
  const folder = join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'retort')
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** The port asked for, or the case's own. */
function portOf(value: string | undefined, path: string): number | PreferredPort {
  if (value === undefined) return ownPort(path)
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandError(EXIT.usage, `--port takes a number from 0 to 65535, not "${value}"`)
  return port
}

/** The page that hands the launch token to the browser, in a folder and a file that only this user can read. */
function writeLaunchPage(html: string): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'retort-'))
  chmodSync(folder, 0o700)
  const path = join(folder, 'open.html')
  writeFileSync(path, html, { mode: 0o600 })
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Whether there is a screen to open a browser on. */
function canShow(): boolean {
  if (process.env['CI'] !== undefined) return false
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

async function show(path: string): Promise<void> {
  const { default: open } = await import('open')
  const child = await open(path)
  child.on('error', () => {})
}

function untilStopped(): Promise<void> {
  return new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
}
