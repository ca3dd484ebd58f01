import { expect, test } from 'vitest'
import { encodeNetwork, SumNetwork } from './sum-network.ts'

const HIDDEN = 8
const wave = (length: number, step: number) => Float32Array.from({ length }, (_, at) => Math.sin(at * step))
const parts = {
  classes: ['a', 'b', 'c'],
  hidden: HIDDEN,
  slots: 2,
  dimensions: 4,
  keys: [11, -7, 500_000, 12],
  rows: wave(4 * HIDDEN, 0.7),
  projections: wave(2 * 4 * HIDDEN, 0.3),
  bias: wave(HIDDEN, 1.1),
  output: wave(3 * HIDDEN, 0.9),
  outputBias: wave(3, 0.5),
}

test('a network scores after writing and reading as the plain sums do', () => {
  const network = new SumNetwork(encodeNetwork(parts))
  const vectors = Float32Array.of(0.5, -0.25, 0.75, 0.1)
  const sums = new Float32Array(HIDDEN)
  network.start(sums)
  network.addFeatures(Int32Array.of(12, 99, -7, 11, 500_000, 12), 0, 6, sums)
  network.addVector(1, vectors, 0, sums)
  network.addVector(0, vectors, -1, sums)
  const expected = Float64Array.from(parts.bias)
  for (const row of [3, 1, 0, 2, 3])
    for (let unit = 0; unit < HIDDEN; unit++) expected[unit]! += parts.rows[row * HIDDEN + unit]!
  for (let d = 0; d < 4; d++)
    for (let unit = 0; unit < HIDDEN; unit++)
      expected[unit]! += vectors[d]! * parts.projections[(4 + d) * HIDDEN + unit]!
  for (let unit = 0; unit < HIDDEN; unit++) expect(sums[unit]).toBeCloseTo(expected[unit]!, 0)
  network.rectify(sums)
  for (let at = 0; at < 3; at++) {
    let score = parts.outputBias[at]!
    for (let unit = 0; unit < HIDDEN; unit++) score += parts.output[at * HIDDEN + unit]! * sums[unit]!
    expect(network.scoreOf(at, sums)).toBeCloseTo(score, 0)
  }
})

test('what is no network is refused', () => {
  expect(() => new SumNetwork(new Uint8Array(40))).toThrow(RangeError)
})
