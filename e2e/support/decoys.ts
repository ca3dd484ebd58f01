// For each warning sign: its place in the sample dossier, the innocent look-alike beside it, and what would make it be found there too.
import type { CaseData, Charge, Claim, Statement } from '#model'

/** Who fills some of the roles of a finding. */
export type Roles = Readonly<Record<string, string>>

export interface Decoy {
  readonly planted: Roles
  /** What looks like the sign. */
  readonly decoy: Roles
  /** What the decoy is made of: confirmed claims that somebody vouches for, or foretells. */
  readonly claims: readonly string[]
  /** Why it is innocent. */
  readonly innocent: string
  /** The case with that reason taken away: there the sign is found on the decoy too. */
  readonly spoilt: (data: CaseData) => CaseData
  /** Found on the decoy all the same, but only so: told and not held against anyone. */
  readonly milder?: string
}

const without = (data: CaseData, ...ids: readonly string[]): CaseData => ({
  ...data,
  statements: data.statements.filter(({ id }) => !ids.includes(id)),
})
const statement = (data: CaseData, id: string, change: Partial<Statement>): CaseData => ({
  ...data,
  statements: data.statements.map(each => (each.id === id ? { ...each, ...change } : each)),
})
const claim = (data: CaseData, id: string, change: (claim: Claim) => Partial<Claim>): CaseData => ({
  ...data,
  claims: data.claims.map(each => (each.id === id ? { ...each, ...change(each) } : each)),
})
const charge = (data: CaseData, id: string, change: (charge: Charge) => Partial<Charge>): CaseData => ({
  ...data,
  charges: data.charges.map(each => (each.id === id ? { ...each, ...change(each) } : each)),
})

/** Everything that a free witness says of the pay office. */
const FREE_ON_THE_PAY_OFFICE = ['s-2-lorentz', 's-2-pohl', 's-2-pohl-ring']
const REYK_HIMSELF = ['s-reyk', 's-2-reyk']

export const DECOYS: Readonly<Record<string, Decoy>> = {
  'planted-go-between': {
    planted: { between: 'sahl', count: 'count-1' },
    decoy: { between: 'dorn', count: 'pay-1931-1' },
    claims: ['dorn-agent', 'dorn-reyk', 'reyk-ring'],
    innocent: 'a real plot with a real informer in it: others tie Reyk to the Ring without Dorn',
    spoilt: data => without(data, ...FREE_ON_THE_PAY_OFFICE, ...REYK_HIMSELF),
    milder: 'pattern.planted-go-between.informer-present',
  },
  'forced-link': {
    planted: { witness: 'tosk', count: 'count-1' },
    decoy: { witness: 'reyk', count: 'pay-1931-1' },
    claims: ['pay-plot', 'reyk-ring'],
    innocent: 'confessed in custody, but nobody pressed him and free witnesses say the same',
    spoilt: data =>
      statement(
        statement(without(data, ...FREE_ON_THE_PAY_OFFICE), 's-reyk', { compulsion: ['torture'] }),
        's-2-reyk',
        { compulsion: ['torture'] },
      ),
  },
  'bare-assertion': {
    planted: { target: 'tosk', count: 'count-2' },
    decoy: { target: 'orlan', count: 'count-2' },
    claims: ['fire-part'],
    innocent: 'the same bare word against him, and the court acquits him',
    spoilt: data =>
      charge(data, 'state-v-tosk', ({ counts }) => ({
        counts: counts.map(count => ({
          ...count,
          accused: count.accused.map(each =>
            each.actor === 'orlan' ? { ...each, outcome: 'convicted' as const } : each,
          ),
        })),
      })),
  },
  'retroactive-taint': {
    planted: { between: 'sahl', offence: 'sahl-smuggled' },
    decoy: { between: 'dorn', offence: 'dorn-rope' },
    claims: ['dorn-rope', 'police-knew-rope', 'dorn-arrested-first', 'dorn-arrested', 'dorn-agent'],
    innocent: 'the old theft had been punished long before it was held against him again',
    spoilt: data => ({ ...data, claims: data.claims.filter(({ id }) => id !== 'dorn-arrested-first') }),
  },
  'co-listing': {
    planted: { target: 'tosk', count: 'count-1' },
    decoy: { target: 'reyk', count: 'pay-1931-1' },
    claims: ['reyk-listed', 'reyk-ring'],
    innocent: 'the prosecutor cites a list here too, but the locksmith and the cashier saw what it says',
    spoilt: data => without(data, ...FREE_ON_THE_PAY_OFFICE, ...REYK_HIMSELF),
  },
  'appropriated-crime': {
    planted: { crime: 'fire', count: 'count-2' },
    decoy: { crime: 'break-in', count: 'pay-1931-1' },
    claims: ['break-in', 'pay-plot', 'reyk-ring'],
    innocent: 'a crime of others too, and free witnesses tie him to them',
    spoilt: data => without(data, ...FREE_ON_THE_PAY_OFFICE, ...REYK_HIMSELF),
  },
  'strangers-in-the-dock': {
    planted: { target: 'veil', stranger: 'reyk' },
    decoy: { target: 'veil', stranger: 'tosk' },
    claims: ['veil-tosk', 'fire-part'],
    innocent: 'they had known each other since 1925',
    spoilt: data =>
      claim(data, 'veil-tosk', () => ({ when: data.claims.find(({ id }) => id === 'veil-reyk')!.when })),
  },
  'family-witness': {
    planted: { witness: 'klara', target: 'veil' },
    decoy: { witness: 'pohl', target: 'reyk' },
    claims: ['pohl-reyk', 'pay-plot', 'reyk-ring'],
    innocent: 'an uncle against his nephew, but free and not alone',
    spoilt: data =>
      statement(without(data, 's-2-lorentz', 's-2-watch', ...REYK_HIMSELF), 's-2-pohl', {
        liberty: 'detained',
      }),
  },
  'passed-over': {
    planted: { earlier: 'harbour-hearing', later: 'state-v-tosk' },
    decoy: { earlier: 'orlan-1927', later: 'state-v-tosk' },
    claims: ['orlan-tried', 'orlan-quay'],
    innocent: 'one line of the judgment speaks of it',
    spoilt: data => without(data, 's-3-orlan-1927', 's-3-orlan-quay'),
  },
  'counted-otherwise': {
    planted: { actor: 'orlan', claim: 'orlan-first' },
    decoy: { actor: 'veil', claim: 'veil-second' },
    claims: ['veil-second', 'veil-tried'],
    innocent: 'she counts two appearances and the record shows two',
    spoilt: data =>
      claim(data, 'veil-second', ({ roles }) => ({
        roles: roles.map(each =>
          each.filler.kind === 'ordinal' ? { ...each, filler: { ...each.filler, value: 1 } } : each,
        ),
      })),
  },
  'bigger-retry': {
    planted: { earlier: 'harbour-hearing', later: 'state-v-tosk' },
    decoy: { earlier: 'pay-1930', later: 'pay-1931' },
    claims: ['pay-plot'],
    innocent: 'graver the second time, on the word of a free witness who had come forward since',
    spoilt: data => without(data, ...FREE_ON_THE_PAY_OFFICE, 's-2-reyk', 's-reyk'),
  },
  foretold: {
    planted: { prediction: 's-d-foretold', event: 'charged-1931' },
    decoy: { prediction: 's-d-ships', event: 'landing' },
    claims: ['landing'],
    innocent: 'foretold on the same day by the same hand, and it did not come',
    spoilt: data => ({
      ...data,
      statements: [
        ...data.statements,
        {
          ...data.statements.find(({ id }) => id === 's-d-charged')!,
          id: 'came',
          literals: [{ claim: 'landing', negated: false }],
        },
      ],
    }),
  },
  'single-source': {
    planted: { count: 'reder-1', voice: 'reder' },
    decoy: { count: 'pay-1931-1' },
    claims: ['pay-plot', 'reyk-ring'],
    innocent: 'three who do not depend on each other say the same',
    spoilt: data => without(data, 's-2-pohl', 's-2-pohl-ring', ...REYK_HIMSELF),
  },
  'circular-vouching': {
    planted: { statement: 's-c-flag' },
    decoy: { statement: 's-c-lamp' },
    claims: ['lamp'],
    innocent: 'two papers repeat a third, and there the chain ends in a witness',
    spoilt: data => statement(data, 's-g-lamp', { restsOn: [{ kind: 'statement', id: 's-t-lamp' }] }),
  },
  'scripted-echo': {
    planted: { statement: 's-dep-klara-thread' },
    decoy: { statement: 's-c-lamp' },
    claims: ['lamp'],
    innocent: 'the papers say whose words they repeat',
    spoilt: data => statement(statement(data, 's-c-lamp', { restsOn: [] }), 's-t-lamp', { restsOn: [] }),
  },
  'impossible-meeting': {
    planted: { claim: 'met-meridian', count: 'count-1' },
    decoy: { claim: 'met-aldane', count: 'count-1' },
    claims: ['met-aldane', 'aldane-hospital'],
    innocent: 'he lay elsewhere only if “about September” is read as September',
    spoilt: data =>
      claim(data, 'aldane-hospital', ({ when }) => ({ when: { ...when!, edtf: '1929-09/1929-12' } })),
  },
  conceded: {
    planted: { conceder: 'brandt', concession: 'sahl-agent' },
    decoy: { conceder: 'brandt', concession: 'dorn-agent' },
    claims: ['dorn-agent'],
    innocent: 'the same man admits the same of another informer, and nothing in that count hangs on him',
    spoilt: data => ({
      ...data,
      undercuts: [
        ...data.undercuts,
        {
          ...data.undercuts[0]!,
          id: 'u-dorn',
          literal: { claim: 'dorn-agent', negated: false },
          target: { kind: 'statement', id: 's-2-pohl' },
        },
      ],
    }),
  },
}
