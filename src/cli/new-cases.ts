// Cases begun from the workbench: an empty case file beside the others, served by the same process.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type NewCases, startServer } from '#server'
import { type CaseFile, openCase } from '#store'
import { ownPort } from './own-port.ts'

export interface BegunCases extends NewCases {
  /** Stops serving them, and closes their files. */
  close(): Promise<void>
}

/** Begins cases in `folder` for one user. */
export function newCasesIn(folder: string, user: string): BegunCases {
  const closers: (() => Promise<void>)[] = []
  const newCases: NewCases = {
    folder,
    async begin(name) {
      const path = freePath(folder, fileName(name))
      const file = await openCase(path, {
        create: true,
        now: Date.now,
        random: n => randomBytes(n),
        user,
      })
      const server = await startServer({ case: file, user, newCases, port: ownPort(path) })
      closers.push(async () => {
        await server.close()
        await file.close()
      })
      await giveTitle(file, name)
      return { path, address: server.address }
    },
  }
  return {
    ...newCases,
    async close() {
      await Promise.all(closers.map(async close => close()))
    },
  }
}

/** The name as a file's: letters and digits of any script, everything else a dash. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return plain === '' ? 'case' : plain
}

function freePath(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.retort`)
    if (!existsSync(path) && !existsSync(path.replace(/\.retort$/, '.originals'))) return path
  }
}

async function giveTitle(file: CaseFile, title: string): Promise<void> {
  await file.decide([{ kind: 'correct', target: { kind: 'setting', id: 'case' }, payload: { title } }])
}
