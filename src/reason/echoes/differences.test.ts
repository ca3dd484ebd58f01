import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from './differences.ts'

const joined = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text).join('')
const same = (list: readonly { readonly text: string; readonly same: boolean }[]) =>
  list.filter(piece => piece.same).map(({ text }) => text)

/** Words alone, without their spacing and commas. */
const marked = (list: readonly string[]) => list.join(' ').replace(/,/g, '').split(/\s+/)

test('the words that two witnesses share are marked in both', () => {
  const { a, b } = differences(
    'he had again failed to obtain a ticket for the session',
    'he had failed to obtain a ticket for it',
  )
  expect(same(a)).toEqual(['he had', 'failed to obtain a ticket for'])
  expect(same(b)).toEqual(['he had failed to obtain a ticket for'])
})

test('nothing in common, nothing marked', () => {
  const { a, b } = differences('the boat waited', 'no ferry came')
  expect([...same(a), ...same(b)]).toEqual([])
})

test('the pieces give both passages back, and the marked words are the same on both sides', () => {
  const words = fc.array(fc.constantFrom('grey', 'boat', 'weir', 'third', 'waits,'), { maxLength: 9 })
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [one.join(' '), other.join(' ')]
      const found = differences(a, b)
      expect(joined(found.a)).toBe(a)
      expect(joined(found.b)).toBe(b)
      expect(marked(same(found.a))).toEqual(marked(same(found.b)))
    }),
  )
})
