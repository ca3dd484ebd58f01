// Reads a folder with every stage on in one thread: CPU of the start, of the first pass and of later ones, and of the parts alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const KINDS = /\.(?:txt|md|html|xml)$/

/**
 * `npm run measure -- speed [DIR] [--passes 3]`. Start-up is Node, the modules, and the models by way of one sentence read.
 * The first pass meets every form and every branch for the first time; the parts alone are timed last.
 */
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
  const { readWith, structureOf } = await import('../src/read/stages/index.ts')
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
  const rows: Record<string, { 'CPU s': string; 'MB a CPU second': string }> = {}
  const row = (what: string, seconds: number) => {
    rows[what] = { 'CPU s': seconds.toFixed(2), 'MB a CPU second': (megabytes / seconds).toFixed(2) }
  }
  rows['start-up'] = { 'CPU s': start.toFixed(2), 'MB a CPU second': '' }
  const asked = new Set<string>()
  const language = {
    ...english,
    parse(sentence: Parameters<typeof english.parse>[0]) {
      asked.add(sentence.words.map(({ form }) => form).join(' '))
      return english.parse(sentence)
    },
  }
  const versions = []
  for (let pass = 1; pass <= passes; pass++) {
    const before = cpu()
    versions.length = 0
    for (const { name, bytes } of files) {
      const document = await readDocument({ name, bytes }, DEFAULT_OPTIONS)
      const id = sourceIdOf(sha256Hex(bytes))
      const version = textVersionOf(document, id)
      versions.push(version)
      const { metadata } = document
      readWith(pass === 1 ? language : english, version, {
        source: {
          id,
          title: metadata.title ?? name,
          kind: metadata.kind ?? 'other',
          date: metadata.date ?? null,
          path: name,
          author: [],
        },
        metadata,
      })
    }
    row(`pass ${pass}`, cpu() - before)
  }

  const sentences = versions.flatMap(version =>
    structureOf(version).sentences.map(({ start, end }) => version.text.slice(start, end)),
  )
  let before = cpu()
  const tagged = sentences.map(sentence => english.tag(sentence))
  row('tagging alone, all sentences', cpu() - before)
  const wanted = tagged.filter(({ words }) => asked.has(words.map(({ form }) => form).join(' ')))
  before = cpu()
  for (const sentence of wanted) english.parse(sentence)
  row('parsing alone, those asked for', cpu() - before)
  const count = (list: typeof tagged) => list.reduce((sum, { words }) => sum + words.length, 0)
  console.log(
    `${files.length} files, ${megabytes.toFixed(3)} MB, ${count(tagged)} words, ${count(wanted)} parsed`,
  )
  console.table(rows)
}

function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
