/** The file of a network: sizes, feature hashes, class names, and blocks of weights in 8 bits on a μ-law scale. */
import { joinArrays, NumberReader } from './numbers.ts'

export interface NetworkParts {
  readonly classes: readonly string[]
  readonly hidden: number
  readonly slots: number
  readonly dimensions: number
  readonly keys: readonly number[] | Int32Array
  /** `keys.length` × `hidden`. */
  readonly rows: Float32Array
  /** `slots` × `dimensions` × `hidden`. */
  readonly projections: Float32Array
  readonly bias: Float32Array
  /** `classes.length` × `hidden`. */
  readonly output: Float32Array
  readonly outputBias: Float32Array
}

/** "RTN2", the lowest byte first. */
const MAGIC = 0x324e5452
const MU = 255
/** Rows are the bulk of a file: 16 sizes with a sign lose nothing measurable and take two fifths less room. */
export const ROW_STEP = 8

export function encodeNetwork(parts: NetworkParts): Uint8Array {
  return packNetwork({
    ...parts,
    keys: Int32Array.from(parts.keys),
    rows: quantise(parts.rows, ROW_STEP),
    projections: quantise(parts.projections, 1),
    bias: quantise(parts.bias, 1),
    output: quantise(parts.output, 1),
    outputBias: quantise(parts.outputBias, 1),
  })
}

/** Writes weights as they are packed already. */
export function packNetwork(file: NetworkFile): Uint8Array {
  const { classes, hidden, slots, dimensions, keys } = file
  const names = new TextEncoder().encode(classes.join('\n'))
  const blocks = [file.rows, file.projections, file.bias, file.output, file.outputBias]
  return joinArrays(
    Int32Array.of(MAGIC, names.length, hidden, slots, dimensions, keys.length),
    Float32Array.from(blocks, ({ scale }) => scale),
    keys,
    names,
    ...blocks.map(({ codes }) => codes),
  )
}

/** Only every `step`th level is used: fewer levels compress better. */
function quantise(values: Float32Array, step: number): Block {
  let scale = 1e-9
  for (const value of values) scale = Math.max(scale, Math.abs(value))
  const codes = Uint8Array.from(values, value => {
    const share = Math.log1p((MU * Math.abs(value)) / scale) / Math.log1p(MU)
    const level = Math.min(Math.round((share * 127) / step) * step, 127 - (127 % step))
    return value < 0 && level > 0 ? 128 + level : level
  })
  return { scale, codes, values: levels(Math.fround(scale)) }
}

/** A block of weights: 8-bit codes and the numbers that they stand for, up to the scale. */
export interface Block {
  readonly scale: number
  readonly codes: Uint8Array
  readonly values: Float32Array
}

export interface NetworkFile {
  readonly classes: readonly string[]
  readonly hidden: number
  readonly slots: number
  readonly dimensions: number
  readonly keys: Int32Array
  readonly rows: Block
  readonly projections: Block
  readonly bias: Block
  readonly output: Block
  readonly outputBias: Block
}

/** Reads what `encodeNetwork` wrote; weights stay packed. Throws a RangeError where the bytes are something else. */
export function decodeNetwork(bytes: Uint8Array): NetworkFile {
  const reader = new NumberReader(bytes)
  const [magic, names, hidden, slots, dimensions, count] = reader.whole(6) as unknown as Six
  if (magic !== MAGIC) throw new RangeError('not a network file')
  const scales = reader.floats(5)
  const keys = reader.whole(count)
  const classes = new TextDecoder().decode(reader.bytes(names)).split('\n')
  const sizes = [count * hidden, slots * dimensions * hidden, hidden, classes.length * hidden, classes.length]
  const [rows, projections, bias, output, outputBias] = sizes.map((size, at): Block => {
    const scale = scales[at]!
    return { scale, codes: reader.bytes(size), values: levels(scale) }
  }) as [Block, Block, Block, Block, Block]
  return { classes, hidden, slots, dimensions, keys, rows, projections, bias, output, outputBias }
}

type Six = [number, number, number, number, number, number]

function levels(scale: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, code) => {
    const size = (Math.expm1(((code & 127) / 127) * Math.log1p(MU)) / MU) * scale
    return code & 128 ? -size : size
  })
}
