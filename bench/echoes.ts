// Scores text alignment on a folder in the layout of PAN's text-alignment task (2012–2014), and times it.
//
// Plagdet, precision, recall and granularity are those of Potthast, Stein, Barrón-Cedeño & Rosso, "An Evaluation
// Framework for Plagiarism Detection" (COLING 2010), macro-averaged over cases and detections as PAN reports them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createStemmer } from 'multilingual-stemmer'
import { alignTexts, createVocabulary, profile, type Profile } from '../src/reason/echoes/index.ts'

interface Case {
  readonly key: string
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

/** `npm run measure -- echoes DIR [--noise SHARE] [--kind NAME] [--every N]` */
export async function run(args: readonly string[]): Promise<void> {
  const folder = args.find(arg => !arg.startsWith('--'))
  if (folder === undefined)
    throw new RangeError('usage: measure echoes DIR [--noise 0.1] [--only NAME] [--every N]')
  const noise = Number(option(args, 'noise') ?? 0)
  const every = Number(option(args, 'every') ?? 1)
  const only = option(args, 'only')
  const kinds = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(folder, entry.name, 'pairs')))
    .map(entry => entry.name)
    .filter(name => only === undefined || name.includes(only))
    .sort()
  const vocabulary = createVocabulary(createStemmer('en'))
  const known = new Map<string, Profile>()
  const read = (path: string) => {
    let found = known.get(path)
    if (found === undefined) {
      const text = readFileSync(path, 'utf8')
      found = profile(noise > 0 ? damaged(text, noise, path) : text, vocabulary)
      known.set(path, found)
    }
    return found
  }
  const rows: Record<string, string | number>[] = []
  const all: { cases: Case[]; found: Case[]; pairs: number; cpu: number } = {
    cases: [],
    found: [],
    pairs: 0,
    cpu: 0,
  }
  for (const kind of kinds) {
    const pairs = readFileSync(join(folder, kind, 'pairs'), 'utf8')
      .trim()
      .split('\n')
      .filter((_, index) => index % every === 0)
      .map(line => line.trim().split(/\s+/) as [string, string])
    const cases: Case[] = []
    const found: Case[] = []
    known.clear()
    const before = process.cpuUsage()
    for (const [a, b] of pairs) {
      const key = `${kind}/${a}/${b}`
      for (const match of alignTexts(read(join(folder, 'susp', a)), read(join(folder, 'src', b)), vocabulary))
        found.push({ key, a: [match.a.start, match.a.end], b: [match.b.start, match.b.end] })
    }
    const { user, system } = process.cpuUsage(before)
    const cpu = (user + system) / 1e6
    for (const [a, b] of pairs) cases.push(...goldOf(join(folder, kind), a, b, `${kind}/${a}/${b}`))
    rows.push(row(kind, cases, found, pairs.length, cpu))
    all.cases.push(...cases)
    all.found.push(...found)
    all.pairs += pairs.length
    all.cpu += cpu
  }
  rows.push(row('all', all.cases, all.found, all.pairs, all.cpu))
  console.table(rows)
}

function row(kind: string, cases: readonly Case[], found: readonly Case[], pairs: number, cpu: number) {
  const { plagdet, precision, recall, granularity } = score(cases, found)
  return {
    kind,
    cases: cases.length,
    found: found.length,
    plagdet: plagdet.toFixed(4),
    precision: precision.toFixed(4),
    recall: recall.toFixed(4),
    granularity: granularity.toFixed(3),
    'pairs/CPU s': Math.round(pairs / cpu),
  }
}

/** The four measures of PAN over all pairs; `key` names the pair of documents. */
export function score(cases: readonly Case[], found: readonly Case[]) {
  const byKey = Map.groupBy(found, item => item.key)
  const casesByKey = Map.groupBy(cases, item => item.key)
  const shares = cases.map(item => overlap(item, byKey.get(item.key) ?? []))
  const precisions = found.map(item => overlap(item, casesByKey.get(item.key) ?? []))
  const recall = mean(shares)
  const precision = mean(precisions)
  const detected = cases
    .map(item => (byKey.get(item.key) ?? []).filter(other => meet(item, other)).length)
    .filter(count => count > 0)
  const granularity = detected.length === 0 ? 1 : mean(detected)
  const f = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { plagdet: f / Math.log2(1 + granularity), precision, recall, granularity }
}

/** Share of the characters of `item`, on both sides, that those of `others` which meet it on both sides cover. */
function overlap(item: Case, others: readonly Case[]): number {
  const meeting = others.filter(other => meet(item, other))
  const covered =
    union(
      item.a,
      meeting.map(other => other.a),
    ) +
    union(
      item.b,
      meeting.map(other => other.b),
    )
  return covered / (item.a[1] - item.a[0] + item.b[1] - item.b[0])
}

function meet(one: Case, other: Case): boolean {
  return one.a[0] < other.a[1] && other.a[0] < one.a[1] && one.b[0] < other.b[1] && other.b[0] < one.b[1]
}

function union(
  [start, end]: readonly [number, number],
  spans: readonly (readonly [number, number])[],
): number {
  let covered = 0
  let upTo = start
  for (const [from, to] of spans.toSorted((one, other) => one[0] - other[0])) {
    const first = Math.max(from, upTo)
    const last = Math.min(to, end)
    if (last > first) covered += last - first
    upTo = Math.max(upTo, Math.min(to, end))
  }
  return covered
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

function goldOf(folder: string, a: string, b: string, key: string): Case[] {
  const path = join(folder, `${a.replace('.txt', '')}-${b.replace('.txt', '')}.xml`)
  if (!existsSync(path)) return []
  return [...readFileSync(path, 'utf8').matchAll(/<feature\s[^>]*name="plagiarism"[^>]*>/g)].flatMap(
    ([tag]) => {
      const value = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(tag)?.[1])
      return Number.isNaN(value('source_length'))
        ? []
        : [
            {
              key,
              a: [value('this_offset'), value('this_offset') + value('this_length')],
              b: [value('source_offset'), value('source_offset') + value('source_length')],
            } as const,
          ]
    },
  )
}

/** The text with a share of its letters and digits replaced at random, as bad scanning does; offsets stay. */
function damaged(text: string, share: number, seed: string): string {
  let state = 7
  for (let at = 0; at < seed.length; at++) state = (Math.imul(state, 31) + seed.charCodeAt(at)) | 0
  state |= 1
  const random = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
  return text.replace(/[\p{L}\p{N}]/gu, letter =>
    random() < share && letter.length === 1 ? String.fromCharCode(97 + Math.floor(random() * 26)) : letter,
  )
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(`--${name}`)
  return at < 0 ? undefined : args[at + 1]
}
