// Puts a large corpus into a case and searches it: CPU a megabyte, memory, query times. Arguments: megabytes (300), and
// `--read` to go through the format readers from files on disk.
import { hash, randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CaseFile, openCase } from '#store'

const MEGABYTE = 1_000_000
const CORPUS = join(import.meta.dirname, '..', '..', 'shared', 'corpora', 'moscow-1936')
const PHRASES = [
  '"had been demolished"',
  '"accused Holtzman"',
  '"terrorist centre"',
  '"Hotel Bristol in Copenhagen"',
  '"my father is"',
  'instructions Trotsky Berlin',
]

export async function run(args: readonly string[]): Promise<void> {
  const megabytes = Number(args.find(arg => /^\d+$/.test(arg)) ?? 300)
  const folder = mkdtempSync(join(tmpdir(), 'retort-store-'))
  try {
    const file = await openCase(join(folder, 'large.retort'), {
      create: true,
      now: Date.now,
      random: n => randomBytes(n),
      user: 'bench',
    })
    const documents = generate(megabytes)
    const fill = args.includes('--read') ? readFrom(folder, documents) : insert(documents)
    const before = process.cpuUsage()
    const bytes = await fill(file)
    const cpu = seconds(process.cpuUsage(before))
    const peak = process.resourceUsage().maxRSS / 1000
    console.table({
      'text put in, MB': round(bytes / MEGABYTE),
      'CPU s': round(cpu),
      'MB a CPU second': round(bytes / MEGABYTE / cpu),
      'largest memory, MB': round(peak),
      'case file, MB': round(statSync(file.path).size / MEGABYTE),
    })
    await file.sources() // starts the thread that reads
    console.table(await queries(file))
    await file.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Fill = (file: CaseFile) => Promise<number>

/** Straight into the store, a document at a time. */
function insert(documents: Iterable<string>): Fill {
  return async file => {
    let bytes = 0
    let at = 0
    for (const text of documents) {
      const original = Buffer.from(text)
      bytes += original.length
      const structure = { blocks: [], origin: [], markup: [], pages: null, language: 'en' }
      await file.addDocument(
        {
          given: { path: `${(at += 1)}.txt`, mediaType: 'text/plain', title: String(at) },
          changes: { state: 'ready', characters: text.length },
          text: { sha256: hash('sha256', original), normaliser: 'bench', text, ...structure },
        },
        original,
      )
    }
    return bytes
  }
}

/** From files on disk, through the format readers. */
function readFrom(folder: string, documents: Iterable<string>): Fill {
  const corpus = join(folder, 'corpus')
  mkdirSync(corpus)
  let bytes = 0
  let n = 0
  for (const text of documents) {
    writeFileSync(join(corpus, `${String((n += 1)).padStart(5, '0')}.txt`), text)
    bytes += Buffer.byteLength(text)
  }
  return async file => {
    const { DEFAULT_OPTIONS, ingest } = await import('#read')
    for await (const event of ingest([corpus], { ...DEFAULT_OPTIONS, jobs: 2 })) {
      if (event.kind !== 'document') continue
      const { document, original, path } = event
      await file.addDocument(
        {
          given: { path, mediaType: document.mediaType, title: path },
          changes: { state: 'ready', characters: document.text.length, language: document.language },
          metadata: document.metadata,
          text: { ...document, sha256: hash('sha256', document.text) },
        },
        original.kind === 'file' ? { path: original.path } : original.bytes,
      )
    }
    return bytes
  }
}

async function queries(file: CaseFile): Promise<Record<string, Record<string, number>>> {
  const table: Record<string, Record<string, number>> = {}
  for (const words of PHRASES) {
    const first = await timed(() => file.search({ words, limit: 50 }))
    const again = await timed(() => file.search({ words, limit: 50 }))
    table[words] = {
      hits: first.value.hits.length,
      'first, CPU ms': round(first.ms),
      'again, CPU ms': round(again.ms),
    }
  }
  return table
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const before = process.cpuUsage()
  const value = await work()
  return { value, ms: seconds(process.cpuUsage(before)) * 1000 }
}

/** Documents of about a megabyte: sentences of the trial record in an order drawn anew for each, lines of made-up names between. */
function* generate(megabytes: number): Generator<string> {
  const sentences = source().split(/(?<=[.?!])\s+/)
  let state = 1
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  for (let left = megabytes * MEGABYTE, at = 0; left > 0; at += 1) {
    const parts: string[] = []
    for (let size = 0; size < Math.min(MEGABYTE, left);) {
      const sentence = `${sentences[draw(sentences.length)]!}${draw(6) === 0 ? ` No. ${draw(100_000)} ${name(draw)}.\n\n` : ' '}`
      parts.push(sentence)
      size += sentence.length
    }
    const text = `Volume ${at}\n\n${parts.join('')}`
    left -= text.length
    yield text
  }
}

function name(draw: (below: number) => number): string {
  const syllables = [
    'ka',
    'me',
    'nev',
    'ro',
    'sin',
    'ov',
    'ber',
    'lin',
    'ski',
    'ta',
    'va',
    'dim',
    'ol',
    'gu',
    'zen',
  ]
  return `K${Array.from({ length: 2 + draw(3) }, () => syllables[draw(syllables.length)]!).join('')}`
}

function source(): string {
  if (!existsSync(CORPUS)) throw new RangeError(`this measure needs ${CORPUS}`)
  return readdirSync(CORPUS)
    .filter(file => file.endsWith('.txt'))
    .toSorted()
    .map(file => readFileSync(join(CORPUS, file), 'utf8'))
    .join('\n')
}

function seconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
