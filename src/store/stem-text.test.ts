import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stemmerOf, WORD } from './stem.ts'
import { stemsOf } from './stem-text.ts'

const plainly = (text: string, language: string | null) =>
  [...text.matchAll(WORD)].map(([word]) => `${stemmerOf(language)(word)} `).join('')

test.each([
  ['en', 'Holtzman’s instructions, given in Copenhagen: “terrorist centres” (No. 17)'],
  ['ru', 'Показанія Гольцмана о встрѣчѣ въ Копенгагенѣ'],
  ['de', 'Die Angeklagten hätten größere Zusammenkünfte gehabt'],
  [null, 'ﬁrſt naïve É́ 𝔘𝔫𝔦 𝟙𝟚 👩‍⚖️ a\u0301b'],
])('words of %s are stemmed as one by one', (language, text) => {
  expect(stemsOf(text, 0, text.length, language)).toBe(plainly(text, language))
})

test('any text gives the same stems, now and again', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('en', 'ru', null),
      (text, language) => {
        expect(stemsOf(text, 0, text.length, language)).toBe(plainly(text, language))
        expect(stemsOf(text, 0, text.length, language)).toBe(plainly(text, language))
      },
    ),
  )
})

test('a part of a text is stemmed as if it stood alone', () => {
  const text = 'the accused testified yesterday'
  expect(stemsOf(text, 4, 21, 'en')).toBe(plainly(text.slice(4, 21), 'en'))
})
