// A case of its own for each test, opened in the test's thread and removed after it.
import { afterEach, beforeEach } from 'vitest'
import { type Bench, openBench } from './open-sample.ts'
import { temporaryFolder } from './sample-case.ts'

/** The bench of the test that runs; to be called once, at the head of a file of tests. */
export function benchForEach(): Bench {
  let folder: ReturnType<typeof temporaryFolder>
  let current: Bench
  beforeEach(() => {
    folder = temporaryFolder()
    current = openBench(folder.path)
  })
  afterEach(() => {
    current.close()
    folder.remove()
  })
  return new Proxy({} as Bench, { get: (_, name: keyof Bench) => current[name] })
}
