import { expect, test } from 'vitest'
import { regularLemma } from './lemma.ts'

test.each([
  ['tried', 'VBD', 'try'],
  ['stopped', 'VBD', 'stop'],
  ['accused', 'VBN', 'accuse'],
  ['deprived', 'VBN', 'deprive'],
  ['killing', 'VBG', 'kill'],
  ['trials', 'NNS', 'trial'],
  ['witnesses', 'NNS', 'witness'],
  ['parties', 'NNS', 'party'],
  ['Trotskyites', 'NNS', 'trotskyite'],
  ['heavier', 'JJR', 'heavy'],
  ['Moscow', 'NNP', 'Moscow'],
])('%s as %s is %s', (form, xpos, lemma) => {
  expect(regularLemma(form, xpos)).toBe(lemma)
})
