/** What each recantation takes back: the statements it names, else all its speaker's own on other occasions. */
import { ACTUAL, asserts, recants, type CompactCase } from './compact/compact-case.ts'

/** The claim spoken of; one that is not in the case has a negative number of its own. */
const claimOf = (said: number): number => (said >= 0 ? said >> 1 : said)

/** Pairs of statements, the recantation first. Cost: linear in the case, and for each recantation in what its speaker said. */
export function recantations({ statements, occasions }: CompactCase): [later: number, earlier: number][] {
  const { flags, chainStart, chain, saidStart, said } = statements
  const recanting: number[] = []
  for (let index = 0; index < flags.length; index++)
    if (recants(flags[index]!) && (flags[index]! & ACTUAL) !== 0) recanting.push(index)
  if (recanting.length === 0) return []
  const spokenAt = (index: number): number => chain[chainStart[index + 1]! - 1]!
  const speaker = (index: number): number => occasions.voice[spokenAt(index)]!
  const own = new Map<number, number[]>(recanting.map(index => [speaker(index), []]))
  for (let index = 0; index < flags.length; index++) own.get(speaker(index))?.push(index)

  /** Another occasion is one on another day, or in other hands. */
  const sameOccasion = (a: number, b: number): boolean =>
    occasions.when[a] === occasions.when[b] && occasions.manner[a]! >> 1 === occasions.manner[b]! >> 1
  const takesBack = (later: number, earlier: number): boolean => {
    const named = statements.recants.get(later)
    if (named) return named.includes(earlier)
    if (!asserts(flags[earlier]!) || sameOccasion(spokenAt(later), spokenAt(earlier))) return false
    const about = [...said.subarray(saidStart[later], saidStart[later + 1])].map(claimOf)
    if (about.length === 0) return true
    return said.subarray(saidStart[earlier], saidStart[earlier + 1]).some(own => about.includes(claimOf(own)))
  }

  return recanting.flatMap(later =>
    own
      .get(speaker(later))!
      .filter(earlier => earlier !== later && takesBack(later, earlier))
      .map((earlier): [number, number] => [later, earlier]),
  )
}
