// TEI P5: a document of stand-off mark-up. Names, places, events with dates and certainty, relations, and every statement
// as an annotation with its quote and the chain of voices; the ledger in `xenoData`.
import type { Actor, Claim, Place, Statement } from '#model'
import { isoSpan } from './dates.ts'
import type { ExchangeCase, ExchangeFile } from './exchange.ts'
import { namesOf, type Names } from './names.ts'
import { element, xmlDocument, xmlId, type Xml } from './xml.ts'

const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0'

export async function* teiFiles(given: ExchangeCase): AsyncGenerator<ExchangeFile> {
  const { data, messages } = given
  const names = namesOf(data, messages)
  const persons = data.actors.filter(({ kind }) => kind === 'person')
  const groups = data.actors.filter(({ kind }) => kind === 'group')
  const root = element(
    'TEI',
    { xmlns: TEI_NAMESPACE, 'xml:lang': messages.language },
    headerOf(given),
    element(
      'standOff',
      {},
      listOf('listBibl', data.sources, ({ id, title, date, language }) =>
        element(
          'bibl',
          { 'xml:id': xmlId(id) },
          element('title', { 'xml:lang': languageTag(language) }, title),
          date === null ? null : element('date', datesOf(date), date),
        ),
      ),
      listOf('listPerson', persons, actor => personElement(actor)),
      listOf('listOrg', groups, actor => orgElement(actor)),
      listOf('listPlace', data.places, place => placeElement(place)),
      listOf('listEvent', data.claims, claim => eventElement(claim, names)),
      listOf(
        'listRelation',
        data.claims.filter(claim => mutual(claim).length > 1),
        claim =>
          element('relation', {
            name: claim.relation,
            mutual: mutual(claim)
              .map(id => `#${xmlId(id)}`)
              .join(' '),
            ana: `#${xmlId(claim.id)}`,
            ...datesOf(claim.when?.edtf ?? null),
            cert: certOf(claim.score),
          }),
      ),
      listOf('listAnnotation', data.statements, statement => annotationElement(statement, names, given)),
    ),
  )
  yield { name: 'case.tei.xml', body: xmlDocument(root) }
}

function headerOf({ data, ledger, messages, made }: ExchangeCase): Xml {
  return element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, element('title', {}, data.settings.title || messages.say('app.name'))),
      element('publicationStmt', {}, element('p', {}, messages.say('exchange.tei.made', { when: made }))),
      element(
        'sourceDesc',
        {},
        element('p', {}, messages.say('exchange.tei.sources', { count: data.sources.length })),
      ),
    ),
    element('encodingDesc', {}, element('projectDesc', {}, element('p', {}, messages.say('app.purpose')))),
    element('xenoData', { type: 'retort-ledger' }, JSON.stringify(ledger)),
  )
}

/** TEI allows no empty list. */
function listOf<T>(name: string, items: readonly T[], one: (item: T) => Xml): Xml | null {
  return items.length === 0 ? null : element(name, {}, ...items.map(item => one(item)))
}

function personElement({ id, name, names, born, died, note }: Actor): Xml {
  return element(
    'person',
    { 'xml:id': xmlId(id) },
    ...namesOnce(name, names).map(text => element('persName', {}, text)),
    born === null ? null : element('birth', datesOf(born), born),
    died === null ? null : element('death', datesOf(died), died),
    note === '' ? null : element('note', {}, note),
  )
}

function orgElement({ id, name, names, note }: Actor): Xml {
  return element(
    'org',
    { 'xml:id': xmlId(id) },
    ...namesOnce(name, names).map(text => element('orgName', {}, text)),
    note === '' ? null : element('note', {}, note),
  )
}

function placeElement({ id, name, names, within, coordinates }: Place): Xml {
  return element(
    'place',
    { 'xml:id': xmlId(id), ...(within === null ? {} : { corresp: `#${xmlId(within)}` }) },
    ...namesOnce(name, names).map(text => element('placeName', {}, text)),
    coordinates === null ? null : element('location', {}, element('geo', {}, coordinates.join(' '))),
  )
}

function namesOnce(name: string, names: readonly { readonly text: string }[]): string[] {
  return [...new Set([name, ...names.map(({ text }) => text)])]
}

function eventElement({ id, relation, when, where, score, status }: Claim, names: Names): Xml {
  return element(
    'event',
    {
      'xml:id': xmlId(id),
      type: relation,
      subtype: status,
      ...(where === null ? {} : { where: `#${xmlId(where)}` }),
      ...datesOf(when?.edtf ?? null),
    },
    element('label', {}, names.claim(id)),
    when?.edtf ? element('desc', {}, element('date', datesOf(when.edtf), when.edtf)) : null,
    element(
      'note',
      { type: 'certainty' },
      element('certainty', { target: `#${xmlId(id)}`, locus: 'value', degree: score, cert: certOf(score) }),
    ),
  )
}

/** Who takes part, without regard to the role. */
function mutual({ roles }: Claim): string[] {
  return [...new Set(roles.flatMap(({ filler }) => (filler.kind === 'actor' ? [filler.id] : [])))]
}

function annotationElement(statement: Statement, names: Names, { messages }: ExchangeCase): Xml {
  const { id, voices, passage, literals, stance, status, score } = statement
  const { start, end } = passage.position
  return element(
    'annotation',
    {
      'xml:id': xmlId(id),
      motivation: 'describing',
      target: `#${xmlId(passage.source)}`,
      ana: literals.length === 0 ? null : literals.map(({ claim }) => `#${xmlId(claim)}`).join(' '),
      cert: certOf(score),
    },
    ...voices.map(({ actor, name, link }) =>
      element(
        'respStmt',
        {},
        element('resp', {}, messages.say(`exchange.link.${link}`)),
        element(
          'persName',
          actor === null ? {} : { ref: `#${xmlId(actor)}` },
          actor === null ? name : names.actor(actor),
        ),
      ),
    ),
    element(
      'note',
      { type: 'statement', subtype: stance },
      element('quote', { n: `${start}-${end}` }, passage.quote.exact),
      literals.length === 0 ? null : literals.map(literal => names.literal(literal)).join('; '),
    ),
    element('note', { type: 'status' }, messages.say(`status.${status}`)),
  )
}

function certOf(score: number): string {
  return score >= 0.8 ? 'high' : score >= 0.5 ? 'medium' : 'low'
}

/** The date as TEI's attributes: a day as it is, anything longer by its first and last day. */
function datesOf(edtf: string | null): Record<string, string | null> {
  const { first, last } = isoSpan(edtf)
  if (first !== null && first === last) return { 'when-iso': first }
  return { 'notBefore-iso': first, 'notAfter-iso': last }
}

function languageTag(language: string | null): string | null {
  return language === null || language === 'und' ? null : language
}
