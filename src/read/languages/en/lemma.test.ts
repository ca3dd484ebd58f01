import { expect, test } from 'vitest'
import { Lemmatiser, regularLemma } from './lemma.ts'

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

test('irregular verbs and doubled l, also where the word list has no entry', () => {
  const lemmatiser = new Lemmatiser(new Map())
  const lemma = (form: string, xpos: string) => lemmatiser.lemma(form, 'VERB', xpos)
  expect(['beaten', 'slain', 'sworn', 'hidden', 'overthrown'].map(form => lemma(form, 'VBN'))).toEqual([
    'beat',
    'slay',
    'swear',
    'hide',
    'overthrow',
  ])
  expect(lemma('expelled', 'VBD')).toBe('expel')
  expect(lemma('killed', 'VBD')).toBe('kill')
  expect(lemma('bound', 'VBN')).toBe('bind')
  expect(lemma('bound', 'VB')).toBe('bound')
  expect(lemmatiser.lemma('swimming', 'NOUN', 'NN')).toBe('swimming')
})
