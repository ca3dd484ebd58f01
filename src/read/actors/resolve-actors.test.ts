import type { Decision, MentionSuggestion } from '#model'
import { expect, test } from 'vitest'
import { EMPTY_REGISTER, type CaseRegister } from '../stages/stage.ts'
import { ENGLISH_LORE } from '../languages/en/names/lore.ts'
import { resolveActors } from './resolve-actors.ts'

let made = 0

function mention(quote: string, cluster: string, extra: Partial<MentionSuggestion> = {}): MentionSuggestion {
  made++
  return {
    id: `mention-${made}`,
    kind: 'mention',
    start: made * 10,
    end: made * 10 + quote.length,
    quote,
    rule: 'names/usage',
    score: 0.9,
    entity: cluster.split(':')[0] as 'person' | 'group' | 'place',
    form: 'name',
    cluster,
    name: quote.replace(/^(?:Mr|Mrs|Comrade)\.? /, ''),
    gender: null,
    fictional: false,
    antecedent: null,
    ...extra,
  }
}

function resolve(
  documents: Readonly<Record<string, readonly MentionSuggestion[]>>,
  register: CaseRegister = EMPTY_REGISTER,
  decisions: readonly Decision[] = [],
) {
  const readings = Object.entries(documents).map(([source, suggestions]) => ({
    source,
    suggestions: [...suggestions],
  }))
  return resolveActors({ readings, register, decisions, lore: ENGLISH_LORE })
}

function decision(
  kind: 'merge' | 'split' | 'connect' | 'reject',
  target: Decision['target'],
  payload: unknown,
  quotes: readonly string[] = [],
) {
  return {
    id: `d${++made}`,
    kind,
    target,
    payload,
    passages: quotes.map(exact => ({
      source: 's',
      text: '0',
      position: { type: 'TextPositionSelector', start: 0, end: 1 },
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    })),
    by: 'x',
    at: '2026-01-01T00:00:00Z',
    why: '',
  } as unknown as Decision
}

test('spellings in several scripts and documents are one actor', () => {
  const { actors, links } = resolve({
    a: [mention('G. E. Zinoviev', 'person:Zinoviev'), mention('Zinoviev', 'person:Zinoviev')],
    b: [mention('Zinovyev', 'person:Zinovyev')],
    c: [mention('Зиновьеву', 'person:Зиновьеву')],
  })
  expect(actors).toHaveLength(1)
  expect(actors[0]!.names.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['G. E. Zinoviev', 'Zinoviev', 'Zinovyev', 'Зиновьеву']),
  )
  expect(new Set(links.map(({ to }) => to)).size).toBe(1)
})

test('namesakes with other initials, and husband and wife, stay apart', () => {
  const { actors } = resolve({
    a: [mention('M. Lurye', 'person:M. Lurye'), mention('N. Lurye', 'person:N. Lurye')],
    b: [
      mention('Mr. Bennet', 'person:Mr. Bennet', { gender: 'm' }),
      mention('Mrs. Bennet', 'person:Mrs. Bennet', { gender: 'f' }),
    ],
  })
  expect(actors.map(({ name }) => name).sort()).toEqual(['Bennet', 'M. Lurye', 'Mrs. Bennet', 'N. Lurye'])
})

test('a body is shown by the name that says which it is', () => {
  const court = () => mention('Court', 'group:supreme court of vresk')
  const { actors } = resolve({
    a: [court(), mention('Supreme Court of Vresk', 'group:supreme court of vresk'), court()],
  })
  expect(actors.map(({ name }) => name)).toEqual(['Supreme Court of Vresk'])
})

const falk = () => mention('Falk', 'person:Falk')
const wife = () => mention('Madame Falk', 'person:Madame Falk', { name: 'Falk', gender: 'f' })

test('a wife by her title is not who bears the surname alone, in the same text or in another', () => {
  expect(resolve({ a: [falk(), wife(), falk()] }).actors).toHaveLength(2)
  const { actors, lookup } = resolve({ a: [wife()], b: [falk()], c: [wife()], d: [falk()] })
  expect(actors).toHaveLength(2)
  expect(lookup('a', 'person:Madame Falk')).toBe(lookup('c', 'person:Madame Falk'))
  expect(lookup('b', 'person:Falk')).toBe(lookup('d', 'person:Falk'))
})

test('a given name alone does not cross from one document to another', () => {
  const { actors } = resolve({
    a: [mention('Elizabeth Bennet', 'person:Elizabeth Bennet')],
    b: [mention('Elizabeth', 'person:Elizabeth')],
  })
  expect(actors).toHaveLength(2)
})

test('a slip of one letter in a rare spelling joins the frequent one, with a lower score', () => {
  const many = Array.from({ length: 6 }, () => mention('Kamenev', 'person:Kamenev'))
  const { actors, links } = resolve({
    a: many,
    ...Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`k${index}`, [mention('Kamenev', 'person:Kamenev')]]),
    ),
    z: [mention('Kamanev', 'person:Kamanev')],
  })
  expect(actors).toHaveLength(1)
  const slip = links.find(({ source }) => source === 'z')!
  expect(slip.reason).toBe('slip')
  expect(slip.score).toBeLessThan(0.9)
})

test('a registered name gathers its namesakes under its own id', () => {
  const register: CaseRegister = {
    names: [{ text: 'Andrei Vyshinsky', entity: 'person', id: 'actor-1' }],
    rejected: new Set(),
  }
  const { assigned, actors } = resolve({ a: [mention('Vishinski', 'person:Vishinski')] }, register)
  expect(assigned.map(({ to }) => to)).toEqual(['actor-1'])
  expect(actors).toEqual([])
})

test('a name registered as a group’s is the group, where the reader took it for a person', () => {
  const register: CaseRegister = {
    names: [{ text: 'Vecherniy Mayak', entity: 'group', id: 'mayak' }],
    rejected: new Set(),
  }
  const { assigned, actors } = resolve({ a: [mention('Vecherniy Mayak', 'person:Mayak')] }, register)
  expect(assigned.map(({ to }) => to)).toEqual(['mayak'])
  expect(actors).toEqual([])
})

test('a merge holds for all of the case at once', () => {
  const documents = {
    a: [mention('Berman-Yurin', 'person:Berman-Yurin')],
    b: [mention('Stauer', 'person:Stauer')],
    c: [mention('Stauer', 'person:Stauer')],
  }
  const before = resolve(documents)
  const [kept, gone] = ['Berman-Yurin', 'Stauer'].map(
    name => before.actors.find(actor => actor.name === name)!.id,
  )
  const after = resolve(documents, EMPTY_REGISTER, [
    decision('merge', { kind: 'actor', id: kept! }, { from: [gone] }),
  ])
  expect(after.actors.map(({ id }) => id)).toEqual([kept])
  expect(after.lookup('c', 'person:Stauer')).toBe(kept)
})

test('mentions split off take the same full spelling with them elsewhere', () => {
  const lev = mention('Lev Sedov', 'person:Sedov')
  const documents = {
    a: [mention('Sedov', 'person:Sedov'), lev],
    b: [mention('Lev Sedov', 'person:Lev Sedov'), mention('Sedov', 'person:Lev Sedov')],
  }
  const [actor] = resolve(documents).actors
  const after = resolve(documents, EMPTY_REGISTER, [
    decision(
      'split',
      { kind: 'actor', id: actor!.id },
      { mentions: [lev.id], name: 'Lev Sedov', into: 'new' },
      ['Lev Sedov'],
    ),
  ])
  expect(after.assigned.map(({ to }) => to === 'new')).toEqual([false, true, true, false])
})

test('who was split off is registered with the split, and yet draws no mention that was to stay', () => {
  const went = mention('Tukalevsky', 'person:Tukalevsky')
  const documents = {
    a: [went, ...Array.from({ length: 9 }, () => mention('Tukalevsky', 'person:Tukalevsky'))],
  }
  const [actor] = resolve(documents).actors
  const register: CaseRegister = {
    ...EMPTY_REGISTER,
    names: [{ id: 'new', entity: 'person', text: 'Another Tukalevsky' }] as CaseRegister['names'],
  }
  const { assigned } = resolve(documents, register, [
    decision(
      'split',
      { kind: 'actor', id: actor!.id },
      { mentions: [went.id], name: 'Another Tukalevsky', into: 'new' },
      ['Tukalevsky'],
    ),
  ])
  expect(assigned.filter(({ to }) => to === 'new').map(({ mention }) => mention)).toEqual([went.id])
  expect(assigned.filter(({ to }) => to === actor!.id)).toHaveLength(9)
})

test('a rejected mention names nobody', () => {
  const wrong = mention('Thermidorian', 'person:Thermidorian')
  const { actors } = resolve({ a: [wrong] }, EMPTY_REGISTER, [
    decision('reject', { kind: 'mention', id: wrong.id }, null),
  ])
  expect(actors).toEqual([])
})

test('the same readings give the same ids, whatever else the case holds', () => {
  const reading = [mention('Blumkin', 'person:Blumkin'), mention('Istanbul', 'place:istanbul')]
  const alone = resolve({ a: reading })
  const among = resolve({ z: [mention('Otto Bauer', 'person:Otto Bauer')], a: reading })
  expect(among.lookup('a', 'person:Blumkin')).toBe(alone.lookup('a', 'person:Blumkin'))
  expect(alone.places.map(({ name }) => name)).toEqual(['Istanbul'])
})

test('a word run on to a surname by a lost line break does not make a namesake', () => {
  const many = Array.from({ length: 8 }, () => mention('Zinoviev', 'person:Zinoviev'))
  const { actors } = resolve({
    a: [mention('G. E. Zinoviev', 'person:Zinoviev'), ...many.slice(4)],
    b: [mention('Court Zinoviev', 'person:Zinoviev'), ...many.slice(0, 4)],
  })
  expect(actors).toHaveLength(1)
})
