// Debian's scram on a fault tree: it lists every product on the way, so its output is cut after the counts.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export const SCRAM = '/usr/bin/scram'

/** A shell command; the file is its first argument. */
export const SCRAM_COMMAND = `ulimit -t 240; ${SCRAM} --probability true -l 1000 "$1" 2>/dev/null | head -c 9000`

export interface Found {
  readonly products: string
  readonly probability: string
}

/** What scram finds, empty where it gives nothing; not asked where it is not installed. */
export function askScram(file: string): Found | undefined {
  if (!existsSync(SCRAM)) return undefined
  const out = spawnSync('bash', ['-c', SCRAM_COMMAND, 'bash', file], { encoding: 'utf8' }).stdout
  return {
    products: /products="(\d+)"/.exec(out)?.[1] ?? '',
    probability: /<sum-of-products[^>]* probability="([^"]+)"/.exec(out)?.[1] ?? '',
  }
}

/** Whether both found the same. */
export function agreement(own: Found, theirs: Found): 'yes' | 'NO' | 'scram gave none' {
  if (theirs.products === '') return 'scram gave none'
  const [a, b] = [Number(own.probability), Number(theirs.probability)]
  return own.products === theirs.products && Math.abs(a - b) <= 1e-5 * b ? 'yes' : 'NO'
}
