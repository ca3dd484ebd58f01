// Times the search for shared wording over a whole collection: made-up documents with planted echoes, or a folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createStemmer } from 'multilingual-stemmer'
import { commonWords, createCollection } from '../src/reason/echoes/collection.ts'
import { createVocabulary, profile } from '../src/reason/echoes/profile.ts'

/** `npm run measure -- echo-collection [DIR | MEGABYTES DOCUMENTS]`; without arguments 60 MB in 10,000 documents. */
export async function run(args: readonly string[]): Promise<void> {
  const folder = Number.isNaN(Number(args[0] ?? 60)) ? args[0] : undefined
  const made = folder === undefined ? generate(Number(args[0] ?? 60), Number(args[1] ?? 10_000)) : null
  const texts = made?.texts ?? readFolder(folder!)
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  const before = process.cpuUsage()
  const vocabulary = createVocabulary(createStemmer('en'))
  const profiles = texts.map(text => profile(text, vocabulary))
  const profiled = process.cpuUsage(before)
  const collection = createCollection(commonWords(profiles, vocabulary.stems.size))
  const pairs = new Set<string>()
  let passages = 0
  for (const item of profiles)
    for (const { a, b } of collection.add(item)) {
      passages++
      pairs.add(`${b}/${a}`)
    }
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1e6
  const found = made?.planted.filter(pair => pairs.has(pair)).length
  console.table([
    {
      documents: texts.length,
      MB: (characters / 1e6).toFixed(1),
      passages,
      'planted found': made === null ? '–' : `${found} of ${made.planted.length}`,
      'words, CPU s': ((profiled.user + profiled.system) / 1e6).toFixed(2),
      'CPU s': cpu.toFixed(2),
      'MB/CPU s': (characters / 1e6 / cpu).toFixed(2),
      'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
    },
  ])
}

function readFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.txt'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => readFileSync(path, 'utf8'))
}

/**
 * Documents of words drawn by Zipf's law from 60,000 (exponent 1), in sentences of 8 to 30 words; one document in
 * fifty repeats 20 words of an earlier one with one word in ten changed.
 */
function generate(megabytes: number, documents: number) {
  let state = 42
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  const kinds = 60_000
  const forms = Array.from({ length: kinds }, (_, rank) => formOf(rank))
  const draw = () => forms[Math.min(kinds - 1, Math.floor(Math.exp(random() * Math.log(kinds)) - 1))]!
  const length = (megabytes * 1e6) / documents
  const texts: string[] = []
  const planted: string[] = []
  for (let document = 0; document < documents; document++) {
    const words: string[] = []
    let size = 0
    while (size < length) {
      const sentence = Array.from({ length: 8 + Math.floor(random() * 23) }, draw)
      words.push(...sentence.slice(0, -1), `${sentence.at(-1)}.`)
      size += sentence.reduce((sum, word) => sum + word.length + 1, 1)
    }
    if (document % 50 === 49) {
      const other = Math.floor(random() * document)
      const source = texts[other]!.split(' ')
      const from = Math.floor(random() * Math.max(1, source.length - 20))
      const copy = source.slice(from, from + 20).map(word => (random() < 0.1 ? draw() : word))
      words.splice(Math.floor(random() * words.length), 0, ...copy)
      planted.push(`${other}/${document}`)
    }
    texts.push(words.join(' '))
  }
  return { texts, planted }
}

/** A pronounceable word for a rank, short for frequent ones. */
function formOf(rank: number): string {
  const syllables = [
    'ka',
    'lo',
    'mi',
    'ter',
    'su',
    'ban',
    'dor',
    'ne',
    'vi',
    'gra',
    'pel',
    'ost',
    'hu',
    'ran',
    'ci',
    'fe',
  ]
  let form = ''
  for (let left = rank + 1; left > 0; left = Math.floor(left / syllables.length))
    form += syllables[left % syllables.length]
  return form
}
