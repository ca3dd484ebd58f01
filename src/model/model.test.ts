import { expect, test } from 'vitest'
import {
  EMPTY_CASE,
  isHearsay,
  literalKey,
  negate,
  NEW_SOURCE,
  NO_METADATA,
  occasionKey,
  relationOf,
  RELATIONS,
} from './index.ts'
import {
  caseDataSchema,
  documentMetadataSchema,
  ledgerSchema,
  sourceSchema,
  statementSchema,
  voiceSchema,
} from './schemas/index.ts'

const holtzman = voiceSchema.parse({
  actor: 'holtzman',
  name: 'Holtzman',
  link: 'asserted-by',
  when: '1936-08-21',
  liberty: 'detained',
})
const sedov = voiceSchema.parse({ actor: 'sedov', name: 'Sedov', link: 'asserted-by', when: '1932-11' })
const report = voiceSchema.parse({ actor: 'court', name: 'Report of Court Proceedings', link: 'recorded-by' })

test('words that one voice reports of another are hearsay; a court reporter alone makes none', () => {
  expect(isHearsay([report, holtzman, sedov])).toBe(true)
  expect(isHearsay([report, holtzman])).toBe(false)
})

test('the same voice, free and detained, speaks on two occasions', () => {
  expect(occasionKey(holtzman)).not.toBe(occasionKey({ ...holtzman, liberty: 'free' }))
})

test('a statement without a voice is refused: somebody says everything', () => {
  const words = 'Trotsky met in Istanbul with J. Blumkin'
  const statement = {
    id: 's1',
    passage: {
      source: 'red-book',
      text: '0'.repeat(64),
      position: { type: 'TextPositionSelector', start: 0, end: words.length },
      quote: { type: 'TextQuoteSelector', exact: words },
    },
    stance: 'asserts',
    modality: 'actual',
    literals: [{ claim: 'c1' }],
  }
  expect(statementSchema.safeParse({ ...statement, voices: [] }).success).toBe(false)
  expect(statementSchema.parse({ ...statement, voices: [sedov] }).status).toBe('suggested')
})

test('every relation names its roles rightly', () => {
  for (const relation of RELATIONS.values()) {
    const names = relation.roles.map(role => role.name)
    expect(new Set(names).size).toBe(names.length)
    const used = [
      relation.control?.by,
      relation.control?.of,
      ...(relation.presence ?? []),
      ...(relation.symmetric ?? []),
      relation.once,
    ]
    for (const name of used.filter(name => name !== undefined)) expect(names).toContain(name)
  }
})

test('a relation of the case itself comes before the built-in one', () => {
  const own = { id: 'met', kind: 'event' as const, roles: [] }
  expect(relationOf('met', [own])).toBe(own)
  expect(relationOf('never-heard-of')).toBeUndefined()
})

test('a literal and its negation have different keys, and negating twice gives the first back', () => {
  const literal = { claim: 'c1', negated: false }
  expect(literalKey(negate(literal))).toBe('¬c1')
  expect(negate(negate(literal))).toEqual(literal)
})

test('an empty case and an empty ledger are well formed', () => {
  expect(caseDataSchema.parse(EMPTY_CASE)).toEqual(EMPTY_CASE)
  expect(ledgerSchema.parse({ format: 'retort-ledger', version: 1 }).charges).toEqual([])
})

test('what is written without the schemas is what they would have made of nothing, in their order', () => {
  const [settings, none] = [{}, { sources: [], actors: [], places: [], claims: [], statements: [] }]
  const made = caseDataSchema.parse({ settings, ...none })
  expect(EMPTY_CASE).toEqual(made)
  expect(JSON.stringify(EMPTY_CASE.settings)).toBe(JSON.stringify(made.settings))
  const known = {
    id: 's',
    sha256: '0'.repeat(64),
    path: 'a.txt',
    mediaType: 'text/plain',
    bytes: 1,
    title: 'a',
  }
  expect(JSON.stringify({ ...known, ...NEW_SOURCE })).toBe(JSON.stringify(sourceSchema.parse(known)))
  expect(NO_METADATA).toEqual(documentMetadataSchema.parse({}))
})
