// Random small programs and structures against brute force, and the laws of standing, by seeds 0, 1, 2, …
import { disagreement } from '../src/reason/standing/testing/compare.ts'
import {
  orderNeverMatters,
  proofsHold,
  strikesOnlyTakeAway,
  wayNeverMatters,
} from '../src/reason/standing/testing/laws.ts'
import { structureDisagreement } from '../src/reason/structure/testing/compare.ts'

const LAWS: readonly (readonly [string, (seed: number) => string | undefined, number])[] = [
  ['structures: probability, importance, sets, exact and bounded', structureDisagreement, 1],
  ['labels of small cases, three sets of strikes each', disagreement, 1],
  ['proofs accepted, forged ones refused', proofsHold, 0.1],
  ['the way to strikes never matters', wayNeverMatters, 0.1],
  ['the order of input never matters', orderNeverMatters, 0.1],
  ['strikes only take away where nothing threatens', strikesOnlyTakeAway, 0.1],
]

/** `laws [N]`: N random programs and N random structures (default 100,000), a tenth of it for each other law. */
export async function run(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? 100_000)
  const rows = LAWS.map(([law, check, share]) => {
    const start = process.cpuUsage()
    const tried = Math.ceil(count * share)
    const wrong: string[] = []
    for (let seed = 0; seed < tried; seed++) {
      const found = check(seed)
      if (found) wrong.push(found)
    }
    const { user, system } = process.cpuUsage(start)
    const cpu = Math.round((user + system) / 1e5) / 10
    return { law, tried, wrong: wrong.length, first: wrong[0]?.slice(0, 120) ?? '', 'CPU s': cpu }
  })
  console.table(await Promise.resolve(rows))
  if (rows.some(row => row.wrong > 0)) process.exitCode = 1
}
