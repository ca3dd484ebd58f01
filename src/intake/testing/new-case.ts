// An empty case on disk, the same each time.
import { openCase, type CaseFile } from '#store'

export function newCase(path: string): Promise<CaseFile> {
  return openCase(path, {
    create: true,
    now: () => 1_600_000_000_000,
    random: n => new Uint8Array(n).fill(7),
    user: 'tester',
  })
}
