// RO-Crate 1.1 with PROV-O: originals, texts, ledger and journal in one folder, described so that an archive can keep them.
//
// The Berkeley Protocol on Digital Open Source Investigations (2020) asks of what is preserved: authenticity, identity,
// persistence, custody. Each original says all four in `additionalProperty`.
import { sha256Hex, type JournalEntry, type Source } from '#model'
import type { ExchangeCase, ExchangeFile } from './exchange.ts'

const PROV = 'http://www.w3.org/ns/prov#'
const METADATA = 'ro-crate-metadata.json'

type Entity = { readonly '@id': string; readonly '@type': string | readonly string[] } & Readonly<
  Record<string, unknown>
>
const ref = (id: string): { readonly '@id': string } => ({ '@id': id })

export async function* crateFiles(given: ExchangeCase): AsyncGenerator<ExchangeFile> {
  const { data, ledger, messages, made } = given
  const entities: Entity[] = []
  const parts: string[] = []
  const part = (entity: Entity): void => {
    entities.push(entity)
    parts.push(entity['@id'])
  }
  const journal = await given.journal()
  const written: ExchangeFile[] = []
  const add = (name: string, body: string, entity: Readonly<Record<string, unknown>>): ExchangeFile => {
    part({
      '@id': name,
      '@type': 'File',
      contentSize: String(Buffer.byteLength(body)),
      sha256: sha256Hex(body),
      ...entity,
    })
    return { name, body }
  }
  for (const source of data.sources) {
    const original = await given.original(source.id)
    if (original !== null) {
      const name = originalName(source)
      const properties = berkeleyProperties(source, messages)
      part({ ...originalEntity(source, name, properties), contentSize: String(original.length) })
      entities.push(...properties)
      written.push({ name, body: async () => (await given.original(source.id)) ?? new Uint8Array() })
    }
    const text = await given.text(source.id)
    if (text === null) continue
    const name = `texts/${source.id}.json`
    const { source: _, ...version } = text
    written.push(
      add(name, `${JSON.stringify(version)}\n`, {
        name: source.title,
        encodingFormat: 'application/json',
        ...(original === null ? {} : { 'prov:wasDerivedFrom': ref(originalName(source)) }),
        'prov:wasGeneratedBy': ref(`#reading-${source.id}`),
      }),
    )
    entities.push({
      '@id': `#reading-${source.id}`,
      '@type': ['CreateAction', 'prov:Activity'],
      name: messages.say('exchange.crate.reading', { normaliser: text.normaliser }),
      ...(original === null ? {} : { object: ref(originalName(source)) }),
      result: ref(name),
      instrument: ref('#retort'),
    })
  }
  written.push(
    add('ledger.json', `${JSON.stringify(ledger)}\n`, {
      name: messages.say('exchange.crate.ledger'),
      encodingFormat: 'application/json',
    }),
    add('journal.jsonl', journal.map(entry => `${JSON.stringify(entry)}\n`).join(''), {
      name: messages.say('exchange.crate.journal'),
      encodingFormat: 'application/jsonl',
      'retort:head': journal.at(-1)?.hash ?? '',
      ...(journal.length === 0
        ? {}
        : { 'prov:wasGeneratedBy': journal.map(entry => ref(activityId(entry))) }),
    }),
  )
  const people = [...new Set(journal.map(({ by }) => by))]
  entities.push(
    ...people.map(name => ({ '@id': personId(name), '@type': ['Person', 'prov:Agent'], name })),
    ...journal.map(entry => activityOf(entry)),
    {
      '@id': '#retort',
      '@type': ['SoftwareApplication', 'prov:SoftwareAgent'],
      name: messages.say('app.name'),
    },
  )
  const root: Entity = {
    '@id': './',
    '@type': 'Dataset',
    name: data.settings.title || messages.say('app.name'),
    description: data.settings.question || messages.say('app.purpose'),
    datePublished: made,
    license: messages.say('exchange.crate.license'),
    hasPart: parts.map(id => ref(id)),
    ...(people.length === 0 ? {} : { author: people.map(name => ref(personId(name))) }),
  }
  const descriptor: Entity = {
    '@id': METADATA,
    '@type': 'CreativeWork',
    conformsTo: ref('https://w3id.org/ro/crate/1.1'),
    about: ref('./'),
  }
  const graph = {
    '@context': [
      'https://w3id.org/ro/crate/1.1/context',
      { prov: PROV, retort: 'urn:retort:', sha256: 'https://schema.org/sha256' },
    ],
    '@graph': [descriptor, root, ...entities],
  }
  yield { name: METADATA, body: `${JSON.stringify(graph, null, 1)}\n` }
  yield* written
}

/** Under its hash, with its own name at the end: no two collide and none can lead out of the folder. */
function originalName({ sha256, path }: Source): string {
  const name = path
    .split(/[/\\]/)
    .at(-1)!
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '_')
  return `originals/${sha256.slice(0, 16)}/${encodeURI(name === '' ? 'original' : name)
    .replaceAll('%20', '_')
    .replace(/%[0-9A-F]{2}/g, '_')}`
}

function originalEntity(source: Source, name: string, properties: readonly Entity[]): Entity {
  const { id, sha256, path, title, mediaType, custody, language } = source
  return {
    '@id': name,
    '@type': 'File',
    name: title || path,
    identifier: id,
    sha256,
    encodingFormat: mediaType,
    'retort:path': path,
    'retort:custody': custody,
    ...(language === null ? {} : { inLanguage: language }),
    additionalProperty: properties.map(property => ref(property['@id'])),
  }
}

function berkeleyProperties(
  { id, sha256, path, mediaType, custody }: Source,
  { say }: ExchangeCase['messages'],
): Entity[] {
  const values = {
    authenticity: say('exchange.crate.authenticity.value', { sha256 }),
    identity: say('exchange.crate.identity.value', { id, path }),
    persistence: say('exchange.crate.persistence.value', { type: mediaType }),
    custody: custody === '' ? say('exchange.crate.custody.none') : custody,
  }
  return (['authenticity', 'identity', 'persistence', 'custody'] as const).map(key => ({
    '@id': `#${key}-${id}`,
    '@type': 'PropertyValue',
    propertyID: `retort:berkeley-protocol/${key}`,
    name: say(`exchange.crate.${key}`),
    value: values[key],
  }))
}

function activityId({ seq }: JournalEntry): string {
  return `#journal-${seq}`
}

function personId(name: string): string {
  return `#person-${encodeURIComponent(name)}`
}

function activityOf(entry: JournalEntry): Entity {
  return {
    '@id': activityId(entry),
    '@type': ['UpdateAction', 'prov:Activity'],
    name: entry.kind,
    endTime: entry.at,
    agent: ref(personId(entry.by)),
    'prov:wasAssociatedWith': ref(personId(entry.by)),
    'retort:payloadHash': entry.payloadHash,
    'retort:previous': entry.previous,
    'retort:hash': entry.hash,
  }
}
