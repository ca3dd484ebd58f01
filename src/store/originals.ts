// Keeps original files byte for byte beside the case, under their SHA-256; a name appears only with its whole content.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Sha256 } from '#model'
import { originalPath, originalsFolder } from './case-path.ts'

/** Writes, syncs, renames, syncs the folder; an original that is there already is not written again. */
export async function keepOriginal(casePath: string, bytes: Uint8Array): Promise<Sha256> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = originalPath(casePath, sha256)
  if (existsSync(path)) return sha256
  mkdirSync(originalsFolder(casePath), { recursive: true, mode: 0o700 })
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomUUID()}.part`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
  for (const folder of [dirname(path), originalsFolder(casePath), dirname(casePath)]) await syncFolder(folder)
  return sha256
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
