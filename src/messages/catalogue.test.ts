import { beforeAll, describe, expect, test } from 'vitest'
import {
  LANGUAGES,
  loadMessages,
  messagesIn,
  nearestLanguage,
  OWN_NAMES,
  type Catalogue,
  type Language,
  type MessageKey,
} from './catalogue.ts'
import { en } from './en/index.ts'

beforeAll(async () => {
  for (const language of LANGUAGES) await loadMessages(language)
})

test('each language is called by its own name', () => {
  for (const language of LANGUAGES)
    expect(OWN_NAMES[language].toLocaleLowerCase(language)).toBe(
      new Intl.DisplayNames(language, { type: 'language' }).of(language)?.toLocaleLowerCase(language),
    )
})

describe.each(LANGUAGES)('the catalogue of "%s"', language => {
  test('has every message, well formed, with the parameters of the English one', () => {
    const messages = messagesIn(language)
    for (const key of Object.keys(en) as MessageKey[]) {
      expect(messages.has(key)).toBe(true)
      for (const value of [0, 1, 2, 5, 21]) {
        const words = messages.say(key, filled(key, value))
        expect(words, key).not.toMatch(/[{}]/)
      }
    }
  })

  test('names no parameter that the English message has not', async () => {
    const catalogue = await catalogueOf(language)
    for (const key of Object.keys(en) as MessageKey[])
      expect(
        names(catalogue[key]).filter(name => !names(en[key]).includes(name)),
        key,
      ).toEqual([])
  })

  test('has a form for every plural of the language where it counts', async () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, text] of Object.entries(await catalogueOf(language)))
      for (const forms of plurals(text)) {
        expect(forms, key).toContain('other')
        // Either the words do not change with the number, or each form of the language is there.
        const wanted = language === 'ru' && forms.includes('few') ? categories : ['other']
        expect(forms, key).toEqual(expect.arrayContaining([...wanted]))
      }
  })

  test('pronounces on no person', async () => {
    for (const [key, text] of Object.entries(await catalogueOf(language)))
      expect(text, key).not.toMatch(VERDICTS[language])
  })
})

/** Words that no text of the product says of a person. */
const VERDICTS: Readonly<Record<Language, RegExp>> = {
  en: /\b(guilty|innocent|liar|lie[sd]?|false(ly)?|fake)\b/i,
  ru: /(^|[^а-яё])(не)?винов(ен|на|ны|ат)|лжец|лж[её]т|ложь|лжив|фальшив|подделк/i,
  fr: /\b(coupables?|innocente?s?|ment(eur|euse|ir|i)|mensong(e|er)|faux|fausse)\b/i,
  es: /\b(culpables?|inocentes?|mentir(oso|osa|a)?|miente|fals[oa]s?)\b/i,
}

const read = (language: Language, added: number): string =>
  messagesIn(language).say('cli.read.done', { added, known: 0, troubled: 0 })

test('counts follow the plural rules of the language', () => {
  expect(read('en', 1)).toBe('1 source read.')
  expect(messagesIn('en').say('cli.read.done', { added: 38, known: 2, troubled: 1 })).toBe(
    '38 sources read, 2 known already, 1 with a problem.',
  )
  expect([1, 2, 5, 21].map(added => read('ru', added))).toEqual([
    'Прочитан 1 источник.',
    'Прочитано 2 источника.',
    'Прочитано 5 источников.',
    'Прочитан 21 источник.',
  ])
  expect([0, 1, 2].map(added => read('fr', added))).toEqual([
    'Rien de nouveau.',
    '1 source lue.',
    '2 sources lues.',
  ])
  expect([1, 2].map(added => read('es', added))).toEqual(['1 fuente leída.', '2 fuentes leídas.'])
})

test('a language that was not fetched is misuse', () => {
  expect(() => messagesIn('xx' as Language)).toThrow(RangeError)
})

test('the nearest language is found by its first subtag', () => {
  expect(nearestLanguage(['xx', 'en-GB'])).toBe('en')
  expect(nearestLanguage(['ru_RU.UTF-8'])).toBe('ru')
  expect(nearestLanguage(['fr-CA', 'en'])).toBe('fr')
  expect(nearestLanguage([])).toBe('en')
})

test('a key that is not there is misuse', () => {
  expect(() => messagesIn('en').say('no.such.key' as MessageKey)).toThrow(RangeError)
})

/** Every parameter of the message filled by a number, whatever its name. */
function filled(key: MessageKey, value: number): Record<string, number> {
  return Object.fromEntries(names(en[key]).map(name => [name, value]))
}

function names(message: string): string[] {
  return [...message.matchAll(/\{(\w+)[,}]/g)].map(match => match[1]!)
}

/** The forms of each plural in a message, by their names. */
function plurals(message: string): string[][] {
  const found: string[][] = []
  for (const match of message.matchAll(/\{\w+, plural,/g)) {
    const forms: string[] = []
    let depth = 1
    let word = ''
    for (const letter of message.slice(match.index + match[0].length)) {
      if (letter === '{') {
        if (depth === 1) forms.push(word.trim())
        word = ''
        depth++
      } else if (letter === '}') {
        if (--depth === 0) break
        word = ''
      } else word += letter
    }
    found.push(forms)
  }
  return found
}

async function catalogueOf(language: Language): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return en
    case 'ru':
      return (await import('./ru/index.ts')).ru
    case 'fr':
      return (await import('./fr/index.ts')).fr
    case 'es':
      return (await import('./es/index.ts')).es
  }
}
