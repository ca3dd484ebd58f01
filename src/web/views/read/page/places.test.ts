import { describe, expect, test } from 'vitest'
import { placeOnPage } from './places.ts'

const ORIGIN = [
  { start: 0, end: 40, page: 1, box: [72, 60, 300, 14] as const },
  { start: 41, end: 80, page: 1, box: [72, 75, 310, 14] as const },
  { start: 81, end: 120, page: 2, box: [72, 60, 290, 14] as const },
]

describe('a quote on the page', () => {
  test('within one line is that line’s box', () => {
    expect(placeOnPage(ORIGIN, 10, 20)).toEqual({ page: 1, boxes: [[72, 60, 300, 14]] })
  })
  test('over two lines is both boxes, and goes no further than its page', () => {
    expect(placeOnPage(ORIGIN, 30, 60)?.boxes).toHaveLength(2)
    expect(placeOnPage(ORIGIN, 50, 100)).toEqual({ page: 1, boxes: [[72, 75, 310, 14]] })
  })
  test('between lines is on the next one', () => {
    expect(placeOnPage(ORIGIN, 80, 90)?.page).toBe(2)
  })
  test('has no page where the text has none', () => {
    expect(placeOnPage([{ start: 0, end: 99, offset: 0 }], 3, 9)).toBeNull()
    expect(placeOnPage(ORIGIN, 200, 210)).toBeNull()
  })
})
