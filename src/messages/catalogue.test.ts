import { expect, test } from 'vitest'
import { LANGUAGES, messagesIn, nearestLanguage, type MessageKey } from './catalogue.ts'
import { en } from './en/index.ts'

test.each(LANGUAGES)(
  'every message of "%s" is there, is well formed, and takes the parameters of the English one',
  language => {
    const messages = messagesIn(language)
    for (const key of Object.keys(en) as MessageKey[]) {
      expect(messages.has(key)).toBe(true)
      const words = filled(messages.say, key)
      expect(words, key).not.toContain('{')
    }
  },
)

test('counts follow the plural rules of the language', () => {
  const { say } = messagesIn('en')
  expect(say('cli.read.done', { added: 1, known: 0, troubled: 0 })).toBe('1 source read.')
  expect(say('cli.read.done', { added: 38, known: 2, troubled: 1 })).toBe(
    '38 sources read, 2 known already, 1 with a problem.',
  )
})

test('no text of the product pronounces on a person', () => {
  for (const [key, text] of Object.entries(en))
    expect(text, key).not.toMatch(/\b(guilty|innocent|liar|lie[sd]?|false(ly)?|fake)\b/i)
})

test('the nearest language is found by its first subtag', () => {
  expect(nearestLanguage(['xx', 'en-GB'])).toBe('en')
  expect(nearestLanguage([])).toBe('en')
})

test('a key that is not there is misuse', () => {
  expect(() => messagesIn('en').say('no.such.key' as MessageKey)).toThrow(RangeError)
})

/** The message with every parameter filled by a number, whatever their names. */
function filled(say: (key: MessageKey, params: Record<string, number>) => string, key: MessageKey): string {
  const names = [...en[key].matchAll(/\{(\w+)[,}]/g)].map(match => match[1]!)
  return say(key, Object.fromEntries(names.map(name => [name, 2])))
}
