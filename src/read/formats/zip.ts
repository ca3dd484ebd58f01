// Reads ZIP archives within limits: by their real sizes while unpacking, not by those that the archive claims.
import { isUtf8 } from 'node:buffer'
import { crc32 } from 'node:zlib'
import type yauzl from 'yauzl'
import type { ReadingLimits } from './document.ts'
import { decode } from './encoding.ts'
import type { ReadingProblem } from './problems.ts'

/** One file of an archive, not yet unpacked. */
export interface ZipEntry {
  /** Its path as the archive has it, decoded; not to be trusted. */
  readonly name: string
  readonly bytes: number
  readonly encrypted: boolean
  readonly folder: boolean
  read(): Promise<Uint8Array<ArrayBuffer>>
}

/** What may still be unpacked; one budget is shared by an archive and the archives inside it. */
export interface UnpackingBudget {
  bytesLeft: number
  entriesLeft: number
}

export const budgetOf = (limits: ReadingLimits): UnpackingBudget => ({
  bytesLeft: limits.unpackedBytes,
  entriesLeft: limits.entries,
})

/** Why an archive was not read, or not read further; `code` and `params` are those of the problem reported. */
export class ArchiveError extends Error {
  readonly code: ReadingProblem
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: ReadingProblem, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'ArchiveError'
    this.code = code
    this.params = params
  }
}

/** An entry smaller than this is never refused for how well it packs. */
const RATIO_FROM = 4 * 1024 * 1024

/** Whether bytes begin as a ZIP archive does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7)

/** The entries of an archive given as bytes or as a path, in its own order. Throws ArchiveError where the directory is damaged or a limit is passed. */
export async function* zipEntries(
  from: Uint8Array | string,
  limits: ReadingLimits,
  budget: UnpackingBudget = budgetOf(limits),
): AsyncGenerator<ZipEntry> {
  const archive = await open(from)
  try {
    while (true) {
      const entry = await nextEntry(archive)
      if (entry === null) return
      if (budget.entriesLeft-- <= 0)
        throw new ArchiveError('archive-entries', { count: archive.entryCount, limit: limits.entries })
      const name = nameOf(entry)
      yield {
        name,
        bytes: entry.uncompressedSize,
        encrypted: entry.isEncrypted(),
        folder: name.endsWith('/'),
        read: async () => unpack(archive, entry, limits, budget),
      }
    }
  } finally {
    archive.close()
  }
}

/** Names of the first entries, enough to tell what the archive is. */
export async function entryNames(
  from: Uint8Array | string,
  limits: ReadingLimits,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>()
  for await (const entry of zipEntries(from, limits, { bytesLeft: 0, entriesLeft: Infinity })) {
    names.add(entry.name)
    if (names.size === 5000) break
  }
  return names
}

async function open(from: Uint8Array | string): Promise<yauzl.ZipFile> {
  const settings = { lazyEntries: true, decodeStrings: false, autoClose: false }
  // Most readings meet no archive.
  const { default: library } = await import('yauzl')
  return new Promise((resolve, reject) => {
    const opened = (error: Error | null, archive: yauzl.ZipFile) => {
      if (error === null) resolve(archive)
      else reject(damaged(error))
    }
    if (typeof from === 'string') library.open(from, settings, opened)
    else library.fromBuffer(Buffer.from(from.buffer, from.byteOffset, from.byteLength), settings, opened)
  })
}

async function nextEntry(archive: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      archive.removeAllListeners('entry')
      archive.removeAllListeners('end')
      archive.removeAllListeners('error')
      act()
    }
    archive.once('entry', (entry: yauzl.Entry) => settle(() => resolve(entry)))
    archive.once('end', () => settle(() => resolve(null)))
    archive.once('error', (error: Error) => settle(() => reject(damaged(error))))
    archive.readEntry()
  })
}

/** Names are UTF-8 where the archive says so or they are; otherwise what their bytes look like, else code page 437. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw
  if ((entry.generalPurposeBitFlag & 0x800) !== 0 || isUtf8(raw)) return raw.toString('utf8')
  return decode(raw)?.text ?? raw.toString('latin1')
}

async function unpack(
  archive: yauzl.ZipFile,
  entry: yauzl.Entry,
  limits: ReadingLimits,
  budget: UnpackingBudget,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.isEncrypted()) throw new ArchiveError('encrypted', { format: 'ZIP' })
  const largest = Math.max(RATIO_FROM, entry.compressedSize * limits.unpackedRatio)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of await streamOf(archive, entry)) {
      size += chunk.length
      budget.bytesLeft -= chunk.length
      if (budget.bytesLeft < 0) throw new ArchiveError('archive-too-large', { limit: limits.unpackedBytes })
      if (size > largest)
        throw new ArchiveError('archive-ratio', {
          ratio: Math.round(size / Math.max(1, entry.compressedSize)),
          limit: limits.unpackedRatio,
        })
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged(error as Error)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  if (crc32(whole) !== entry.crc32) throw new ArchiveError('archive-damaged', { reason: 'checksum' })
  return whole
}

async function streamOf(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error === null) resolve(stream as AsyncIterable<Buffer>)
      else reject(error)
    })
  })
}

const damaged = (error: Error): ArchiveError => new ArchiveError('archive-damaged', { reason: error.message })

/** A small archive read whole into memory (a DOCX, an EPUB): path to bytes, of the entries that `wanted` accepts. */
export async function unzip(
  bytes: Uint8Array,
  limits: ReadingLimits,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for await (const entry of zipEntries(bytes, limits))
    if (!entry.folder && wanted(entry.name)) files.set(entry.name, await entry.read())
  return files
}
