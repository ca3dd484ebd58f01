import { expect, test } from 'vitest'
import { EMPTY_CASE, type Actor } from '#model'
import { messagesIn } from '#messages'
import { CommandError } from './exit.ts'
import { parseStrike } from './parse-strike.ts'

const actor = (id: string, name: string): Actor => ({
  id,
  kind: 'person',
  name,
  names: [],
  born: null,
  died: null,
  fictional: false,
  collective: false,
  note: '',
})
const data = {
  ...EMPTY_CASE,
  actors: [actor('a1', 'I. N. Smirnov'), actor('a2', 'V. M. Smirnov'), actor('a3', 'Olberg')],
}
const parsed = (text: string) => parseStrike(text, data, messagesIn('en'))

test('voices by name or id, over a stretch of time where one is given', () => {
  expect(parsed('voice:Olberg')).toEqual({ kind: 'voice', actor: 'a3' })
  expect(parsed('voice:a1@1936-08')).toEqual({ kind: 'voice', actor: 'a1', during: '1936-08' })
  expect(parsed('controlled-by:olberg')).toEqual({ kind: 'controlled-by', actor: 'a3' })
  expect(parsed('liberty:detained')).toEqual({ kind: 'liberty', liberty: 'detained' })
})

test('a name that fits several is refused with the candidates', () => {
  expect(() => parsed('voice:Smirnov')).toThrow(/I\. N\. Smirnov \(a1\), V\. M\. Smirnov \(a2\)/)
})

test.each(['voice:Nobody', 'voice:Olberg@last summer', 'statement:none', 'liberty:loose', 'everything'])(
  '%s is wrong use',
  text => {
    expect(() => parsed(text)).toThrow(CommandError)
  },
)
