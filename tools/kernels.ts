// Makes kernels.wasm of kernels.wat: `node tools/kernels.ts`. The result is kept in the project; nobody needs a compiler to run it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import wabt from 'wabt'

const folder = join(import.meta.dirname, '../src/read/languages/kernel')

/** The module that the text form stands for. */
export async function compileKernels(): Promise<Uint8Array> {
  const toolkit = await wabt()
  const module = toolkit.parseWat('kernels.wat', readFileSync(join(folder, 'kernels.wat'), 'utf8'), {
    simd: true,
  })
  module.validate()
  return module.toBinary({}).buffer
}

if (import.meta.main) writeFileSync(join(folder, 'kernels.wasm'), await compileKernels())
