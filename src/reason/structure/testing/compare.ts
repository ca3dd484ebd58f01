/** Holds the engine against brute force on the random structure of one seed. */
import { randomFrom } from '../../standing/testing/random.ts'
import { chances, countSets, families, solve } from '../analyse.ts'
import { boundedFamilies } from '../bounded.ts'
import { listSets } from '../list.ts'
import { evaluate } from '../structure.ts'
import { bruteForce } from './brute-force.ts'
import { randomStructure } from './random-structure.ts'

/** What differs, or nothing. */
export function structureDisagreement(seed: number): string | undefined {
  const { below, next } = randomFrom(seed)
  const negation = below(4) === 0
  const structure = randomStructure({ below, circles: !negation, negation })
  const probabilities = Array.from({ length: structure.variables }, next)
  const truth = bruteForce(structure, probabilities)
  const solved = solve(structure)
  if (!solved) return `seed ${seed}: not solved`
  const wrong = (what: string, found: unknown, expected: unknown): string | undefined =>
    JSON.stringify(found) === JSON.stringify(expected)
      ? undefined
      : `seed ${seed}, ${what}: ${JSON.stringify(found)}, brute force ${JSON.stringify(expected)}`
  const { probability, birnbaum } = chances(solved, at => probabilities[at]!)
  const checks: (string | undefined)[] = [
    wrong('probability', round(probability), round(truth.probability)),
    wrong('birnbaum', [...birnbaum].map(round), truth.birnbaum.map(round)),
  ]
  for (const of of negation ? (['supports'] as const) : (['supports', 'strikes'] as const)) {
    const found = families(solved, of)!
    checks.push(wrong(of, listSets(found, 1000), truth[of]))
    checks.push(
      wrong(`${of} counted`, Number(countSets(found).reduce((a, b) => a + b, 0n)), truth[of].length),
    )
    checks.push(wrong(`${of} by order`, countSets(found).map(Number), byOrder(truth[of])))
  }
  if (!negation)
    for (const limit of [1, 2, 3]) {
      const found = listSets(boundedFamilies(structure, limit, 1e6)!, 1000).filter(set => set.length <= limit)
      checks.push(
        wrong(
          `order ${limit}`,
          found,
          truth.supports.filter(set => set.length <= limit),
        ),
      )
    }
  const none = evaluate(structure, () => false)
  if (none && truth.supports.length > 1) checks.push(`seed ${seed}: true of nothing, and of more`)
  return checks.find(check => check !== undefined)
}

function byOrder(sets: readonly (readonly number[])[]): number[] {
  const counts: number[] = []
  for (const set of sets) counts[set.length] = (counts[set.length] ?? 0) + 1
  return Array.from(counts, count => count ?? 0)
}

const round = (n: number): number => Math.round(n * 1e9)
