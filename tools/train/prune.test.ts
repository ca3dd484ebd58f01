import { expect, test } from 'vitest'
import { decodeNetwork, encodeNetwork } from '../../src/read/languages/kernel/network-file.ts'
import { pruneRows } from './prune.ts'

test('the rows of the largest weights stay as they are, in their order', () => {
  const HIDDEN = 32
  const rows = new Float32Array(4 * HIDDEN)
  ;[0.1, 2, 0.02, 1].forEach((size, row) => rows.fill(size, row * HIDDEN, (row + 1) * HIDDEN))
  const bytes = encodeNetwork({
    classes: ['a', 'b'],
    hidden: HIDDEN,
    slots: 1,
    dimensions: 2,
    keys: [10, 20, 30, 40],
    rows,
    projections: new Float32Array(2 * HIDDEN).fill(0.5),
    bias: new Float32Array(HIDDEN).fill(0.25),
    output: new Float32Array(2 * HIDDEN).fill(-1),
    outputBias: Float32Array.of(1, -1),
  })
  const [before, after] = [decodeNetwork(bytes), decodeNetwork(pruneRows(bytes, 0.5))]
  expect([...after.keys]).toEqual([20, 40])
  const row = (file: typeof before, at: number) => file.rows.values[file.rows.codes[at * HIDDEN]!]
  expect([row(after, 0), row(after, 1)]).toEqual([row(before, 1), row(before, 3)])
  expect(after.output).toEqual(before.output)
  expect(after.projections).toEqual(before.projections)
  expect([after.classes, after.slots, after.dimensions]).toEqual([before.classes, 1, 2])
})
