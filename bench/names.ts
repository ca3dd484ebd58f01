// Names: persons, groups and places found, against entities marked by hand; one row a kind.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Hex, type MentionSuggestion } from '#model'
import { readText } from '#read'
import { readBrat } from '../tools/train/entities.ts'

interface GoldName {
  readonly start: number
  readonly end: number
  readonly kind: 'person' | 'group' | 'place' | 'other'
  /** Counts when missed; the others count neither for nor against. */
  readonly named: boolean
}

interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly gold: readonly GoldName[]
}

export const KINDS = ['person', 'place', 'group'] as const

/**
 * `npm run measure -- names DIR [--out FILE]`. DIR holds brat files (`ID.ann`, `ID.txt`), or `ID.txt` with the gold of
 * `gold.json` or of this project's own `bench/gold/*-names.json` by id. Predictions go to FILE as
 * `[{id, gold: [{start, end, kind}]}]`.
 *
 * How spans are compared: a prediction is right when it overlaps a named gold entity of its kind, and a named gold
 * entity is found when a prediction of its kind overlaps it. An entity is named when it has a capital of its own, not
 * owed to the sentence's start and not inside a smaller entity ("the village" and "Mrs. Long's nephews" are not). What
 * overlaps only unnamed or optional gold of its kind counts neither way. Peoples, followers and families in the plural
 * ("Martians", "the Wilcoxes") are groups here and persons in LitBank: they count neither way.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [folder] = args
  if (folder === undefined || !existsSync(folder)) {
    console.error('usage: npm run measure -- names DIR [--out FILE]')
    process.exitCode = 2
    return
  }
  const out = args.includes('--out') ? args[args.indexOf('--out') + 1]! : join(tmpdir(), 'retort-names.json')
  const documents = readGold(folder)
  const tally = newTally()
  const predictions: { id: string; gold: { start: number; end: number; kind: string }[] }[] = []
  const before = process.cpuUsage()
  for (const { id, text, gold } of documents) {
    const mentions = await namesIn(id, text)
    predictions.push({ id, gold: mentions.map(({ start, end, entity }) => ({ start, end, kind: entity })) })
    for (const kind of KINDS) countNames(kind, mentions, gold, tally.get(kind)!)
  }
  const used = process.cpuUsage(before)
  const size = documents.reduce((sum, { text }) => sum + text.length, 0)
  console.table(scoresOf(tally))
  console.log(
    `${documents.length} texts, ${(size / (used.user + used.system)).toFixed(2)} MB/s CPU, loading included`,
  )
  writeFileSync(out, JSON.stringify(predictions))
  console.log(`predictions: ${out}`)
}

export interface Tally {
  right: number
  predicted: number
  found: number
  gold: number
}

export function newTally(): Map<(typeof KINDS)[number], Tally> {
  return new Map(KINDS.map(kind => [kind, { right: 0, predicted: 0, found: 0, gold: 0 }]))
}

/** Precision, recall and F in per cent, one row a kind. */
export function scoresOf(tally: ReadonlyMap<string, Tally>): Record<string, object> {
  return Object.fromEntries(
    [...tally].map(([kind, { right, predicted, found, gold }]) => {
      const precision = right / predicted
      const recall = found / gold
      const f = (2 * precision * recall) / (precision + recall)
      return [kind, { gold, precision: percent(precision), recall: percent(recall), F: percent(f) }]
    }),
  )
}

async function namesIn(id: string, text: string): Promise<MentionSuggestion[]> {
  const source = { id, title: id, kind: 'other' as const, date: null, path: id, author: [] }
  const version = { id, source: id, sha256: sha256Hex(text), text, blocks: [], markup: [], language: 'en' }
  const reading = await readText(version as never, { source: source })
  return reading.suggestions.filter(
    (each): each is MentionSuggestion => each.kind === 'mention' && each.form === 'name',
  )
}

type Predicted = Pick<MentionSuggestion, 'start' | 'end' | 'entity' | 'rule'>

/** Adds one text's counts for one kind. */
export function countNames(
  kind: (typeof KINDS)[number],
  mentions: readonly Predicted[],
  gold: readonly GoldName[],
  tally: Tally,
): void {
  const plural = mentions.filter(({ rule }) => rule === 'names/followers' || rule === 'names/family')
  for (const mention of mentions) {
    if (mention.entity !== kind) continue
    const over = gold.filter(each => overlaps(each, mention))
    if (over.some(each => each.kind === kind && each.named)) {
      tally.right++
      tally.predicted++
    } else if (over.some(each => each.kind === kind)) continue
    else if (plural.includes(mention) && over.some(each => each.kind === 'person')) continue
    else tally.predicted++
  }
  for (const each of gold) {
    if (each.kind !== kind || !each.named) continue
    if (kind === 'person' && plural.some(mention => overlaps(each, mention))) continue
    tally.gold++
    if (mentions.some(mention => mention.entity === kind && overlaps(each, mention))) tally.found++
  }
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

function readGold(folder: string): GoldDocument[] {
  if (readdirSync(folder).some(name => name.endsWith('.ann')))
    return readBrat(folder).map(({ id, text, entities }) => ({ id, text, gold: entities }))
  const own = join(import.meta.dirname, 'gold')
  const files = [
    join(folder, 'gold.json'),
    ...readdirSync(own)
      .filter(name => name.endsWith('-names.json'))
      .map(name => join(own, name)),
  ]
  return files.filter(existsSync).flatMap(file =>
    (JSON.parse(readFileSync(file, 'utf8')) as { id: string; gold: (GoldName & { optional?: boolean })[] }[])
      .filter(({ id }) => existsSync(join(folder, `${id}.txt`)))
      .map(({ id, gold }) => ({
        id,
        text: readFileSync(join(folder, `${id}.txt`), 'utf8'),
        gold: gold.map(each => ({ ...each, named: each.optional !== true })),
      })),
  )
}

function percent(share: number): string {
  return (100 * share).toFixed(1)
}
