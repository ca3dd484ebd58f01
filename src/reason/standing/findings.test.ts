import { expect, test } from 'vitest'
import { checkCase } from '../check-case.ts'
import { findings } from '../findings.ts'
import { checkProof } from './check-proof.ts'
import { singleVoices, unfoundedSets } from './derived.ts'
import { houses } from './house.ts'
import { openReasoner } from './reasoner.ts'
import { caseOf, charge } from './testing/fixture.ts'

const agency = (who: string, principal: string, edtf: string | null) => ({
  id: `agent-${who}`,
  relation: 'agent-of',
  roles: [
    { role: 'who', filler: { kind: 'actor', id: who } },
    { role: 'principal', filler: { kind: 'actor', id: principal } },
  ],
  when: edtf === null ? null : { edtf },
})

/** The link is told by an agent of the accuser and, where asked, by someone of his own. */
const linked = (independent: boolean, when: string | null = '1926/1930') =>
  caseOf({
    claims: [agency('officer', 'gpu', when)],
    statements: [
      {
        id: 'told',
        voices: [{ actor: 'officer', when: '1927-09' }],
        says: ['link'],
        words: 'he asked for paper',
      },
      { id: 'minutes', voices: ['menzhinsky'], says: ['agent-officer'] },
      ...(independent ? [{ id: 'seen', voices: ['neighbour'], says: ['link'] }] : []),
    ],
    charges: [charge('wrangel', 'gpu', ['opposition'], ['link'])],
  })

test('a charge that stands on the accuser’s agent alone has no independent support in this file', () => {
  const reasoner = openReasoner(linked(false))
  const [finding] = findings(reasoner)
  expect(finding).toMatchObject({
    kind: 'house',
    severity: 'notable',
    message: { key: 'finding.house.certain' },
    roles: { charge: ['wrangel'], accused: ['opposition'], accuser: ['gpu'], voice: ['officer'] },
    provisional: false,
  })
  expect(finding!.passages.map(passage => passage.quote.exact)).toEqual(['he asked for paper'])
  expect(houses(reasoner, 'wrangel', 'opposition')).toMatchObject({
    accuser: { voices: ['officer'], certain: { label: 'falls', reason: 'struck' } },
    defence: { voices: [], certain: { label: 'stands' } },
  })
})

test('with one voice outside it is no such finding', () => {
  expect(findings(openReasoner(linked(true)))).toEqual([])
})

test('control without a date sets aside perhaps, and is said so', () => {
  expect(findings(openReasoner(linked(false, null)))).toMatchObject([
    { kind: 'house', severity: 'informational', message: { key: 'finding.house.possible' } },
  ])
  const tested = openReasoner(linked(false, null)).test([{ kind: 'controlled-by', actor: 'gpu' }])
  expect(tested.certain.charges[0]!.after.label).toBe('stands')
  expect(tested.possible!.charges[0]!.after.label).toBe('falls')
})

test('what nobody has decided makes a finding provisional and is named', () => {
  const data = linked(false)
  const statements = data.statements.map(own =>
    own.id === 'told' ? { ...own, status: 'suggested' as const } : own,
  )
  const [finding] = findings(openReasoner({ ...data, statements }))
  expect(finding).toMatchObject({ provisional: true, undecided: ['told'] })
  expect(findings(openReasoner({ ...data, statements }, { basis: 'decided' }))).toEqual([])
})

const narrated = (id: string, voice: string, says: string) => ({
  id,
  voices: [{ actor: 'sedov', link: 'recorded-by' as const }, voice],
  says: [says],
})

test('a case that hangs on one recorder says so once', () => {
  const data = caseOf({
    statements: [
      narrated('a', 'pravda', 'link'),
      narrated('b', 'trud', 'link'),
      narrated('c', 'stalin', 'plan'),
    ],
    charges: [charge('one', 'gpu', ['trotsky'], ['link']), charge('two', 'gpu', ['trotsky'], ['plan'])],
  })
  const found = findings(openReasoner(data)).filter(({ kind }) => kind === 'one-narrator')
  expect(found).toHaveLength(1)
  expect(found[0]!.message.params).toEqual({ narrator: { ref: 'actor', id: 'sedov' }, claims: 2 })
  const second = caseOf({
    statements: [narrated('a', 'pravda', 'link'), { id: 'b', voices: ['trud'], says: ['plan'] }],
  })
  expect(findings(openReasoner(second))).toEqual([])
})

test('single voices and sets that rest on themselves are handed to the warning signs', () => {
  const data = caseOf({
    statements: [
      { id: 'a', voices: ['informer'], says: ['plan'] },
      { id: 'x', voices: ['pravda'], says: ['rumour'], restsOn: [{ kind: 'statement', id: 'y' }] },
      { id: 'y', voices: ['trud'], says: ['rumour'], restsOn: [{ kind: 'statement', id: 'x' }] },
    ],
    charges: [charge('january', 'gpu', ['trotsky'], ['plan'])],
  })
  const reasoner = openReasoner(data)
  expect(singleVoices(reasoner)).toEqual([{ count: 'january-count', accused: 'trotsky', voice: 'informer' }])
  expect(unfoundedSets(reasoner)).toEqual([['x', 'y']])
  const { findings: all } = checkCase(data)
  expect(all.map(({ pattern }) => pattern)).toEqual(
    expect.arrayContaining(['single-source', 'circular-vouching']),
  )
})

test('a dismissed finding stays away', () => {
  const data = linked(false)
  const { findings: all } = checkCase(data)
  const house = all.find(({ kind }) => kind === 'house')!
  const again = checkCase({ ...data, dismissed: [house.id] })
  expect(again.findings.map(({ id }) => id)).not.toContain(house.id)
})

test('the proof of a charge goes down to the words and is accepted', () => {
  const reasoner = openReasoner(linked(false))
  const proof = reasoner.proof({ kind: 'charge', charge: 'wrangel', accused: 'opposition' })
  expect(proof.label).toBe('stands')
  expect(checkProof(reasoner.data, proof)).toBeUndefined()
  expect(checkProof(reasoner.data, { ...proof, steps: proof.steps.slice(1) })).toContain('does not fire')
})
