// FollowTheMoney entities, one a line: persons, groups, places, documents, and claims as links, events and memberships.
//
// FollowTheMoney has no quotes and no voices. Each entity that stands for a claim tells them in words (`description`), and
// an event names its documents (`proof`); the sidecar `anchors.jsonl` ties it to the exact quotes and voice chains, and `ledger.json` holds the whole.
import type { Actor, CaseData, Claim, Literal } from '#model'
import { isoSpan } from './dates.ts'
import type { ExchangeCase, ExchangeFile } from './exchange.ts'
import { type Entry, type Incoming, noted, type Stray, suggestions } from './incoming.ts'
import { isRecord, type Json, type JsonObject, stringIn, stringsIn } from './json.ts'
import { namesOf, type Names } from './names.ts'
import { speechOf, type Speech } from './speech.ts'

interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Relations with an entity of their own in FollowTheMoney: schema, and which roles are its two ends. */
const LINKS: Readonly<
  Record<string, readonly [schema: string, from: string, to: string, ends: readonly [string, string]]>
> = {
  'member-of': ['Membership', 'who', 'group', ['member', 'organization']],
  'employed-by': ['Employment', 'who', 'employer', ['employee', 'employer']],
  'relative-of': ['Family', 'who', 'whom', ['person', 'relative']],
  'acquainted-with': ['Associate', 'who', 'whom', ['person', 'associate']],
}

export async function* ftmFiles({ data, ledger, messages }: ExchangeCase): AsyncGenerator<ExchangeFile> {
  const names = namesOf(data, messages)
  const speech = speechOf(data, names)
  const entities = [
    ...data.actors.map(actor => actorEntity(actor)),
    ...data.places.map(({ id, name, coordinates }) => ({
      id,
      schema: 'Address',
      properties: kept({
        name: [name],
        full: [name],
        latitude: coordinates === null ? [] : [String(coordinates[0])],
        longitude: coordinates === null ? [] : [String(coordinates[1])],
      }),
    })),
    ...data.sources.map(({ id, title, path, date, language, mediaType, author, publisher }) => ({
      id,
      schema: 'Document',
      properties: kept({
        title: [title],
        fileName: [path.split('/').at(-1) ?? path],
        date: dayOf(date),
        language: language === null ? [] : [language],
        mimeType: [mediaType],
        author: author.map(who => names.actor(who)),
        publisher: publisher.map(who => names.actor(who)),
      }),
    })),
    ...data.claims.flatMap(claim => claimEntities(claim, data, names, speech)),
  ]
  const anchors = data.statements.flatMap(statement =>
    statement.literals.map(({ claim, negated }: Literal) => ({
      entity: claim,
      negated,
      statement: statement.id,
      stance: statement.stance,
      voices: statement.voices,
      status: statement.status,
      passage: statement.passage,
    })),
  )
  yield { name: 'entities.ftm.json', body: lines(entities) }
  yield { name: 'anchors.jsonl', body: lines(anchors) }
  yield { name: 'ledger.json', body: `${JSON.stringify(ledger)}\n` }
}

function actorEntity({ id, kind, name, names, born, died, note }: Actor): Entity {
  const properties = {
    name: [name],
    alias: names.map(({ text }) => text).filter(text => text !== name),
    notes: note === '' ? [] : [note],
    ...(kind === 'person' ? { birthDate: dayOf(born), deathDate: dayOf(died) } : {}),
  }
  return { id, schema: kind === 'person' ? 'Person' : 'Organization', properties: kept(properties) }
}

/** One entity for an event, one for each pair of ends of a link. */
function claimEntities(claim: Claim, data: CaseData, names: Names, speech: Speech): Entity[] {
  const { id, relation, roles, when, where } = claim
  const { first, last } = isoSpan(when?.edtf)
  const statements = speech.statements(id)
  const common = {
    startDate: first === null ? [] : [first],
    endDate: last === null ? [] : [last],
    summary: [names.claim(id)],
    description: statements.map(
      statement => `${names.voices(statement)}: “${statement.passage.quote.exact}”`,
    ),
    recordId: [id],
  }
  const persons = new Map(data.actors.map(actor => [actor.id, actor.kind]))
  const actors = (role: string): string[] =>
    roles.flatMap(({ role: own, filler }) => (own === role && filler.kind === 'actor' ? [filler.id] : []))
  const link = LINKS[relation]
  if (link !== undefined) {
    const [schema, from, to, [source, target]] = link
    const pairs = actors(from).flatMap(one => actors(to).map(other => [one, other] as const))
    const personal = schema === 'Family' || schema === 'Associate'
    if (pairs.length > 0 && (!personal || pairs.flat().every(one => persons.get(one) === 'person')))
      return pairs.map(([one, other], at) => ({
        id: at === 0 ? id : `${id}-${at + 1}`,
        schema,
        properties: kept({
          ...common,
          [source]: [one],
          [target]: [other],
          ...(schema === 'Family' ? { relationship: [names.relation(relation)] } : {}),
        }),
      }))
  }
  const involved = roles.flatMap(({ filler }) => (filler.kind === 'actor' ? [filler.id] : []))
  return [
    {
      id,
      schema: 'Event',
      properties: kept({
        ...common,
        proof: [...new Set(statements.map(({ passage }) => passage.source))],
        name: [names.claim(id)],
        keywords: [relation],
        involved: [...new Set(involved)],
        location: where === null ? [] : [names.place(where)],
        addressEntity: where === null ? [] : [where],
      }),
    },
  ]
}

function dayOf(edtf: string | null): string[] {
  const { first, last } = isoSpan(edtf)
  // A year stays a year: the first day of it would say more than is known.
  if (first === null || last === null) return []
  if (first === last) return [first]
  return first.slice(0, 7) === last.slice(0, 7)
    ? [first.slice(0, 7)]
    : first.slice(0, 4) === last.slice(0, 4)
      ? [first.slice(0, 4)]
      : []
}

function kept(properties: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(properties)
      .map(([name, values]) => [name, values.filter(value => value !== '')] as const)
      .filter(([, values]) => values.length > 0),
  )
}

function lines(rows: readonly object[]): string {
  return rows.map(row => `${JSON.stringify(row)}\n`).join('')
}

export function isEntity(given: Json): boolean {
  return isRecord(given) && typeof given['schema'] === 'string' && isRecord(given['properties'])
}

const GROUPS = new Set(['Organization', 'Company', 'PublicBody', 'LegalEntity', 'Asset'])
/** What a case has no place for as it is. Nothing is said of sources here: those of a case are its documents. */
const PASSED_OVER = new Set([
  'Document',
  'PlainText',
  'HyperText',
  'Pages',
  'Page',
  'Folder',
  'Email',
  'Mention',
])

/**
 * Entities of other programs: persons, groups and addresses as suggested actors and places. Links and events bring no
 * quote, so no claim comes of them; they are told apart as strays.
 */
export function fromEntities(entities: readonly Json[]): Incoming {
  const actors: Entry[] = []
  const places: Entry[] = []
  const strays: Stray[] = []
  for (const [at, entity] of entities.entries()) {
    const id = isRecord(entity) ? stringIn(entity, 'id') : null
    if (!isRecord(entity) || !isEntity(entity) || id === null) {
      strays.push(noted('entity', String(at + 1), 'not-understood'))
      continue
    }
    const schema = stringIn(entity, 'schema')!
    const properties = entity['properties'] as JsonObject
    const [name] = [...stringsIn(properties, 'name'), ...stringsIn(properties, 'full')]
    const isPerson = schema === 'Person'
    if (name !== undefined && (isPerson || GROUPS.has(schema)))
      actors.push({
        id,
        kind: isPerson ? 'person' : 'group',
        name,
        names: [name, ...stringsIn(properties, 'alias')].map((text, nth) => ({
          text,
          kind: nth === 0 ? 'full' : 'alias',
        })),
        born: stringsIn(properties, 'birthDate')[0] ?? null,
        died: stringsIn(properties, 'deathDate')[0] ?? null,
        note: [...stringsIn(properties, 'notes'), ...stringsIn(properties, 'summary')].join('\n'),
      })
    else if (name !== undefined && schema === 'Address') places.push({ id, name })
    else if (!PASSED_OVER.has(schema)) strays.push(noted(schema, id, 'no-quote'))
  }
  return { ledger: suggestions({ actors, places }), strays }
}
