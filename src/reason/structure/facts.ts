/** Sets of facts as ascending lists of numbers: an even number says that something is true, the one after it that it is false. */

export type Facts = readonly number[]

export const NONE: Facts = []

/** Each fact once, in ascending order. */
export function sorted(facts: number[]): Facts {
  facts.sort((a, b) => a - b)
  return facts.filter((fact, at) => fact !== facts[at - 1])
}

/** What is in both sets; the second where there is no first. */
export function common(a: Facts | undefined, b: Facts): Facts {
  if (a === undefined || a === b || b.length === 0) return b
  const both: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one, other] = [a[i]!, b[j]!]
    if (one === other) both.push(one)
    if (one <= other) i++
    if (other <= one) j++
  }
  return both
}

/** Whether something is said to be true and to be false. */
export function contradictory(facts: Facts): boolean {
  return facts.some((fact, at) => at > 0 && (fact & 1) === 1 && facts[at - 1] === fact - 1)
}
