/** Documents with entities marked: LitBank's brat files and the Entity column of GUM. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Entity {
  readonly start: number
  readonly end: number
  readonly kind: 'person' | 'group' | 'place' | 'other'
  /** Holds a capital of its own, outside the entities within it. */
  readonly named: boolean
}

export interface EntityDocument {
  readonly id: string
  readonly text: string
  readonly entities: readonly Entity[]
}

const BRAT_KINDS: Readonly<Record<string, Entity['kind']>> = {
  PER: 'person',
  ORG: 'group',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
}

/** Every `ID.ann` of a folder with its `ID.txt`. */
export function readBrat(folder: string): EntityDocument[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.ann'))
    .sort()
    .map(name => {
      const id = name.slice(0, -4)
      const text = readFileSync(join(folder, `${id}.txt`), 'utf8')
      const marked = readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter(line => line.startsWith('T'))
        .map(line => {
          const [label, start, end] = line.split('\t')[1]!.split(' ')
          return {
            start: Number(start),
            end: Number(end),
            kind: BRAT_KINDS[label!.replace(/^\w+_/, '')] ?? 'other',
          }
        })
      return { id, text, entities: withNamed(text, marked) }
    })
}

/** Says which entities are named: a capital that is neither owed to the sentence's start nor inside a smaller entity. */
export function withNamed(text: string, marked: readonly Omit<Entity, 'named'>[]): Entity[] {
  return marked.map(entity => {
    const inner = marked.filter(
      each =>
        each !== entity &&
        each.start >= entity.start &&
        each.end <= entity.end &&
        each.end - each.start < entity.end - entity.start,
    )
    let named = false
    for (const match of text.slice(entity.start, entity.end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’]*/gu)) {
      const at = entity.start + match.index
      if (!/^\p{Lu}/u.test(match[0]) || inner.some(each => at >= each.start && at < each.end)) continue
      if (
        /^(?:I|A|An|The|My|His|Her|Our|Your|Their|This|That|These|Those|One|Two|Some|No|Every|All|Each|Another|He|She|They|We|You|It|Who|Here|There)$/i.test(
          match[0],
        )
      )
        continue
      const first = /(?:^|[\n.!?:"“”‘`_—]|--)\s*$/.test(text.slice(Math.max(0, at - 4), at))
      if (!first || isNameElsewhere(text, match[0])) named = true
    }
    return { ...entity, named }
  })
}

/** A word at a sentence's start is a name where the document also has it with a capital elsewhere, and never small. */
function isNameElsewhere(text: string, word: string): boolean {
  const escaped = word.replaceAll(/[.]/g, '\\.')
  if (new RegExp(`(?<![\\p{L}])${escaped.toLowerCase()}(?![\\p{L}])`, 'u').test(text)) return false
  return (
    new RegExp(`[\\p{Ll},;] ${escaped}(?![\\p{L}])`, 'u').test(text) ||
    /^(?:M|Mrs?|Miss|Dr|Sir|Lady)\b/.test(word)
  )
}

const GUM_KINDS: Readonly<Record<string, Entity['kind']>> = {
  person: 'person',
  organization: 'group',
  place: 'place',
}

/** The documents of a GUM file, sentences one a line; only entities with a proper noun of their own count as named. */
export function readGum(path: string): EntityDocument[] {
  return readFileSync(path, 'utf8')
    .split(/(?=# newdoc id = )/)
    .filter(block => block.startsWith('# newdoc'))
    .map(block => {
      const id = /# newdoc id = (\S+)/.exec(block)![1]!
      let text = ''
      const open: { key: string; kind: Entity['kind']; start: number }[] = []
      const marked: Omit<Entity, 'named'>[] = []
      for (const line of block.split('\n')) {
        if (line === '' && text !== '' && !text.endsWith('\n')) text += '\n'
        const row = line.split('\t')
        if (row.length !== 10 || !/^\d+$/.test(row[0]!)) continue
        const start = text.length
        const end = start + row[1]!.length
        text += row[1]! + (row[9]!.includes('SpaceAfter=No') ? '' : ' ')
        const column = /Entity=([^|]*)/.exec(row[9]!)?.[1] ?? ''
        for (const [, opened, key, kind, closed, closing] of column.matchAll(
          /(\()([^-()]+)-([a-z]+)[^()]*?(\)?)(?=[()]|$)|([^()]+)\)/g,
        )) {
          if (opened !== undefined) {
            if (closed === ')') marked.push({ start, end, kind: GUM_KINDS[kind!] ?? 'other' })
            else open.push({ key: key!, kind: GUM_KINDS[kind!] ?? 'other', start })
          } else {
            const at = open.findLastIndex(each => each.key === closing)
            if (at < 0) continue
            const [begun] = open.splice(at, 1)
            marked.push({ start: begun!.start, end, kind: begun!.kind })
          }
        }
      }
      return { id, text, entities: withNamed(text, marked) }
    })
}
