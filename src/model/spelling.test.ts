import { expect, test } from 'vitest'
import { foldWord, isSlip, nominative } from './spelling.ts'

test.each([
  ['Zinoviev', 'Zinovyev', "Zinov'ev", 'Зиновьев', 'Зиновьеву', 'Зиновьевым'],
  ['Vyshinsky', 'Vishinski', 'Вышинский', 'Вышинского'],
  ['Trotsky', 'Trotzky', 'Trotski', 'Троцкий', 'Троцкому'],
  ['Yagoda', 'Iagoda', 'Ягода'],
  ['Mrachkovsky', 'Мрачковский'],
])('spellings of %s fold together', (...spellings) => {
  expect(new Set(spellings.map(foldWord)).size).toBe(1)
})

test('different names stay different', () => {
  const names = [
    'Kamenev',
    'Kirov',
    'Karev',
    'Gaven',
    'Sedov',
    'Serov',
    'Pickel',
    'Pikel',
    'Smirnov',
    'Smilga',
  ]
  expect(new Set(names.map(foldWord)).size).toBe(names.length - 1)
})

test('one letter wrong is a slip, two are not', () => {
  expect(isSlip('kamanev', 'kamenev')).toBe(true)
  expect(isSlip('edokimov', 'evdokimov')).toBe(true)
  expect(isSlip('zinvoiev', 'zinoviev')).toBe(true)
  expect(isSlip('kamenev', 'kamenev')).toBe(false)
  expect(isSlip('karev', 'kamenev')).toBe(false)
})

test('Russian cases go back to the nominative', () => {
  expect(nominative('Троцкому')).toBe('Троцкий')
  expect(nominative('Седовым')).toBe('Седов')
  expect(nominative('Бухарин')).toBe('Бухарин')
})
