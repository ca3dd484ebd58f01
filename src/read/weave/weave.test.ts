import { expect, test } from 'vitest'
import { sha256Hex, type TextVersion } from '#model'
import { caseDataSchema, sourceSchema } from '#schemas'
import { EMPTY_REGISTER } from '../stages/stage.ts'
import { readText } from '../stages/index.ts'
import { weaveCase } from './index.ts'

async function woven(
  texts: readonly string[],
  rejected: readonly string[] = [],
  authors: readonly string[] = [],
) {
  const sources = texts.map((text, at) =>
    sourceSchema.parse({
      id: `s${at}`,
      sha256: sha256Hex(text),
      path: `${at}.txt`,
      mediaType: 'text/plain',
      bytes: text.length,
      title: `Part ${at}`,
    }),
  )
  const versions = texts.map((text, at): TextVersion => ({
    source: `s${at}`,
    sha256: sha256Hex(text),
    normaliser: 'test',
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(match => ({
      kind: 'paragraph',
      start: match.index,
      end: match.index + match[0].length,
    })),
    origin: [],
    markup: [],
    pages: null,
    language: 'en',
  }))
  const readings = await Promise.all(
    versions.map((version, at) =>
      readText(version, {
        source: {
          id: `s${at}`,
          title: `Part ${at}`,
          kind: 'other',
          date: null,
          path: `${at}.txt`,
          author: [],
        },
        metadata: { author: authors.slice(at, at + 1) },
      }),
    ),
  )
  const register = { ...EMPTY_REGISTER, rejected: new Set(rejected) }
  const all = new Map(versions.map(({ sha256, text }) => [sha256, text]))
  return {
    result: await weaveCase(readings, sources, register, [], all),
    reversed: await weaveCase([...readings].reverse(), sources, register, [], all),
    sources,
  }
}

const FIRST =
  'In November 1932 Pavel Orlov met Trotsky in Copenhagen. Leon Trotsky lived abroad. Orlov said that Trotsky had sent him to Moscow.'
const SECOND =
  'Trotsky denied that he had met Orlov in Copenhagen in 1932. Pavel Orlov was arrested in May 1936.'

test('statements that say the same meet in one claim, a denial with the claim it denies', async () => {
  const { result } = await woven([FIRST, SECOND])
  const name = new Map(result.actors.map(actor => [actor.id, actor.name]))
  const met = result.claims.filter(({ relation }) => relation === 'met')
  expect(met).toHaveLength(1)
  const surnames = met[0]!.roles.flatMap(({ filler }) =>
    filler.kind === 'actor' ? [name.get(filler.id)!.split(' ').at(-1)!] : [],
  )
  expect(new Set(surnames)).toEqual(new Set(['Orlov', 'Trotsky']))
  expect(met[0]!.when?.edtf).toBe('1932-11')
  const saying = result.statements.filter(({ literals }) =>
    literals.some(({ claim }) => claim === met[0]!.id),
  )
  expect(saying.map(({ stance }) => stance).sort()).toEqual(['asserts', 'denies'])
  const meetings = result.meetings.filter(({ claim }) => claim === met[0]!.id)
  expect(meetings.map(({ when }) => when).sort()).toEqual(['nested', 'same'])
})

test('the case is well formed, the same in any order, and points inside itself', async () => {
  const { result, reversed, sources } = await woven([FIRST, SECOND])
  const { assigned, meetings, weaver, ...parts } = result
  expect(assigned.length * meetings.length * weaver.length).toBeGreaterThan(0)
  caseDataSchema.parse({ settings: {}, sources, ...parts })
  expect({ ...reversed, assigned: [], meetings: [] }).toEqual({ ...result, assigned: [], meetings: [] })
  const known = new Set([...result.actors, ...result.places, ...result.claims].map(({ id }) => id))
  for (const { literals, voices, about } of result.statements) {
    for (const { claim } of literals) expect(known).toContain(claim)
    for (const { actor } of voices) expect(new Set([...known, null])).toContain(actor)
    for (const id of about) expect(known).toContain(id)
  }
})

test('what a person rejected stays a suggestion, so that the rejection shows and can be undone', async () => {
  const { result } = await woven([FIRST])
  const [first] = result.statements
  const { result: again } = await woven([FIRST], [first!.id])
  expect(again.statements).toEqual(result.statements)
})

test('an author whom only the metadata name can be struck like any voice, over all that came from him', async () => {
  const wire = 'Central Wire Service'
  const { result } = await woven(
    ['Pavel Orlov met Trotsky in Copenhagen in November 1932.', 'Pavel Orlov travelled to Oslo in May 1933.'],
    [],
    [wire, wire],
  )
  const outermost = result.statements.map(({ voices }) => voices[0]!)
  expect(outermost.length).toBeGreaterThan(1)
  expect(new Set(outermost.map(({ name }) => name))).toEqual(new Set([wire]))
  const [actor, ...others] = new Set(outermost.map(voice => voice.actor))
  expect(others).toEqual([])
  expect(result.actors.filter(({ id }) => id === actor)).toMatchObject([{ name: wire }])
})

test('an author of the metadata is the person of that name whom another text speaks of', async () => {
  const { result } = await woven(
    [
      'In November 1932 Pavel Orlov met Leon Trotsky in Copenhagen.',
      'Karl Radek travelled to Oslo in May 1933.',
    ],
    [],
    ['', 'Pavel Orlov'],
  )
  const orlov = result.actors.filter(({ name }) => name === 'Pavel Orlov')
  expect(orlov).toHaveLength(1)
  const own = result.statements.filter(({ passage }) => passage.source === 's1')
  expect(own.map(({ voices }) => voices[0]!.actor)).toEqual(own.map(() => orlov[0]!.id))
  expect(own).not.toEqual([])
})

test('a pronoun of whom nothing is known is no voice of that name', async () => {
  const { result } = await woven([
    'Your inquiry of May.\n\nYou ask whose man Sahl is. You say that Sahl met Tosk in Lindaby.',
  ])
  const names = result.statements.flatMap(({ voices }) => voices.map(({ name }) => name))
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter(name => /^you$/i.test(name))).toEqual([])
})
