// Scores the reading of dates: value, strict and relaxed F against a folder's gold, and characters per CPU second.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { englishDates } from '../src/read/languages/en/dates/index.ts'
import type { ReadTime } from '../src/read/languages/date-reader.ts'

/** A date with its place and its value in EDTF. */
interface Dated {
  readonly start: number
  readonly end: number
  readonly edtf: string
}

interface GoldDocument {
  readonly id: string
  readonly dct: string | null
  readonly gold: readonly Dated[]
}

interface Miss {
  readonly id: string
  readonly gold: Dated | null
  readonly found: Dated | null
}

interface Score {
  readonly gold: number
  readonly found: number
  readonly relaxed: number
  readonly strict: number
  readonly value: number
  readonly misses: readonly Miss[]
}

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { gold: { type: 'string' }, show: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [folder, ...only] = positionals
  const goldFile = values.gold ?? join(folder ?? '', 'gold.json')
  if (folder === undefined || !existsSync(goldFile)) {
    console.error(
      'usage: npm run measure -- dates DIR [ID …] [--gold FILE] [--show]   DIR holds gold.json and ID.txt',
    )
    process.exitCode = 2
    return
  }
  const all = JSON.parse(readFileSync(goldFile, 'utf8')) as readonly GoldDocument[]
  const documents = all.filter(({ id }) => only.length === 0 || only.some(wanted => id.startsWith(wanted)))
  const texts = documents.map(({ id }) => readFileSync(join(folder, `${id}.txt`), 'utf8'))
  const predictions: Record<string, readonly Dated[]> = {}
  documents.forEach(({ id, dct }, i) => (predictions[id] = predict(texts[i]!, dct)))
  const rows = documents.map(document => ({ id: document.id, ...percent(score([document], predictions)) }))
  const total = score(documents, predictions)
  console.table([...rows, { id: 'all', ...percent(total) }])
  console.log(`${speed(documents, texts).toFixed(2)} MB/s CPU`)
  const out = join(process.cwd(), 'dist', 'measures', 'dates.json')
  mkdirSync(dirname(out), { recursive: true })
  writeFileSync(out, JSON.stringify(predictions, null, 1))
  console.log(`predictions: ${out}`)
  if (values.show) documents.forEach((document, i) => show(score([document], predictions).misses, texts[i]!))
}

/**
 * What is found, in the manner of the gold (TIMEX3 values in EDTF): each end of a range by itself, points in time only; no
 * durations, no times known by an event, no weeks (their ISO form has no EDTF).
 */
export function predict(text: string, written: string | null): readonly Dated[] {
  return englishDates.read(text, { written, ofTheDay: false }).flatMap(dated)
}

function dated(time: ReadTime): Dated[] {
  if (time.ends.length > 0) return time.ends.flatMap(dated)
  if (time.edtf === null || (time.edtf.includes('/') && !time.edtf.includes('..'))) return []
  return [{ start: time.start, end: time.end, edtf: time.edtf }]
}

/**
 * Found and gold dates pair off where they overlap, those with the same span first, then the longest overlap; each once.
 * Relaxed counts pairs, strict pairs with the same span, value pairs with the same EDTF once doubt and open ends are dropped.
 */
export function score(
  documents: readonly GoldDocument[],
  predictions: Readonly<Record<string, readonly Dated[]>>,
): Score {
  let [gold, found, relaxed, strict, value] = [0, 0, 0, 0, 0]
  const misses: Miss[] = []
  for (const document of documents) {
    const mine = predictions[document.id] ?? []
    gold += document.gold.length
    found += mine.length
    const takenGold = new Set<Dated>()
    const takenMine = new Set<Dated>()
    for (const { theirs, own, same } of pairsOf(document.gold, mine)) {
      if (takenGold.has(theirs) || takenMine.has(own)) continue
      takenGold.add(theirs)
      takenMine.add(own)
      relaxed++
      if (same) strict++
      if (bare(theirs.edtf) === bare(own.edtf)) value++
      else misses.push({ id: document.id, gold: theirs, found: own })
    }
    for (const theirs of document.gold)
      if (!takenGold.has(theirs)) misses.push({ id: document.id, gold: theirs, found: null })
    for (const own of mine) if (!takenMine.has(own)) misses.push({ id: document.id, gold: null, found: own })
  }
  return {
    gold,
    found,
    relaxed: f(relaxed, found, gold),
    strict: f(strict, found, gold),
    value: f(value, found, gold),
    misses,
  }
}

function pairsOf(
  gold: readonly Dated[],
  mine: readonly Dated[],
): { theirs: Dated; own: Dated; same: boolean; overlap: number }[] {
  return gold
    .flatMap(theirs =>
      mine.map(own => ({
        theirs,
        own,
        same: theirs.start === own.start && theirs.end === own.end,
        overlap: Math.min(theirs.end, own.end) - Math.max(theirs.start, own.start),
      })),
    )
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => Number(b.same) - Number(a.same) || b.overlap - a.overlap)
}

/** A value without doubt marks and open ends. */
function bare(edtf: string): string {
  return edtf
    .trim()
    .replaceAll(/[~?%]/g, '')
    .replaceAll(/^\.\.\/|\/\.\.$|^\/|\/$/g, '')
}

function f(hits: number, found: number, gold: number): number {
  return found + gold === 0 ? 0 : (200 * hits) / (found + gold)
}

function percent({ gold, found, relaxed, strict, value }: Score): Record<string, number> {
  return { gold, found, relaxed: round(relaxed), strict: round(strict), value: round(value) }
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}

/** Megabytes of text a second of CPU time, over enough rounds to matter; the first round is not counted. */
function speed(documents: readonly GoldDocument[], texts: readonly string[]): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const rounds = Math.max(1, Math.min(10, Math.ceil(2_000_000 / bytes)))
  const start = process.cpuUsage()
  for (let i = 0; i < rounds; i++) documents.forEach(({ dct }, j) => predict(texts[j]!, dct))
  const { user, system } = process.cpuUsage(start)
  return (bytes * rounds) / (user + system)
}

function show(misses: readonly Miss[], text: string): void {
  for (const { id, gold, found } of misses.toSorted(
    (a, b) => (a.gold ?? a.found)!.start - (b.gold ?? b.found)!.start,
  )) {
    const at = (gold ?? found)!
    const context = text.slice(Math.max(0, at.start - 50), at.end + 30).replaceAll('\n', ' ')
    const quote = (date: Dated | null): string =>
      date === null ? '—' : `${text.slice(date.start, date.end)} = ${date.edtf}`
    console.log(`${id.slice(0, 2)} gold ${quote(gold)} | found ${quote(found)} | …${context}…`)
  }
}
