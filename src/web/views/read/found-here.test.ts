import type { Mark } from '#api'
import { RELATIONS } from '#model'
import { expect, test } from 'vitest'
import { aroundOf, choosing, namedHere } from './found-here.ts'

// "Holtzman: I met Sedov in Copenhagen in November 1932."
const MARK: Mark = {
  id: '',
  kind: 'person',
  target: { kind: 'mention', id: '' },
  start: 0,
  end: 0,
  title: '',
  quote: '',
  rule: '',
  score: 1,
  status: 'suggested',
  refers: null,
  voices: [],
  form: null,
  stance: null,
  modality: null,
  relation: null,
  edtf: null,
  roles: [],
  within: null,
}
const actor = (id: string) => ({ kind: 'actor' as const, id })
const MARKS: readonly Mark[] = [
  {
    ...MARK,
    id: 'turn',
    kind: 'statement',
    start: 10,
    end: 52,
    form: 'turn',
    voices: [
      { name: 'Report', actor: 'report', link: 'recorded-by', when: null, venue: 'report', liberty: 'free' },
      {
        name: 'Holtzman',
        actor: 'holtzman',
        link: 'asserted-by',
        when: '1936-08-21',
        venue: 'court',
        liberty: 'detained',
      },
    ],
  },
  { ...MARK, id: 'i', start: 10, end: 11, title: 'Holtzman', form: 'pronoun', refers: actor('holtzman') },
  { ...MARK, id: 's', start: 16, end: 21, title: 'Sedov', refers: actor('sedov') },
  { ...MARK, id: 's2', start: 16, end: 21, title: 'Sedov', refers: actor('sedov') },
  {
    ...MARK,
    id: 'c',
    kind: 'place',
    start: 25,
    end: 35,
    title: 'Copenhagen',
    refers: { kind: 'place', id: 'cph' },
  },
  { ...MARK, id: 'd', kind: 'date', start: 39, end: 52, edtf: '1932-11' },
]

test('the voice chain of the turn around selected words', () => {
  expect(aroundOf(MARKS, 12, 35)).toMatchObject({
    asserted: [{ id: 'holtzman', name: 'Holtzman' }],
    recorders: [{ actor: 'report' }],
    venue: 'court',
    liberty: 'detained',
    said: '1936-08-21',
  })
  expect(aroundOf(MARKS, 0, 60)).toMatchObject({ asserted: [], said: '' })
})

test('a relation takes who, where and when are named in the words', () => {
  const here = namedHere(MARKS, 10, 52)
  expect(choosing('met', RELATIONS.get('met'), here)).toEqual({
    relation: 'met',
    roles: { who: [{ id: 'holtzman', name: 'Holtzman' }], whom: [{ id: 'sedov', name: 'Sedov' }] },
    when: '1932-11',
    where: { id: 'cph', name: 'Copenhagen' },
  })
})

test('a rejected name is not taken', () => {
  const without = MARKS.map(mark =>
    mark.id === 's' || mark.id === 's2' ? { ...mark, status: 'rejected' as const } : mark,
  )
  expect(choosing('met', RELATIONS.get('met'), namedHere(without, 10, 52)).roles).toEqual({
    who: [{ id: 'holtzman', name: 'Holtzman' }],
  })
})
