// What is written without `Intl` is what `Intl` would have written.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from './catalogue.ts'
import { dateIn } from './dates.ts'
import { languageNameIn } from './language-names.ts'
import { listIn } from './numbers.ts'
import { orderIn } from './order.ts'

const PLAIN = ` _-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$019abyzABYZ`.split('')
const WORDS = fc.array(fc.oneof(fc.constantFrom(...PLAIN), fc.constantFrom('é', 'n\u0303', 'Ж', '’', '٣')), {
  maxLength: 6,
})

describe.each(LANGUAGES)('in "%s"', language => {
  test.each([true, false])('dates, with a day: %s', withDay => {
    const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...(withDay ? { day: 'numeric' } : {}),
    })
    for (const year of [1, 988, 1582, 1936, 2026])
      for (let day = 0; day < 365; day += 13) {
        const date = new Date(Date.UTC(2000, 0, 1 + day))
        date.setUTCFullYear(year)
        expect(dateIn(language, date, withDay)).toBe(format.format(date).replace(/\sг\.$/, ''))
      }
  })

  test('names of languages', () => {
    const names = new Intl.DisplayNames(language, { type: 'language' })
    for (const tag of ['en', 'ru', 'fr', 'es', 'de', 'uk', 'pl', 'it', 'da', 'pt-BR'])
      expect(languageNameIn(language, tag)).toBe(names.of(tag))
    expect(languageNameIn(language, 'no tag')).toBe('no tag')
  })

  test('lists', () => {
    const format = new Intl.ListFormat(language)
    const word = fc.constantFrom('Holtzman', 'Ivanov', 'hidden', 'hiena', 'Hi', 'i', 'у', '')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), words => {
        expect(listIn(language, words)).toBe(format.format(words))
      }),
    )
  })

  test.each([true, false])('the order of names, numbers by what they count: %s', numeric => {
    const collator = new Intl.Collator(language, { numeric })
    const order = orderIn(language, { numeric })
    fc.assert(
      fc.property(WORDS, WORDS, (one, other) => {
        const [a, b] = [one.join(''), other.join('')]
        expect(Math.sign(order(a, b)), `${a} and ${b}`).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 6000 },
    )
  })
})

test('a date before the first year is one before Christ', () => {
  const ides = new Date(Date.UTC(-43, 2, 15))
  expect(LANGUAGES.map(language => dateIn(language, ides, true).replaceAll(/\s/g, ' '))).toEqual([
    '15 March 44 BC',
    '15 марта 44 г. до н. э.',
    '15 mars 44 av. J.-C.',
    '15 de marzo de 44 a. C.',
  ])
})
