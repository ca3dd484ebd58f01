import { expect, it } from 'vitest'
import { matchesIn } from './matches.ts'

it.each([
  [/[A-Z]\w+/g, 'Holtzman met Sedov in Copenhagen.'],
  [/(?=o)/g, 'Holtzman met Sedov'],
  [/x/g, 'none'],
])('finds with %s what matchAll finds, each time it is asked', (pattern, text) => {
  const expected = [...text.matchAll(pattern)]
  expect(matchesIn(text, pattern)).toEqual(expected)
  expect(matchesIn(text, pattern)).toEqual(expected)
})
