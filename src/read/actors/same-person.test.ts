import { contentId, sha256Hex, type DocumentReading, type MentionSuggestion } from '#model'
import { expect, test } from 'vitest'
import { loadEnglish } from '../languages/en/english.ts'
import { EMPTY_REGISTER } from '../stages/stage.ts'
import { resolveActors } from './resolve-actors.ts'

const { lore } = loadEnglish().names!

/** A text with these strings as mentions of persons, each of the cluster named beside it. */
function read(source: string, text: string, names: readonly (readonly [string, string])[]) {
  const suggestions = names.flatMap(([quote, cluster]) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}-])${quote}(?![\\p{L}-])`, 'gu'))].map(
      ({ index }): MentionSuggestion => ({
        kind: 'mention',
        id: contentId('mention', [source, quote, index]),
        start: index,
        end: index + quote.length,
        quote,
        rule: 'names/usage',
        score: 0.9,
        entity: 'person',
        form: 'name',
        cluster: `person:${cluster}`,
        name: quote.split(', ').toReversed().join(' '),
        gender: null,
        fictional: false,
        antecedent: null,
      }),
    ),
  )
  const reading = { source, text: sha256Hex(text), suggestions }
  return { reading: reading as Pick<DocumentReading, 'source' | 'suggestions'>, text }
}

function persons(...texts: readonly ReturnType<typeof read>[]): readonly (readonly string[])[] {
  const { actors } = resolveActors({
    readings: texts.map(({ reading }) => reading),
    register: EMPTY_REGISTER,
    decisions: [],
    lore,
    texts: new Map(texts.map(({ text }) => [sha256Hex(text), text])),
  })
  return actors.map(({ names }) => names.map(({ text }) => text)).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

test('in lists the surname stands before the comma, and the alias after its word', () => {
  const text =
    '14. Berman-Yurin, Konon Borisovich, alias Alexander Fomich, born in 1901; 15. Lurye, Moissei Ilyich, born in 1897; 16. Lurye, Nathan Lazarevich, born in 1901.'
  const list = read('a', text, [
    ['Berman-Yurin, Konon Borisovich', 'Konon Borisovich Berman-Yurin'],
    ['Alexander Fomich', 'Fomich'],
    ['Lurye, Moissei Ilyich', 'Moissei Ilyich Lurye'],
    ['Lurye, Nathan Lazarevich', 'Nathan Lazarevich Lurye'],
  ])
  const other = read('b', 'K. B. Berman-Yurin and N. L. Lurye were led in. M. I. Lurye spoke.', [
    ['K. B. Berman-Yurin', 'Berman-Yurin'],
    ['N. L. Lurye', 'N. L. Lurye'],
    ['M. I. Lurye', 'M. I. Lurye'],
  ])
  const found = persons(list, other)
  expect(found).toContainEqual(
    expect.arrayContaining(['K. B. Berman-Yurin', 'Konon Borisovich Berman-Yurin', 'Alexander Fomich']),
  )
  expect(found.find(names => names.includes('Nathan Lazarevich Lurye'))).toContain('N. L. Lurye')
  expect(found.find(names => names.includes('Moissei Ilyich Lurye'))).toContain('M. I. Lurye')
})

test('a person goes by the name of the running text, by that of a list only where there is no more than a surname', () => {
  const text = '12. Holtzman, Edouard Solomonovich, born in 1882; 15. Lurye, Moissei Ilyich, born in 1897.'
  const list = read('a', text, [
    ['Holtzman, Edouard Solomonovich', 'Edouard Solomonovich Holtzman'],
    ['Lurye, Moissei Ilyich', 'Moissei Ilyich Lurye'],
  ])
  const other = read('b', 'E. S. Holtzman and Lurye were led in. E. S. Holtzman spoke.', [
    ['E. S. Holtzman', 'E. S. Holtzman'],
    ['Lurye', 'Lurye'],
  ])
  expect(persons(list, other).map(([shown]) => shown)).toEqual(['E. S. Holtzman', 'Moissei Ilyich Lurye'])
})

test('names in a list beside one another are not one person', () => {
  const text = 'the group of Rumyantsev, Levin, Mandelstamm and others, and Bukharin, Rykov and Tomsky'
  const names = ['Rumyantsev', 'Levin', 'Mandelstamm', 'Bukharin', 'Rykov', 'Tomsky']
  expect(
    persons(
      read(
        'a',
        text,
        names.map(name => [name, name]),
      ),
    ),
  ).toEqual(names.toSorted().map(name => [name]))
})

test('a brother named in full now and then does not take all that is said by surname alone', () => {
  const session = read(
    'a',
    `${'Olberg said that he went. '.repeat(30)}His brother Paul Olberg came too.`,
    [
      ['Paul Olberg', 'Olberg'],
      ['Olberg(?= said)', 'Olberg'],
    ].map(([quote, cluster]) => [quote!.replace('(?= said)', ''), cluster!] as const),
  )
  const indictment = read('b', 'V. P. Olberg was sent; V. P. Olberg had a passport. V. P. Olberg returned.', [
    ['V. P. Olberg', 'V. P. Olberg'],
  ])
  const found = persons(session, indictment)
  expect(found).toContainEqual(['Paul Olberg'])
  expect(found).toContainEqual(['V. P. Olberg', 'Olberg'])
})

test('words that also stand in small letters, and have no sign of a name, are nobody', () => {
  const text =
    'Similar charges were made. They made similar charges; all pleas were similar. Pleas were heard, last pleas. Zinoviev rose.'
  expect(
    persons(
      read('a', text, [
        ['Similar', 'Similar'],
        ['Pleas', 'Pleas'],
        ['Zinoviev', 'Zinoviev'],
      ]),
    ),
  ).toEqual([['Zinoviev']])
})

test('a short surname that lost its last letter is known by its initials', () => {
  const text =
    'the foul murder of Comrade S. M. Kiro. S. M. Kirov was loved. S. M. Kirov, S. M. Kirov, S. M. Kirov, S. M. Kirov! V. I. Levin and V. I. Lenin.'
  expect(
    persons(
      read('a', text, [
        ['S. M. Kiro', 'S. M. Kiro'],
        ['S. M. Kirov', 'S. M. Kirov'],
        ['V. I. Levin', 'V. I. Levin'],
        ['V. I. Lenin', 'V. I. Lenin'],
      ]),
    ),
  ).toEqual([['S. M. Kirov', 'S. M. Kiro'], ['V. I. Lenin'], ['V. I. Levin']])
})
