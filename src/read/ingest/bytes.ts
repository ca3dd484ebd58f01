// Reads a file's bytes and their SHA-256 in one pass, keeping in memory no more than can be parsed.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { ReadingLimits } from '../formats/document.ts'
import { sniff } from '../formats/sniff.ts'

/** Bytes kept for parsing; null where the file is too large for any reader. */
export interface LoadedFile {
  readonly sha256: string
  readonly size: number
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

const CHUNK = 1 << 20
/** The most bytes that a character takes in any encoding. */
const WIDEST = 4

/** Loads a file. Of a plain text too long to be read whole, only the beginning is kept. Rejects as the file system does. */
export async function loadFile(
  location: string,
  limits: ReadingLimits,
  hashOnly: boolean,
): Promise<LoadedFile> {
  await using file = await open(location)
  const { size } = await file.stat()
  const hash = createHash('sha256')
  const chunk = new Uint8Array(Math.min(CHUNK, size + 1))
  let kept: Uint8Array<ArrayBuffer> | null = null
  let at = 0
  while (true) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at)
    if (bytesRead === 0) break
    const read = chunk.subarray(0, bytesRead)
    hash.update(read)
    if (at === 0 && !hashOnly) kept = room(location, read, size, limits)
    if (kept !== null && at < kept.length) kept.set(read.subarray(0, kept.length - at), at)
    at += bytesRead
  }
  if (at === 0 && !hashOnly) kept = new Uint8Array()
  return { sha256: hash.digest('hex'), size: at, bytes: kept === null ? null : kept.subarray(0, at) }
}

function room(
  location: string,
  head: Uint8Array,
  size: number,
  limits: ReadingLimits,
): Uint8Array<ArrayBuffer> | null {
  const textual = ['text', 'markdown'].includes(sniff(location, head))
  const most = textual ? Math.min(limits.characters * WIDEST, limits.fileBytes) : limits.fileBytes
  if (size <= most) return new Uint8Array(size)
  return textual ? new Uint8Array(most) : null
}
