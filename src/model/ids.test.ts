import { expect, test } from 'vitest'
import { contentId, findingId, sha256Hex, suggestionId } from './ids.ts'
import { personId } from './person-id.ts'

test('SHA-256 agrees with the published vector for "abc" (FIPS 180-4)', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('the same suggestion has the same id, and a different role another', () => {
  const key = { text: 'a'.repeat(64), start: 1, end: 5, kind: 'mention', family: 'names', roles: ['person'] }
  expect(suggestionId(key)).toBe(suggestionId({ ...key }))
  expect(suggestionId(key)).not.toBe(suggestionId({ ...key, roles: ['place'] }))
})

test('roles and literals of a finding cannot be mistaken for each other', () => {
  expect(findingId('house', ['a', 'b'], ['c'])).not.toBe(findingId('house', ['a'], ['b', 'c']))
})

test('parts are kept apart', () => {
  expect(contentId('x', ['ab', 'c'])).not.toBe(contentId('x', ['a', 'bc']))
})

test('what people make is ordered by time', () => {
  const random = new Uint8Array(16).fill(7)
  expect(personId(1_000, random) < personId(2_000, random)).toBe(true)
  expect(() => personId(1_000, new Uint8Array(3))).toThrow(RangeError)
})
