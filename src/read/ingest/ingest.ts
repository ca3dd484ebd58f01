/**
 * From paths to documents: walks folders and archives, reads files on worker threads, and hands the documents over in a
 * stable order. No more files are under way than the caller takes, so memory stays bounded however much there is.
 */
import { availableParallelism } from 'node:os'
import type { ParsedDocument } from '../formats/document.ts'
import { failed, type ReadingProblem } from '../formats/problems.ts'
import type { IngestEvent, IngestOptions, Original } from './events.ts'
import { compileFully, MUCH } from './light-compiling.ts'
import { leavesIn, leavesOf, type Leaf } from './leaves.ts'
import { shownPath } from './names.ts'
import { ReadingPool, type JobResult } from './pool.ts'
import { walk, type Found } from './walk.ts'

/** Files under way a thread: enough to keep it busy while an earlier, larger file is awaited. */
const AHEAD = 4
/** A thread for each so many bytes: starting one costs more than a few small files do. */
const BYTES_PER_JOB = 1 << 20

/** A document on its way, in its place in the order. */
type Slot =
  | { readonly kind: 'unreadable'; readonly event: Extract<IngestEvent, { kind: 'unreadable' }> }
  | { readonly kind: 'reading'; readonly leaf: Leaf; readonly result: Promise<JobResult> }
  | { readonly kind: 'read'; readonly leaf: Leaf; readonly result: JobResult }

/**
 * Reads files and folders. Ends early, after a `cancelled` event, when the signal is aborted; what was handed over by
 * then is whole, and a later run that is told its hashes goes on from there. Attachments come before their mail, so that a
 * mail that is known has none left to read.
 */
export async function* ingest(paths: readonly string[], options: IngestOptions): AsyncGenerator<IngestEvent> {
  const found: Found[] = []
  for await (const each of walk(paths)) found.push(each)
  const run = new Run(found, options)
  try {
    yield* run.events()
  } finally {
    await run.close()
  }
}

class Run {
  private readonly options: IngestOptions
  private readonly pool: ReadingPool
  private readonly leaves: AsyncGenerator<Leaf | Extract<Found, { kind: 'unreadable' }>>
  private readonly slots: Slot[] = []
  private readonly ahead: number
  private readonly emitted = new Set<string>()
  private readonly started: string[] = []
  private readonly onAbort = () => void this.pool.close()
  private exhausted = false
  private nextId = 0
  private files: number
  private bytes: number
  private done = 0
  private bytesDone = 0

  constructor(found: readonly Found[], options: IngestOptions) {
    this.options = options
    this.files = found.length
    this.bytes = found.reduce((sum, each) => sum + (each.kind === 'file' ? each.bytes : 0), 0)
    const jobs = Math.max(1, Math.min(options.jobs ?? defaultJobs(this.bytes), this.files))
    this.ahead = jobs * AHEAD
    this.pool = new ReadingPool(jobs, {
      options: { limits: options.limits, html: options.html },
      stages: options.stages ?? null,
    })
    this.leaves = everyLeaf(found, options)
    options.signal?.addEventListener('abort', this.onAbort, { once: true })
  }

  async close(): Promise<void> {
    this.options.signal?.removeEventListener('abort', this.onAbort)
    await this.pool.close()
    await this.leaves.return(undefined)
  }

  async *events(): AsyncGenerator<IngestEvent> {
    if (this.bytes > MUCH) compileFully()
    yield { kind: 'found', files: this.files, bytes: this.bytes }
    while (!this.aborted) {
      await this.fill()
      for (const path of this.started.splice(0)) yield { kind: 'started', path }
      const slot = this.slots.shift()
      if (slot === undefined) return
      if (slot.kind === 'unreadable') {
        yield slot.event
        yield this.progressed(0)
        continue
      }
      const result = await slot.result
      if (this.aborted) break
      if (slot.kind === 'reading' && (await this.putAttachmentsFirst(slot.leaf, result))) continue
      yield this.eventOf(slot.leaf, result)
      yield this.progressed(slot.leaf.size)
    }
    yield { kind: 'cancelled' }
  }

  private get aborted(): boolean {
    return this.options.signal?.aborted === true
  }

  /** Starts files until enough are under way. */
  private async fill(): Promise<void> {
    while (this.slots.length < this.ahead && !this.exhausted && !this.aborted) {
      const next = await this.leaves.next()
      if (next.done === true) this.exhausted = true
      else if (next.value.kind === 'leaf') this.slots.push(this.start(next.value))
      else this.slots.push({ kind: 'unreadable', event: next.value })
    }
  }

  private start(leaf: Leaf): Slot {
    this.started.push(leaf.path)
    const job = {
      id: this.nextId++,
      path: leaf.path,
      from: leaf.from,
      declaredType: leaf.declaredType ?? null,
      hashOnly: leaf.refused !== undefined,
    }
    return { kind: 'reading', leaf, result: this.pool.read(job, sha256 => !this.isKnown(sha256)) }
  }

  private isKnown(sha256: string): boolean {
    return this.options.known?.has(sha256) === true || this.emitted.has(sha256)
  }

  /** A mail's attachments take its place in the order, and the mail comes after them. */
  private async putAttachmentsFirst(leaf: Leaf, result: JobResult): Promise<boolean> {
    const inside: Slot[] = []
    for (const { name, bytes, declaredType } of result.document?.attachments ?? []) {
      const shown = shownPath(name)
      const attached: Leaf = {
        kind: 'leaf',
        path: `${leaf.path}!/${shown.name.replaceAll(/[\\/]/g, '_')}`,
        size: bytes.length,
        from: { bytes },
        problems: shown.problems,
        ...(declaredType === undefined ? {} : { declaredType }),
      }
      for await (const each of leavesIn(attached, this.options.limits)) inside.push(this.start(each))
    }
    this.files += inside.length
    if (inside.length > 0) this.slots.unshift(...inside, { kind: 'read', leaf, result })
    return inside.length > 0
  }

  private eventOf(leaf: Leaf, result: JobResult): IngestEvent {
    const { path } = leaf
    const { hash } = result
    if (hash === null) return { kind: 'unreadable', path, problem: result.problem! }
    const { sha256, bytes } = hash
    if (this.options.known?.has(sha256) === true) return { kind: 'skipped', path, sha256, reason: 'known' }
    if (this.emitted.has(sha256)) return { kind: 'skipped', path, sha256, reason: 'repeated' }
    this.emitted.add(sha256)
    const document = documentOf(leaf, result)
    return {
      kind: 'document',
      path,
      sha256,
      bytes,
      original: originalOf(leaf),
      document,
      reading: result.reading,
    }
  }

  private progressed(bytes: number): IngestEvent {
    this.done++
    this.bytesDone += bytes
    if (this.bytesDone > MUCH) compileFully()
    this.files = Math.max(this.files, this.done)
    return {
      kind: 'progress',
      done: this.done,
      files: this.files,
      bytesDone: this.bytesDone,
      bytes: this.bytes,
    }
  }
}

async function* everyLeaf(found: readonly Found[], { limits }: IngestOptions): ReturnType<typeof leavesOf> {
  for (const each of found) yield* leavesOf(each, limits)
}

function defaultJobs(bytes: number): number {
  return Math.min(availableParallelism(), Math.ceil(bytes / BYTES_PER_JOB))
}

function originalOf(leaf: Leaf): Original {
  return 'location' in leaf.from
    ? { kind: 'file', path: leaf.from.location }
    : { kind: 'bytes', bytes: leaf.from.bytes }
}

/** The document with what its place and its stages added to its problems; attachments went their own way. */
function documentOf(leaf: Leaf, result: JobResult): ParsedDocument {
  const { refused } = leaf
  const { attachments: _, ...document } = result.document ?? failed('application/zip', 'archive-damaged')
  if (refused !== undefined)
    return failed('application/zip', refused.code as ReadingProblem, refused.params, leaf.problems)
  const more = result.problem === null ? leaf.problems : [...leaf.problems, result.problem]
  return more.length === 0 ? document : { ...document, problems: [...document.problems, ...more] }
}
