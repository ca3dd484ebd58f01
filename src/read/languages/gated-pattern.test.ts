import { expect, test } from 'vitest'
import { gated, startingWith } from './gated-pattern.ts'

test('a gated pattern matches where its plain self does', () => {
  const signed = startingWith('(?:[Ss]igned:?|\\/s\\/)\\s*', '(\\p{Lu}\\p{L}+)[.]?$', 'u')
  const plain = /(?:[Ss]igned:?|\/s\/)\s*(\p{Lu}\p{L}+)[.]?$/u
  for (const text of [
    'He signed nothing. Signed: Brandt.',
    'Orlovka, 3 May 1937. /s/ Königsmarck',
    'Signed: the clerk',
    'Brandt',
    '',
  ]) {
    expect(signed.exec(text)).toEqual(plain.exec(text))
    expect(signed.test(text)).toBe(plain.test(text))
  }
})

test('what the gate does not let through does not match', () => {
  const street = gated(/gasse$/, '\\p{L}{3}gasse$', 'u')
  expect(street.test('Rosengasse')).toBe(true)
  expect(street.exec('Rosengasse')?.[0]).toBe('sengasse')
  expect(street.test('gasse')).toBe(false)
  expect(street.exec('Rosengarten')).toBeNull()
})
