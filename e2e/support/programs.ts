// Programs of the machine that a test may hold our files against, where they are there.
import { spawnSync } from 'node:child_process'

/** Whether the machine has a program of that name. */
export function has(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined
}

/** What the name of a test that is skipped says; empty where the program is there. */
export function needs(program: string, what = program): string {
  return has(program) ? '' : ` (skipped: needs ${what})`
}
