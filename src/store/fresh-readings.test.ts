import { expect, test } from 'vitest'
import { forgetFresh, freshReading } from './fresh-readings.ts'
import { JUDGING_WRITES } from './judging.ts'
import { listReadings } from './readings.ts'
import { benchForEach } from './testing/bench-for-each.ts'
import { readingOf } from './testing/sample-case.ts'

const OSLO =
  'Holtzman: I went to Copenhagen in November 1932.\nSedov had told me to stay at the Hotel Bristol.\n'

const bench = benchForEach()

const digests = () =>
  bench.sql.all<{ digest: string }>('SELECT digest FROM reading').map(({ digest }) => digest)

test('a reading is listed as it came, and the same when it is read back', () => {
  const reading = readingOf(bench.addText('a.txt', OSLO), ['Holtzman', 'Sedov'])
  bench.read(reading)
  const fresh = listReadings(bench.sql)
  expect(fresh[0]!.suggestions).toBe(freshReading(bench.sql, digests()[0]!))
  forgetFresh(bench.sql)
  expect(freshReading(bench.sql, digests()[0]!)).toBeUndefined()
  expect(listReadings(bench.sql)).toEqual(fresh)
  expect(fresh).toEqual([reading])
})

test('of two readings of a text the last is listed', () => {
  const version = bench.addText('a.txt', OSLO)
  bench.read(readingOf(version, ['Holtzman', 'Sedov']))
  const last = readingOf(version, ['Sedov'])
  bench.read(last)
  expect(listReadings(bench.sql)).toEqual([last])
})

test('what was woven is kept no longer', () => {
  bench.read(readingOf(bench.addText('a.txt', OSLO), ['Holtzman']))
  const [digest] = digests()
  expect(freshReading(bench.sql, digest!)).toBeDefined()
  bench.weave({})
  expect(freshReading(bench.sql, digest!)).toBeUndefined()
})

test('nothing of a source that was erased is kept', () => {
  const version = bench.addText('a.txt', OSLO)
  bench.read(readingOf(version, ['Holtzman']))
  const [digest] = digests()
  JUDGING_WRITES.eraseSource(bench.sql, bench.stamp(), version.source, 'consent withdrawn')
  expect(freshReading(bench.sql, digest!)).toBeUndefined()
  expect(listReadings(bench.sql)).toEqual([])
})
