import { expect, test } from 'vitest'
import { matching, SHOWN } from './matching.ts'

const named = (...names: string[]) => names.map(name => ({ id: name, name }))

test('the beginning of a name counts before that of a word, and that before any place in it', () => {
  const choices = named('committed', 'L. Metz', 'met', 'E. S. Holtzman')
  expect(matching(choices, 'met').map(({ name }) => name)).toEqual(['met', 'L. Metz'])
  expect(matching(choices, 'it').map(({ name }) => name)).toEqual(['committed'])
  expect(matching(choices, ' HOLTZ ').map(({ name }) => name)).toEqual(['E. S. Holtzman'])
})

test('accents and case do not count, in any script', () => {
  expect(matching(named('Šapožnikov', 'Троцкий'), 'sapoz')).toHaveLength(1)
  expect(matching(named('Šapožnikov', 'Троцкий'), 'троц')).toHaveLength(1)
})

test('of five thousand only the first few are listed, and what is chosen stays among them', () => {
  const many = named(...Array.from({ length: 5000 }, (_, i) => `Actor ${i}`))
  expect(matching(many, '')).toHaveLength(SHOWN)
  const chosen = many[4999]!
  expect(matching(many, 'Actor 1', chosen).at(-1)).toBe(chosen)
})
