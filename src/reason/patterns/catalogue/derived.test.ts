// The patterns that rest on what other parts of the reasoner found, and the catalogue as a whole.
import { describe, expect, test } from 'vitest'
import { messagesIn } from '#messages'
import { caseOf, chargeOf, type Said, type Words } from '../fixtures/build.ts'
import { matches } from '../fixtures/matches.ts'
import { problemsOf } from '../pattern.ts'
import { patternReport } from '../report.ts'
import { CATALOGUE } from './index.ts'

const actors = { olberg: 'person', sedov: 'person', holtzman: 'person', vyshinsky: 'person' } as const
const claims = { met: 'met(who: holtzman, whom: sedov; 1932-11)' }
const charges = [chargeOf('link', 'vyshinsky', 'sedov', 'met')]
const said = (id: string, voice: string): Said => ({ id, voices: [voice], says: ['met'] })
const words: Words = { actors, claims, charges, statements: [said('s1', 'holtzman'), said('s2', 'olberg')] }

describe('rests on one voice', () => {
  test('where the reasoner found that one voice is enough, and nowhere else', () => {
    const one = [{ count: 'link-count', accused: 'sedov', voice: 'holtzman' }]
    expect(matches('single-source', words, { resilienceOne: one })).toEqual([
      'one-voice count=link-count target=sedov voice=holtzman',
    ])
    expect(matches('single-source', words)).toEqual([])
    const elsewhere = [{ count: 'another-count', accused: 'sedov', voice: 'holtzman' }]
    expect(matches('single-source', words, { resilienceOne: elsewhere })).toEqual([])
  })
})

describe('circular vouching', () => {
  test('one finding a circle', () => {
    expect(matches('circular-vouching', words, { unfounded: [['s1', 's2'], ['s3']] })).toEqual([
      'circle set=1 statement=s1+s2',
      'circle set=2 statement=s3',
    ])
    expect(matches('circular-vouching', words)).toEqual([])
    expect(matches('circular-vouching', words, { unfounded: [[]] })).toEqual([])
  })
})

describe('shared wording', () => {
  test('by different voices, not by one who repeats himself', () => {
    expect(matches('scripted-echo', words, { echoes: [['s1', 's2']] })).toEqual([
      'echo set=1 voice=holtzman+olberg statement=s1+s2',
    ])
    const again = { ...words, statements: [said('s1', 'holtzman'), said('s2', 'holtzman')] }
    expect(matches('scripted-echo', again, { echoes: [['s1', 's2']] })).toEqual([])
    expect(matches('scripted-echo', words, { echoes: [['s1']] })).toEqual([])
  })

  test('not where one says whose words it repeats, nor where both repeat a third', () => {
    const echoes = [['s1', 's2']]
    const after = (id: string, voice: string, rest: string): Said => ({
      ...said(id, voice),
      more: { restsOn: [{ kind: 'statement', id: rest }] },
    })
    const quoting = { ...words, statements: [said('s1', 'holtzman'), after('s2', 'olberg', 's1')] }
    expect(matches('scripted-echo', quoting, { echoes })).toEqual([])
    const third = { ...words, statements: [after('s1', 'holtzman', 's0'), after('s2', 'olberg', 's0')] }
    expect(matches('scripted-echo', third, { echoes })).toEqual([])
  })
})

describe('impossible meeting', () => {
  test('an element in a certain conflict; not any other claim, nor an element in none', () => {
    const impossible = [{ claim: 'met', conflict: 'k' }]
    expect(matches('impossible-meeting', words, { impossible })).toEqual([
      'impossible accuser=vyshinsky target=sedov claim=met count=link-count',
    ])
    expect(matches('impossible-meeting', words)).toEqual([])
    const other = { ...words, claims: { ...claims, other: 'met(who: olberg, whom: sedov)' } }
    expect(matches('impossible-meeting', other, { impossible: [{ claim: 'other', conflict: 'k' }] })).toEqual(
      [],
    )
  })
})

describe('the catalogue', () => {
  const en = messagesIn('en')

  test('has seventeen patterns without problems, every text of which is in the messages', () => {
    expect(
      CATALOGUE.map(pattern => [pattern.id, problemsOf(pattern)]).filter(([, p]) => p!.length > 0),
    ).toEqual([])
    expect(CATALOGUE).toHaveLength(17)
    const texts = CATALOGUE.flatMap(pattern => [
      pattern.name,
      pattern.definition,
      ...pattern.variants.map(({ message }) => message),
      ...pattern.beside.map(({ text }) => text),
      ...pattern.weakens,
      ...pattern.not,
      ...pattern.nearMisses,
    ])
    expect(texts.filter(text => !en.has(text))).toEqual([])
  })

  test('says how much it looked at, whether it found anything or not', () => {
    const { cells, findings } = patternReport(caseOf(words))
    expect(cells).toHaveLength(17)
    expect(cells.find(({ pattern }) => pattern === 'impossible-meeting')).toEqual({
      pattern: 'impossible-meeting',
      looked: 1,
      matched: 0,
    })
    expect(findings).toEqual([])
  })

  test('a finding carries roles, grounds with their quotes, what would weaken it and what it does not mean', () => {
    const { findings } = patternReport(caseOf(words), {
      resilienceOne: [],
      unfounded: [],
      echoes: [],
      impossible: [{ claim: 'met', conflict: 'k' }],
    })
    expect(findings).toHaveLength(1)
    const [finding] = findings
    expect(finding!.roles).toEqual({
      accuser: ['vyshinsky'],
      target: ['sedov'],
      claim: ['met'],
      count: ['link-count'],
    })
    expect(finding!.passages.map(({ quote }) => quote.exact)).toEqual(['s1', 's2'])
    expect(finding!.literals).toEqual([{ claim: 'met', negated: false }])
    expect(finding!.proof.map(({ message }) => message.key)).toEqual([
      'pattern.line.claim',
      'pattern.line.statement',
      'pattern.line.statement',
      'pattern.line.weakens',
      'pattern.impossible-meeting.not',
    ])
    expect(finding!.provisional).toBe(false)
  })

  test('a user’s own pattern runs beside the built-in ones', () => {
    const own = {
      ...CATALOGUE[0]!,
      id: 'own-meeting',
      name: 'Meetings in the count',
      roles: ['a', 'b'],
      gather: [],
      cells: ['contact(c, a, b)'],
      where: ['element(_, c)', 'vouches(_, c)'],
      variants: [{ id: 'met', severity: 'informational' as const, message: 'They met', where: [] }],
      show: ['c'],
      weakens: ['Nothing yet.'],
      not: ['Nothing bad.'],
    }
    expect(problemsOf(own)).toEqual([])
    expect(problemsOf({ ...own, where: ['elemental(_, c)'], roles: ['a', 'z'] })).toEqual([
      'no such fact: elemental',
      'nothing fills the role z',
    ])
    const { findings } = patternReport(caseOf(words), undefined, [own])
    expect(findings.map(({ pattern, message }) => [pattern, message.key])).toEqual([
      ['own-meeting', 'pattern.own-found'],
      ['own-meeting', 'pattern.own-found'],
    ])
  })
})
