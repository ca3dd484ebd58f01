import { expect, test } from 'vitest'
import type { FoundTime } from '../../date-reader.ts'
import { storyline } from './storyline.ts'

/** Dates as `1941-12`, `-04` (no year) or `1918`, in text order. */
function line(...dates: string[]): string[] {
  const times = dates.map((date, i): FoundTime => {
    const [year, month] = /^(\d{4})?(?:-(\d\d))?$/
      .exec(date)!
      .slice(1)
      .map(part => (part === undefined ? null : Number(part)))
    const stated = { kind: 'calendar', year: year ?? null, month: month ?? null, day: null } as const
    return { start: i * 100, end: i * 100 + 4, stated, rule: 'test', score: 1 }
  })
  return storyline(times, () => false, null).map(({ year, aside }) => (aside ? 'aside' : String(year)))
}

test('a month without a year is near what came before, forward rather than back', () => {
  expect(line('1941-12', '-01', '-05')).toEqual(['1941', '1942', '1942'])
  expect(line('1944-08', '-07')).toEqual(['1944', '1944'])
})

test('a look back or ahead is set aside', () => {
  expect(line('1964-07', '2005', '-08')).toEqual(['1964', 'aside', '1964'])
  expect(line('1975-03', '1976', '-04', '1975-04')).toEqual(['1975', 'aside', '1975', '1975'])
})

test('what comes after has its say', () => {
  expect(line('1945-02', '-07', '1944-06', '-08')[1]).toBe('1944')
})

test('a year that is dwelt on is the story', () => {
  const found = line('1929-03', '1929-04', '1929-05', '1918-07', '-08', '1918-09', '1918-10', '-11')
  expect(found).toEqual(['1929', '1929', '1929', '1918', '1918', '1918', '1918', '1918'])
})

test('without any written year nothing is supplied', () => {
  expect(line('-01', '-02')).toEqual(['aside', 'aside'])
})

test('a thousand dates in well under a second', () => {
  const dates = Array.from({ length: 1000 }, (_, i) =>
    i % 7 === 0 ? `19${String(i % 90).padStart(2, '0')}` : `-${String((i % 12) + 1).padStart(2, '0')}`,
  )
  const start = process.cpuUsage()
  expect(line(...dates)).toHaveLength(1000)
  expect(process.cpuUsage(start).user).toBeLessThan(900_000)
})
