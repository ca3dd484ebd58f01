// The element tree of a count for one accused, as the reasoner picks it, and where to find counts.
import type { CaseData, Charge, Count, ElementNode, ElementTree } from '#model'
import type { CountAddress } from './protocol.ts'

export interface FoundCount {
  readonly charge: Charge
  readonly count: Count
}

export interface ShownTree extends ElementTree {
  /** Nobody wrote a tree: the count's own claim stands for it. */
  readonly implied: boolean
}

/** All that trees are found in. */
type Charged = Pick<CaseData, 'charges'>

export function countOf(data: Charged, id: string): FoundCount | null {
  for (const charge of data.charges)
    for (const count of charge.counts) if (count.id === id) return { charge, count }
  return null
}

/** The trees that can be shown for a count and accused; the count's own claim where there is none. */
export function treesOf(data: Charged, { count: id, accused }: CountAddress): readonly ShownTree[] {
  const found = countOf(data, id)
  if (found === null) return []
  const own = found.count.accused.find(({ actor }) => actor === accused)?.trees ?? []
  const trees = own.length > 0 ? own : found.count.trees
  if (trees.length > 0) return trees.map(tree => ({ ...tree, implied: false }))
  const root = {
    kind: 'claim' as const,
    id: found.count.of,
    literal: { claim: found.count.of, negated: false },
    origin: 'text' as const,
  }
  return [{ id: found.count.of, name: '', by: '', root, implied: true }]
}

/** The tree that is looked at: the one named, else the first. */
export function treeOf(data: Charged, at: CountAddress): ShownTree | null {
  const trees = treesOf(data, at)
  return trees.find(({ id }) => id === at.tree) ?? trees[0] ?? null
}

/** The claims of a tree, each as often as it stands there. */
export function claimsIn(node: ElementNode): readonly string[] {
  return node.kind === 'claim' ? [node.literal.claim] : node.of.flatMap(claimsIn)
}
