import { sha256Hex, type MentionSuggestion } from '#model'
import { expect, test } from 'vitest'
import { EMPTY_REGISTER, readText, type CaseRegister } from '../index.ts'

async function mentions(text: string, register: CaseRegister = EMPTY_REGISTER): Promise<MentionSuggestion[]> {
  const version = { source: 's', sha256: sha256Hex(text), text, blocks: [], markup: [], language: 'en' }
  const source = { id: 's', title: '', kind: 'other', date: null, path: '', author: [] }
  const reading = await readText(version as never, { source: source as never, register })
  return reading.suggestions.filter(({ kind }) => kind === 'mention') as MentionSuggestion[]
}

const short = (found: readonly MentionSuggestion[]) =>
  found.filter(({ form }) => form === 'name').map(({ entity, name }) => `${entity} ${name}`)

test('persons, groups and places of a paragraph', async () => {
  const found = await mentions(
    'In the summer of 1929, Trotsky met in Istanbul with J. Blumkin. In 1918 Blumkin had assassinated the German ambassador, Count Mirbach, and had taken part in the armed insurrection of the Left Social Revolutionaries against the Soviet government.',
  )
  expect(short(found)).toEqual([
    'person Trotsky',
    'place Istanbul',
    'person J. Blumkin',
    'person Blumkin',
    'person Mirbach',
    'group Left Social Revolutionaries',
    'group Soviet government',
  ])
  const blumkins = found.filter(({ name }) => name.endsWith('Blumkin'))
  expect(new Set(blumkins.map(({ cluster }) => cluster)).size).toBe(1)
})

test('an acronym and its expansion in a note are one group', async () => {
  const found = await mentions(
    'The GPU had sent their agent to Moscow. The GPU tried again.\n\n[13] GPU: the State Political Administration, i.e., the secret police.',
  )
  const groups = found.filter(({ entity, form }) => entity === 'group' && form === 'name')
  expect(new Set(groups.map(({ cluster }) => cluster)).size).toBe(1)
  expect(groups.map(({ name }) => name)).toContain('State Political Administration')
})

test('a name of fiction is marked where the text says so', async () => {
  const found = await mentions(
    'On the heads of these naive Manilov dreamers he has dumped a pail of cold water.\n\n[12] Manilov: sycophantic character in a novel by Gogol.',
  )
  expect(found.filter(({ name }) => name === 'Manilov').every(({ fictional }) => fictional)).toBe(true)
  expect(found.find(({ name }) => name === 'Gogol')?.fictional).toBe(false)
})

test('names turned about in a list are one person each, and namesakes among them stay apart', async () => {
  const found = await mentions(
    'The accused: 12. David, Fritz, alias Kruglyansky, Ilya-David Israilevich, born in 1897, employee; 15. Lurye, Moissei Ilyich, born in 1897, employee; 16. Lurye, Nathan Lazarevich, born in 1901, employee - are accused of treason. Fritz David pleaded guilty. David and N. Lurye were silent.',
  )
  const clusterOf = (quote: string) => found.find(each => each.quote === quote)?.cluster
  expect(short(found).slice(0, 4)).toEqual([
    'person Fritz David',
    'person Ilya-David Israilevich Kruglyansky',
    'person Moissei Ilyich Lurye',
    'person Nathan Lazarevich Lurye',
  ])
  expect(clusterOf('David, Fritz')).toBeDefined()
  for (const same of ['Fritz David', 'David', 'Kruglyansky, Ilya-David Israilevich'])
    expect(clusterOf(same)).toBe(clusterOf('David, Fritz'))
  expect(clusterOf('N. Lurye')).toBe(clusterOf('Lurye, Nathan Lazarevich'))
  expect(clusterOf('N. Lurye')).not.toBe(clusterOf('Lurye, Moissei Ilyich'))
})

test('names that a hyphen or a lost comma joined are names of their own', async () => {
  const found = await mentions(
    'Comrades Zinoviev, Kamenev, and L. Trotsky were named, and the witness Safonova. Trotsky wrote; Kamenev read. The Zinoviev-Kamenev group met Ter-Vaganyan and Safonova Trotsky’s instruction was read. It guided the activities of the Leningrad group of Nikolayev-Kotolynov which on Dec. 1, 1934, foully murdered Comrade S. M. Kirov. Comrade Vyshinsky I. N. Smirnov denies it. Rosa Luxemburg and Berman-Yurin were abroad, and so was Georges Antonov-Ovseenko.',
  )
  const names = short(found)
  for (const joined of [
    'Zinoviev-Kamenev',
    'Safonova Trotsky',
    'Nikolayev-Kotolynov',
    'Vyshinsky I. N. Smirnov',
  ])
    expect(names.map(name => name.slice(name.indexOf(' ') + 1))).not.toContain(joined)
  for (const name of [
    'Nikolayev',
    'Kotolynov',
    'I. N. Smirnov',
    'Rosa Luxemburg',
    'Berman-Yurin',
    'Ter-Vaganyan',
  ])
    expect(names).toContain(`person ${name}`)
  expect(names).toContain('person Georges Antonov-Ovseenko')
})

test('bodies that one word names are groups', async () => {
  const found = await mentions(
    'My connection with the Gestapo was not at all an exception. I met an employee of the Gestapo. The Congress was opened in Moscow.',
  )
  expect(short(found)).toEqual(['group Gestapo', 'group Gestapo', 'group Congress', 'place Moscow'])
})

test('namesakes are kept apart, and so are husband and wife', async () => {
  const found = await mentions(
    'M. Lurye met N. Lurye in Berlin. M. Lurye spoke first. Mr. Bennet and Mrs. Bennet were at home; Mr. Bennet read.',
  )
  const clusterOf = (quote: string) =>
    new Set(found.filter(each => each.quote === quote).map(({ cluster }) => cluster))
  expect(clusterOf('M. Lurye').size).toBe(1)
  expect(clusterOf('M. Lurye').isDisjointFrom(clusterOf('N. Lurye'))).toBe(true)
  expect(clusterOf('Mr. Bennet').isDisjointFrom(clusterOf('Mrs. Bennet'))).toBe(true)
})

function register(entity: 'person' | 'place', id: string | null): CaseRegister {
  return { names: [{ text: 'Avalon', entity, id }], rejected: new Set() }
}

test('what the case knows goes before every rule', async () => {
  const text = 'Yesterday they met Avalon in the yard. Avalon said nothing.'
  expect(short(await mentions(text, register('person', 'a1')))).toEqual(['person Avalon', 'person Avalon'])
  expect(short(await mentions(text, register('place', 'p1')))).toEqual(['place Avalon', 'place Avalon'])
  expect(short(await mentions(text, register('person', null)))).toEqual([])
})
