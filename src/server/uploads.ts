// Files that come in through the browser: streamed to a private folder, under names of our own.
import { ProblemError } from '#api'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { UploadedFile } from './case-port.ts'

export interface Uploads {
  /** Lays a body down and gives its handle. Throws ProblemError `too-large` past the limit. */
  keep(name: string, body: ReadableStream<Uint8Array> | null): Promise<string>
  /** Hands files over for reading; each handle is good once. */
  take(handles: readonly string[]): readonly UploadedFile[]
  drop(files: readonly UploadedFile[]): Promise<void>
  close(): Promise<void>
}

/** Uploads of at most `limit` bytes each. */
export function createUploads(limit: number): Uploads {
  let folder: Promise<string> | null = null
  const kept = new Map<string, UploadedFile>()
  return {
    async keep(name, body) {
      folder ??= mkdtemp(join(tmpdir(), 'retort-upload-'))
      const handle = randomUUID()
      const path = join(await folder, handle + endingOf(name))
      const source = body === null ? Readable.from([]) : Readable.fromWeb(body as never)
      try {
        await pipeline(source, atMost(limit), createWriteStream(path, { mode: 0o600, flags: 'wx' }))
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
      kept.set(handle, { name: plainName(name), path })
      return handle
    },
    take(handles) {
      const files = handles.map(handle => {
        const file = kept.get(handle)
        if (file === undefined) throw new ProblemError('not-found', 'No such upload', handle)
        return file
      })
      for (const handle of handles) kept.delete(handle)
      return files
    },
    async drop(files) {
      await Promise.all(files.map(({ path }) => rm(path, { force: true })))
    },
    async close() {
      if (folder !== null) await rm(await folder, { recursive: true, force: true })
    },
  }
}

function atMost(limit: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      seen += chunk.length
      if (seen > limit)
        done(new ProblemError('too-large', 'The file is larger than the limit', String(limit)))
      else done(null, chunk)
    },
  })
}

/** The ending tells formats apart that look alike inside. */
function endingOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? ''
}

/** The name for display: a relative path without control characters, empty or climbing steps. */
export function plainName(name: string): string {
  const steps = name
    .replaceAll('\\', '/')
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .split('/')
    .filter(step => step !== '' && step !== '.' && step !== '..')
  return steps.join('/').slice(-500) || 'unnamed'
}
