// Where the parts of a case lie: the database, the folder of originals beside it, and who writes at the moment.
import { join } from 'node:path'

/** The folder of original files beside `NAME.retort`. */
export function originalsFolder(casePath: string): string {
  return `${casePath.replace(/\.retort$/, '')}.originals`
}

/** Where the original with that SHA-256 lies: by its first two digits, so that no folder grows too long. */
export function originalPath(casePath: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`)
  return join(originalsFolder(casePath), sha256.slice(0, 2), sha256)
}

/** Names the process that holds the write lock; exists only while it does. */
export function holderPath(casePath: string): string {
  return `${casePath}-holder`
}
