// The patterns about trials and their records, each on a case that shows it and on innocent ones that look like it.
import { describe, expect, test } from 'vitest'
import { chargeOf, type Said, type Words } from '../fixtures/build.ts'
import { matches } from '../fixtures/matches.ts'

const actors = {
  stalin: 'person',
  court: 'group',
  kamenev: 'person',
  zinoviev: 'person',
  rosenfeld: 'person',
  nikolayev: 'person',
  kirov: 'person',
  others: 'group',
  sedov: 'person',
  trotsky: 'person',
  reporter: 'person',
} as const
const accused = (outcome: string, gravity: string) => [{ actor: 'kamenev', outcome, gravity }]
const pamphlet = (date: string) => [{ id: 'pamphlet', date }]
const at = (edtf: string) => ({ when: { edtf, calendar: 'gregorian' as const, relative: [] } })
const record = (completeness: 'complete' | 'abridged') => [
  { id: 'report', covers: [{ proceeding: 'trial', completeness }] },
]
const rest = {
  proceedings: [{ id: 'trial', name: 'trial', when: '1936-08-19/1936-08-24' }],
} as unknown as NonNullable<Words['rest']>

describe('bare assertion', () => {
  const claims = {
    plan: 'planned(who: kamenev, what: murder, victim: stalin; 1935)',
    voice: 'controls(controller: stalin, controlled: court, form: dependence)',
  }
  const charges = [
    chargeOf('plan', 'stalin', 'kamenev', 'plan', {
      proceeding: 'trial',
      accused: [{ actor: 'kamenev', stage: 'found' }],
    }),
  ]
  const said: Said = { id: 'said', voices: ['court'], says: ['plan'], source: 'report' }
  const words: Words = { actors, claims, charges, statements: [said], sources: record('complete'), rest }

  test('nobody else says so in a record declared complete', () => {
    expect(matches('bare-assertion', words)).toEqual(['bare accuser=stalin target=kamenev count=plan-count'])
  })

  test('not in an abridged record, nor where a witness says so', () => {
    expect(matches('bare-assertion', { ...words, sources: record('abridged') })).toEqual([])
    const witness: Said = { id: 'witness', voices: ['reporter'], says: ['plan'], source: 'report' }
    expect(matches('bare-assertion', { ...words, statements: [said, witness] })).toEqual([])
  })

  test('not against one who was acquitted', () => {
    const accused = [{ actor: 'kamenev', stage: 'found', outcome: 'acquitted' }]
    const acquitted = [chargeOf('plan', 'stalin', 'kamenev', 'plan', { proceeding: 'trial', accused })]
    expect(matches('bare-assertion', { ...words, charges: acquitted })).toEqual([])
  })
})

describe('appropriated crime', () => {
  const claims = {
    shot: 'killed(who: nikolayev, whom: kirov; 1934-12-01)',
    part: 'took-part-in(who: kamenev, what: shot)',
  }
  const charges = [chargeOf('kirov', 'stalin', 'kamenev', 'part', at('1935-01'))]
  const real: Said = { id: 'real', voices: ['sedov'], says: ['shot'] }
  const alleged: Said = { id: 'alleged', voices: ['recorder:sedov', 'stalin'], says: ['part'] }
  const words: Words = { actors, claims, charges, statements: [real, alleged] }

  test('a real crime, and only the accuser’s side ties the target to it', () => {
    expect(matches('appropriated-crime', words)).toEqual([
      'appropriated accuser=stalin target=kamenev crime=shot author=nikolayev count=kirov-count',
    ])
  })

  test('not where an independent witness ties him to it, nor where only the accuser attests the crime', () => {
    const witness: Said = { id: 'witness', voices: ['reporter'], says: ['part'] }
    expect(matches('appropriated-crime', { ...words, statements: [real, alleged, witness] })).toEqual([])
    const invented: Said = { id: 'invented', voices: ['stalin'], says: ['shot'] }
    expect(matches('appropriated-crime', { ...words, statements: [invented, alleged] })).toEqual([])
  })
})

describe('strangers in the dock', () => {
  const claims = {
    plot: 'planned(who: kamenev + zinoviev, what: murder, victim: stalin; 1935)',
    trial: 'tried(who: court, whom: kamenev + zinoviev; 1935-07)',
    acquaintance: 'acquainted-with(who: kamenev, whom: zinoviev)',
  }
  const charges = [
    chargeOf('plot', 'stalin', 'kamenev', 'plot', { accused: [{ actor: 'kamenev' }, { actor: 'zinoviev' }] }),
  ]
  const statements: Said[] = [{ id: 'told', voices: ['kamenev'], says: ['acquaintance'] }]
  const relative = { acquaintance: [{ relation: 'starts-with' as const, to: 'trial', vague: false }] }
  const words: Words = { actors, claims, charges, statements, relative }

  test('charged with acting together, and met in the dock', () => {
    expect(matches('strangers-in-the-dock', words)).toEqual([
      'strangers accuser=stalin target=kamenev+zinoviev stranger=kamenev+zinoviev count=plot-count',
    ])
  })

  test('not where separate cells are alleged, nor where they knew each other before', () => {
    const cells = {
      ...claims,
      plot: 'member-of(who: kamenev + zinoviev, group: others; 1935)',
    }
    expect(matches('strangers-in-the-dock', { ...words, claims: cells })).toEqual([])
    const before = { acquaintance: [{ relation: 'before' as const, to: 'trial', vague: false }] }
    expect(matches('strangers-in-the-dock', { ...words, relative: before })).toEqual([])
  })
})

describe('witness from the family', () => {
  const claims = {
    plot: 'planned(who: kamenev, what: murder, victim: stalin; 1935)',
    brothers: 'relative-of(who: rosenfeld, whom: kamenev, kinship: brother)',
  }
  const charges = [chargeOf('plot', 'stalin', 'kamenev', 'plot')]
  const witness: Said = { id: 'w', voices: ['rosenfeld'], says: ['plot'], more: { liberty: 'detained' } }
  const words: Words = { actors, claims, charges, statements: [witness] }

  test('a brother who is held, or of whom nobody says whether he is free', () => {
    const roles = 'accuser=stalin target=kamenev witness=rosenfeld count=plot-count'
    expect(matches('family-witness', words)).toEqual([`held ${roles}`])
    const unknown: Said = { ...witness, more: { liberty: 'unknown' } }
    expect(matches('family-witness', { ...words, statements: [unknown] })).toEqual([
      `liberty-unknown ${roles}`,
    ])
  })

  test('not where he is free, nor where someone else bears him out', () => {
    const free: Said = { ...witness, more: { liberty: 'free' } }
    expect(matches('family-witness', { ...words, statements: [free] })).toEqual([])
    const second: Said = { id: 'second', voices: ['reporter'], says: ['plot'] }
    expect(matches('family-witness', { ...words, statements: [witness, second] })).toEqual([])
  })
})

describe('passed over, and counted otherwise', () => {
  const claims = {
    plot: 'planned(who: kamenev, what: murder; 1935)',
    terror: 'planned(who: kamenev, what: terror; 1936)',
    secret: 'tried(who: court, whom: kamenev, what: plot; 1935-38)',
    first: 'tried(who: court, whom: kamenev; 1935-01-16)',
    last: 'tried(who: court, whom: kamenev; 1936-08-19/1936-08-24)',
    sentence: 'sentenced(who: court, whom: kamenev; 1935-07-27)',
    mention: 'mentioned-in(what: secret, in: last)',
    third: 'appeared-in-court(who: kamenev, number: 3th appearance; 1936-08-23)',
  }
  const charges = [
    chargeOf('secret', 'stalin', 'kamenev', 'plot', at('1935-38')),
    chargeOf('great', 'stalin', 'kamenev', 'terror', { ...at('1936-08'), proceeding: 'trial' }),
  ]
  const silence: Said = { id: 'silence', voices: ['sedov'], says: ['mention'], more: { stance: 'denies' } }
  const third: Said = { id: 'third', voices: ['recorder:sedov', 'kamenev'], says: ['third'] }
  const last: Said = { id: 'heard', voices: ['court'], says: ['last'], source: 'report' }
  const verdict: Said = { id: 'verdict', voices: ['court'], says: ['sentence'], source: 'report' }
  const reported: Words = { actors, claims, charges, statements: [silence, third], rest }
  const held: Words = { ...reported, statements: [last], sources: record('complete') }
  const roles = 'accuser=stalin target=kamenev earlier=secret later=great'

  test('the earlier case is missing from the record, or said to be', () => {
    expect(matches('passed-over', held)).toEqual([`in-the-record ${roles}`])
    expect(matches('passed-over', reported)).toEqual([`said-to-be ${roles}`])
    expect(matches('counted-otherwise', reported)).toEqual(['against-the-record actor=kamenev claim=third'])
  })

  test('one line of the verdict speaks of it: neither remains', () => {
    const answered = {
      ...reported,
      statements: [silence, third, last, verdict],
      sources: record('complete'),
    }
    expect(matches('passed-over', answered)).toEqual([])
    expect(matches('counted-otherwise', answered)).toEqual([])
  })

  test('not in an abridged record; an incomplete file alone makes no count wrong', () => {
    expect(matches('passed-over', { ...held, sources: record('abridged') })).toEqual([])
    expect(matches('counted-otherwise', { ...reported, statements: [third] })).toEqual([])
  })

  test('two more on record than he counts', () => {
    const second = { ...claims, third: 'appeared-in-court(who: kamenev, number: 1th appearance; 1936-08-23)' }
    expect(matches('counted-otherwise', { ...reported, claims: second, statements: [third] })).toEqual([
      'against-the-record actor=kamenev claim=third',
    ])
  })
})

const retried = (outcome: string, gravity: string) => [
  chargeOf('small', 'stalin', 'kamenev', 'part', { ...at('1935-01'), accused: accused(outcome, 'prison') }),
  chargeOf('great', 'stalin', 'kamenev', 'terror', {
    ...at('1936-08'),
    retryOf: 'small',
    accused: accused('convicted', gravity),
  }),
]

describe('bigger retry', () => {
  const claims = {
    part: 'took-part-in(who: kamenev, what: murder)',
    terror: 'planned(who: kamenev, what: terror)',
  }
  const words: Words = { actors, claims, charges: retried('collapsed', 'death') }

  test('graver, after a failure, on nothing new', () => {
    expect(matches('bigger-retry', words)).toEqual([
      'bigger accuser=stalin target=kamenev earlier=small later=great',
    ])
  })

  test('not on new independent testimony, nor after success, nor where it is no graver', () => {
    const fresh: Said = { id: 'new', voices: ['reporter'], says: ['terror'], more: { saidWhen: '1936-05' } }
    expect(matches('bigger-retry', { ...words, statements: [fresh] })).toEqual([])
    expect(matches('bigger-retry', { ...words, charges: retried('convicted', 'death') })).toEqual([])
    expect(matches('bigger-retry', { ...words, charges: retried('collapsed', 'prison') })).toEqual([])
  })
})

describe('foretold', () => {
  const claims = {
    trial: 'charged(who: stalin, whom: zinoviev, what: terror; 1936-08)',
    war: 'accused(who: stalin, whom: trotsky, what: war; 1937)',
  }
  const predicted: Said = {
    id: 'predicted',
    voices: ['trotsky'],
    says: ['trial'],
    source: 'pamphlet',
    more: { stance: 'predicts', saidWhen: '1935-01' },
  }
  const came: Said = { id: 'came', voices: ['sedov'], says: ['trial'] }
  const words: Words = { actors, claims, statements: [predicted, came], sources: pamphlet('1935-01') }

  test('in a document from before; or known only from a later one', () => {
    expect(matches('foretold', words)).toEqual(['foretold voice=trotsky event=trial prediction=predicted'])
    expect(matches('foretold', { ...words, sources: pamphlet('1936-10') })).toEqual([
      'claimed voice=trotsky event=trial prediction=predicted',
    ])
  })

  test('not where it was written afterwards, nor where nobody says that it came', () => {
    const later: Said = { ...predicted, more: { stance: 'predicts', saidWhen: '1936-10' } }
    expect(matches('foretold', { ...words, statements: [later, came] })).toEqual([])
    expect(matches('foretold', { ...words, statements: [predicted] })).toEqual([])
  })
})
