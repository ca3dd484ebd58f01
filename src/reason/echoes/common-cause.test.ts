import { expect, test } from 'vitest'
import { EMPTY_CASE, type CaseData } from '#model'
import { statementSchema } from '#schemas'
import type { ControlEdge } from '../standing/index.ts'
import { commonCauses } from './common-cause.ts'

const statement = (id: string, actor: string) =>
  statementSchema.parse({
    id,
    passage: {
      source: 'record',
      text: '0'.repeat(64),
      position: { type: 'TextPositionSelector', start: 0, end: 10 },
      quote: { type: 'TextQuoteSelector', exact: 'our hands had been untied' },
    },
    voices: [{ actor, name: actor, link: 'asserted-by', liberty: 'detained' }],
    stance: 'asserts',
    modality: 'actual',
    literals: [],
    status: 'confirmed',
  })
const edge = (of: string, by: string): ControlEdge => ({
  by,
  of,
  form: 'custody',
  kind: 'state',
  when: '1931',
  claim: `custody-${of}-${by}`,
  doubtful: false,
})
const data: CaseData = { ...EMPTY_CASE, statements: [statement('s1', 'arvid'), statement('s2', 'belka')] }

test('two prisoners of one bureau who share rare wording are offered as one source', () => {
  const [found, ...more] = commonCauses(
    data,
    [['s1', 's2']],
    [edge('arvid', 'bureau'), edge('belka', 'bureau')],
  )
  expect(more).toEqual([])
  expect(found).toMatchObject({
    kind: 'common-cause',
    roles: { controller: ['bureau'], voice: ['arvid', 'belka'] },
  })
  expect(found!.literals.map(({ claim }) => claim)).toEqual(['custody-arvid-bureau', 'custody-belka-bureau'])
})

test('voices in different hands, or one of them in none, are not', () => {
  expect(commonCauses(data, [['s1', 's2']], [edge('arvid', 'bureau'), edge('belka', 'league')])).toEqual([])
  expect(commonCauses(data, [['s1', 's2']], [edge('arvid', 'bureau')])).toEqual([])
})

test('one voice that repeats itself is no common cause', () => {
  const twice = { ...data, statements: [statement('s1', 'arvid'), statement('s2', 'arvid')] }
  expect(commonCauses(twice, [['s1', 's2']], [edge('arvid', 'bureau')])).toEqual([])
})
