import { describe, expect, it } from 'vitest'
import { lettered } from './lettered.ts'

/** Every code point of Latin to Armenian and of the later blocks of Latin and Greek. */
const CASED = [...range(0x20, 0x590), ...range(0x1e00, 0x2000)]

describe('lettered', () => {
  it.each(['L', 'Lu', 'Ll', 'M', 'N'])(
    'takes for \\p{%s} what Unicode does, within the cased scripts',
    name => {
      const ours = lettered(String.raw`^\p{${name}}$`, 'u')
      const unicode = new RegExp(`^\\p{${name}}$`, 'u')
      const different = CASED.filter(character => ours.test(character) !== unicode.test(character))
      expect(different).toEqual([])
    },
  )

  it('knows classes alone, in a class of others, and turned about', () => {
    expect(lettered(String.raw`^\p{Lu}[\p{L}'’-]+$`, 'u').test('Łódź-Šafárik')).toBe(true)
    expect(lettered(String.raw`^\p{Lu}[\p{L}'’-]+$`, 'u').test('Троцкий')).toBe(true)
    expect(lettered(String.raw`^\p{Lu}[\p{L}'’-]+$`, 'u').test('trotsky')).toBe(false)
    expect(lettered(String.raw`(?:me|my)(?=\P{L}|$)`, 'u').test('mystery')).toBe(false)
    expect(lettered(String.raw`[^\p{L}]I`, 'u').test('“I')).toBe(true)
  })

  it('leaves brackets that are escaped, and other escapes, alone', () => {
    expect(lettered(String.raw`\[\p{L}\]\.`, 'u').test('see [a]. Then')).toBe(true)
    expect(lettered(String.raw`[[\p{L}]+\]`, 'u').test('[x]')).toBe(true)
  })

  it('refuses a class turned about within a class, which it cannot spell out', () => {
    expect(() => lettered(String.raw`[\P{L}x]`, 'u')).toThrow(RangeError)
  })
})

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, at) => String.fromCharCode(from + at))
}
