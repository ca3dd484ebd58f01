import { expect, test } from 'vitest'
import { hashText } from './hash.ts'
import { WordIndex } from './word-index.ts'

test('words are found by their hash, whatever their letters', () => {
  const words = ['the', 'zinoviev', 'émigré', 'Копенгаген', '–', 'a']
  const index = new WordIndex(Int32Array.from(words, hashText))
  expect(index.size).toBe(words.length)
  expect(words.map(word => index.find(hashText(word)))).toEqual([0, 1, 2, 3, 4, 5])
  expect(index.find(hashText('holtzman'))).toBe(-1)
})

test('many words keep their places', () => {
  const words = Array.from({ length: 5000 }, (_, at) => `w${(at * 7919).toString(36)}`)
  const index = new WordIndex(Int32Array.from(words, hashText))
  expect(words.every((word, at) => index.find(hashText(word)) === at)).toBe(true)
})
