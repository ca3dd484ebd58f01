// Whom an indictment's numbered list accuses: one person a number, aliases and years of birth aside.
import { expect, test } from 'vitest'
import { sha256Hex, type ChargeSuggestion, type MentionSuggestion } from '#model'
import { readText } from '../index.ts'
import { chargesIn, readPaper } from '../testing/read-paper.ts'

test('aliases in brackets and after "alias" neither end the list nor are accused themselves', async () => {
  const text =
    '14. Berman-Yurin, Konon Borisovich (alias Alexander Fomich ), born in 1901, employee; 15. Lurye, Moissei Ilyich, alias Emel, Alexander, born in 1897, employee; 16. Reingold, Isak Isayevich, born in 1897, employee - are accused of that, being members of the underground terrorist organization, they prepared the assassination of Comrade Stalin.'
  const version = {
    source: 's',
    sha256: sha256Hex(text),
    normaliser: 't',
    text,
    blocks: [{ kind: 'paragraph' as const, start: 0, end: text.length }],
    origin: [],
    markup: [],
    pages: null,
    language: 'en',
  }
  const source = {
    id: 's',
    title: 'Indictment',
    kind: 'indictment' as const,
    date: null,
    path: '',
    author: [],
  }
  const { suggestions } = await readText(version, { source })
  const quotes = new Map(
    suggestions
      .filter((each): each is MentionSuggestion => each.kind === 'mention')
      .map(({ id, start }) => [id, start]),
  )
  const charge = suggestions.find((each): each is ChargeSuggestion => each.kind === 'charge')!
  const numberOf = (id: string) =>
    [...text.matchAll(/\d\d\./g)].findLast(({ index }) => index < quotes.get(id)!)![0]
  expect(charge.targets.map(numberOf)).toEqual(['14.', '15.', '16.'])
})

test('sentenced to what for what, in one sentence', async () => {
  const reading = await readPaper(
    'Judgment of the Special Court',
    'The accused Josef Kral, locksmith, and Marie Kralova, his wife, are sentenced to death for aiding enemies of the state.',
  )
  const [charge] = chargesIn(reading)
  expect(charge!.counts[0]!.what).toMatch(/^aiding enemies/)
  expect(
    charge!.counts[0]!.accused.map(({ outcome, gravity, penalty }) => [outcome, gravity, penalty]),
  ).toEqual([
    ['convicted', 'death', 'death'],
    ['convicted', 'death', 'death'],
  ])
})
