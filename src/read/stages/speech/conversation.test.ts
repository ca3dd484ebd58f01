import { expect, test } from 'vitest'
import { readPaper } from '../testing/read-paper.ts'
import { addressedIn } from './addressed.ts'

async function speakers(...paragraphs: string[]) {
  const { suggestions } = await readPaper('', ...paragraphs)
  return suggestions.flatMap(each =>
    each.kind === 'statement' && each.form === 'direct' ? [[each.quote, each.voices.at(-1)!.name]] : [],
  )
}

test('bare lines between two parties take turns, paragraph by paragraph', async () => {
  const found = await speakers(
    '“Where were you that night?” asked Martin Hale.',
    '“I was at home.”',
    '“Alone?”',
    '“With my brother,” said Anna Frost.',
  )
  expect(found.map(([, name]) => name)).toEqual(['Martin Hale', 'Anna Frost', 'Martin Hale', 'Anna Frost'])
})

test('one who is addressed does not speak; one who acts beside a line does', async () => {
  const found = await speakers(
    'Anna Frost met Martin Hale and Peter Stone at the station.',
    '“You are late,” said Anna Frost.',
    'Peter Stone put down his bag. “The train was held at Osterby, Martin.”',
  )
  expect(found.at(-1)?.[1]).toBe('Peter Stone')
})

test('lines that open with a dash are speech', async () => {
  const found = await speakers(
    '— Were you in Lyon? asked the judge.',
    '— I was in Lyon, Marcel Dupont said quietly.',
    '— With whom?',
    '— With nobody.',
  )
  expect(found.map(([words]) => words)).toEqual([
    'Were you in Lyon?',
    'I was in Lyon,',
    'With whom?',
    'With nobody.',
  ])
  expect(found[1]?.[1]).toBe('Marcel Dupont')
})

test('a voice is nobody, unless whose it is follows', async () => {
  const found = await speakers(
    '“Who is there?” cried the voice of John Reed.',
    'They stood still and waited for the light.',
  )
  expect(found[0]?.[1]).toBe('John Reed')
})

test('whom words call by name', () => {
  const names = ['Watson', 'Mrs Stark']
  expect(addressedIn('Come in, Watson!', names).get(0)).toBe('addressed')
  expect(addressedIn('I saw Watson yesterday.', names).get(0)).toBe('named')
  expect(addressedIn('Nobody came.', names).size).toBe(0)
})
