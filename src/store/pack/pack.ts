// Packs a case into one file: a tar archive, gzipped, and where asked for encrypted with age. Made while it is written, so
// that its size does not matter: `age -d -i key case.retortpack | tar xz` opens it without this program.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { open, rename, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Encrypter } from 'age-encryption'
import { createTarPacker } from 'modern-tar'
import type { CaseFile } from '../case-file.ts'
import { originalPath } from '../case-path.ts'
import { type Manifest, MANIFEST, PACK_VERSION, packedOriginal } from './manifest.ts'
import { PackError } from './trouble.ts'

/** Who can open the pack; everybody where neither is given. Throws TypeError for what is no recipient. */
export interface PackKeys {
  readonly passphrase?: string | undefined
  readonly recipients?: readonly string[] | undefined
  /** What it costs to try one passphrase, as the logarithm to base 2 of scrypt's N; age's own 18 where left out. */
  readonly workFactor?: number | undefined
}

export interface Packed {
  readonly originals: number
  /** Size of the pack. */
  readonly bytes: number
  readonly encrypted: boolean
}

/** Packs the case as it stands now into `target`. Throws PackError; nothing is left at `target` then. */
export async function packCase(file: CaseFile, target: string, keys: PackKeys = {}): Promise<Packed> {
  if (existsSync(target)) throw new PackError({ kind: 'exists', path: target })
  const encrypt = encrypterFor(keys)
  const work = join(dirname(resolve(target)), `.${randomUUID()}.packing`)
  mkdirSync(work, { mode: 0o700 })
  try {
    const copy = join(work, 'case')
    const originals = await file.snapshot(copy)
    const manifest = await manifestOf(file.path, copy, originals)
    const plain = archiveOf(file.path, copy, manifest).pipeThrough(new CompressionStream('gzip'))
    const bytes = await writeTo(join(work, 'pack'), encrypt === null ? plain : await encrypt.encrypt(plain))
    await rename(join(work, 'pack'), target)
    return { originals: originals.length, bytes, encrypted: encrypt !== null }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function encrypterFor({ passphrase, recipients = [], workFactor }: PackKeys): Encrypter | null {
  if (passphrase === undefined && recipients.length === 0) return null
  const encrypter = new Encrypter()
  if (passphrase !== undefined) encrypter.setPassphrase(passphrase)
  if (workFactor !== undefined) encrypter.setScryptWorkFactor(workFactor)
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter
}

async function manifestOf(casePath: string, copy: string, originals: readonly string[]): Promise<Manifest> {
  const files: Manifest['files'][number][] = []
  for (const sha256 of originals) {
    const path = originalPath(casePath, sha256)
    if (!existsSync(path)) throw new PackError({ kind: 'original-missing', sha256 })
    files.push({ path: packedOriginal(sha256), bytes: statSync(path).size, sha256 })
  }
  const name = basename(casePath)
  const own = { path: name, bytes: (await stat(copy)).size, sha256: await hashOf(copy) }
  return { format: 'retort-pack', version: PACK_VERSION, case: name, files: [own, ...files] }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

function archiveOf(
  casePath: string,
  copy: string,
  manifest: Manifest,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { readable, controller } = createTarPacker()
  const add = async (name: string, size: number, parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const writer = controller.add({ name, size, mode: 0o600, mtime: new Date(0) }).getWriter()
    const hash = createHash('sha256')
    for await (const part of parts) {
      hash.update(part)
      await writer.write(part)
    }
    await writer.close()
    return hash.digest('hex')
  }
  const fill = async (): Promise<void> => {
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)
    await add(MANIFEST, text.length, [text])
    for (const { path, bytes, sha256 } of manifest.files) {
      const from = path === manifest.case ? copy : originalPath(casePath, sha256)
      const written = await add(path, bytes, createReadStream(from) as AsyncIterable<Uint8Array>)
      if (written !== sha256) throw new PackError({ kind: 'original-missing', sha256 })
    }
    controller.finalize()
  }
  fill().catch((error: unknown) => controller.error(error))
  return readable
}

async function writeTo(path: string, stream: ReadableStream<Uint8Array>): Promise<number> {
  const handle = await open(path, 'wx', 0o600)
  let bytes = 0
  try {
    for await (const part of stream) {
      await handle.writeFile(part)
      bytes += part.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return bytes
}
