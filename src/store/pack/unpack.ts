// Unpacks a packed case as hostile input: only the files that a case has, each with the size and hash that the manifest
// names, into a folder of its own that takes its name only when all is there.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { open, rename, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { Decrypter } from 'age-encryption'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import { openCase } from '../case-file.ts'
import { originalPath } from '../case-path.ts'
import { CaseError } from '../trouble.ts'
import { LARGEST_MANIFEST, type Manifest, MANIFEST, manifestSchema, strangeFile } from './manifest.ts'
import { PackError } from './trouble.ts'

export interface UnpackKeys {
  readonly passphrase?: string | undefined
  readonly identities?: readonly string[] | undefined
}

export interface Unpacked {
  /** The case file in its new place. */
  readonly path: string
  readonly originals: number
}

/** Throws PackError, or CaseError for a case file that cannot be used; nothing is left at `target` then. */
export async function unpackCase(pack: string, target: string, keys: UnpackKeys = {}): Promise<Unpacked> {
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new PackError({ kind: 'exists', path: target })
  const parent = dirname(resolve(target))
  mkdirSync(parent, { recursive: true })
  const work = join(parent, `.${randomUUID()}.unpacking`)
  mkdirSync(work, { mode: 0o700 })
  try {
    const manifest = await extract(pack, work, keys)
    await refuseForeign(join(work, manifest.case), pack)
    if (existsSync(target)) rmdirSync(target)
    await rename(work, target)
    return { path: join(target, manifest.case), originals: manifest.files.length - 1 }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function extract(pack: string, work: string, keys: UnpackKeys): Promise<Manifest> {
  try {
    const plain = await decrypted(pack, keys)
    const budget = { left: LARGEST_MANIFEST }
    const entries = plain
      .pipeThrough(new DecompressionStream('gzip'))
      .pipeThrough(limited(budget, pack))
      .pipeThrough(createTarDecoder({ strict: true }))
    return await takeEntries(entries, pack, work, budget)
  } catch (error) {
    throw error instanceof PackError || isSystemError(error) ? error : damaged(pack, messageOf(error))
  }
}

/** Files one after another; the first must be the manifest, and what follows what it lists, each once. */
async function takeEntries(
  entries: ReadableStream<ParsedTarEntry>,
  pack: string,
  work: string,
  budget: { left: number },
): Promise<Manifest> {
  let manifest: Manifest | null = null
  const missing = new Map<string, Manifest['files'][number]>()
  for await (const { header, body } of entries) {
    const { name, size, type = 'file' } = header
    if (type !== 'file') throw hostile(pack, `${type} ${name}`)
    if (manifest === null) {
      manifest = await readManifest(name, body, pack)
      for (const file of manifest.files) missing.set(file.path, file)
      budget.left = await room(manifest, pack, work)
      continue
    }
    const expected = missing.get(name)
    if (expected === undefined || expected.bytes !== size) throw hostile(pack, name)
    missing.delete(name)
    const path =
      name === manifest.case ? join(work, name) : originalPath(join(work, manifest.case), expected.sha256)
    if ((await writeTo(path, body)) !== expected.sha256) throw damaged(pack, name)
  }
  if (manifest === null) throw new PackError({ kind: 'not-a-pack', path: pack })
  const [first] = missing.keys()
  if (first !== undefined) throw damaged(pack, first)
  return manifest
}

async function readManifest(name: string, body: ReadableStream<Uint8Array>, pack: string): Promise<Manifest> {
  if (name !== MANIFEST) throw new PackError({ kind: 'not-a-pack', path: pack })
  const given: unknown = JSON.parse(await new Response(body).text())
  if (typeof given === 'object' && given !== null && 'version' in given && Number(given.version) > 1)
    throw new PackError({ kind: 'newer', path: pack })
  const parsed = manifestSchema.safeParse(given)
  if (!parsed.success) throw hostile(pack, MANIFEST)
  const strange = strangeFile(parsed.data)
  if (strange !== null) throw hostile(pack, strange)
  return parsed.data
}

/** How many bytes the archive may still unpack to: what the manifest lists, with tar's own blocks. */
async function room({ files }: Manifest, pack: string, work: string): Promise<number> {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const { bavail, bsize } = await statfs(work)
  if (bytes > bavail * bsize) throw new PackError({ kind: 'too-large', path: pack, bytes })
  return bytes + files.length * 2048 + 64 * 1024
}

/** Ends the stream with an error once more has come through than is left, so that nothing grows without end. */
function limited(
  budget: { left: number },
  pack: string,
): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(part, controller) {
      budget.left -= part.length
      if (budget.left < 0) controller.error(hostile(pack, 'more than it lists'))
      else controller.enqueue(part)
    },
  })
}

async function decrypted(pack: string, keys: UnpackKeys): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const head = await firstBytes(pack, 32)
  const file = Readable.toWeb(createReadStream(pack)) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>
  if (head.startsWith('\u001f\u008b')) return file
  if (!head.startsWith('age-encryption.org/')) {
    await file.cancel()
    throw new PackError({ kind: 'not-a-pack', path: pack })
  }
  const { passphrase, identities = [] } = keys
  if (passphrase === undefined && identities.length === 0) {
    await file.cancel()
    throw new PackError({ kind: 'needs-key', path: pack })
  }
  const decrypter = new Decrypter()
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase)
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return (await decrypter.decrypt(file)) as ReadableStream<Uint8Array<ArrayBuffer>>
  } catch (error) {
    if (/no identity matched/.test(messageOf(error))) throw new PackError({ kind: 'wrong-key', path: pack })
    throw error
  }
}

async function firstBytes(path: string, count: number): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(count), 0, count, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function writeTo(path: string, body: ReadableStream<Uint8Array>): Promise<string> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  try {
    for await (const part of body) {
      hash.update(part)
      await handle.writeFile(part)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

/** Opens the case once, which refuses tables, triggers and views that no case has. */
async function refuseForeign(path: string, pack: string): Promise<void> {
  try {
    const file = await openCase(path, {
      readOnly: true,
      now: () => 0,
      random: n => new Uint8Array(n),
      user: '',
    })
    await file.close()
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    const { kind } = error.trouble
    // Brought forward when it is first opened to be written.
    if (kind === 'older') return
    throw kind === 'newer' ? new PackError({ kind, path: pack }) : hostile(pack, kind)
  }
}

function hostile(path: string, detail: string): PackError {
  return new PackError({ kind: 'hostile', path, detail })
}

function damaged(path: string, detail: string): PackError {
  return new PackError({ kind: 'damaged', path, detail })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A failure of the disk, which is not the pack's fault. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
