/**
 * What a short reading costs is to a fifth the optimising of code that is then hardly used: until so many bytes are known to come,
 * V8 stops at its middle compiler, and inlines nothing there. The loops that need more are in WebAssembly.
 */
import { setFlagsFromString } from 'node:v8'

/** Bytes from which on optimising pays for itself. */
const ENOUGH = 2_000_000
const SWITCHES = ['turbofan', 'maglev-inlining']

export interface LightCompiling {
  /** Says how many bytes there are to read, as far as is known. */
  expect(bytes: number): void
  /** From here on all code is optimised again. */
  end(): void
}

/** Begins to compile lightly, in every thread of the process. */
export function compileLightly(): LightCompiling {
  let light = true
  for (const name of SWITCHES) setFlagsFromString(`--no-${name}`)
  const end = () => {
    if (light) for (const name of SWITCHES) setFlagsFromString(`--${name}`)
    light = false
  }
  return {
    expect: bytes => {
      if (bytes >= ENOUGH) end()
    },
    end,
  }
}
