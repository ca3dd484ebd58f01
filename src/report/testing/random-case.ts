// Small random cases in which names stand in every form that a record has them in, with the list of those forms: made without
// the redactor's own code, so that its misses can be found.
import type { CaseData, RedactionPlan } from '#model'
import { caseDataSchema, redactionPlanSchema } from '#schemas'
import type { ReportInput } from '../document/input.ts'

export type Random = () => number

/** A stream of numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface RandomRedaction {
  readonly input: ReportInput
  readonly plan: RedactionPlan
  /** Strings of which none may be found in a file, whatever their case. */
  readonly forms: readonly string[]
}

const STARTS = [
  'Bar',
  'Vel',
  'Kor',
  'Drem',
  'Zhel',
  'Tarn',
  'Olv',
  'Grom',
  'Pesk',
  'Lund',
  'Varg',
  'Shev',
  'Mirz',
  'Krav',
  'Hald',
  'Novak',
  'Reik',
  'Sorb',
  'Yalt',
  'Usp',
]
const ENDS = ['ov', 'in', 'sky', 'enko', 'berg', 'ström', 'ev', 'mann', 'escu', 'idze']
const GIVEN = ['Anton', 'Vera', 'Leonid', 'Marta', 'Josef', 'Irina', 'Pavel', 'Nadja', 'Emil', 'Selma']
const CYRILLIC_STARTS = [
  'Бар',
  'Вел',
  'Кор',
  'Дрем',
  'Жел',
  'Тарн',
  'Гром',
  'Песк',
  'Шев',
  'Мирз',
  'Крав',
  'Новак',
]
const CYRILLIC_GIVEN = ['Антон', 'Леонид', 'Осип', 'Павел', 'Эмиль']
const PLACES = ['Zarnov', 'Helmstad', 'Qvarnby', 'Drovetsk', 'Palermita', 'Weissmark']

interface Person {
  readonly id: string
  readonly name: string
  readonly names: readonly { readonly text: string; readonly kind: string }[]
  /** As a text may have it. */
  readonly forms: readonly string[]
}

function pick<T>(random: Random, all: readonly T[]): T {
  return all[Math.floor(random() * all.length)]!
}

function latin(random: Random, id: string): Person {
  const given = pick(random, GIVEN)
  const surname = pick(random, STARTS) + pick(random, ENDS)
  const last = surname.length - 1
  const at = 1 + Math.floor(random() * (last - 1))
  const slip = surname.slice(0, at) + (surname[at] === 'x' ? 'k' : 'x') + surname.slice(at + 1)
  return {
    id,
    name: `${given} ${surname}`,
    names: [
      { text: `${given} ${surname}`, kind: 'full' },
      ...(random() < 0.5 ? [{ text: surname, kind: 'surname' }] : []),
    ],
    forms: [
      surname,
      `${given} ${surname}`,
      `${given[0]!}. ${surname}`,
      `${surname}’s`,
      `${surname}'s`,
      surname.toUpperCase(),
      surname.toLowerCase(),
      `${surname}ists`,
      `anti-${surname}`,
      `${surname.slice(0, 3)}-\n${surname.slice(3)}`,
      Array.from(surname).join(' '),
      `${surname.toLowerCase()}@example.org`,
      ...(surname.length >= 7 ? [slip] : []),
    ],
  }
}

function cyrillic(random: Random, id: string): Person {
  const given = pick(random, CYRILLIC_GIVEN)
  const adjective = random() < 0.4
  const stem = pick(random, CYRILLIC_STARTS) + (adjective ? 'овск' : pick(random, ['ов', 'ин']))
  const surname = adjective ? `${stem}ий` : stem
  const endings = adjective ? ['ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую'] : ['а', 'у', 'ым', 'е', 'ой', 'ых']
  return {
    id,
    name: `${given} ${surname}`,
    names: [{ text: `${given} ${surname}`, kind: 'full' }],
    forms: [
      surname,
      `${given} ${surname}`,
      `${given[0]!}. ${surname}`,
      ...endings.map(ending => stem + ending),
      surname.toUpperCase(),
    ],
  }
}

/** One random case with one random redaction of it. */
export function randomRedaction(seed: number): RandomRedaction {
  const random = randomFrom(seed)
  const taken = new Set<string>()
  const persons: Person[] = []
  while (persons.length < 5) {
    const person =
      random() < 0.65 ? latin(random, `p${persons.length}`) : cyrillic(random, `p${persons.length}`)
    const root = person.name.split(' ').at(-1)!.slice(0, 4).toLowerCase()
    if (taken.has(root) || taken.has(person.name.split(' ')[0]!)) continue
    taken.add(root).add(person.name.split(' ')[0]!)
    persons.push(person)
  }
  const places = [...new Set([pick(random, PLACES), pick(random, PLACES)])]
  const all = [
    ...persons.flatMap(({ forms }) => forms),
    ...places,
    ...places.map(place => place.toUpperCase()),
  ]
  const sentence = (): string =>
    Array.from(
      { length: 3 },
      () =>
        `${pick(random, ['He told', 'They wrote to', 'Before the court', 'A letter of'])} ${pick(random, all)} ${pick(random, ['in the spring', 'of the meeting', 'and was silent', 'by the harbour'])}`,
    ).join(', ')
  const protectedPersons = persons.filter((_, at) => at === 0 || random() < 0.4)
  const protectedPlaces = places.filter(() => random() < 0.5)
  const data = caseFrom(random, persons, places, sentence)
  const plan = redactionPlanSchema.parse({
    mode: random() < 0.3 ? 'bars' : 'pseudonyms',
    protect: [
      ...protectedPersons.map(({ id }) => ({ kind: 'actor', id })),
      ...protectedPlaces.map(name => ({ kind: 'place', id: `place-${name}` })),
      ...(random() < 0.4 ? [{ kind: 'source', id: 's0' }] : []),
    ],
  })
  return {
    input: {
      decided: data,
      all: data,
      echoes: [],
      echoing: [],
      places: new Map(),
      record: {
        rows: 3,
        head: 'a'.repeat(64),
        last: '2026-01-02T03:04:05.000Z',
        deciders: [
          {
            by: protectedPersons[0]!.forms[0]!,
            decisions: 3,
            first: '2026-01-01T00:00:00.000Z',
            last: '2026-01-02T00:00:00.000Z',
          },
        ],
        dismissals: [{ finding: 'x', by: 'analyst', why: sentence() }],
        adrift: 0,
      },
    },
    plan,
    forms: [...protectedPersons.flatMap(({ forms }) => forms), ...protectedPlaces].filter(
      form => form.length > 2,
    ),
  }
}

function caseFrom(
  random: Random,
  persons: readonly Person[],
  places: readonly string[],
  sentence: () => string,
): CaseData {
  const who = () => pick(random, persons)
  const claims = Array.from({ length: 4 }, (_, at) => ({
    id: `c${at}`,
    relation: pick(random, ['met', 'wrote-to', 'instructed']),
    roles: [
      { role: 'who', filler: { kind: 'actor', id: who().id } },
      { role: 'whom', filler: { kind: 'actor', id: who().id } },
      { role: 'what', filler: { kind: 'text', text: sentence() } },
    ],
    where: `place-${pick(random, places)}`,
    when: { edtf: pick(random, ['1931-04', '1932', '1933-05-06']) },
    status: 'confirmed',
  }))
  return caseDataSchema.parse({
    settings: { title: `The case of ${who().name}`, question: sentence(), report: undefined },
    sources: [0, 1].map(at => ({
      id: `s${at}`,
      sha256: String(at).repeat(64),
      path: `papers/${who().forms[0]!.toLowerCase()}_letter-${at}.txt`,
      mediaType: 'text/plain',
      bytes: 100,
      title: `A letter about ${who().name}`,
      author: [who().id],
      custody: sentence(),
      date: '1931',
      kind: 'letter',
      state: 'ready',
    })),
    actors: persons.map(({ id, name, names }) => ({ id, kind: 'person', name, names })),
    places: places.map(name => ({ id: `place-${name}`, name })),
    claims,
    statements: Array.from({ length: 6 }, (_, at) => {
      const speaker = who()
      return {
        id: `st${at}`,
        passage: passage(at % 2, sentence()),
        voices: [{ actor: speaker.id, name: pick(random, speaker.forms), link: 'asserted-by' }],
        stance: pick(random, ['asserts', 'denies']),
        modality: 'actual',
        literals: [{ claim: `c${at % 4}` }],
        status: 'confirmed',
      }
    }),
    charges: [
      {
        id: 'charge',
        label: `Charge on ${who().forms[0]!}`,
        accuser: who().id,
        target: who().id,
        passages: [passage(0, sentence())],
        counts: [
          { id: 'count', label: sentence(), of: 'c0', accused: [{ actor: who().id, penalty: sentence() }] },
        ],
        when: { edtf: '1934' },
        status: 'confirmed',
      },
    ],
  })
}

function passage(source: number, exact: string): object {
  return {
    source: `s${source}`,
    text: '0'.repeat(64),
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
    quote: { type: 'TextQuoteSelector', exact },
  }
}
