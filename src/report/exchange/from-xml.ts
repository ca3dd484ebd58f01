// TEI, GEXF and GraphML on the way back: our own by what they carry in full, others by the names that they list.
import { SaxesParser } from 'saxes'
import { type Entry, type Incoming, noted, type Stray, suggestions } from './incoming.ts'
import { isRecord, type Json, type JsonObject } from './json.ts'

interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  text: string
}

/** The document as a tree of local names. Throws Error where it is not well-formed. */
function treeOf(text: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name: local(name), attributes, children: [], text: '' }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('text', part => (open.at(-1)!.text += part))
  parser.on('cdata', part => (open.at(-1)!.text += part))
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return root
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function all(node: Node, name: string): Node[] {
  return node.children.flatMap(child => [...(child.name === name ? [child] : []), ...all(child, name)])
}

/** Null where the file is none of the three. Throws Error where it is not well-formed. */
export function fromXml(text: string): Incoming | null {
  const root = treeOf(text).children[0]
  if (root === undefined) return null
  if (root.name === 'TEI' || root.name === 'teiCorpus') return fromTei(root)
  return root.name === 'gexf' || root.name === 'graphml' ? fromGraph(root) : null
}

function fromTei(root: Node): Incoming {
  const own = all(root, 'xenoData').find(({ attributes }) => attributes['type'] === 'retort-ledger')
  if (own !== undefined) return { ledger: parsed(own.text) ?? {}, strays: [] }
  const id = (node: Node, at: number): string => node.attributes['xml:id'] ?? `tei-${node.name}-${at + 1}`
  const named = (kind: string, name: string, more: object) =>
    all(root, kind).flatMap((node, at) => {
      const names = all(node, name)
        .map(each => each.text.trim().replace(/\s+/g, ' '))
        .filter(text => text !== '')
      return names.length === 0
        ? []
        : [{ id: id(node, at), name: names[0]!, names: nameList(names), ...more }]
    })
  const events: Stray[] = [...all(root, 'event'), ...all(root, 'relation')].map((node, at) =>
    noted(node.name, id(node, at), 'no-quote'),
  )
  return {
    ledger: suggestions({
      actors: [
        ...named('person', 'persName', { kind: 'person' }),
        ...named('org', 'orgName', { kind: 'group' }),
      ],
      places: named('place', 'placeName', {}),
    }),
    strays: events,
  }
}

function nameList(names: readonly string[]) {
  return [...new Set(names)].map((text, at) => ({ text, kind: at === 0 ? 'full' : 'variant' }))
}

/** Nodes and edges with our own record in them; another program's nodes become suggested persons, its edges strays. */
function fromGraph(root: Node): Incoming {
  const titles = new Map(
    [...all(root, 'attribute'), ...all(root, 'key')].map(({ attributes }) => [
      `${attributes['for'] ?? ''}${attributes['id'] ?? ''}`,
      attributes['title'] ?? attributes['attr.name'] ?? '',
    ]),
  )
  const valueOf = (node: Node, name: string): string | null => {
    for (const { name: tag, attributes, text } of [...all(node, 'attvalue'), ...all(node, 'data')]) {
      const key = attributes['for'] ?? attributes['key'] ?? ''
      const title = titles.get(key) ?? titles.get(`${node.name}${key}`)
      if (title === name) return tag === 'attvalue' ? (attributes['value'] ?? null) : text
    }
    return null
  }
  const entries = {
    actors: [] as Json[],
    claims: [] as Json[],
    statements: [] as Json[],
    suggested: [] as Json[],
  }
  const foreign: Entry[] = []
  const strays: Stray[] = []
  const seen = new Set<string>()
  for (const node of all(root, 'node')) {
    const record = parsed(valueOf(node, 'record') ?? '')
    const id = node.attributes['id'] ?? ''
    if (record !== null) entries.actors.push(record)
    else if (id !== '') {
      const name = node.attributes['label'] ?? valueOf(node, 'label') ?? id
      foreign.push({ id, kind: 'person', name, names: nameList([name]) })
    }
  }
  for (const [at, edge] of all(root, 'edge').entries()) {
    const record = parsed(valueOf(edge, 'record') ?? '')
    if (record === null || !isRecord(record['claim'])) {
      strays.push(noted('edge', edge.attributes['id'] ?? String(at + 1), 'no-quote'))
      continue
    }
    const key = JSON.stringify(record['claim'])
    if (seen.has(key)) continue
    seen.add(key)
    entries.claims.push(record['claim'])
    entries.statements.push(...(Array.isArray(record['statements']) ? (record['statements'] as Json[]) : []))
    entries.suggested.push(...(Array.isArray(record['suggested']) ? (record['suggested'] as Json[]) : []))
  }
  const { actors, suggested } = suggestions({ actors: foreign }) as { actors: Json[]; suggested: Json[] }
  return {
    ledger: {
      format: 'retort-ledger',
      version: 1,
      actors: [...entries.actors, ...actors],
      claims: entries.claims,
      statements: once(entries.statements),
      suggested: [...once(entries.suggested), ...suggested],
    },
    strays,
  }
}

/** Each entry once. */
function once(list: readonly Json[]): Json[] {
  return [...new Map(list.map(one => [JSON.stringify(one), one])).values()]
}

function parsed(text: string): JsonObject | null {
  if (!text.trim().startsWith('{')) return null
  const json: unknown = JSON.parse(text)
  return isRecord(json) ? json : null
}
