// Reads a folder with every stage on in one thread: CPU of the start, of the first pass and of a later one, and who took it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const KINDS = /\.(?:txt|md|html|xml)$/

/** `npm run measure -- speed [DIR] [--passes 3]`. Start-up is Node, the modules, and the models by way of one sentence read. */
export async function run(args: readonly string[]): Promise<void> {
  const folder = args.find((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--passes')
  const path = folder ?? join(import.meta.dirname, '../../shared/corpora/moscow-1936')
  const passes = args.includes('--passes') ? Number(args[args.indexOf('--passes') + 1]) : 3
  if (!existsSync(path)) {
    console.error('usage: npm run measure -- speed [DIR] [--passes 3]')
    process.exitCode = 2
    return
  }
  const { DEFAULT_OPTIONS, readDocument, sourceIdOf, textVersionOf } = await import('#read')
  const { readWith } = await import('../src/read/stages/index.ts')
  const { loadEnglish } = await import('../src/read/languages/en/english.ts')
  const { sha256Hex } = await import('#model')
  const english = loadEnglish()
  english.parse(english.tag('He met Holtzman in Berlin.'))
  const start = cpu()

  const files = readdirSync(path)
    .filter(name => KINDS.test(name))
    .sort()
    .map(name => ({ name, bytes: readFileSync(join(path, name)) }))
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const rows: Record<string, Record<string, string | number>> = {
    'start-up': { 'CPU s': round(start) },
  }
  for (let pass = 1; pass <= passes; pass++) {
    const spent = { formats: 0, tagging: 0, parsing: 0 }
    let parsed = 0
    let tagged = 0
    const before = cpu()
    for (const { name, bytes } of files) {
      const began = ownCpu()
      const document = await readDocument({ name, bytes }, DEFAULT_OPTIONS)
      const id = sourceIdOf(sha256Hex(bytes))
      const version = textVersionOf(document, id)
      spent.formats += ownCpu() - began
      const language = {
        ...english,
        tag: timed('tagging', (sentence: string, offset?: number) => {
          const result = english.tag(sentence, offset)
          tagged += result.words.length
          return result
        }),
        parse: timed('parsing', (sentence: Parameters<typeof english.parse>[0]) => {
          parsed += sentence.words.length
          return english.parse(sentence)
        }),
      }
      readWith(language, version, {
        source: {
          id,
          title: document.metadata.title ?? name,
          kind: document.metadata.kind ?? 'other',
          date: document.metadata.date ?? null,
          path: name,
          author: [],
        },
        metadata: document.metadata,
      })
    }
    const all = cpu() - before
    rows[`pass ${pass}`] = {
      'CPU s': round(all),
      'MB/s': round(megabytes / all),
      formats: round(spent.formats),
      tagging: round(spent.tagging),
      parsing: round(spent.parsing),
      stages: round(all - spent.formats - spent.tagging - spent.parsing),
      'words tagged': tagged,
      'words parsed': parsed,
    }

    function timed<A extends unknown[], R>(what: 'tagging' | 'parsing', work: (...given: A) => R) {
      return (...given: A): R => {
        const began = performance.now()
        const result = work(...given)
        spent[what] += (performance.now() - began) / 1000
        return result
      }
    }
  }
  console.log(`${files.length} files, ${megabytes.toFixed(3)} MB`)
  console.table(rows)
}

function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Of this thread alone. */
function ownCpu(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
