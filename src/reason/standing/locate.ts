/** Finds the program's node for a thing of the case, and back. */
import type { Compiled, CountNode } from './compiled.ts'
import type { Item } from './item.ts'

/** The node of an item; -1 where it has none. Throws RangeError for what is not in the case. */
export function nodeOf(compiled: Compiled, item: Item): number {
  switch (item.kind) {
    case 'literal':
      return compiled.literalNode[
        2 * known(compiled.claimIndex, item.claim, 'claim') + (item.negated ? 1 : 0)
      ]!
    case 'statement':
      return compiled.statementNode[known(compiled.statementIndex, item.id, 'statement')]!
    case 'inference':
      return compiled.inferenceNode[known(compiled.inferenceIndex, item.id, 'inference')]!
    case 'source':
      return compiled.sourceNode[known(compiled.sourceIndex, item.id, 'source')]!
    case 'occasion': {
      const at = compiled.occasions.withKey(item.key)
      if (at === undefined) throw new RangeError(`no occasion ${item.key}`)
      return at
    }
    case 'count':
      return countNode(compiled, item.count, item.accused, item.tree).node
    case 'element': {
      const { elements } = countNode(compiled, item.count, item.accused, item.tree)
      return known(elements, item.element, 'element')
    }
    case 'charge': {
      const found = compiled.charges.find(
        ({ charge, accused }) =>
          accused === item.accused && compiled.facts.frame.charges[charge]!.id === item.charge,
      )
      if (!found) throw new RangeError(`no charge ${item.charge} against ${item.accused}`)
      return found.node
    }
  }
}

/** One reading of a count for one accused: the tree named, or the first. */
export function countNode(compiled: Compiled, count: string, accused: string, tree?: string): CountNode {
  const found = compiled.counts.find(
    own => own.count === count && own.accused === accused && (tree === undefined || own.tree === tree),
  )
  if (!found) throw new RangeError(`no count ${count} against ${accused}${tree ? ` by ${tree}` : ''}`)
  return found
}

function known(index: { get(id: string): number | undefined }, id: string, what: string): number {
  const at = index.get(id)
  if (at === undefined) throw new RangeError(`no ${what} ${id}`)
  return at
}

/** Which thing of the case each node is; inner nodes (premises, grounds) are none. */
export function itemsByNode(compiled: Compiled): (node: number) => Item | undefined {
  const kinds = new Uint8Array(compiled.program.size)
  const at = new Int32Array(compiled.program.size)
  const put = (nodes: Int32Array, kind: number): void => {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]!
      if (node === -1 || kinds[node] !== 0) continue
      kinds[node] = kind
      at[node] = index
    }
  }
  for (let node = 0; node < compiled.occasions.length; node++) {
    kinds[node] = 1
    at[node] = node
  }
  put(compiled.sourceNode, 2)
  put(compiled.statementNode, 3)
  put(compiled.inferenceNode, 4)
  put(compiled.literalNode, 5)
  const { frame } = compiled.facts
  return node => {
    const index = at[node]!
    switch (kinds[node] ?? 0) {
      case 1:
        return { kind: 'occasion', key: compiled.occasions.at(index).key }
      case 2:
        return { kind: 'source', id: frame.sources[index]!.id }
      case 3:
        return { kind: 'statement', id: compiled.statementIndex.at(index) }
      case 4:
        return { kind: 'inference', id: frame.inferences[index]!.id }
      case 5:
        return { kind: 'literal', claim: compiled.claimIndex.at(index >> 1), negated: (index & 1) === 1 }
      default:
        return undefined
    }
  }
}
