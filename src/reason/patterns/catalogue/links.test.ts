// The patterns about links and go-betweens, each on a case that shows it and on innocent ones that look like it.
import { describe, expect, test } from 'vitest'
import { chargeOf, type Said, type Words } from '../fixtures/build.ts'
import { matches } from '../fixtures/matches.ts'

const actors = {
  stalin: 'person',
  gpu: 'group',
  party: 'group',
  trotsky: 'person',
  opposition: 'group',
  student: 'person',
  officer: 'person',
  whites: 'group',
  baron: 'person',
  blumkin: 'person',
  reporter: 'person',
  mensheviks: 'group',
  dan: 'person',
  abramovich: 'person',
} as const

describe('planted go-between', () => {
  const claims = {
    member: 'member-of(who: student, group: opposition)',
    contact: 'met(who: student, whom: officer; 1926)',
    agent: 'agent-of(who: officer, principal: gpu; 1925/1927)',
    master: 'controls(controller: stalin, controlled: gpu, form: dependence; 1922/1953)',
    plot: 'in-contact-with(who: opposition, whom: whites; 1926)',
  }
  const charges = [
    chargeOf('wrangel', 'stalin', 'opposition', 'plot', {
      when: { edtf: '1926', calendar: 'gregorian', relative: [] },
      count: { tiedTo: ['whites'], goBetween: ['officer'] },
    }),
  ]
  const admitted: Said = { id: 'admitted', voices: ['recorder:trotsky', 'party'], says: ['agent'] }
  const words: Words = { actors, claims, charges, statements: [admitted] }

  test('he worked for the accuser, as others than the target’s side attest', () => {
    expect(matches('planted-go-between', words)).toEqual([
      'only-link accuser=stalin target=opposition between=officer count=wrangel-count',
    ])
  })

  test('an independent link beside it: an informer is present, no more', () => {
    const link = 'met(who: student, whom: baron; 1926)'
    const joined = 'member-of(who: baron, group: whites)'
    const seen: Said = { id: 'seen', voices: ['reporter'], says: ['link'] }
    expect(
      matches('planted-go-between', {
        ...words,
        claims: { ...claims, link, joined },
        statements: [admitted, seen],
      }),
    ).toEqual(['informer-present accuser=stalin target=opposition between=officer count=wrangel-count'])
  })

  test('not where only the target’s side says so, nor where he was hired after the contact', () => {
    const own: Said = { id: 'own', voices: ['student'], says: ['agent'] }
    expect(matches('planted-go-between', { ...words, statements: [own] })).toEqual([])
    const later = { ...claims, agent: 'agent-of(who: officer, principal: gpu; 1928/1930)' }
    expect(matches('planted-go-between', { ...words, claims: later })).toEqual([])
  })
})

describe('forced link', () => {
  const claims = {
    link: 'in-contact-with(who: trotsky, whom: whites; 1927)',
    cell: 'in-custody-of(who: student, holder: gpu; 1928-05/1928-09)',
    blows: 'tortured(who: gpu, whom: student; 1928)',
    master: 'controls(controller: stalin, controlled: gpu, form: dependence)',
  }
  const charges = [chargeOf('plot', 'stalin', 'trotsky', 'link', { count: { tiedTo: ['whites'] } })]
  const forced: Said = {
    id: 'forced',
    voices: ['student'],
    says: ['link'],
    more: { liberty: 'detained', compulsion: ['torture'], saidWhen: '1928-07' },
  }
  const words: Words = { actors, claims, charges, statements: [forced] }

  test('the only word for it was got by compulsion', () => {
    expect(matches('forced-link', words)).toEqual([
      'forced accuser=stalin target=trotsky witness=student count=plot-count',
    ])
  })

  test('an attempt to get it is told apart from having got it', () => {
    const attempted: Said = {
      id: 'tried',
      voices: ['trotsky'],
      says: ['linking'],
      more: { modality: 'attempted' },
    }
    const linking = 'in-contact-with(who: student, whom: whites; 1928)'
    const opposition = [chargeOf('plot', 'stalin', 'student', 'linking', { count: { tiedTo: ['whites'] } })]
    expect(
      matches('forced-link', {
        ...words,
        claims: { ...claims, linking },
        charges: opposition,
        statements: [attempted],
      }),
    ).toEqual(['attempted accuser=stalin target=student witness=student count=plot-count'])
  })

  test('not where a free witness says the same, nor where no compulsion is on record', () => {
    const free: Said = { id: 'free', voices: ['baron'], says: ['link'], more: { liberty: 'free' } }
    expect(matches('forced-link', { ...words, statements: [forced, free] })).toEqual([])
    const calm: Said = { id: 'calm', voices: ['dan'], says: ['link'], more: { liberty: 'detained' } }
    expect(matches('forced-link', { ...words, statements: [calm] })).toEqual([])
  })
})

describe('retroactive taint', () => {
  const claims = {
    murder: 'killed(who: blumkin, whom: baron; 1918-07-06)',
    served: 'employed-by(who: blumkin, employer: gpu; 1919/1929)',
    knew: 'knew-of(who: gpu, what: murder; 1918/1929)',
    met: 'met(who: trotsky, whom: blumkin; 1929-22)',
    shot: 'executed(who: gpu, whom: blumkin, what: met; 1929-11)',
    master: 'controls(controller: stalin, controlled: gpu, form: dependence)',
  }
  const charges = [chargeOf('affair', 'stalin', 'trotsky', 'met', { count: { goBetween: ['blumkin'] } })]
  const statements: Said[] = [
    { id: 'told', voices: ['reporter'], says: ['served', 'knew', 'shot', 'murder'] },
  ]
  const words: Words = { actors, claims, charges, statements }

  test('known and tolerated for years, held against him after the contact', () => {
    expect(matches('retroactive-taint', words)).toEqual([
      'tainted accuser=stalin target=trotsky between=blumkin offence=murder count=affair-count',
    ])
  })

  test('not where he had been called to account before, nor where the ground is a new one', () => {
    const before = { ...claims, trial: 'tried(who: gpu, whom: blumkin, what: murder; 1919)' }
    expect(matches('retroactive-taint', { ...words, claims: before })).toEqual([])
    const fresh = {
      ...claims,
      theft: 'committed(who: blumkin, what: theft of papers; 1929-10)',
      shot: 'executed(who: gpu, whom: blumkin, what: theft; 1929-11)',
    }
    expect(matches('retroactive-taint', { ...words, claims: fresh })).toEqual([])
  })
})

describe('proof by a list', () => {
  const claims = {
    decree: 'listed-in(who: trotsky + dan + abramovich, by: stalin, list: decree of 1932; 1932-02-20)',
    one: 'member-of(who: dan, group: mensheviks)',
    two: 'member-of(who: abramovich, group: mensheviks)',
    link: 'in-contact-with(who: trotsky, whom: dan; 1931)',
  }
  const charges = [chargeOf('list', 'stalin', 'trotsky', 'decree', { count: { tiedTo: ['mensheviks'] } })]
  const words: Words = { actors, claims, charges }

  test('the list itself is the proof', () => {
    expect(matches('co-listing', words)).toEqual([
      'list-is-proof accuser=stalin target=trotsky list=decree of 1932 count=list-count',
    ])
  })

  test('not where the link is proved by other means, nor where nobody cites the list', () => {
    const other = [
      chargeOf('list', 'stalin', 'trotsky', 'decree', {
        count: {
          tiedTo: ['mensheviks'],
          trees: [
            {
              id: 'tree',
              name: 'text',
              by: 'analyst',
              root: {
                kind: 'group',
                id: 'root',
                quantifier: 'any',
                origin: 'text',
                of: [
                  { kind: 'claim', id: 'e1', literal: { claim: 'decree' }, origin: 'text' },
                  { kind: 'claim', id: 'e2', literal: { claim: 'link' }, origin: 'text' },
                ],
              },
            },
          ],
        },
      }),
    ]
    const seen: Said = { id: 'seen', voices: ['reporter'], says: ['link'] }
    expect(matches('co-listing', { ...words, charges: other, statements: [seen] })).toEqual([])
    const uncited = [chargeOf('talk', 'stalin', 'trotsky', 'link', { count: { tiedTo: ['mensheviks'] } })]
    expect(matches('co-listing', { ...words, charges: uncited })).toEqual([])
  })
})

describe('conceded', () => {
  const claims = {
    plot: 'in-contact-with(who: opposition, whom: whites; 1926)',
    agent: 'agent-of(who: officer, principal: gpu; 1926)',
    apparatus: 'member-of(who: party, group: gpu)',
  }
  const charges = [chargeOf('wrangel', 'gpu', 'opposition', 'plot')]
  const press: Said = { id: 'press', voices: ['gpu'], says: ['plot'] }
  const admitted: Said = { id: 'admitted', voices: ['party'], says: ['agent'], source: 'minutes' }
  const rest = {
    undercuts: [
      {
        id: 'u',
        literal: { claim: 'agent', negated: false },
        target: { kind: 'statement' as const, id: 'press' },
        warrant: '',
      },
    ],
  }
  const own = [{ id: 'minutes', author: ['party'] }]
  const words: Words = { actors, claims, charges, statements: [press, admitted], sources: own, rest }

  test('in its own document, or only claimed to have been', () => {
    expect(matches('conceded', words)).toEqual([
      'own-document accuser=gpu conceder=party concession=agent count=wrangel-count',
    ])
    const book = [{ id: 'minutes', author: ['trotsky'] }]
    expect(matches('conceded', { ...words, sources: book })).toEqual([
      'claimed accuser=gpu conceder=party concession=agent count=wrangel-count',
    ])
  })

  test('not where another says it, nor where it undercuts nothing', () => {
    const outsider: Said = { ...admitted, voices: ['reporter'] }
    expect(matches('conceded', { ...words, statements: [press, outsider] })).toEqual([])
    expect(matches('conceded', { ...words, rest: { undercuts: [] } })).toEqual([])
  })
})
