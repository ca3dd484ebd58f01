/** Leaves out the rows of a network that count least: a third of a parser's can go for a tenth of a point. */
import { decodeNetwork, packNetwork } from '../../src/read/languages/kernel/network-file.ts'

/** A network's file with the given share of its rows, those of the largest weights. */
export function pruneRows(bytes: Uint8Array, share: number): Uint8Array {
  const file = decodeNetwork(bytes)
  const { hidden, keys } = file
  const { codes, values } = file.rows
  const sizes = Float64Array.from(keys, (_, row) => {
    let sum = 0
    for (let unit = 0; unit < hidden; unit++) sum += values[codes[row * hidden + unit]!]! ** 2
    return sum
  })
  const order = Array.from(keys, (_, row) => row).sort((a, b) => sizes[b]! - sizes[a]! || a - b)
  const kept = order.slice(0, Math.round(keys.length * share)).sort((a, b) => a - b)
  const packed = new Uint8Array(kept.length * hidden)
  kept.forEach((row, at) => packed.set(codes.subarray(row * hidden, (row + 1) * hidden), at * hidden))
  return packNetwork({
    ...file,
    keys: Int32Array.from(kept, row => keys[row]!),
    rows: { ...file.rows, codes: packed },
  })
}
