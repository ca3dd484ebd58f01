import { expect, test } from 'vitest'
import { tokenise } from './tokens.ts'

const forms = (text: string) => tokenise(text).map(({ form }) => form)

test('clitics are words of their own', () => {
  expect(forms("He didn't say it was Trotsky's.")).toEqual([
    'He',
    'did',
    "n't",
    'say',
    'it',
    'was',
    'Trotsky',
    "'s",
    '.',
  ])
  expect(forms('Stalin’s “real” amalgam')).toEqual(['Stalin', '’s', '“', 'real', '”', 'amalgam'])
  expect(forms('I cannot go')).toEqual(['I', 'can', 'not', 'go'])
})

test('initials and abbreviations keep their stops, sentences lose theirs', () => {
  expect(forms('It was G.V. Butov and Mr. Smith.')).toEqual([
    'It',
    'was',
    'G.V.',
    'Butov',
    'and',
    'Mr.',
    'Smith',
    '.',
  ])
  expect(forms('See Vol. XXXVI, p. 6.')).toEqual(['See', 'Vol.', 'XXXVI', ',', 'p.', '6', '.'])
  expect(forms('He said no.')).toEqual(['He', 'said', 'no', '.'])
})

test('hyphens cut words apart but for prefixes and figures', () => {
  expect(forms('the counter-revolutionary co-author, 1930s, 5th')).toEqual([
    'the',
    'counter',
    '-',
    'revolutionary',
    'co-author',
    ',',
    '1930s',
    ',',
    '5th',
  ])
})

test('offsets give back every form', () => {
  const text = 'Vyshinsky: And you didn’t know? — "No, I didn\'t," (Laughter.)  Vol. II, p.70.'
  for (const { form, start, end } of tokenise(text)) expect(text.slice(start, end)).toBe(form)
})
