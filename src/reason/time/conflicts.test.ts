import { describe, expect, test } from 'vitest'
import { caseOf, type Words } from '../patterns/fixtures/build.ts'
import { CONFLICT_LIMITS, temporalConflicts } from './conflicts.ts'

const actors = {
  holtzman: 'person',
  sedov: 'person',
  trotsky: 'person',
  blumkin: 'person',
  gpu: 'group',
} as const
const places = {
  denmark: {},
  copenhagen: { within: 'denmark', at: [55.68, 12.57] },
  bristol: { within: 'copenhagen', existed: '1910/1917' },
  germany: {},
  berlin: { within: 'germany', at: [52.52, 13.4] },
  potsdam: { within: 'germany', at: [52.39, 13.06] },
  moscow: { at: [55.75, 37.62] },
  vladivostok: { at: [43.12, 131.89] },
  istanbul: { at: [41.01, 28.98] },
} as const

const before = (to: string) => [{ relation: 'before' as const, to, leastDays: 1, vague: false }]

function conflicts(words: Words): string[] {
  return temporalConflicts(caseOf({ actors, places, ...words })).conflicts.map(
    ({ reason, certainty, claims, register }) =>
      [certainty, reason, ...claims, ...register.map(({ kind, id }) => `${kind}:${id}`)].join(' '),
  )
}

describe('two places at once', () => {
  test('the same day in Copenhagen and Vladivostok is certain; Berlin and Potsdam are a tram ride', () => {
    const here = 'met(who: holtzman, whom: sedov; copenhagen; 1932-11-24)'
    expect(conflicts({ claims: { here, there: 'located-at(who: sedov; vladivostok; 1932-11-24)' } })).toEqual(
      ['certain alibi here there'],
    )
    expect(
      conflicts({
        claims: {
          here: 'met(who: holtzman, whom: sedov; potsdam; 1932-11-24)',
          there: 'located-at(who: sedov; berlin; 1932-11-24)',
        },
      }),
    ).toEqual([])
    expect(conflicts({ claims: { here, there: 'located-at(who: sedov; denmark; 1932-11-24)' } })).toEqual([])
  })

  test('a stay over the day is an alibi however near the place; a stay that may have ended is none', () => {
    const here = 'met(who: holtzman, whom: sedov; copenhagen; 1932-11-24)'
    expect(
      conflicts({ claims: { here, there: 'located-at(who: sedov; berlin; 1932-11-01/1932-12-03)' } }),
    ).toEqual(['certain alibi here there'])
    expect(conflicts({ claims: { here, there: 'located-at(who: sedov; berlin; 1932-11)' } })).toEqual([])
  })

  test('a season read narrowly makes it possible, not certain', () => {
    const stay = 'located-at(who: blumkin; moscow; 1929-05-20/1929-09-10)'
    expect(
      conflicts({ claims: { met: 'met(who: trotsky, whom: blumkin; istanbul; 1929-22)', stay } }),
    ).toEqual(['possible alibi met stay'])
    expect(
      conflicts({ claims: { met: 'met(who: trotsky, whom: blumkin; istanbul; 1929-07)', stay } }),
    ).toEqual(['certain alibi met stay'])
  })

  test('being tried in absence puts nobody in the dock for certain', () => {
    expect(
      conflicts({
        claims: {
          trial: 'tried(who: gpu, whom: trotsky; moscow; 1936-08-19/1936-08-24)',
          house: 'located-at(who: trotsky; copenhagen; 1936-06/1936-12)',
        },
      }),
    ).toEqual(['possible alibi house trial'])
  })

  test('the case’s own travel table overrides distance', () => {
    const words: Words = {
      claims: {
        here: 'met(who: holtzman, whom: sedov; copenhagen; 1932-11-24)',
        there: 'located-at(who: sedov; berlin; 1932-11-25)',
      },
    }
    expect(conflicts(words)).toEqual([])
    const travel = [{ from: 'germany', to: 'denmark', hours: 72, during: '1930/1939' }]
    const settings = { ...caseOf({}).settings, travel }
    expect(conflicts({ ...words, rest: { settings } })).toEqual(['certain alibi here there'])
  })

  test('held nobody says where, and a meeting outside: possible, unless both were held', () => {
    const held = 'in-custody-of(who: holtzman, holder: gpu; 1932-01/1933-02)'
    const met = 'met(who: holtzman, whom: sedov; copenhagen; 1932-11-24)'
    expect(conflicts({ claims: { held, met } })).toEqual(['possible alibi held met'])
    const both = 'in-custody-of(who: holtzman+sedov, holder: gpu; 1932-01/1933-02)'
    expect(conflicts({ claims: { both, met } })).toEqual([])
  })

  test('back in the country that deported him: possible, unless he was let in again', () => {
    const deported = 'deported(who: gpu, whom: trotsky, from: germany; 1930-01-05)'
    const met = 'met(who: trotsky, whom: sedov; berlin; 1932-11-24)'
    expect(conflicts({ claims: { deported, met } })).toEqual(['possible alibi deported met'])
    const pardoned = 'pardoned(who: gpu, whom: trotsky; 1931)'
    expect(conflicts({ claims: { deported, met, pardoned } })).toEqual([])
  })
})

describe('order', () => {
  test('what comes after a death, by claim or by the register', () => {
    const shot = 'executed(who: gpu, whom: blumkin; 1929-11-03)'
    const met = 'met(who: trotsky, whom: blumkin; istanbul; 1929-12)'
    expect(conflicts({ claims: { shot, met } })).toEqual(['certain existence met shot'])
    expect(conflicts({ claims: { shot, named: 'accused(who: gpu, whom: blumkin; 1936-08)' } })).toEqual([])
    const register = { ...actors, blumkin: { died: '1929-11-03' } }
    expect(conflicts({ actors: register, claims: { met } })).toEqual(['certain existence met actor:blumkin'])
  })

  test('a house that had closed', () => {
    expect(conflicts({ claims: { met: 'met(who: holtzman, whom: sedov; bristol; 1932-11-24)' } })).toEqual([
      'certain existence met place:bristol',
    ])
    expect(conflicts({ claims: { met: 'met(who: holtzman, whom: sedov; bristol; 1917)' } })).toEqual([])
  })

  test('a circle of before and after needs all its claims', () => {
    const claims = {
      one: 'met(who: holtzman, whom: sedov)',
      two: 'wrote-to(who: sedov, whom: trotsky)',
      three: 'sent(who: trotsky, whom: holtzman)',
    }
    expect(conflicts({ claims, relative: { one: before('two'), two: before('three') } })).toEqual([])
    expect(
      conflicts({ claims, relative: { one: before('two'), two: before('three'), three: before('one') } }),
    ).toEqual(['certain order one three two'])
  })

  test('“shortly after” a vague distance is only possible', () => {
    const claims = {
      shot: 'executed(who: gpu, whom: blumkin; 1929-01-10)',
      others: 'executed(who: gpu, whom: holtzman; 1929-12-20)',
    }
    const shortly = { relation: 'after' as const, to: 'shot', mostDays: 60 }
    expect(conflicts({ claims, relative: { others: [{ ...shortly, vague: true }] } })).toEqual([
      'possible order others shot',
    ])
    expect(conflicts({ claims, relative: { others: [{ ...shortly, vague: false }] } })).toEqual([
      'certain order others shot',
    ])
  })

  test('one dies once, and in one place', () => {
    expect(
      conflicts({
        claims: {
          shot: 'executed(who: gpu, whom: blumkin; moscow; 1929-11)',
          died: 'died(who: blumkin; istanbul; 1929-11)',
        },
      }),
    ).toEqual(['certain one-of-a-kind died shot'])
    expect(
      conflicts({
        claims: { shot: 'executed(who: gpu, whom: blumkin; 1929-11)', died: 'died(who: blumkin; 1930)' },
      }),
    ).toEqual(['certain one-of-a-kind died shot'])
    expect(
      conflicts({
        claims: { shot: 'executed(who: gpu, whom: blumkin; 1929-11)', died: 'died(who: blumkin; 1929)' },
      }),
    ).toEqual([])
  })
})

describe('counts', () => {
  test('two sentences of a year may add up; two figures for one day do not', () => {
    expect(
      conflicts({
        claims: {
          five: 'sentenced(who: gpu, whom: blumkin, penalty: 5 years; 1935)',
          ten: 'sentenced(who: gpu, whom: blumkin, penalty: 10 years; 1935-07-27)',
        },
      }),
    ).toEqual(['possible count five ten'])
    expect(
      conflicts({
        claims: {
          forty: 'hunger-strike(who: blumkin, length: 40 days; 1928-08-01/1928-09-10)',
          fifty: 'hunger-strike(who: blumkin, length: 50 days; 1928-08-01/1928-09-10)',
        },
      }),
    ).toEqual(['certain count fifty forty'])
    expect(
      conflicts({
        claims: {
          second: 'appeared-in-court(who: blumkin, number: 2th time; 1935)',
          third: 'appeared-in-court(who: blumkin, number: 3th time; 1936)',
        },
      }),
    ).toEqual([])
  })
})

describe('a journey that did not come about', () => {
  // Olberg, 20 August 1936: “Our trip did not materialize”; Holtzman, a day later, meets Sedov in the lounge of the hotel.
  const trip = 'travelled(who: holtzman+sedov, to: copenhagen; 1932)'
  const lounge = 'met(who: holtzman, whom: sedov; bristol; 1932-11)'
  const denial = [{ id: 'denial', voices: ['holtzman'], says: ['¬trip'] }]

  test('may not agree with a traveller who is seen in the town', () => {
    const found = temporalConflicts(
      caseOf({
        actors,
        places: { ...places, bristol: { within: 'copenhagen' } },
        claims: { trip, lounge: 'located-at(who: sedov; bristol; 1932-11)' },
        statements: denial,
      }),
    ).conflicts
    expect(found).toMatchObject([
      {
        reason: 'denial',
        certainty: 'possible',
        denied: { actor: 'sedov', journey: 'trip', presence: 'lounge' },
      },
    ])
  })

  test('says nothing of another year, another town, or a journey that nobody denies', () => {
    const bristol = { ...places, bristol: { within: 'copenhagen' } }
    const all = (claims: Words['claims'], statements: Words['statements'] = denial): string[] =>
      conflicts({ places: bristol, claims: claims!, statements })
    expect(all({ trip, lounge: 'met(who: holtzman, whom: sedov; bristol; 1931-11)' })).toEqual([])
    expect(all({ trip, lounge: 'met(who: holtzman, whom: sedov; berlin; 1932-11)' })).toEqual([])
    expect(all({ trip, lounge }, [])).toEqual([])
  })
})

describe('held while a conspiracy is said to have gone on', () => {
  // Vyshinsky, 22 August 1936: “Smirnov was in prison from January 1, 1933”; the centre “functioned under his leadership”.
  const held = 'in-custody-of(who: holtzman, holder: gpu; 1933-01-01/..)'

  test('an office that is held through it is a possible conflict', () => {
    const led = 'held-office(who: holtzman, office: leader of the centre; 1932/1934)'
    expect(conflicts({ claims: { held, led } })).toEqual(['possible alibi held led'])
    expect(conflicts({ claims: { held, led: 'held-office(who: holtzman; 1930/1932-12)' } })).toEqual([])
  })

  test('a membership only where it is charged: one belongs to a party in prison too', () => {
    const member = 'member-of(who: holtzman, group: gpu; 1932/1934)'
    const own = 'in-custody-of(who: holtzman, holder: trotsky; 1933-01-01/..)'
    expect(conflicts({ claims: { held: own, member } })).toEqual([])
    const charges = [
      { id: 'charge', accuser: 'trotsky', target: 'holtzman', counts: [{ id: 'count', of: 'member' }] },
    ]
    expect(conflicts({ claims: { held: own, member }, charges })).toEqual(['possible alibi held member'])
  })
})

test('a search that is cut short says so', () => {
  const claims = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [`c${i}`, `met(who: sedov, whom: trotsky; ${1930 + i})`]),
  )
  const relative = Object.fromEntries(
    Array.from({ length: 7 }, (_, i) => [
      `c${i + 1}`,
      [{ relation: 'before' as const, to: `c${i}`, vague: false }],
    ]),
  )
  const data = caseOf({ actors, claims, relative })
  expect(temporalConflicts(data, { size: 4, steps: 10 }).complete).toBe(false)
  expect(temporalConflicts(data, CONFLICT_LIMITS).complete).toBe(true)
})
