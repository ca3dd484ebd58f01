import { dayOfIso } from './day.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packed, spreadOf } from './spread.ts'

test('a month may be any of its days, and covers none for sure', () => {
  const span = spreadOf('1932-11', 'north')!
  expect([span.start, span.end]).toEqual([dayOfIso('1932-11-01'), dayOfIso('1932-11-30')])
})

test('an interval surely covers what lies between its ends', () => {
  const span = spreadOf('1936-05-03/1936-08-24', 'north')!
  expect([span.coreStart, span.coreEnd]).toEqual([dayOfIso('1936-05-03'), dayOfIso('1936-08-24')])
})

test('what is no date has no span', () => {
  expect(spreadOf('some time ago', 'north')).toBeNull()
})

test('no two bars of a row overlap, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1000), fc.nat(100)), { maxLength: 40 }), pairs => {
      const items = pairs.map(([start, length]) => ({
        span: { start, end: start + length, coreStart: start, coreEnd: start + length },
      }))
      const rows = packed(items, 2)
      expect(rows.flat()).toHaveLength(items.length)
      for (const row of rows)
        for (let i = 1; i < row.length; i++)
          expect(row[i]!.span.start).toBeGreaterThanOrEqual(row[i - 1]!.span.end + 2)
    }),
  )
})
