// Kills a writing process again and again with SIGKILL and looks whether everything it acknowledged is there.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type CaseFile, openCase } from '../case-file.ts'
import { seeded } from './sample-case.ts'

export interface KillReport {
  readonly kills: number
  /** Changes that were acknowledged before a kill, over all rounds. */
  readonly acknowledged: number
  /** Those of them that were not there afterwards. */
  readonly lost: readonly string[]
  /** What `verify` found wrong after any round. */
  readonly problems: readonly string[]
}

/** When a round is ended: so many milliseconds after so many changes were heard of. */
export interface Instant {
  readonly changes: number
  readonly milliseconds: number
}

/** `instant` says when the writer of a round is killed. */
export async function surviveKills(
  path: string,
  rounds: number,
  instant: (round: number) => Instant,
): Promise<KillReport> {
  const acknowledged: string[] = []
  const lost: string[] = []
  const problems: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    acknowledged.push(...(await writeUntilKilled(path, round, instant(round))))
    const file = await openCase(path, { ...seeded() })
    lost.push(...(await missing(file, acknowledged)))
    problems.push(
      ...(await file.verify()).problems.map(problem => `round ${round}: ${JSON.stringify(problem)}`),
    )
    await file.close()
  }
  return { kills: rounds, acknowledged: acknowledged.length, lost, problems }
}

async function writeUntilKilled(path: string, round: number, instant: Instant): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-writer.ts'), path, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8')
  let heard = 0
  child.stdout.on('data', (part: string) => {
    const before = heard
    said += part
    heard += part.split('\n').length - 1
    if (before < instant.changes && heard >= instant.changes)
      setTimeout(() => child.kill('SIGKILL'), instant.milliseconds)
  })
  await new Promise(resolve => child.once('close', resolve))
  // A last line without its end may be cut short: it was not heard whole, so it was not acknowledged.
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(line => line !== '')
}

async function missing(file: CaseFile, acknowledged: readonly string[]): Promise<string[]> {
  const sources = new Set((await file.sources()).map(source => source.id))
  const readers = await file.readers()
  const decisions = new Map((await file.decisions()).map(({ decision }) => [decision.id, decision]))
  const actors = new Set((await file.items({ kind: 'actor' })).rows.map(({ item }) => item.id))
  const lost: string[] = []
  for (const line of acknowledged) {
    const [what, id] = line.split(' ') as [string, string]
    const decision = decisions.get(id)
    const isThere =
      what === 'source'
        ? sources.has(id)
        : what === 'text'
          ? (await file.text(id)) !== null
          : what === 'reading'
            ? readers[id] !== undefined
            : decision !== undefined && (decision.kind !== 'add' || actors.has(decision.target.id))
    if (!isThere) lost.push(line)
  }
  return lost
}
