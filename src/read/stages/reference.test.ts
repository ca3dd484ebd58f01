import { sha256Hex, type MentionSuggestion } from '#model'
import { expect, test } from 'vitest'
import { readText } from '../index.ts'

async function links(text: string): Promise<string[]> {
  const version = { source: 's', sha256: sha256Hex(text), text, blocks: [], markup: [], language: 'en' }
  const source = { id: 's', title: '', kind: 'other', date: null, path: '', author: [] }
  const { suggestions } = await readText(version as never, { source: source as never })
  const mentions = suggestions.filter(({ kind }) => kind === 'mention') as MentionSuggestion[]
  return mentions.filter(({ antecedent }) => antecedent !== null).map(({ quote, name }) => `${quote} ${name}`)
}

test('a pronoun takes up the subject before it, a possessive the subject of its clause', async () => {
  expect(
    await links('Kamenev categorically denied any participation. Later he told his comrades of it.'),
  ).toEqual(['he Kamenev', 'his Kamenev'])
})

test('an object does not take up the subject of its own verb', async () => {
  const found = await links('Vyshinsky questioned Holtzman. Vyshinsky accused him of murder.')
  expect(found).toEqual(['him Holtzman'])
})

test('gender keeps husband and wife apart', async () => {
  const found = await links('Mr. Bennet spoke to Mrs. Bennet. She was not listening to him.')
  expect(found).toEqual(['She Bennet', 'him Bennet'])
})

test('a pronoun that takes up a noun is given to no name', async () => {
  expect(await links('Trotsky was in Oslo. An old woman stood at the gate. She waited.')).toEqual([])
})

test('in a transcript the speaker is "I" and the one asked is "you"', async () => {
  const found = await links(
    'VYSHINSKY: Did you meet Sedov in Berlin?\nHOLTZMAN: I met Sedov many times.\nVYSHINSKY: When was it?\nHOLTZMAN: In November.\n',
  )
  expect(found).toEqual(expect.arrayContaining(['you Holtzman', 'I Holtzman']))
})

test('"Smirnov, too, was …" names the subject of its clause, whatever stands before', async () => {
  const found = await links(
    'In 1932-33 Kamenev and Zinoviev were in exile; but the centre functioned. It is known that in 1934 Smirnov, too, was not at liberty; he was arrested in January 1933; but the centre functioned.',
  )
  expect(found).toContain('he Smirnov')
})

test('"my brother" is the one whom the speaker has named', async () => {
  const found = await links(
    'I am the sister of Thomas Doyle, who was arrested in February. Inspector Crane struck him. My brother told me that he had signed.',
  )
  expect(found).toContain('My brother Thomas Doyle')
  expect(found).toContain('he Thomas Doyle')
  expect(await links('My brother Paul Kern lives in Kesh. My sister told my brother of it.')).toContain(
    'my brother Paul Kern',
  )
  expect(
    await links(
      'My brother Paul Kern lives in Kesh. My brother Ivan Kern does not. I told my brother of it.',
    ),
  ).toEqual([])
  expect(await links('I am the wife of Otto Brandt. My husband was ill. My brother was not.')).toEqual([
    'My husband Otto Brandt',
  ])
})
