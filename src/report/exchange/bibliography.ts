// The sources as a bibliography: CSL-JSON, and BibTeX through a citation library; both on the way back too.
//
// The library can fetch addresses that it is given as input; it is only ever told that its input is BibTeX text.
import { plugins, type CSL } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { contentId, SOURCE_KINDS, type CaseData, type Source, type SourceKind } from '#model'
import { isoSpan } from './dates.ts'
import type { ExchangeCase, ExchangeFile } from './exchange.ts'
import { type Incoming, noted, type Stray } from './incoming.ts'
import { isRecord, type Json, jsonObject, type JsonObject, listIn, stringIn } from './json.ts'

const TYPES: Readonly<Record<SourceKind, string>> = {
  indictment: 'legal_case',
  transcript: 'hearing',
  verdict: 'legal_case',
  confession: 'legal_case',
  press: 'article-newspaper',
  letter: 'manuscript',
  decree: 'legislation',
  memoir: 'book',
  register: 'document',
  scholarship: 'book',
  other: 'document',
}

/** One item a source; `custom` and `note` carry the hash by which it is found again. */
export function cslItems(data: CaseData): JsonObject[] {
  const actors = new Map(data.actors.map(actor => [actor.id, actor]))
  const named = (id: string): JsonObject => {
    const actor = actors.get(id)
    if (actor === undefined || actor.kind === 'group') return { literal: actor?.name ?? id }
    const words = actor.name.split(' ')
    return words.length === 1
      ? { literal: actor.name }
      : { family: words.at(-1)!, given: words.slice(0, -1).join(' ') }
  }
  return data.sources.map(source => {
    const { id, sha256, path, title, kind, date, language, author, publisher } = source
    return {
      id,
      type: TYPES[kind],
      title: title || path,
      ...(author.length === 0 ? {} : { author: author.map(who => named(who)) }),
      ...(publisher.length === 0
        ? {}
        : { publisher: publisher.map(who => actors.get(who)?.name ?? who).join('; ') }),
      ...issued(date),
      ...(language === null ? {} : { language }),
      ...(source.custody === '' ? {} : { archive: source.custody }),
      note: noteOf(source),
      custom: { sha256, path, kind, edtf: date },
    }
  })
}

function noteOf({ sha256, kind, date }: Source): string {
  return [`sha256:${sha256}`, `kind:${kind}`, ...(date === null ? [] : [`edtf:${date}`])].join('; ')
}

/** The first parts of an ISO day: year, month, day. */
function parts(iso: string, upTo: number): number[] {
  return iso.split('-').slice(0, upTo).map(Number)
}

function issued(edtf: string | null): JsonObject {
  const { first, last } = isoSpan(edtf)
  if (edtf === null || first === null || last === null) return {}
  if (first.startsWith('-')) return { issued: { literal: edtf } }
  if (first === last) return { issued: { 'date-parts': [parts(first, 3)] } }
  if (first.slice(0, 7) === last.slice(0, 7)) return { issued: { 'date-parts': [parts(first, 2)] } }
  if (first.slice(0, 4) === last.slice(0, 4) && first.endsWith('-01-01') && last.endsWith('-12-31'))
    return { issued: { 'date-parts': [parts(first, 1)] } }
  return { issued: { 'date-parts': [parts(first, 3), parts(last, 3)] } }
}

export async function* cslFiles({ data }: ExchangeCase): AsyncGenerator<ExchangeFile> {
  yield { name: 'sources.csl.json', body: `${JSON.stringify(cslItems(data), null, 1)}\n` }
}

export async function* bibtexFiles({ data }: ExchangeCase): AsyncGenerator<ExchangeFile> {
  Object.assign(plugins.config.get('@bibtex').format, {
    useIdAsLabel: true,
    checkLabel: false,
    asciiOnly: false,
  })
  const text = plugins.output.format('bibtex', cslItems(data) as unknown as CSL[])
  if (typeof text !== 'string') throw new TypeError('the BibTeX of a bibliography is no text')
  yield { name: 'sources.bib', body: `${text.trim()}\n` }
}

export function isCslItem(given: Json): boolean {
  return (
    isRecord(given) &&
    typeof given['type'] === 'string' &&
    typeof given['title'] === 'string' &&
    'id' in given
  )
}

const BIBTEX_ONLY = {
  forceType: '@biblatex/text',
  generateGraph: false,
  maxChainLength: 10,
  strict: true,
  target: '@csl/list+object',
}

/** Throws Error where the text is no BibTeX. */
export function fromBibtex(text: string, data: CaseData): Incoming {
  const items = plugins.input.chain(text, BIBTEX_ONLY) as unknown as readonly Json[]
  return fromCsl(items, data)
}

/**
 * Particulars of the sources that the case has, found by hash, then by title. Authors whom the case does not know come
 * in as suggested actors. What a person said of a source before is corrected by this, and can be taken back.
 */
export function fromCsl(items: readonly Json[], data: CaseData): Incoming {
  const byName = new Map(data.actors.map(actor => [actor.name, actor.id]))
  const added = new Map<string, { id: string; kind: string; name: string; names: JsonObject[] }>()
  const strays: Stray[] = []
  const sources: JsonObject[] = []
  const actorOf = (name: string, kind: 'person' | 'group'): string => {
    const known = byName.get(name)
    if (known !== undefined) return known
    const id = contentId('actor', ['bibliography', name])
    added.set(id, { id, kind, name, names: [{ text: name, kind: 'full' }] })
    return id
  }
  for (const [at, item] of items.entries()) {
    if (!isRecord(item)) continue
    const source = sourceOf(item, data.sources)
    if (source === null) {
      strays.push(noted('source', stringIn(item, 'title') ?? String(at + 1), 'no-source'))
      continue
    }
    const author = listIn(item, 'author').flatMap(name => (isRecord(name) ? [nameOf(name)] : []))
    const publisher = (stringIn(item, 'publisher') ?? '').split('; ').filter(name => name !== '')
    const particulars = {
      title: stringIn(item, 'title') ?? source.title,
      author: author.map(([name, kind]) => actorOf(name, kind)),
      publisher: publisher.map(name => actorOf(name, 'group')),
      date: noteValue(item, 'edtf') ?? edtfOf(item) ?? source.date,
      kind: kindOf(item) ?? source.kind,
      custody: stringIn(item, 'archive') ?? source.custody,
    }
    const changed = Object.entries(particulars).filter(
      ([key, value]) =>
        (!Array.isArray(value) || value.length > 0) &&
        JSON.stringify(source[key as keyof Source]) !== JSON.stringify(value),
    )
    sources.push(
      jsonObject({ id: source.id, match: { sha256: source.sha256 }, ...Object.fromEntries(changed) }),
    )
  }
  const actors = [...added.values()]
  const ledger = {
    format: 'retort-ledger',
    version: 1,
    actors,
    sources,
    suggested: actors.map(({ id }) => id),
  }
  return { ledger: jsonObject(ledger), strays }
}

function sourceOf(item: JsonObject, sources: readonly Source[]): Source | null {
  const sha256 = noteValue(item, 'sha256')
  const byHash = sources.find(source => source.sha256 === sha256)
  if (byHash !== undefined) return byHash
  const titled = sources.filter(({ title }) => title === item['title'])
  return titled.length === 1 ? titled[0]! : null
}

/** What an item says of itself under a name, in `custom` or in its note. */
function noteValue(item: JsonObject, name: 'sha256' | 'kind' | 'edtf'): string | null {
  const custom = isRecord(item['custom']) ? stringIn(item['custom'], name) : null
  return (
    custom ?? new RegExp(`(?:^|[;\\s])${name}:([^;\\s]+)`).exec(stringIn(item, 'note') ?? '')?.[1] ?? null
  )
}

function kindOf(item: JsonObject): SourceKind | null {
  const own = noteValue(item, 'kind')
  return SOURCE_KINDS.find(kind => kind === own) ?? null
}

function nameOf(name: JsonObject): readonly [string, 'person' | 'group'] {
  const literal = stringIn(name, 'literal')
  if (literal !== null) return [literal, 'group']
  const words = [stringIn(name, 'given'), stringIn(name, 'non-dropping-particle'), stringIn(name, 'family')]
  return [words.filter(word => word !== null).join(' '), 'person']
}

function edtfOf(item: JsonObject): string | null {
  const date = isRecord(item['issued']) ? item['issued'] : {}
  const ends = listIn(date, 'date-parts').map(parts =>
    (Array.isArray(parts) ? (parts as readonly Json[]) : [])
      .filter(part => typeof part === 'string' || typeof part === 'number')
      .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
      .join('-'),
  )
  return ends.length === 0 || ends.includes('') ? null : ends.slice(0, 2).join('/')
}
