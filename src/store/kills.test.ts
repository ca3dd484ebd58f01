import { join } from 'node:path'
import { expect, test } from 'vitest'
import { surviveKills } from './testing/kills.ts'
import { temporaryFolder } from './testing/sample-case.ts'

test('a writer killed in the midst of writing loses nothing that it acknowledged', async () => {
  const folder = temporaryFolder()
  const report = await surviveKills(join(folder.path, 'case.retort'), 3, round => ({
    changes: 4 + round,
    milliseconds: 7 * round,
  }))
  expect(report.lost).toEqual([])
  expect(report.problems).toEqual([])
  expect(report.acknowledged).toBeGreaterThanOrEqual(4 + 5 + 6)
  folder.remove()
}, 60_000)
