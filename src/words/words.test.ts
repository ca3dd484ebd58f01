import { messagesIn } from '#messages'
import { EMPTY_CASE, type CaseData } from '#model'
import { claimSchema } from '#schemas'
import { expect, test } from 'vitest'
import { caseNames, edtfInWords } from './index.ts'

const en = messagesIn('en')
const actors = ['Holtzman', 'Sedov', 'OGPU'].map(name => ({
  id: name.toLowerCase(),
  kind: name === 'OGPU' ? 'group' : 'person',
  name,
  names: [],
})) as unknown as CaseData['actors']
const role = (name: string, id: string) => ({ role: name, filler: { kind: 'actor', id } })
const claim = (id: string, relation: string, roles: object[], edtf: string | null = null) =>
  claimSchema.parse({ id, relation, roles, when: edtf === null ? null : { edtf } })

const data: CaseData = {
  ...EMPTY_CASE,
  actors,
  claims: [
    claim('meeting', 'met', [role('who', 'holtzman'), role('whom', 'sedov')], '1932-11'),
    claim('arrest', 'arrested', [role('whom', 'holtzman')]),
    claim('word', 'conceded', [
      role('who', 'holtzman'),
      { role: 'what', filler: { kind: 'claim', id: 'meeting' } },
    ]),
    claim('round', 'knew-of', [
      role('who', 'sedov'),
      { role: 'what', filler: { kind: 'claim', id: 'round' } },
    ]),
  ],
}
const names = caseNames(data, en)

test('a claim reads as a line: who, what, whom, when', () => {
  expect(names.claim('meeting')).toBe('Holtzman met Sedov, November 1932')
})

test('where nobody is named as doing it, it does not read as if the other had done it', () => {
  expect(names.claim('arrest')).toBe('someone arrested Holtzman')
})

test('a claim within a claim stands in brackets, and one about itself ends', () => {
  expect(names.claim('word')).toBe('Holtzman conceded (Holtzman met Sedov, November 1932)')
  expect(names.claim('round')).toBe('Sedov knew of (…)')
})

test('what is not in the case keeps its id; a voice keeps the name it goes by', () => {
  expect(names.of({ ref: 'claim', id: 'gone' })).toBe('gone')
  expect(names.of({ ref: 'actor', id: '?a passer-by' })).toBe('a passer-by')
  expect(names.voice('?')).toBe('an unnamed voice')
})

test.each([
  ['1932-11', 'November 1932'],
  ['1936-08-19', '19 August 1936'],
  ['1929-22', 'summer 1929'],
  ['1932-11~', 'about November 1932'],
  ['1932?', '1932 (uncertain)'],
  ['1932%', 'about 1932 (uncertain)'],
  ['193X', 'the 1930s'],
  ['../1926', 'until 1926'],
  ['1924/..', 'since 1924'],
  ['1932/1933', '1932 – 1933'],
  ['Y-170000002', 'Y-170000002'],
])('%s is “%s”', (edtf, words) => {
  expect(edtfInWords(en, edtf)).toBe(words)
})
