// Kills a writing process 60 times (or as many as asked) and counts what was acknowledged and what was lost.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { surviveKills } from '../src/store/testing/kills.ts'

export async function run(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 60)
  const folder = mkdtempSync(join(tmpdir(), 'retort-kills-'))
  try {
    // Steps of the golden ratio spread the instants evenly over the writer's cycle.
    const report = await surviveKills(join(folder, 'case.retort'), rounds, round => ({
      changes: 1 + (round % 12),
      milliseconds: ((round * 0.618034) % 1) * 60,
    }))
    console.table({
      kills: report.kills,
      'changes acknowledged': report.acknowledged,
      lost: report.lost.length,
      'problems found by verify': report.problems.length,
    })
    for (const line of [...report.lost, ...report.problems]) console.log(line)
    if (report.lost.length + report.problems.length > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
