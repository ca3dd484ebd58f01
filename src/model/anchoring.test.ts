import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchor, LEAST_SCORE } from './anchoring.ts'
import { selectorsOf } from './passage.ts'

const TEXT =
  'In the summer of 1929, Trotsky met in Istanbul with J. Blumkin. In 1918 Blumkin had assassinated the German ambassador, Count Mirbach.'
const { position, quote } = selectorsOf(TEXT, TEXT.indexOf('met in'), TEXT.indexOf('. In 1918'))

describe('a quote is found again', () => {
  test('where it was', () => {
    expect(anchor(TEXT, quote, position)).toEqual({
      start: position.start,
      end: position.end,
      score: 1,
      how: 'position',
    })
  })

  test('where the text before it grew', () => {
    const found = anchor(`A title.\n\n${TEXT}`, quote, position)
    expect(found).toMatchObject({ start: position.start + 10, how: 'exact' })
    expect(found!.score).toBeGreaterThan(0.9)
  })

  test('among several places with the same words, by its surroundings', () => {
    const twice = `They met in Istanbul with J. Blumkin, it was said. ${TEXT}`
    expect(anchor(twice, quote)!.start).toBe(twice.lastIndexOf('met in Istanbul'))
  })

  test('where scanning damaged a few letters, with a lower score', () => {
    const damaged = TEXT.replace('Istanbul', 'Istanbui').replace('Blumkin', 'Blurnkin')
    const found = anchor(damaged, quote, position)!
    expect(damaged.slice(found.start, found.end)).toBe('met in Istanbui with J. Blurnkin')
    expect(found.how).toBe('fuzzy')
    expect(found.score).toBeLessThan(1)
    expect(found.score).toBeGreaterThan(LEAST_SCORE)
  })

  test('and is reported missing where nothing is alike', () => {
    expect(
      anchor('Kamenev categorically denied any participation in this affair.', quote, position),
    ).toBeNull()
  })
})

test('any span of any text is found at its own place', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length
      const end = start + 1 + (b % (text.length - start))
      const selectors = selectorsOf(text, start, end)
      expect(anchor(text, selectors.quote, selectors.position)).toMatchObject({ start, end })
    }),
  )
})

test('a span outside the text is misuse', () => {
  expect(() => selectorsOf('abc', 2, 9)).toThrow(RangeError)
  expect(() => selectorsOf('abc', 1, 1)).toThrow(RangeError)
})
