// The command as a process.
import { execFile } from 'node:child_process'
import { join } from 'node:path'

export const BIN = join(import.meta.dirname, '..', '..', 'bin', 'retort.js')

export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `retort` to its end. */
export function retort(...args: readonly string[]): Promise<Ended> {
  return new Promise(resolve => {
    const options = { env: { ...process.env, LANG: 'C' }, maxBuffer: 64 * 1024 ** 2 }
    execFile(process.execPath, [BIN, ...args], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
  })
}
