// One charge on which many voices speak: five elements, each with several claims, each claim with several voices.
import type { CaseData } from '#model'
import { caseOf } from '../src/reason/standing/testing/fixture.ts'
import { randomFrom } from '../src/reason/standing/testing/random.ts'

/** `voices` voices, each vouching for two of 25 claims; some repeat another, some are undercut or denied. */
export function wideCharge(voices: number): CaseData {
  const random = randomFrom(5)
  const claims = Array.from({ length: 5 }, (_, element) =>
    Array.from({ length: 5 }, (_, at) => claim(element, at)),
  ).flat()
  const statements = Array.from({ length: voices * 2 }, (_, at) => ({
    id: `s${at}`,
    voices: [`v${at % voices}`],
    says: [random.pick(claims)],
    stance: random.chance(0.03) ? 'denies' : 'asserts',
    restsOn: random.chance(0.1) ? [{ kind: 'statement', id: `s${random.below(voices * 2)}` }] : [],
  }))
  const undercuts = Array.from({ length: 5 }, (_, at) => ({
    id: `u${at}`,
    literal: random.pick(claims),
    target: { kind: 'statement', id: `s${random.below(voices * 2)}` },
  }))
  const root = {
    kind: 'group',
    id: 'root',
    quantifier: { atLeast: 4 },
    origin: 'text',
    of: [0, 1, 2, 3, 4].map(element),
  }
  const count = {
    id: 'count',
    of: 'e0c0',
    accused: [{ actor: 'accused' }],
    trees: [{ id: 't', name: 'text', by: 'text', root }],
  }
  const charges = [{ id: 'charge', accuser: 'v0', target: 'accused', status: 'confirmed', counts: [count] }]
  return caseOf({ statements, undercuts, charges })
}

function claim(element: number, at: number): string {
  return `e${element}c${at}`
}

function leaf(id: string) {
  return { kind: 'claim', id: `l${id}`, literal: id, origin: 'text' }
}

const element = (at: number) => ({
  kind: 'group',
  id: `g${at}`,
  quantifier: at % 2 === 0 ? 'any' : { atLeast: 2 },
  origin: 'text',
  of: Array.from({ length: 5 }, (_, of) => leaf(claim(at, of))),
})
