/** Scores quotations and their speakers against LitBank: `measure speech [FOLDER] [--out FOLDER]`, FOLDER as in LitBank's brat form. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex, type MentionSuggestion, type Span, type StatementSuggestion } from '#model'
import { readText } from '#read'

export interface Quote {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly speaker: string
}

export interface Entity {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** Text of tokens parted by spaces, with the offset of every token of every line. */
export interface Tokens {
  readonly text: string
  readonly at: readonly (readonly { readonly start: number; readonly end: number }[])[]
}

/**
 * A gold quotation counts as found where a suggested one shares nine tenths of its characters, and as attributed right
 * where the mention that the reader names as its speaker belongs, in the gold coreference, to the gold speaker: the
 * mention itself, or the name that the reader takes a pronoun to stand for.
 */
export async function run(args: readonly string[]): Promise<void> {
  const out = args.indexOf('--out')
  const paths = args.filter((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--out')
  const folder = paths[0] ?? join(import.meta.dirname, '../../shared/corpora/litbank')
  if (out >= 0) mkdirSync(args[out + 1]!, { recursive: true })
  const total = { gold: 0, found: 0, right: 0, resolved: 0, suggested: 0, cpu: 0, characters: 0 }
  for (const file of readdirSync(join(folder, 'quotations'))
    .filter(name => name.endsWith('.ann'))
    .sort()) {
    const id = file.replace(/\.ann$/, '')
    const tokens = tokensOf(readFileSync(join(folder, 'entities', `${id}.txt`), 'utf8'))
    const gold = quotesOf(readFileSync(join(folder, 'quotations', file), 'utf8'), tokens)
    const entities = entitiesOf(readFileSync(join(folder, 'coref', file), 'utf8'))
    const before = process.cpuUsage()
    const found = await quotationsIn(id, tokens.text)
    const used = process.cpuUsage(before)
    total.cpu += (used.user + used.system) / 1e6
    total.characters += tokens.text.length
    total.suggested += found.length
    for (const quote of gold) {
      total.gold++
      const same = found.find(other => isSame(other, quote))
      if (same === undefined) continue
      total.found++
      if (same.mention !== null && labelOf(entities, same.mention) === quote.speaker) total.right++
      else if (args.includes('--wrong'))
        console.log(
          id,
          JSON.stringify(tokens.text.slice(quote.start, quote.end)),
          'gold',
          quote.speaker,
          'found',
          same.rule,
          same.mention && tokens.text.slice(same.mention.start, same.mention.end),
          same.mention && labelOf(entities, same.mention),
        )
      if (same.name !== null && labelOf(entities, same.name) === quote.speaker) total.resolved++
    }
    if (out >= 0) writeFileSync(join(args[out + 1]!, file), written(found, entities, tokens))
  }
  console.table({
    'gold quotations': total.gold,
    'found (recall)': `${total.found} (${((100 * total.found) / total.gold).toFixed(1)}%)`,
    'found with the right speaker': `${total.right} (${((100 * total.right) / total.gold).toFixed(1)}%)`,
    '… by the name the speaker resolves to': `${total.resolved} (${((100 * total.resolved) / total.gold).toFixed(1)}%)`,
    'suggested quotations': total.suggested,
    'MB a CPU second, whole reader': (total.characters / 1e6 / total.cpu).toFixed(3),
  })
}

/** Whether two stretches share nine tenths of their characters. */
export function isSame(a: Span, b: Span): boolean {
  return (
    Math.min(a.end, b.end) - Math.max(a.start, b.start) >=
    0.9 * (Math.max(a.end, b.end) - Math.min(a.start, b.start))
  )
}

interface Found {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly mention: { readonly start: number; readonly end: number } | null
  readonly name: { readonly start: number; readonly end: number } | null
}

async function quotationsIn(id: string, text: string): Promise<Found[]> {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  const version = {
    source: id,
    sha256: sha256Hex(text),
    normaliser: 'bench',
    text,
    blocks,
    origin: [],
    markup: [],
    pages: null,
    language: 'en',
  }
  const source = { id, title: id, kind: 'other', date: null, path: `${id}.txt`, author: [] } as const
  const { suggestions } = await readText(version, { source })
  const mentions = new Map(
    suggestions
      .filter((suggestion): suggestion is MentionSuggestion => suggestion.kind === 'mention')
      .map(mention => [mention.id, mention]),
  )
  const names = new Map<string, MentionSuggestion>()
  for (const mention of mentions.values())
    if (mention.form === 'name' && !names.has(mention.cluster)) names.set(mention.cluster, mention)
  return suggestions
    .filter(
      (suggestion): suggestion is StatementSuggestion =>
        suggestion.kind === 'statement' && suggestion.form === 'direct',
    )
    .map(({ start, end, voices, rule }) => {
      const voice = voices.at(-1)!
      const mention = voice.mention === null ? undefined : mentions.get(voice.mention)
      const named = voice.cluster === null ? undefined : names.get(voice.cluster)
      return {
        start,
        end,
        rule,
        mention: mention ?? cueOf(text, voice, start),
        name: named ?? mention ?? null,
      }
    })
}

/** A speaker without a mention ("the old man"): the words beside the cue. */
function cueOf(text: string, voice: StatementSuggestion['voices'][number], start: number): Found['mention'] {
  if (voice.name === '') return null
  if (voice.cue !== null && text.slice(voice.cue.start, voice.cue.end) === voice.name) return voice.cue
  const from = Math.max(0, (voice.cue?.start ?? start) - 160)
  const near = text.slice(from, (voice.cue?.end ?? start) + 120)
  const at = nearest(near, voice.name, (voice.cue?.start ?? start) - from)
  return at < 0 ? null : { start: from + at, end: from + at + voice.name.length }
}

function nearest(words: string, name: string, cue: number): number {
  let best = -1
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (/\p{L}/u.test(words[at - 1] ?? ' ') || /\p{L}/u.test(words[at + name.length] ?? ' ')) continue
    else if (best < 0 || Math.abs(at - cue) < Math.abs(best - cue)) best = at
  return best
}

export function tokensOf(text: string): Tokens {
  const at: { start: number; end: number }[][] = []
  let from = 0
  for (const line of text.split('\n')) {
    const start = from
    at.push(
      [...line.matchAll(/\S+/g)].map(match => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      })),
    )
    from += line.length + 1
  }
  return { text, at }
}

export function quotesOf(annotations: string, { at, text }: Tokens): Quote[] {
  const rows = annotations.split('\n').map(line => line.split('\t'))
  const speakers = new Map(
    rows.filter(([kind]) => kind === 'ATTRIB').map(([, id, speaker]) => [id!, speaker!]),
  )
  return rows
    .filter(([kind]) => kind === 'QUOTE')
    .map(([, id, line, first, lastLine, last]) => {
      let start = at[Number(line)]![Number(first)]!.start
      let end = at[Number(lastLine)]![Number(last)]!.end
      while (start < end && /[“”"'‘’`«»\s—-]/.test(text[start]!)) start++
      while (end > start && /[“”"'‘’`«»\s]/.test(text[end - 1]!)) end--
      return { id: id!, start, end, speaker: speakers.get(id!) ?? '' }
    })
}

export function entitiesOf(annotations: string): Entity[] {
  return annotations.split('\n').flatMap(line => {
    const match = /^T\d+\t(\S+-\d+) (\d+) (\d+)\t/.exec(line)
    return match === null ? [] : [{ start: Number(match[2]), end: Number(match[3]), label: match[1]! }]
  })
}

/** The gold entity of the mention that matches the span best. */
export function labelOf(
  entities: readonly Entity[],
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  let best: { label: string; score: number } | null = null
  for (const entity of entities) {
    const shared = Math.min(entity.end, end) - Math.max(entity.start, start)
    if (shared <= 0) continue
    const score = shared / (Math.max(entity.end, end) - Math.min(entity.start, start))
    if (best === null || score > best.score) best = { label: entity.label, score }
  }
  return best?.label ?? null
}

/** Suggestions in the gold's form, a quotation and its speaker each. */
function written(found: readonly Found[], entities: readonly Entity[], { at }: Tokens): string {
  const place = (offset: number) => {
    const line = at.findLastIndex(row => row.length > 0 && row[0]!.start <= offset)
    return [line, at[line]!.findLastIndex(({ start }) => start <= offset)]
  }
  return found
    .flatMap((quote, index) => [
      ['QUOTE', `Q${index}`, ...place(quote.start), ...place(quote.end - 1)].join('\t'),
      [
        'ATTRIB',
        `Q${index}`,
        quote.mention === null ? 'none' : (labelOf(entities, quote.mention) ?? 'none'),
      ].join('\t'),
    ])
    .join('\n')
}
