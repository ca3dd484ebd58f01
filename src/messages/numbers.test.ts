import { describe, expect, test } from 'vitest'
import { LANGUAGES, loadMessages } from './catalogue.ts'
import { listIn, numberIn } from './numbers.ts'

const NUMBERS = [
  0,
  -0,
  1,
  12,
  999,
  1000,
  1234,
  9999,
  10_000,
  56_789,
  100_000,
  1_234_567,
  2 ** 53,
  0.5,
  1234.5,
]

describe.each(LANGUAGES)('in "%s"', language => {
  test('numbers are written as Intl writes them', () => {
    const format = new Intl.NumberFormat(language)
    for (const value of NUMBERS.flatMap(value => [value, -value]))
      expect(numberIn(language, value)).toBe(format.format(value))
  })

  test('so are those that a plural counts', async () => {
    const messages = await loadMessages(language)
    expect(messages.say('web.nav.undecided', { count: 12_345 })).toContain(numberIn(language, 12_345))
  })

  test('lists are joined as Intl joins them', () => {
    const format = new Intl.ListFormat(language)
    for (const words of [[], ['Holtzman'], ['Holtzman', 'Sedov'], ['Holtzman', 'Sedov', 'Olberg']])
      expect(listIn(language, words)).toBe(format.format(words))
  })
})
