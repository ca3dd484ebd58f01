import { expect, test } from 'vitest'
import { loadEnglish } from '../languages/en/english.ts'
import { turnedAbout, type Taken } from './turned-about.ts'

const { lore } = loadEnglish().names!

const names = (text: string, taken: readonly Taken[] = []) =>
  turnedAbout(text, lore, taken).map(({ name }) => name)

test('a numbered list of accused, surnames first, with aliases', () => {
  expect(
    names(
      '11. Holtzman, Edouard Solomonovich, born in 1882, employee, 12. David, Fritz, alias Kruglyansky, Ilya-David Israilevich, born in 1897, employee; 15. Lurye, Moissei Ilyich, alias Emel, Alexander, born 1897; 16. Lurye, Nathan Lazarevich, born in 1901, employee - are accused of that',
    ),
  ).toEqual([
    'Edouard Solomonovich Holtzman',
    'Fritz David',
    'Ilya-David Israilevich Kruglyansky',
    'Moissei Ilyich Lurye',
    'Alexander Emel',
    'Nathan Lazarevich Lurye',
  ])
})

test('a list with nothing between its entries but numbers', () => {
  expect(
    names(
      'sentences: 5) Mrachkovsky, Sergei Vitalievich 6) Ter-Vaganyan, Vagarshak Arutyunovich 15) Lurye, Moissei Ilyich (Emel, Alexander) and 16) Lurye, Nathan Lazarevich all to the supreme penalty',
    ),
  ).toEqual([
    'Sergei Vitalievich Mrachkovsky',
    'Vagarshak Arutyunovich Ter-Vaganyan',
    'Moissei Ilyich Lurye',
    'Alexander Emel',
    'Nathan Lazarevich Lurye',
  ])
})

test('registers with semicolons, with lines, and with initials', () => {
  expect(
    names('Present: Haddock, John, clerk; Prance, Miles; Bedloe, William, late of Chepstow; and others.'),
  ).toEqual(['John Haddock', 'Miles Prance', 'William Bedloe'])
  expect(names('Committed in March\n\nHill, J. R.\nGreen, Robert\nBerry, Henry\n')).toEqual([
    'J. R. Hill',
    'Robert Green',
    'Henry Berry',
  ])
})

test('persons beside one another, and places within others, are not turned about', () => {
  expect(names('the group of Rumyantsev, Levin, Mandelstamm and others')).toEqual([])
  expect(
    names('He saw Clark, Allen, and Lewis; Clark, James, and Thomas; Scott, George, and Henry.'),
  ).toEqual([])
  const text = '1. Dover, Kent; 2. Paris, Texas; 3. Zinoviev, Grigori; 4. Kamenev, Lev'
  const place = (name: string): Taken => ({
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
    entity: 'place',
  })
  expect(names(text, [place('Kent'), place('Texas')])).toEqual(['Grigori Zinoviev', 'Lev Kamenev'])
})
