// Keeps original files byte for byte beside the case, under their SHA-256; a name appears only with its whole content.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sha256 } from '#model'
import { originalPath, originalsFolder } from './case-path.ts'

/** Original bytes, in memory or in a file that is copied without being loaded whole. */
export type OriginalBytes = Uint8Array | { readonly path: string }

export interface KeptOriginal {
  readonly sha256: Sha256
  readonly bytes: number
}

/** Writes, syncs, renames, syncs the folder; an original that is there already is not written again. */
export async function keepOriginal(casePath: string, original: OriginalBytes): Promise<KeptOriginal> {
  const folder = originalsFolder(casePath)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `${randomUUID()}.part`)
  try {
    const kept = await write(temporary, original)
    const path = originalPath(casePath, kept.sha256)
    if (existsSync(path)) return kept
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    await rename(temporary, path)
    for (const one of [dirname(path), folder, dirname(casePath)]) await syncFolder(one)
    return kept
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** The hash is that of what was written, also where the file changed meanwhile. */
async function write(path: string, original: OriginalBytes): Promise<KeptOriginal> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    const parts = original instanceof Uint8Array ? [original] : createReadStream(original.path)
    for await (const part of parts) {
      const chunk = part as Uint8Array
      hash.update(chunk)
      bytes += chunk.length
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** The bytes of an original; null where it is not there. */
export function readOriginal(casePath: string, sha256: Sha256): Uint8Array | null {
  const path = originalPath(casePath, sha256)
  return existsSync(path) ? readFileSync(path) : null
}

export function removeOriginal(casePath: string, sha256: Sha256): void {
  rmSync(originalPath(casePath, sha256), { force: true })
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
