/** What of the case holds an item up: the literals, inferences and statements below it that do not fall. */
import type { Finding, Literal, Passage } from '#model'
import { nodeOf } from './locate.ts'
import type { Item } from './item.ts'
import type { Reasoner } from './reasoner.ts'

export interface Grounds {
  readonly literals: readonly Literal[]
  /** Ids. */
  readonly statements: readonly string[]
}

/** The grounds of an item at the labels of the moment (as the session holds them). Cost: linear in what it rests on. */
export function groundsOf({ compiled, session }: Reasoner, item: Item): Grounds {
  const { inputStart, inputs } = compiled.program
  const root = nodeOf(compiled, item)
  const reached = new Set(root === -1 ? [] : [root])
  const literals: Literal[] = []
  const statements: string[] = []
  for (const node of reached) {
    const own = session.itemOf(node)
    if (own?.kind === 'literal') literals.push({ claim: own.claim, negated: own.negated })
    if (own?.kind === 'statement') statements.push(own.id)
    for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++)
      if ((inputs[at]! & 1) === 0 && session.now(inputs[at]! >> 1) !== 'falls') reached.add(inputs[at]! >> 1)
  }
  return { literals, statements: statements.sort() }
}

/** The passages of some statements, in the order of their ids. */
export function passagesOf({ data, compiled }: Reasoner, statements: readonly string[]): Passage[] {
  return statements.flatMap(id => {
    const index = compiled.statementIndex.get(id)
    return index === undefined ? [] : [data.statements[index]!.passage]
  })
}

/** Which of some statements, and of the claims they bear on, nobody has decided yet: what makes a finding provisional. */
export function undecidedIn(
  { data, compiled }: Reasoner,
  { literals, statements }: Grounds,
): Pick<Finding, 'undecided' | 'provisional'> {
  const open = [
    ...statements.filter(id => data.statements[compiled.statementIndex.get(id)!]!.status === 'suggested'),
    ...literals
      .map(({ claim }) => claim)
      .filter(id => data.claims[compiled.claimIndex.get(id)!]!.status === 'suggested'),
  ]
  const undecided = [...new Set(open)]
  return { undecided, provisional: undecided.length > 0 }
}
