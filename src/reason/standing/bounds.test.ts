import { expect, test } from 'vitest'
import { openReasoner } from './reasoner.ts'
import { caseOf, charge } from './testing/fixture.ts'

const prisoners = ['bakaev', 'reingold', 'pikel']
const held = (who: string) => ({
  id: `held-${who}`,
  relation: 'in-custody-of',
  roles: [
    { role: 'who', filler: { kind: 'actor', id: who } },
    { role: 'holder', filler: { kind: 'actor', id: 'nkvd' } },
  ],
  when: { edtf: '1936-05-01/1936-08-24' },
})

/** Three men from one prison say the same; each is graded C, a letter is graded B. */
const reasoner = openReasoner(
  caseOf({
    claims: prisoners.map(held),
    statements: [
      ...prisoners.map(actor => ({
        id: actor,
        voices: [{ actor, when: '1936-08-20', liberty: 'detained' as const }],
        says: ['plot'],
      })),
      ...prisoners.map(actor => ({ id: `r-${actor}`, voices: ['register'], says: [`held-${actor}`] })),
      { id: 'letter', voices: ['correspondent'], says: ['letter'] },
    ],
    grades: [
      ...prisoners.map(actor => ({
        id: actor,
        target: { kind: 'voice', actor },
        scale: 'admiralty',
        value: 'C3',
        by: 'analyst',
      })),
      {
        id: 'l',
        target: { kind: 'voice', actor: 'correspondent' },
        scale: 'admiralty',
        value: 'B2',
        by: 'analyst',
      },
    ],
    charges: [
      charge('centre', 'nkvd', ['trotsky'], ['plot']),
      charge('post', 'nkvd', ['trotsky'], ['letter']),
    ],
  }),
)
const count = { count: 'centre-count', accused: 'trotsky' }

test('one voice is as reliable as its grade, at both ends', () => {
  const { firm, open, answer } = reasoner.bounds({ count: 'post-count', accused: 'trotsky' })
  expect([firm, open, answer]).toEqual([{ least: 0.8, most: 0.95 }, { least: 0.8, most: 0.95 }, 'exact'])
})

test('three independent voices add up', () => {
  const { firm } = reasoner.bounds(count)
  expect(firm.least).toBeCloseTo(1 - 0.4 ** 3, 12)
  expect(firm.most).toBeCloseTo(1 - 0.2 ** 3, 12)
})

test('from one prison they do not multiply: all are silent together', () => {
  const forms = ['custody'] as const
  const { firm } = reasoner.bounds(count, [], {
    controllers: [{ actor: 'nkvd', free: { least: 0, most: 0.5 }, forms }],
  })
  expect(firm.least).toBe(0)
  expect(firm.most).toBeCloseTo(0.5 * (1 - 0.2 ** 3), 12)
})

test('a voice set aside no longer counts', () => {
  const { firm } = reasoner.bounds(count, [{ kind: 'voice', actor: 'pikel' }])
  expect(firm.least).toBeCloseTo(1 - 0.4 ** 2, 12)
})
