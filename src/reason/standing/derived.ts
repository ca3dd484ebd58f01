/** Facts that patterns start from: single voices, unfounded sets, statements in the accuser's house. */
import { controlled, HOUSE_FORMS } from './control.ts'
import { houses } from './house.ts'
import { unfoundedStatements } from './reasons.ts'
import type { Reasoner } from './reasoner.ts'

/** Counts that stand and fall, for an accused, when one voice is set aside, the record taken for granted. */
export function singleVoices(
  reasoner: Reasoner,
): { readonly count: string; readonly accused: string; readonly voice: string }[] {
  const { compiled, session } = reasoner
  const voicesOf = new Set<string>()
  for (const { voice, link } of compiled.occasions) if (link === 'asserted-by') voicesOf.add(voice)
  const found: { count: string; accused: string; voice: string }[] = []
  const seen = new Set<string>()
  for (const { count, accused, node } of compiled.counts) {
    const key = `${count} ${accused}`
    if (node === -1 || seen.has(key)) continue
    seen.add(key)
    const silent = session.silentFor(accused)
    session.hold([], silent)
    if (session.now(node) !== 'stands') continue
    const below = session.voicesBelow(node)
    for (const voice of voicesOf) {
      if (!below.has(voice)) continue
      session.hold(session.index('record').nodes({ kind: 'voice', actor: voice }).sure, silent)
      if (session.now(node) !== 'stands') found.push({ count, accused, voice })
    }
  }
  session.hold([])
  return found
}

/** Statements that rest on each other alone, one list a circle and what hangs on it; ids in order. */
export function unfoundedSets({ compiled, data }: Reasoner): string[][] {
  const { partOf, inputStart, inputs } = compiled.program
  const unfounded = unfoundedStatements(compiled)
  const nodes = new Map(unfounded.map(index => [compiled.statementNode[index]!, index]))
  const parent = new Map<number, number>()
  const find = (index: number): number => {
    let at = index
    while (parent.get(at) !== undefined) at = parent.get(at)!
    return at
  }
  const reach = (from: number): number[] => {
    const seen = new Set([from])
    const found: number[] = []
    for (const node of seen) {
      for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) {
        const input = inputs[at]! >> 1
        if ((inputs[at]! & 1) === 1) continue
        const other = nodes.get(input)
        if (other !== undefined && input !== from) found.push(other)
        else if (partOf[input] !== partOf[from] || other === undefined) seen.add(input)
      }
    }
    return found
  }
  for (const [node, index] of nodes)
    for (const other of reach(node)) {
      const [a, b] = [find(index), find(other)]
      if (a !== b) parent.set(Math.max(a, b), Math.min(a, b))
    }
  const groups = new Map<number, string[]>()
  for (const index of unfounded) {
    const root = find(index)
    groups.set(root, [...(groups.get(root) ?? []), data.statements[index]!.id])
  }
  return [...groups.values()].map(group => group.sort())
}

/** Statements made in the accuser's house, by charge: someone who vouches in them was surely in the accuser's hands. */
export function houseStatements(
  reasoner: Reasoner,
): { readonly statement: string; readonly charge: string }[] {
  const { compiled, data } = reasoner
  const { occasions, statementNode, facts } = compiled
  const { chainStart, chain } = facts.statements
  const nodes = occasions.nodes()
  return data.charges.flatMap(charge => {
    const accused = charge.counts.flatMap(count => count.accused.map(({ actor }) => actor))[0]
    if (accused === undefined) return []
    const { accuser } = houses(reasoner, charge.id, accused)
    const reach = controlled(accuser.actors, HOUSE_FORMS, reasoner.control(), data.settings.hemisphere)
    const held = Array.from(
      { length: occasions.length },
      (_, node) => !occasions.isRecorded(node) && reach(occasions.at(node)) === 'surely',
    )
    return data.statements.flatMap(({ id }, index) => {
      if (statementNode[index] === -1) return []
      const links = chain.subarray(chainStart[index], chainStart[index + 1])
      return links.some(at => held[nodes[at]!]) ? [{ statement: id, charge: charge.id }] : []
    })
  })
}
