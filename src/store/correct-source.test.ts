import { expect, test } from 'vitest'
import { getSource } from './sources.ts'
import { benchForEach } from './testing/bench-for-each.ts'

const bench = benchForEach()

test('a source is corrected only to what a source can be', () => {
  const { source } = bench.addText('herald.txt', 'The court sat again today.\n')
  const correct = (payload: Record<string, string>) =>
    bench.decide({ kind: 'correct', target: { kind: 'source', id: source }, payload })
  expect(correct({ date: 'the 9th of never' }).refused).toMatchObject([
    { reason: 'bad-payload', detail: expect.stringMatching(/^date: /) },
  ])
  expect(correct({ kind: 'gossip' }).refused).toMatchObject([{ reason: 'bad-payload' }])
  expect(getSource(bench.sql, source)).toMatchObject({ date: null, kind: 'other' })
  expect(correct({ date: '1936-08', kind: 'press' }).refused).toEqual([])
  expect(getSource(bench.sql, source)).toMatchObject({ date: '1936-08', kind: 'press' })
})
