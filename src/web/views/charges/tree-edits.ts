// Changes to the element trees of a count, as new values: elements added, changed, taken out; readings made and dropped.
import type { Count, ElementNode, ElementOrigin, ElementTree, Quantifier } from '#model'
import type { ShownTree } from '../../reason/trees.ts'

export interface ElementChange {
  readonly origin?: ElementOrigin
  readonly label?: string
  readonly negated?: boolean
  readonly quantifier?: Quantifier
}

/** The tree with one more element, which has to hold with all the others. */
export function withElement(tree: ElementTree, element: ElementNode): ElementTree {
  const { root } = tree
  if (root.kind === 'group' && root.quantifier === 'all')
    return { ...tree, root: { ...root, of: [...root.of, element] } }
  return {
    ...tree,
    root: {
      kind: 'group',
      id: `${element.id}-all`,
      quantifier: 'all',
      of: [root, element],
      origin: 'analyst',
    },
  }
}

/** The tree without an element; null where nothing would be left. A group that loses its last element goes too. */
export function withoutElement(tree: ElementTree, id: string): ElementTree | null {
  const root = without(tree.root, id)
  return root === null ? null : { ...tree, root }
}

function without(node: ElementNode, id: string): ElementNode | null {
  if (node.id === id) return null
  if (node.kind === 'claim') return node
  const of = node.of.map(child => without(child, id)).filter(child => child !== null)
  return of.length === 0 ? null : { ...node, of }
}

/** The tree with one element changed. */
export function withChange(tree: ElementTree, id: string, change: ElementChange): ElementTree {
  return { ...tree, root: changed(tree.root, id, change) }
}

function changed(node: ElementNode, id: string, change: ElementChange): ElementNode {
  if (node.id !== id)
    return node.kind === 'claim' ? node : { ...node, of: node.of.map(child => changed(child, id, change)) }
  const common = {
    origin: change.origin ?? node.origin,
    ...(change.label === undefined ? {} : { label: change.label === '' ? undefined : change.label }),
  }
  return node.kind === 'group'
    ? { ...node, ...common, quantifier: change.quantifier ?? node.quantifier }
    : {
        ...node,
        ...common,
        literal: { ...node.literal, negated: change.negated ?? node.literal.negated },
      }
}

/** A copy of a tree under another name, its elements with ids of their own. */
export function copyOf(tree: ElementTree, made: Pick<ElementTree, 'id' | 'name' | 'by'>): ElementTree {
  let next = 0
  const renamed = (node: ElementNode): ElementNode => {
    const id = `${made.id}-${next++}`
    return node.kind === 'claim' ? { ...node, id } : { ...node, id, of: node.of.map(renamed) }
  }
  return { ...made, root: renamed(tree.root) }
}

/**
 * The count with a tree for an accused put in the place of the one with its id, or added. Where an accused has trees
 * of his own, they are changed there; elsewhere the count's.
 */
export function withTree(count: Count, accused: string, tree: ElementTree): Count {
  return inPlace(count, accused, trees =>
    trees.some(({ id }) => id === tree.id)
      ? trees.map(one => (one.id === tree.id ? tree : one))
      : [...trees, tree],
  )
}

/** The count without a tree. */
export function withoutTree(count: Count, accused: string, id: string): Count {
  return inPlace(count, accused, trees => trees.filter(tree => tree.id !== id))
}

function inPlace(count: Count, accused: string, change: (trees: Count['trees']) => Count['trees']): Count {
  const own = count.accused.find(({ actor }) => actor === accused)
  if (own === undefined || own.trees.length === 0) return { ...count, trees: change(count.trees) }
  return {
    ...count,
    accused: count.accused.map(one => (one === own ? { ...one, trees: change(one.trees) } : one)),
  }
}

/** A tree as it can be kept: one that only stands for the count's own claim gets an id and a name. */
export function kept(tree: ShownTree, made: Pick<ElementTree, 'id' | 'name' | 'by'>): ElementTree {
  if (tree.implied) return { ...made, root: { ...tree.root, id: `${made.id}-claim` } }
  const { id, name, by, root } = tree
  return { id, name, by, root }
}
