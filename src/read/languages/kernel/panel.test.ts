import { expect, test } from 'vitest'
import { encodeNetwork } from './network-file.ts'
import { Panel } from './panel.ts'
import { SumNetwork } from './sum-network.ts'

/** A network whose scores are its biases. */
function scorer(...biases: number[]) {
  const bytes = encodeNetwork({
    classes: biases.map((_, at) => `${at}`),
    hidden: 32,
    slots: 0,
    dimensions: 0,
    keys: [],
    rows: new Float32Array(),
    projections: new Float32Array(),
    bias: new Float32Array(32),
    output: new Float32Array(biases.length * 32).fill(0.5),
    outputBias: Float32Array.from(biases),
  })
  const network = new SumNetwork(bytes)
  return { network, look: () => network.sumHidden(0) }
}

test('a panel gives the mean of their shares', () => {
  const panel = new Panel([scorer(1, 0, -1), scorer(-1, 0, 1)])
  panel.look(each => each.look())
  const shares = panel.shares(0, 3)
  expect(shares[0]! + shares[1]! + shares[2]!).toBeCloseTo(1, 6)
  expect(shares[0]).toBeCloseTo(shares[2]!, 6)
  expect(shares[1]).toBeCloseTo(Math.exp(0) / (Math.exp(1) + 1 + Math.exp(-1)), 3)
})

test('a class that is not allowed has no share', () => {
  const panel = new Panel([scorer(1, 0, -1)])
  panel.look(each => each.look())
  const shares = panel.shares(0, 3, Uint8Array.of(0, 1, 1))
  expect(shares[0]).toBe(0)
  expect(shares[1]).toBeCloseTo(1 / (1 + Math.exp(-1)), 3)
})
