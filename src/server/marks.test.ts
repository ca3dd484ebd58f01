import type { MentionSuggestion, StatementSuggestion } from '#model'
import { expect, test } from 'vitest'
import { marksOf } from './marks.ts'

const MENTION: MentionSuggestion = {
  id: 'm1',
  kind: 'mention',
  start: 0,
  end: 8,
  quote: 'Holtzman',
  rule: 'names/cue',
  score: 0.9,
  entity: 'person',
  form: 'name',
  cluster: 'holtzman',
  name: 'Holtzman',
  gender: null,
  fictional: false,
  antecedent: null,
}
const STATEMENT: StatementSuggestion = {
  id: 's1',
  kind: 'statement',
  start: 0,
  end: 40,
  quote: 'Holtzman: I was in Copenhagen, I confirm',
  rule: 'turns/label',
  score: 0.98,
  form: 'turn',
  voices: [
    {
      mention: null,
      cluster: null,
      name: 'Report',
      link: 'recorded-by',
      when: null,
      venue: 'report',
      liberty: 'unknown',
      compulsion: [],
      cue: null,
    },
    {
      mention: 'm1',
      cluster: 'holtzman',
      name: '',
      link: 'asserted-by',
      when: '1936-08-21',
      venue: 'court',
      liberty: 'detained',
      compulsion: [],
      cue: null,
    },
  ],
  stance: 'asserts',
  modality: 'actual',
  venue: 'court',
  liberty: 'detained',
  compulsion: [],
  saidWhen: '1936-08-21',
  claims: [],
  within: null,
  citations: [],
  fromQuestion: null,
  about: [],
  recants: [],
}
const listed = <T>(suggestion: T, actor: string | null) => ({
  source: 'x',
  suggestion,
  status: 'suggested' as const,
  origin: 'machine' as const,
  actor,
  stoodFor: false,
})

test('the longer mark comes first, and a voice bears the name and actor of its mention', () => {
  const [turn, name] = marksOf([listed(MENTION, 'actor-1'), listed(STATEMENT, null)])
  expect(turn).toMatchObject({ kind: 'statement', form: 'turn', target: { kind: 'statement', id: 's1' } })
  expect(turn!.voices.map(({ name, actor, link }) => [name, actor, link])).toEqual([
    ['Report', null, 'recorded-by'],
    ['Holtzman', 'actor-1', 'asserted-by'],
  ])
  expect(name).toMatchObject({ kind: 'person', form: 'name', refers: { kind: 'actor', id: 'actor-1' } })
})

test('a pronoun is told from a name', () => {
  const [mark] = marksOf([listed({ ...MENTION, form: 'pronoun' as const, quote: 'he' }, 'actor-1')])
  expect(mark!.form).toBe('pronoun')
})

test('who is known in the case has his name there, whatever the words call him', () => {
  const label = { ...MENTION, id: 'm2', quote: 'Answer', name: 'Answer', cluster: 'answer' }
  const [mark] = marksOf([listed(label, 'actor-1')], id => (id === 'actor-1' ? 'E. S. Holtzman' : undefined))
  expect(mark).toMatchObject({ title: 'E. S. Holtzman', quote: 'Answer' })
  expect(marksOf([listed(label, null)], () => undefined)[0]).toMatchObject({ title: 'Answer' })
})

test('a suggestion in whose place a person said the same has no mark beside the person’s own', () => {
  const stoodFor = { ...listed(STATEMENT, null), stoodFor: true }
  expect(marksOf([listed(MENTION, 'actor-1'), stoodFor]).map(({ kind }) => kind)).toEqual(['person'])
})
