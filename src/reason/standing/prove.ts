/** Writes the proof of a label off the solved program. Cost: linear in what the label depends on, times the rounds of a circle. */
import type { Item, Label } from './item.ts'
import { nodeOf } from './locate.ts'
import type { Proof, ProofStep } from './proof.ts'
import type { Session } from './session.ts'

/** The proof of an item's label at the strikes that the session holds; `accused` as in the session's silence. */
export function prove(session: Session, item: Item, accused?: string): Proof {
  const prover = new Prover(session)
  const node = nodeOf(session.compiled, item)
  const label = session.now(node)
  const steps = prover.steps(node)
  const last = steps.at(-1)
  if (!last?.items.some(own => JSON.stringify(own) === JSON.stringify(item)))
    steps.push({ label, items: [item], because: node === -1 ? [] : prover.grounds(node) })
  const { compiled } = session
  return {
    item,
    label,
    steps,
    preferences: compiled.attacks.flatMap(({ node: attack, target, others }) =>
      prover.visited.has(attack) && session.isAnswered(attack)
        ? others
            .filter(other => session.isStronger(target, other))
            .map(other => [literalItem(session, target), literalItem(session, other)] as const)
        : [],
    ),
    basis: compiled.basis,
    aside: asideOf(session),
    ...(accused === undefined ? {} : { accused }),
  }
}

function literalItem(session: Session, literal: number): Item {
  const claim = session.compiled.claimIndex.at(literal >> 1)
  return { kind: 'literal', claim, negated: (literal & 1) === 1 }
}

/** What the strikes of the moment set aside, in the case's own terms. */
function asideOf(session: Session): Proof['aside'] {
  const { facts, occasions, statementIndex, statementNode, sourceNode } = session.compiled
  const struck = (node: number): boolean => node !== -1 && session.isHeld(node) && !session.isSilent(node)
  return {
    occasions: new Set(keysOf(occasions.length, struck, node => occasions.at(node).key)),
    statements: new Set(
      keysOf(
        statementNode.length,
        at => struck(statementNode[at]!),
        at => statementIndex.at(at),
      ),
    ),
    sources: new Set(facts.frame.sources.filter((_, at) => struck(sourceNode[at]!)).map(({ id }) => id)),
  }
}

function keysOf(length: number, is: (at: number) => boolean, key: (at: number) => string): string[] {
  const found: string[] = []
  for (let at = 0; at < length; at++) if (is(at)) found.push(key(at))
  return found
}

class Prover {
  private readonly session: Session
  private readonly proved = new Set<number>()
  /** Every node that the proof went through. */
  visited: ReadonlySet<number> = new Set()

  constructor(session: Session) {
    this.session = session
  }

  steps(root: number): ProofStep[] {
    if (root === -1) return []
    const { partOf, partStart, partNodes, circular } = this.session.compiled.program
    const needed = this.needed(root)
    this.visited = needed
    const parts = [...new Set([...needed].map(node => partOf[node]!))].sort((a, b) => a - b)
    const steps: ProofStep[] = []
    for (const part of parts) {
      const nodes = partNodes.subarray(partStart[part], partStart[part + 1])
      if (circular[part] === 1) steps.push(...this.circle([...nodes]))
      else {
        const item = this.session.itemOf(nodes[0]!)
        this.proved.add(nodes[0]!)
        if (item)
          steps.push({ label: this.session.now(nodes[0]!), items: [item], because: this.grounds(nodes[0]!) })
      }
    }
    return steps
  }

  /** Everything that the label of a node rests on; of a circle, all of it. */
  private needed(root: number): Set<number> {
    const { partOf, partStart, partNodes, circular } = this.session.compiled.program
    const needed = new Set([root])
    for (const node of needed) {
      const part = partOf[node]!
      if (circular[part] === 1)
        for (let at = partStart[part]!; at < partStart[part + 1]!; at++) needed.add(partNodes[at]!)
      for (const input of this.relevant(node)) needed.add(input)
    }
    return needed
  }

  /** The inputs that decide a node: enough true ones and every threat; or every false one and every true threat. */
  private relevant(node: number): number[] {
    const { inputStart, inputs, need, circular, partOf } = this.session.compiled.program
    if (this.session.isHeld(node)) return []
    const label = this.session.now(node)
    const whole = circular[partOf[node]!] === 1 || label === 'contested'
    let wanted = need[node]!
    const found: number[] = []
    for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) {
      const input = inputs[at]! >> 1
      const negated = (inputs[at]! & 1) === 1
      const own = this.session.now(input)
      if (whole) found.push(input)
      else if (label === 'stands') {
        if (negated || (own === 'stands' && wanted > 0)) found.push(input)
        if (own === (negated ? 'falls' : 'stands')) wanted--
      } else if (own === (negated ? 'stands' : 'falls')) found.push(input)
    }
    return found
  }

  /** The nearest items below a node that its label rests on, inner nodes skipped. */
  grounds(node: number): Item[] {
    const found = new Map<string, Item>()
    const open = new Set(this.relevant(node))
    for (const at of open) {
      const item = at === node ? undefined : this.session.itemOf(at)
      if (item) found.set(JSON.stringify(item), item)
      else for (const input of this.relevant(at)) open.add(input)
    }
    return [...found.values()]
  }

  /** Replays the circle: what fires on what is proved, then what is unfounded, in turn; the rest is the loop. */
  private circle(nodes: readonly number[]): ProofStep[] {
    const steps: ProofStep[] = []
    let rest = nodes.filter(node => !this.proved.has(node))
    for (;;) {
      const fired = this.closure(rest, 'stands')
      for (const node of fired) this.step(steps, 'stands', [node])
      rest = rest.filter(node => !fired.includes(node))
      const possible = new Set(this.closure(rest, 'contested'))
      const unfounded = rest.filter(node => !possible.has(node))
      if (unfounded.length > 0) this.step(steps, 'falls', unfounded)
      rest = rest.filter(node => possible.has(node))
      if (fired.length === 0 && unfounded.length === 0) break
    }
    if (rest.length > 0) this.step(steps, 'contested', this.closure(rest, 'contested'))
    return steps
  }

  private step(steps: ProofStep[], label: Label, nodes: readonly number[]): void {
    for (const node of nodes) this.proved.add(node)
    const items = nodes.flatMap(node => this.session.itemOf(node) ?? [])
    if (items.length === 0) return
    const own = new Set(items.map(item => JSON.stringify(item)))
    const because = new Map<string, Item>()
    for (const node of nodes)
      for (const item of this.grounds(node))
        if (label === 'contested' || !own.has(JSON.stringify(item))) because.set(JSON.stringify(item), item)
    steps.push({ label, items, because: [...because.values()] })
  }

  /**
   * The nodes that fire one after another: for `stands` on what is proved to stand, with every threat proved to fall;
   * for `contested` with any threat not proved to stand let go.
   */
  private closure(nodes: readonly number[], mode: 'stands' | 'contested'): number[] {
    const { inputStart, inputs, need } = this.session.compiled.program
    const own = new Set(nodes)
    const fired: number[] = []
    const done = new Set<number>()
    const counts = (edge: number): boolean => {
      const input = edge >> 1
      const label = this.session.now(input)
      const known = !own.has(input)
      if ((edge & 1) === 1)
        return mode === 'stands' ? known && label === 'falls' : !known || label !== 'stands'
      if (done.has(input)) return true
      return known && (mode === 'stands' ? label === 'stands' : label !== 'falls')
    }
    for (let before = -1; before < fired.length;) {
      before = fired.length
      for (const node of nodes) {
        if (done.has(node) || this.session.isHeld(node) || this.session.isAnswered(node)) continue
        let met = 0
        for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) if (counts(inputs[at]!)) met++
        if (met < need[node]!) continue
        done.add(node)
        fired.push(node)
      }
    }
    return fired
  }
}
