import { expect, test } from 'vitest'
import { caseOf, chargeOf } from '../patterns/fixtures/build.ts'
import { openReasoner } from '../standing/index.ts'
import { patternReport } from '../patterns/report.ts'
import { seriesOf } from './series.ts'

const at = (edtf: string) => ({ when: { edtf, calendar: 'gregorian' as const, relative: [] } })
const data = caseOf({
  actors: {
    stalin: 'person',
    kamenev: 'person',
    trotsky: 'person',
    opposition: 'group',
    whites: 'group',
    sedov: 'person',
  },
  claims: {
    member: 'member-of(who: kamenev, group: opposition; 1926/1927)',
    link: 'in-contact-with(who: opposition, whom: whites; 1926)',
    part: 'took-part-in(who: kamenev, what: murder)',
    terror: 'planned(who: kamenev, what: terror)',
  },
  statements: [
    { id: 'press', voices: ['recorder:sedov', 'stalin'], says: ['link'] },
    { id: 'told', voices: ['sedov'], says: ['part'] },
  ],
  charges: [
    chargeOf('great', 'stalin', 'kamenev', 'terror', {
      ...at('1936-08'),
      retryOf: 'small',
      accused: [
        { actor: 'kamenev', outcome: 'convicted', gravity: 'death', imposed: 'death', penalty: 'shot' },
      ],
    }),
    chargeOf('small', 'stalin', 'kamenev', 'part', {
      ...at('1935-01'),
      statements: ['told'],
      accused: [{ actor: 'kamenev', outcome: 'collapsed', gravity: 'prison', penalty: 'five years' }],
    }),
    chargeOf('link', 'stalin', 'opposition', 'link', {
      ...at('1926'),
      statements: ['press'],
      count: { tiedTo: ['whites'] },
    }),
    chargeOf('other', 'stalin', 'trotsky', 'terror', at('1929')),
  ],
})

test('charges in order of time, with retries both ways and why a charge on a group is among them', () => {
  const { findings } = patternReport(data)
  const series = seriesOf(data, 'kamenev', {
    findings,
    resilienceOf: count => (count === 'link-count' ? 1 : null),
  })
  expect(series.rows.map(row => [row.when, row.charge, row.retryOf, row.retries, row.because])).toEqual([
    ['1926', 'link', null, [], { group: 'opposition', claim: 'member' }],
    ['1935-01', 'small', null, ['great'], null],
    ['1936-08', 'great', 'small', [], null],
  ])
  expect(series.rows.map(row => [row.gravity, row.imposed, row.penalty, row.outcome])).toEqual([
    [null, null, '', ['unknown']],
    ['prison', null, 'five years', ['collapsed']],
    ['death', 'death', 'shot', ['convicted']],
  ])
  expect(series.rows.map(row => row.restsOn)).toEqual([
    [{ actor: 'stalin', statements: ['press'] }],
    [{ actor: 'sedov', statements: ['told'] }],
    [],
  ])
  expect(series.rows.map(row => row.patterns)).toEqual([[], ['bigger-retry'], ['bigger-retry']])
  expect(series.rows[0]!.tiedTo).toEqual(['whites'])
  expect(series.rows.map(row => row.resilience)).toEqual([1, null, null])
})

test('says who compiled it', () => {
  expect(seriesOf(data, 'kamenev').compiledBy).toEqual([{ actor: 'sedov', charges: 2 }])
})

test('has nothing for someone nobody charges, and refuses a stranger', () => {
  expect(seriesOf(data, 'sedov').rows).toEqual([])
  expect(() => seriesOf(data, 'nobody')).toThrow('no actor nobody')
})

test('a target who is not among the accused, and the member of an accused group, have the series of those who are', () => {
  const reasoner = openReasoner(
    caseOf({
      actors: { stalin: 'person', kamenev: 'person', trotsky: 'person', opposition: 'group' },
      claims: {
        member: 'member-of(who: kamenev, group: opposition; 1926/1927)',
        terror: 'planned(who: kamenev, what: terror)',
      },
      statements: [{ id: 'press', voices: ['stalin'], says: ['terror'] }],
      charges: [
        chargeOf('centre', 'stalin', 'trotsky', 'terror', {
          accused: [{ actor: 'opposition', gravity: 'death' }],
        }),
      ],
    }),
  )
  const series = (accused: string) =>
    seriesOf(reasoner.data, accused, {
      resilienceOf: (count, actor) => reasoner.structure({ count, accused: actor }).firm.resilience,
    }).rows.map(({ charge, resilience, gravity }) => [charge, resilience, gravity])
  expect(series('trotsky')).toEqual([['centre', 1, 'death']])
  expect(series('kamenev')).toEqual([['centre', 1, 'death']])
})
