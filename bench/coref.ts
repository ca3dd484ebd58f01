// Pronouns: which named person each he and she takes up, against LitBank's coreference, beside the nearest name.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { sha256Hex, type MentionSuggestion } from '#model'
import { readText } from '#read'

const THIRD = /^(?:he|him|his|himself|she|her|hers|herself)$/i

interface GoldMention {
  readonly start: number
  readonly end: number
  readonly type: string
  cluster: string
}

/**
 * `npm run measure -- coref DIR [--out FILE]`. DIR holds LitBank's `coref` files (`ID.ann`: each span once with its type
 * and once with its cluster); the texts are in `entities` beside it. Counted are the singular third-person pronouns whose
 * gold cluster has a proper name in the text. A pronoun is right when the name it is given to overlaps a proper name of
 * its gold cluster. The baseline gives each to the nearest name of a person before it, with the same names.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [folder] = args
  if (folder === undefined || !existsSync(folder)) {
    console.error('usage: npm run measure -- coref DIR [--out FILE]')
    process.exitCode = 2
    return
  }
  const out = args.includes('--out') ? args[args.indexOf('--out') + 1]! : join(tmpdir(), 'retort-coref.json')
  const total = { pronouns: 0, answered: 0, right: 0, baseline: 0 }
  const predictions: { id: string; links: { start: number; end: number; to: number }[] }[] = []
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.ann'))
    .sort()) {
    const id = basename(file, '.ann')
    const text = readFileSync(join(dirname(folder), 'entities', `${id}.txt`), 'utf8')
    const gold = readGold(readFileSync(join(folder, file), 'utf8'))
    const mentions = await mentionsIn(id, text)
    const names = mentions.filter(({ form, entity }) => form === 'name' && entity === 'person')
    const links: { start: number; end: number; to: number }[] = []
    for (const pronoun of gold) {
      if (!pronoun.type.startsWith('PRON') || !THIRD.test(text.slice(pronoun.start, pronoun.end))) continue
      const proper = gold.filter(each => each.type === 'PROP_PER' && each.cluster === pronoun.cluster)
      if (proper.length === 0) continue
      total.pronouns++
      const isRight = (name: MentionSuggestion | undefined) =>
        name !== undefined && proper.some(each => each.start < name.end && name.start < each.end)
      const nearest = names.findLast(({ end }) => end <= pronoun.start)
      if (isRight(nearest)) total.baseline++
      const link = mentions.find(({ form, start }) => form === 'pronoun' && start === pronoun.start)
      if (link === undefined) continue
      total.answered++
      const antecedent = names.find(name => name.id === link.antecedent)
      if (antecedent !== undefined)
        links.push({ start: pronoun.start, end: pronoun.end, to: antecedent.start })
      if (isRight(antecedent)) total.right++
    }
    predictions.push({ id, links })
  }
  console.table({
    'right of all': share(total.right, total.pronouns),
    'right of answered': share(total.right, total.answered),
    answered: share(total.answered, total.pronouns),
    'nearest name': share(total.baseline, total.pronouns),
    pronouns: total.pronouns,
  })
  writeFileSync(out, JSON.stringify(predictions))
  console.log(`predictions: ${out}`)
}

function readGold(annotations: string): GoldMention[] {
  const mentions = new Map<string, GoldMention>()
  const clusters = new Map<string, string>()
  for (const line of annotations.split('\n')) {
    const match = /^T\d+\t(\S+) (\d+) (\d+)\t/.exec(line)
    if (match === null) continue
    const [, label, start, end] = match as unknown as [string, string, string, string]
    const key = `${start} ${end}`
    if (/^(?:PROP|NOM|PRON)_[A-Z]{3}$/.test(label))
      mentions.set(key, { start: Number(start), end: Number(end), type: label, cluster: '' })
    else clusters.set(key, label)
  }
  for (const [key, mention] of mentions) mention.cluster = clusters.get(key) ?? key
  return [...mentions.values()]
}

async function mentionsIn(id: string, text: string): Promise<MentionSuggestion[]> {
  const source = { id, title: id, kind: 'other' as const, date: null, path: id, author: [] }
  const version = { id, source: id, sha256: sha256Hex(text), text, blocks: [], markup: [], language: 'en' }
  const reading = await readText(version as never, { source: source })
  return reading.suggestions.filter((each): each is MentionSuggestion => each.kind === 'mention')
}

function share(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)}%`
}
