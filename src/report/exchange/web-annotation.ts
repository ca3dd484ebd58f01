// W3C Web Annotations (JSON-LD): every statement as an annotation of its quote, the rest of the ledger beside them.
//
// The readable part (selectors, bodies) is that of the Web Annotation Data Model; `retort:statement` and `retort:ledger`
// carry the same in full as JSON literals, so that nothing is lost on the way back.
import { isRecord, listIn, stringIn, type Json } from './json.ts'
import { RETORT, type ExchangeCase, type ExchangeFile } from './exchange.ts'
import { namesOf } from './names.ts'
import { foreignStatement, type Incoming, noted, type Stray } from './incoming.ts'

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const CONTEXT = [
  ANNOTATION_CONTEXT,
  {
    retort: RETORT,
    'retort:statement': { '@id': 'retort:statement', '@type': '@json' },
    'retort:ledger': { '@id': 'retort:ledger', '@type': '@json' },
  },
] as const

export async function* annotationFiles({
  data,
  ledger,
  messages,
}: ExchangeCase): AsyncGenerator<ExchangeFile> {
  const names = namesOf(data, messages)
  const hashes = new Map(data.sources.map(({ id, sha256 }) => [id, sha256]))
  const entries = new Map(ledger.statements.map(entry => [entry.id, entry]))
  const items = data.statements.map(statement => {
    const { id, passage, stance, status, literals } = statement
    const comment = messages.say('exchange.says', {
      voices: names.voices(statement),
      stance: messages.say(`stance.${stance}`),
      claims: literals.map(literal => names.literal(literal)).join('; '),
    })
    return {
      id: `${RETORT}statement:${id}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [
        {
          type: 'TextualBody',
          purpose: 'describing',
          format: 'text/plain',
          language: messages.language,
          value: comment,
        },
        { type: 'TextualBody', purpose: 'tagging', value: messages.say(`status.${status}`) },
      ],
      target: {
        type: 'SpecificResource',
        source: `urn:sha256:${hashes.get(passage.source) ?? passage.source}`,
        selector: [passage.quote, passage.position],
      },
      'retort:statement': entries.get(id),
    }
  })
  const collection = {
    '@context': CONTEXT,
    id: `${RETORT}annotations`,
    type: 'AnnotationCollection',
    label: data.settings.title,
    total: items.length,
    first: { id: `${RETORT}annotations:1`, type: 'AnnotationPage', startIndex: 0, items },
    'retort:ledger': { ...ledger, statements: [] },
  }
  yield { name: 'annotations.jsonld', body: `${JSON.stringify(collection, null, 1)}\n` }
}

export function isAnnotation(given: Json): boolean {
  const context = isRecord(given) ? given['@context'] : undefined
  return JSON.stringify(context ?? null).includes(ANNOTATION_CONTEXT)
}

/** Our own annotations as they were; others as suggestions: what the note says, of the words that it is pinned to. */
export function fromAnnotations(given: Json): Incoming {
  const root = isRecord(given) ? given : {}
  const page = isRecord(root['first']) ? root['first'] : root
  const items = listIn(page, 'items').length > 0 ? listIn(page, 'items') : [root]
  const own = isRecord(root['retort:ledger']) ? root['retort:ledger'] : {}
  const statements: Json[] = []
  const strays: Stray[] = []
  const foreign: ReturnType<typeof foreignStatement>[] = []
  for (const item of items) {
    if (!isRecord(item) || item['type'] !== 'Annotation') continue
    if (isRecord(item['retort:statement'])) {
      statements.push(item['retort:statement'])
      continue
    }
    const id = stringIn(item, 'id') ?? `annotation-${foreign.length + 1}`
    const target = firstRecord(item['target'])
    const selectors = selectorsIn(target?.['selector'])
    const quote = selectors.find(one => one['type'] === 'TextQuoteSelector')
    const exact = quote === undefined ? null : stringIn(quote, 'exact')
    if (target === null || exact === null || exact === '') {
      strays.push(noted('annotation', id, 'no-quote'))
      continue
    }
    const position = selectors.find(one => one['type'] === 'TextPositionSelector')
    foreign.push(
      foreignStatement({
        id,
        source: sourceName(target['source']),
        quote: { exact, prefix: stringIn(quote!, 'prefix') ?? '', suffix: stringIn(quote!, 'suffix') ?? '' },
        start: typeof position?.['start'] === 'number' ? position['start'] : undefined,
        says: bodyText(item['body']),
      }),
    )
  }
  const ledger = {
    format: 'retort-ledger',
    version: 1,
    ...own,
    statements: [...listIn(own, 'statements'), ...statements, ...foreign.map(({ statement }) => statement)],
    claims: [...listIn(own, 'claims'), ...foreign.flatMap(({ claim }) => (claim === null ? [] : [claim]))],
    suggested: [...listIn(own, 'suggested'), ...foreign.flatMap(({ ids }) => ids)],
  }
  return { ledger, strays }
}

function firstRecord(given: Json | undefined): Readonly<Record<string, Json>> | null {
  const one = Array.isArray(given) ? given[0] : given
  if (typeof one === 'string') return { source: one }
  return isRecord(one) ? one : null
}

/** Every selector, those inside `refinedBy` too. */
function selectorsIn(given: Json | undefined): Readonly<Record<string, Json>>[] {
  if (Array.isArray(given)) return given.flatMap(one => selectorsIn(one))
  return isRecord(given) ? [given, ...selectorsIn(given['refinedBy'])] : []
}

function sourceName(given: Json | undefined): string {
  const name = isRecord(given) ? (stringIn(given, 'id') ?? stringIn(given, 'title') ?? '') : given
  if (typeof name !== 'string') return ''
  const hash = /^urn:sha256:([0-9a-f]{64})$/.exec(name)
  if (hash !== null) return hash[1]!
  return /^[a-z]+:\/\//.test(name)
    ? decodeURIComponent(
        name
          .replace(/[?#].*$/, '')
          .split('/')
          .at(-1) ?? name,
      )
    : name
}

function bodyText(given: Json | undefined): string {
  const bodies = Array.isArray(given) ? given : [given]
  return bodies
    .flatMap(body =>
      typeof body === 'string' ? [body] : isRecord(body) ? [stringIn(body, 'value') ?? ''] : [],
    )
    .filter(text => text !== '')
    .join('; ')
}
