// The papers that several suites begin with are read once in a run of the tests; each suite gets a copy of the case.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { createHash, randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readInto } from '#intake'
import { openCase, type CaseFile } from '#store'
import { buildBundle } from './bundle.ts'

/** Where the cases of this run are kept, for every process of it. */
const FOLDER = 'RETORT_TEST_CASES'
const CASE = 'trial.retort'

/** Vitest's set-up of the whole run. The bundle is built here, before two files could want to build it at once. */
export function setup(): () => void {
  buildBundle()
  const folder = mkdtempSync(join(tmpdir(), 'retort-test-cases-'))
  process.env[FOLDER] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** A case of its own at `path` (`….retort`), not there yet, in which `papers` were read. */
export async function caseWith(papers: readonly string[], path: string, user = 'reader'): Promise<CaseFile> {
  const folder = process.env[FOLDER]
  if (folder === undefined || papers.length === 0) return readAt(papers, path, user)
  const key = createHash('sha256')
    .update(JSON.stringify([user, papers]))
    .digest('hex')
    .slice(0, 16)
  const kept = join(folder, key)
  if (begins(kept))
    try {
      await (await readAt(papers, join(kept, CASE), user)).close()
    } finally {
      writeFileSync(join(kept, 'done'), '')
    }
  else while (!existsSync(join(kept, 'done'))) await pause(200)
  // The file, and the folder of originals beside it.
  await cp(join(kept, CASE), path)
  await cp(originals(join(kept, CASE)), originals(path), { recursive: true })
  return openCase(path, { now: Date.now, random: n => randomBytes(n), user })
}

async function readAt(papers: readonly string[], path: string, user: string): Promise<CaseFile> {
  const file = await openCase(path, { create: true, now: Date.now, random: n => randomBytes(n), user })
  if (papers.length > 0) await readInto(file, papers)
  return file
}

function originals(path: string): string {
  return path.replace(/\.retort$/, '.originals')
}

/** Whether this process is the first that wants it. */
function begins(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}
