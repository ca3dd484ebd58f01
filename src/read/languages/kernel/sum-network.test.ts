import { expect, test } from 'vitest'
import { FeatureTemplates } from './feature-templates.ts'
import { mix1 } from './hash.ts'
import { decodeNetwork, encodeNetwork, type Block } from './network-file.ts'
import { SumNetwork } from './sum-network.ts'

/** Rows of 64 units need no padding, and are unpacked by the kernel. */
const WIDTHS = [40, 64]
const wave = (length: number, step: number) => Float32Array.from({ length }, (_, at) => Math.sin(at * step))
const partsOf = (hidden: number) => ({
  classes: ['a', 'b', 'c'],
  hidden,
  slots: 2,
  dimensions: 4,
  keys: [1, 2, 3, 4].map(value => mix1(9, value)),
  rows: wave(4 * hidden, 0.7),
  projections: wave(2 * 4 * hidden, 0.3),
  bias: wave(hidden, 1.1),
  output: wave(3 * hidden, 0.9),
  outputBias: wave(3, 0.5),
})
const parts = partsOf(40)

/** The features of template 9 over some values. */
function featuresOf(network: SumNetwork, values: readonly number[]): FeatureTemplates {
  const { arena } = network
  const at = arena.allocate(values.length * 4)
  arena.ints.set(values, at / 4)
  const features = new FeatureTemplates(
    arena,
    values.map((_, slot) => [9, slot] as const),
    at,
  )
  features.hash()
  return features
}

const unpacked = ({ codes, values }: Block) => Float32Array.from(codes, code => values[code]!)

test('weights come back from a file nearly as they were', () => {
  const file = decodeNetwork(encodeNetwork(parts))
  expect([file.classes, [...file.keys]]).toEqual([parts.classes, parts.keys])
  unpacked(file.output).forEach((value, at) => expect(value).toBeCloseTo(parts.output[at]!, 1))
  unpacked(file.rows).forEach((value, at) => expect(Math.abs(value - parts.rows[at]!)).toBeLessThan(0.3))
})

test.each(WIDTHS)('a network of %d units scores as the plain sums of its weights do', hidden => {
  const bytes = encodeNetwork(partsOf(hidden))
  const network = new SumNetwork(bytes)
  const file = decodeNetwork(bytes)
  const [rows, projections, bias, output] = [file.rows, file.projections, file.bias, file.output].map(
    unpacked,
  ) as [Float32Array, Float32Array, Float32Array, Float32Array]
  const vectors = Float32Array.of(9, 0.5, -0.25, 0.75, 0.1)
  const { arena, list } = network
  const projected = arena.allocate(network.rowBytes)
  network.setVector(vectors, 1)
  network.project(1, projected)
  const features = featuresOf(network, [4, 99, 2, 1, 3, 4])
  arena.ints[list] = network.bias
  arena.ints[list + 1] = projected
  network.sumHidden(network.listRows(features, list + 2))
  const expected = Float64Array.from(bias)
  for (const row of [3, 1, 0, 2, 3])
    for (let unit = 0; unit < hidden; unit++) expected[unit]! += rows[row * hidden + unit]!
  for (let d = 0; d < 4; d++)
    for (let unit = 0; unit < hidden; unit++)
      expected[unit]! += vectors[1 + d]! * projections[(4 + d) * hidden + unit]!
  const scores = [0, 1, 2].map(at => {
    let score = parts.outputBias[at]!
    for (let unit = 0; unit < hidden; unit++)
      score += output[at * hidden + unit]! * Math.max(0, expected[unit]!)
    return score
  })
  const found = [...network.score(0, 3).subarray(network.scores, network.scores + 3)]
  // The scale of scores is the network's own: differences keep their proportions.
  const scale = (found[1]! - found[0]!) / (scores[1]! - scores[0]!)
  expect(scale).toBeGreaterThan(0)
  expect((found[2]! - found[0]!) / scale / (scores[2]! - scores[0]!)).toBeCloseTo(1, 2)
  expect(network.best(0, 3)).toBe(scores.indexOf(Math.max(...scores)))
})

test('a feature without a row counts nothing', () => {
  const network = new SumNetwork(encodeNetwork(parts))
  const features = featuresOf(network, [99, 98])
  expect(network.listRows(features, network.list)).toBe(network.list)
})

test('what is no network is refused', () => {
  expect(() => new SumNetwork(new Uint8Array(40))).toThrow(RangeError)
})
