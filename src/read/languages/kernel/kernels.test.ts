import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileKernels } from '../../../../tools/kernels.ts'
import { Arena } from './kernels.ts'

const wave = (length: number, step: number) => Array.from({ length }, (_, at) => Math.sin(at * step))

function floats(arena: Arena, values: readonly number[]): number {
  const address = arena.allocate(values.length * 4)
  new Float32Array(arena.buffer, address, values.length).set(values)
  return address
}

function shorts(arena: Arena, values: readonly number[]): number {
  const address = arena.allocate(values.length * 2)
  new Int16Array(arena.buffer, address, values.length).set(values)
  return address
}

const clip = (value: number) => Math.max(-32_768, Math.min(32_767, value))
const read = (arena: Arena, address: number, n: number) => [...new Float32Array(arena.buffer, address, n)]

test('the module that is shipped is made of the text beside it', async () => {
  const shipped = readFileSync(join(import.meta.dirname, 'kernels.wasm'))
  expect(Buffer.from(await compileKernels()).equals(shipped)).toBe(true)
})

test('rows are summed, and sums too large stay at the end of the range', () => {
  const arena = new Arena()
  const a = wave(64, 0.3).map(value => Math.round(value * 20_000))
  const b = wave(64, 0.7).map(value => Math.round(value * 20_000))
  const list = arena.allocate(12)
  const rows = [shorts(arena, a), shorts(arena, b), shorts(arena, a)]
  const out = arena.allocate(128)
  new Int32Array(arena.buffer, list, 3).set(rows)
  arena.kernels.sumRows(list, 3, out, 64)
  expect([...new Int16Array(arena.buffer, out, 64)]).toEqual(
    a.map((value, at) => clip(clip(value + b[at]!) + value)),
  )
  arena.kernels.sumRows(list, 0, out, 64)
  expect(new Set(new Int16Array(arena.buffer, out, 64))).toEqual(new Set([0]))
})

test('classes are scored on what is above zero', () => {
  const arena = new Arena()
  const hidden = wave(32, 0.9).map(value => Math.round(value * 3000))
  const weights = wave(96, 0.4).map(value => Math.round(value * 32_767))
  const out = arena.allocate(12)
  arena.kernels.score(shorts(arena, hidden), 32, shorts(arena, weights), floats(arena, [1, 2, 3]), out, 3)
  read(arena, out, 3).forEach((score, at) => {
    const plain = hidden.reduce(
      (sum, value, unit) => sum + Math.max(0, value) * weights[at * 32 + unit]!,
      at + 1,
    )
    expect(score / plain).toBeCloseTo(1, 4)
  })
})

test.each([1, 2, 3, 4, 5, 45])('%i scores are made shares', count => {
  const arena = new Arena()
  const scores = wave(count, 30).map(value => value * 500)
  // What stands after them does not count.
  const from = floats(arena, [...scores, 1e6])
  const out = arena.allocate((count + 3) * 4)
  arena.kernels.shares(from, count, 500, out)
  const high = Math.max(...scores)
  const powers = scores.map(score => Math.exp((score - high) / 500))
  const sum = powers.reduce((a, b) => a + b)
  read(arena, out, count).forEach((share, at) =>
    expect(Math.abs(share - powers[at]! / sum)).toBeLessThan(1e-6),
  )
})

test('a score that is nothing has no share', () => {
  const arena = new Arena()
  const out = arena.allocate(24)
  arena.kernels.shares(floats(arena, [100, -Infinity, 100]), 3, 500, out)
  expect([...read(arena, out, 3)]).toEqual([0.5, 0, 0.5])
})

test('vectors are projected into rows of 16 bits, rounded, and end where these do', () => {
  const arena = new Arena()
  const x = [0.5, -2, 0.25]
  const weights = [...wave(94, 0.9), 40, -40]
  const out = arena.allocate(64)
  arena.kernels.projectRow(floats(arena, x), 3, floats(arena, weights), out, 32, 8192)
  new Int16Array(arena.buffer, out, 32).forEach((value, unit) => {
    const sum = x.reduce((sum, each, axis) => sum + each * weights[axis * 32 + unit]!, 0)
    expect(Math.abs(value - Math.max(-32_768, Math.min(32_767, sum * 8192)))).toBeLessThanOrEqual(1)
  })
})

test('vectors are projected, and gradients spread back over the same weights', () => {
  const arena = new Arena()
  const x = [0.5, -2, 0.25]
  const weights = wave(96, 0.2)
  const y = arena.allocate(128)
  const gradients = arena.allocate(96 * 4)
  arena.kernels.project(floats(arena, x), 3, floats(arena, weights), y, 32)
  const projected = read(arena, y, 32)
  projected.forEach((value, unit) =>
    expect(value).toBeCloseTo(
      x.reduce((sum, each, axis) => sum + each * weights[axis * 32 + unit]!, 0),
      4,
    ),
  )
  arena.kernels.spread(floats(arena, x), 3, gradients, y, 32)
  read(arena, gradients, 96).forEach((value, at) =>
    expect(value).toBeCloseTo(x[Math.floor(at / 32)]! * projected[at % 32]!, 4),
  )
  expect(arena.kernels.dot(y, y, 32)).toBeCloseTo(
    projected.reduce((sum, value) => sum + value * value, 0),
    3,
  )
})

test("Adam's step goes against the gradient and clears it", () => {
  const arena = new Arena()
  const gradient = wave(32, 0.8)
  const [values, gradients, first, second] = [
    wave(32, 0.1),
    gradient,
    gradient,
    wave(32, 0.8).map(v => v * v),
  ].map(each => floats(arena, each)) as [number, number, number, number]
  arena.kernels.adam(values, gradients, first, second, 32, 0.01)
  read(arena, values, 32).forEach((value, at) => {
    const g = gradient[at]!
    expect(value).toBeCloseTo(Math.sin(at * 0.1) - (0.01 * g) / (Math.abs(g) + 1e-8 || 1), 4)
  })
  expect(new Set(read(arena, gradients, 32))).toEqual(new Set([0]))
})

test('memory is given out zeroed, and the views are those of the grown memory', () => {
  const arena = new Arena()
  const before = arena.ints
  const address = arena.allocate(1 << 20)
  expect(before).toHaveLength(0)
  arena.ints[address / 4] = -1
  const bytes = new Uint8Array(arena.buffer, address, 1 << 20)
  expect([...bytes.subarray(0, 5)]).toEqual([255, 255, 255, 255, 0])
  expect(bytes.subarray(4).every(byte => byte === 0)).toBe(true)
  expect(arena.floats).toHaveLength(arena.ints.length)
})
