// Says who holds the write lock, so that another process can name it when it has waited in vain.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename } from 'node:path'
import { holderPath } from './case-path.ts'
import type { Holder } from './trouble.ts'

/** Called once the lock is held. A note that cannot be written is no reason to fail: it only helps others. */
export function announceHolder(casePath: string, at: string): void {
  const command = [basename(process.argv[1] ?? 'node'), ...process.argv.slice(2, 3)].join(' ')
  const holder: Holder = { pid: process.pid, host: hostname(), since: at, command }
  try {
    writeFileSync(holderPath(casePath), JSON.stringify(holder), { mode: 0o600 })
  } catch (error) {
    if (!isFileError(error)) throw error
  }
}

export function withdrawHolder(casePath: string): void {
  try {
    rmSync(holderPath(casePath), { force: true })
  } catch (error) {
    if (!isFileError(error)) throw error
  }
}

/** Who holds the lock by the note beside the case; null where there is none or it cannot be read. */
export function readHolder(casePath: string): Holder | null {
  try {
    return holderIn(JSON.parse(readFileSync(holderPath(casePath), 'utf8')))
  } catch (error) {
    if (isFileError(error) || error instanceof SyntaxError) return null
    throw error
  }
}

/** The note as far as it is one: anybody may have written it. */
function holderIn(note: unknown): Holder | null {
  if (typeof note !== 'object' || note === null) return null
  const { pid, host, since, command } = note as Readonly<Record<string, unknown>>
  return Number.isSafeInteger(pid) &&
    typeof host === 'string' &&
    typeof since === 'string' &&
    typeof command === 'string'
    ? { pid: pid as number, host, since, command }
    : null
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'code' in error
}
