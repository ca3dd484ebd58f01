import { describe, expect, test } from 'vitest'
import { caseOf, charge, lit } from './testing/fixture.ts'
import { openReasoner, type Reasoner } from './reasoner.ts'
import type { Strike } from './strike.ts'

const label = (reasoner: Reasoner, text: string, strikes: readonly Strike[] = []) =>
  reasoner.standing({ kind: 'literal', ...lit(text) }, strikes).label

const kamenev = (undercuts: object[]) =>
  openReasoner(
    caseOf({
      statements: [
        { id: 'witness', voices: [{ actor: 'rosenfeld', liberty: 'detained' }], says: ['plot'] },
        {
          id: 'denial',
          voices: ['kamenev'],
          says: ['plot'],
          stance: 'denies',
          words: 'categorically denied any participation in this affair',
        },
        { id: 'custody', voices: ['register'], says: ['held'] },
      ],
      undercuts,
      charges: [charge('kremlin', 'gpu', ['kamenev'], ['plot'])],
    }),
  )

const opened = (settings: object, more: object = {}) =>
  openReasoner(
    caseOf({
      settings,
      statements: [{ id: 's', voices: ['holtzman'], says: ['met'], stance: 'incriminates-self', ...more }],
      charges: [charge('centre', 'prosecutor', ['holtzman', 'trotsky'], ['met'])],
    }),
  )

const labels = (reasoner: Reasoner) => reasoner.test([]).certain.charges.map(({ after }) => after)

const narrated = (id: string, voices: string[], says: string[]) => ({
  id,
  voices: [{ actor: 'sedov', link: 'recorded-by' as const }, ...voices],
  says,
})

describe("Wrangel's officer", () => {
  // "… with the help of an alleged 'Wrangel officer' … The GPU was forced to admit that he was its own agent."
  const reasoner = openReasoner(
    caseOf({
      statements: [
        { id: 'press', voices: ['pravda'], says: ['link'], source: 'press', words: 'a Wrangel officer' },
        {
          id: 'admission',
          voices: ['gpu'],
          says: ['agent'],
          source: 'minutes',
          words: 'forced to admit that the officer was its agent',
          againstInterest: true,
        },
      ],
      undercuts: [{ id: 'u', literal: 'agent', target: { kind: 'voice', actor: 'pravda' } }],
      charges: [charge('wrangel', 'gpu', ['opposition'], ['link'])],
    }),
  )

  test('the press supports the link, the forced admission undercuts it: it falls', () => {
    expect(reasoner.standing({ kind: 'literal', ...lit('link') })).toEqual({
      label: 'falls',
      reason: 'defeated',
    })
    expect(label(reasoner, 'agent')).toBe('stands')
  })

  test('with the admission set aside it stands', () => {
    const { certain } = reasoner.test([{ kind: 'statement', id: 'admission' }])
    expect(certain.charges).toMatchObject([{ before: { label: 'falls' }, after: { label: 'stands' } }])
    expect(certain.literals.map(change => [change.item, change.after.label])).toEqual([
      [{ kind: 'literal', claim: 'link', negated: false }, 'stands'],
      [{ kind: 'literal', claim: 'agent', negated: false }, 'falls'],
    ])
  })
})

describe('Kamenev, 1935', () => {
  // "Kamenev categorically denied any participation in this affair"; the one witness was a relative, himself held.
  test('witness against denial: both are contested', () => {
    const reasoner = kamenev([])
    expect(label(reasoner, 'plot')).toBe('contested')
    expect(label(reasoner, '¬plot')).toBe('contested')
    expect(reasoner.test([]).certain.charges[0]!.after.label).toBe('contested')
  })

  test('custody alone undercuts nothing; connected by a person it does, and the charge falls', () => {
    const reasoner = kamenev([{ id: 'u', literal: 'held', target: { kind: 'voice', actor: 'rosenfeld' } }])
    expect(label(reasoner, 'plot')).toBe('falls')
    expect(label(reasoner, '¬plot')).toBe('stands')
  })
})

describe('a recantation', () => {
  const statements = [
    {
      id: 'confession',
      voices: [{ actor: 'smirnov', when: '1936-07-20' }],
      says: ['guilt'],
      stance: 'incriminates-self',
    },
    {
      id: 'retracted',
      voices: [{ actor: 'smirnov', when: '1936-08-20' }],
      says: ['guilt'],
      stance: 'recants',
      words: 'I take back what I said at the preliminary investigation',
    },
    { id: 'doctor', voices: ['doctor'], says: ['coerced'] },
  ]

  test('is in conflict with the original; neither wins by itself', () => {
    const reasoner = openReasoner(caseOf({ statements }))
    expect(label(reasoner, 'guilt')).toBe('contested')
    expect(reasoner.standing({ kind: 'statement', id: 'retracted' }).label).toBe('contested')
    expect(label(reasoner, 'guilt', [{ kind: 'statement', id: 'retracted' }])).toBe('stands')
  })

  test('that is itself under compulsion leaves the original', () => {
    const target = { kind: 'statement', id: 'retracted' }
    const undercuts = [{ id: 'u', literal: 'coerced', target }]
    const reasoner = openReasoner(caseOf({ statements, undercuts }))
    expect(label(reasoner, 'guilt')).toBe('stands')
    expect(label(reasoner, 'guilt', [{ kind: 'voice', actor: 'doctor' }])).toBe('contested')
  })

  test('of a confession that was itself forced stands in its place', () => {
    const target = { kind: 'voice', actor: 'smirnov', during: '1936-07' }
    const reasoner = openReasoner(
      caseOf({ statements, undercuts: [{ id: 'u', literal: 'coerced', target }] }),
    )
    expect(label(reasoner, 'guilt')).toBe('falls')
    expect(reasoner.standing({ kind: 'statement', id: 'retracted' }).label).toBe('stands')
  })
})

describe('a confession', () => {
  test('vouches against its maker and, by the switch, not against co-accused', () => {
    expect(labels(opened({}))).toEqual([{ label: 'stands' }, { label: 'falls', reason: 'others-confession' }])
  })

  test('vouches against all with the switch off, or where a person lets it', () => {
    expect(labels(opened({ confessionReachesMakerOnly: false }))).toEqual([
      { label: 'stands' },
      { label: 'stands' },
    ])
    expect(labels(opened({}, { reachesCoAccused: true }))).toEqual([{ label: 'stands' }, { label: 'stands' }])
  })
})

describe('January 1929: press and meetings rest on one man and on each other', () => {
  const data = caseOf({
    statements: [
      { id: 'informer', voices: ['informer'], says: ['plan'] },
      {
        id: 'press',
        voices: ['pravda'],
        says: ['plan'],
        restsOn: [
          { kind: 'statement', id: 'informer' },
          { kind: 'statement', id: 'meeting' },
        ],
      },
      { id: 'meeting', voices: ['meeting'], says: ['plan'], restsOn: [{ kind: 'statement', id: 'press' }] },
      { id: 'echo', voices: ['izvestia'], says: ['rumour'], restsOn: [{ kind: 'statement', id: 'echo-2' }] },
      { id: 'echo-2', voices: ['trud'], says: ['rumour'], restsOn: [{ kind: 'statement', id: 'echo' }] },
    ],
    charges: [charge('january', 'gpu', ['trotsky'], ['plan'])],
  })
  const reasoner = openReasoner(data)

  test('set him aside and all falls', () => {
    expect(label(reasoner, 'plan')).toBe('stands')
    const { certain } = reasoner.test([{ kind: 'voice', actor: 'informer' }])
    expect(certain.charges[0]).toMatchObject({
      before: { label: 'stands' },
      after: { label: 'falls', reason: 'struck' },
    })
    expect(certain.charges[0]!.broken.at(-1)).toEqual({
      kind: 'occasion',
      key: 'asserted-by:informer@/unknown',
    })
  })

  test('parts that rest on each other alone support nothing', () => {
    expect(reasoner.standing({ kind: 'literal', ...lit('rumour') })).toEqual({
      label: 'falls',
      reason: 'unfounded',
    })
  })

  test('the count rests on him: one strike of one voice', () => {
    const { firm } = reasoner.structure({ count: 'january-count', accused: 'trotsky' })
    expect(firm).toMatchObject({
      label: 'stands',
      answer: { kind: 'exact' },
      resilience: 1,
      supports: { total: '1', sets: [{ members: ['informer'], check: 'confirmed' }] },
      strikes: { total: '1', sets: [{ members: ['informer'], check: 'confirmed' }] },
    })
    expect(firm.importance).toEqual([{ member: 'informer', birnbaum: 1, fussellVesely: 1 }])
  })
})

describe('a chapter with one narrator', () => {
  const reasoner = openReasoner(
    caseOf({
      statements: [
        narrated('a', ['pravda'], ['link']),
        narrated('b', ['trud'], ['link']),
        narrated('c', ['informer'], ['plan']),
      ],
      charges: [charge('one', 'gpu', ['trotsky'], ['link']), charge('two', 'gpu', ['trotsky'], ['plan'])],
    }),
  )
  const resilience = (given: 'record' | 'nothing') =>
    ['one-count', 'two-count'].map(
      count => reasoner.structure({ count, accused: 'trotsky' }, [], { given }).firm.resilience,
    )

  test('given the record the charges differ, given nothing all hang on him', () => {
    expect(resilience('record')).toEqual([2, 1])
    expect(resilience('nothing')).toEqual([1, 1])
  })

  test('given the record he cannot be set aside by name; given nothing he can', () => {
    const strike: Strike = { kind: 'voice', actor: 'sedov' }
    expect(label(reasoner, 'link', [strike])).toBe('stands')
    expect(reasoner.test([strike], 'nothing').certain.charges.map(({ after }) => after.label)).toEqual([
      'falls',
      'falls',
    ])
  })
})
