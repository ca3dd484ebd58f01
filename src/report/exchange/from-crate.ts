// A crate of ours on the way back: its documents with their texts, and the ledger. Every hash is checked.
import { sha256Hex } from '#model'
import { textVersionSchema } from '#schemas'
import { type Incoming, type IncomingDocument, noted, type Stray } from './incoming.ts'
import { isRecord, type Json, type JsonObject, listIn, stringIn } from './json.ts'

/** The parts of an archive or folder, by relative path. */
export interface GivenFiles {
  readonly names: readonly string[]
  readonly read: (name: string) => Promise<Uint8Array>
}

export function isCrate({ names }: GivenFiles): boolean {
  return names.includes('ro-crate-metadata.json')
}

/** Throws SyntaxError where a part is no JSON. */
export async function fromCrate(given: GivenFiles): Promise<Incoming> {
  const graph = listIn(asRecord(await jsonIn(given, 'ro-crate-metadata.json')), '@graph').filter(one =>
    isRecord(one),
  )
  const byId = new Map(graph.map(entity => [stringIn(entity, '@id') ?? '', entity]))
  const strays: Stray[] = []
  const ledger = given.names.includes('ledger.json') ? asRecord(await jsonIn(given, 'ledger.json')) : {}
  const sources = listIn(ledger, 'sources').filter(one => isRecord(one))
  const documents: IncomingDocument[] = []
  for (const [name, entity] of byId) {
    const sha256 = stringIn(entity, 'sha256')
    const path = stringIn(entity, 'retort:path')
    const id = stringIn(entity, 'identifier')
    if (sha256 === null || path === null || id === null || !name.startsWith('originals/')) continue
    if (!given.names.includes(name)) {
      strays.push(noted('original', path, 'no-source'))
      continue
    }
    if (sha256Hex(await given.read(name)) !== sha256) {
      strays.push(noted('original', path, 'wrong-hash'))
      continue
    }
    const said = sources.find(source => stringIn(source, 'id') === id)
    documents.push({
      sha256,
      path,
      mediaType: stringIn(entity, 'encodingFormat') ?? 'application/octet-stream',
      title: stringIn(entity, 'name') ?? path,
      custody: stringIn(entity, 'retort:custody') ?? '',
      particulars: said ?? {},
      text: await textIn(given, `texts/${id}.json`, path, strays),
      bytes: () => given.read(name),
    })
  }
  return { ledger: { format: 'retort-ledger', version: 1, ...ledger }, strays, documents }
}

async function textIn(
  given: GivenFiles,
  name: string,
  path: string,
  strays: Stray[],
): Promise<IncomingDocument['text']> {
  if (!given.names.includes(name)) return null
  const parsed = textVersionSchema
    .unwrap()
    .omit({ source: true })
    .safeParse(await jsonIn(given, name))
  if (parsed.success && sha256Hex(parsed.data.text) === parsed.data.sha256) return parsed.data
  strays.push(noted('text', path, parsed.success ? 'wrong-hash' : 'not-understood'))
  return null
}

async function jsonIn(given: GivenFiles, name: string): Promise<Json> {
  return JSON.parse(new TextDecoder().decode(await given.read(name))) as Json
}

function asRecord(given: Json): JsonObject {
  return isRecord(given) ? given : {}
}
