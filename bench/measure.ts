// Starts one measure by name: `npm run measure -- NAME …` runs `bench/NAME.ts`.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

interface Measure {
  run(args: readonly string[]): Promise<void>
}

const here = import.meta.dirname
const names = readdirSync(here)
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'measure.ts')
  .map(name => name.slice(0, -3))
const [name, ...args] = process.argv.slice(2)

if (name === undefined || !existsSync(join(here, `${name}.ts`))) {
  console.error(`usage: npm run measure -- NAME …\nmeasures: ${names.join(', ')}`)
  process.exit(2)
}
const measure = (await import(join(here, `${name}.ts`))) as Measure
await measure.run(args)
