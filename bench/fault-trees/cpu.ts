// CPU time of other processes, finer than the clock ticks of /proc.
import { spawnSync } from 'node:child_process'

/**
 * CPU seconds of one run of a shell command (its arguments are `$1`, …), from the shell's reading of the kernel's
 * account of its children: thousandths of a second over `runs` runs together, start of the processes included.
 */
export function cpuOfRuns(command: string, args: readonly string[], runs: number): number {
  const repeated = `TIMEFORMAT='cpu %3U %3S'; time for ((n = 0; n < ${runs}; n++)); do (${command}) > /dev/null; done`
  const { stderr } = spawnSync('bash', ['-c', repeated, 'bash', ...args], { encoding: 'utf8' })
  const taken = /^cpu ([\d.]+) ([\d.]+)$/m.exec(stderr)
  if (!taken) throw new RangeError(`no CPU time of: ${command}: ${stderr}`)
  return (Number(taken[1]) + Number(taken[2])) / runs
}

/** The middle value, and the span of all. */
export function spread(values: readonly number[]): {
  readonly median: number
  readonly least: number
  readonly most: number
} {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
  return { median, least: sorted[0]!, most: sorted.at(-1)! }
}
