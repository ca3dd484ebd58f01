/**
 * A solver held at one set of strikes at a time: moves from one to the next visit only what differs, and the labels
 * without any strike are kept beside.
 */
import { incriminates, REACHES_CO_ACCUSED } from './compact/compact-case.ts'
import type { Compiled } from './compiled.ts'
import { controlEdges, type ControlEdge } from './control.ts'
import { labelOf, type Item, type Label } from './item.ts'
import { itemsByNode } from './locate.ts'
import { NodeSet } from './node-set.ts'
import { Solver } from './solver.ts'
import { statementRanks, strengths, stronger, type Rank } from './strength.ts'
import { StrikeIndex, type Given, type Strike } from './strike.ts'

export class Session {
  readonly compiled: Compiled
  readonly solver: Solver
  /** Labels before any strike, as codes of the solver. */
  readonly baseline: Uint8Array
  /** Nodes whose label differs from the baseline now. */
  readonly changed: NodeSet
  private held: ReadonlySet<number> = new Set()
  private silenced = new Set<number>()
  private answered: ReadonlySet<number> = new Set()
  private strength: ReadonlyMap<number, Rank> = new Map()
  private readonly ranks: readonly (Rank | undefined)[]
  private edges: readonly ControlEdge[] | undefined
  private items: ((node: number) => Item | undefined) | undefined
  private readonly indexes = new Map<Given, StrikeIndex>()
  private readonly silent = new Map<string, readonly number[]>()
  private ownConfessions: readonly { readonly voice: string; readonly node: number }[] | undefined

  constructor(compiled: Compiled) {
    this.compiled = compiled
    this.solver = new Solver(compiled.program)
    this.ranks = compiled.attacks.length > 0 ? statementRanks(compiled) : []
    this.baseline = new Uint8Array(compiled.program.size)
    this.changed = new NodeSet(compiled.program.size)
    this.prefer()
    for (let node = 0; node < this.baseline.length; node++) this.baseline[node] = this.solver.label(node)
    this.changed.clear()
  }

  /** Holds down these nodes and no others; `silent` are confessions that do not reach the accused looked at. */
  hold(nodes: Iterable<number>, silent: Iterable<number> = []): void {
    const next = new Set(nodes)
    this.silenced = new Set()
    for (const node of silent) {
      if (!next.has(node)) this.silenced.add(node)
      next.add(node)
    }
    const strike = [...next].filter(node => !this.held.has(node))
    const release = [...this.held].filter(node => !next.has(node))
    this.held = next
    if (strike.length === 0 && release.length === 0) return
    this.note(this.solver.change(strike, release))
    this.prefer()
  }

  /** Which nodes a list of strikes holds down; `perhaps` those that only one reading of times or control does. */
  resolve(strikes: readonly Strike[], given: Given): { sure: number[]; perhaps: number[] } {
    const found = strikes.map(strike => this.index(given).nodes(strike))
    const sure = new Set(found.flatMap(nodes => nodes.sure))
    const perhaps = new Set(found.flatMap(nodes => nodes.perhaps).filter(node => !sure.has(node)))
    return { sure: [...sure], perhaps: [...perhaps] }
  }

  index(given: Given): StrikeIndex {
    const known = this.indexes.get(given)
    if (known) return known
    const made = new StrikeIndex(this.compiled, given, () => this.control())
    this.indexes.set(given, made)
    return made
  }

  /** Control as it stands before any strike. */
  control(): readonly ControlEdge[] {
    const { facts, literalNode } = this.compiled
    this.edges ??= controlEdges(facts.claims.read, facts.frame.relations, claim => {
      const node = literalNode[2 * claim]!
      return node === -1 ? 'falls' : this.before(node)
    })
    return this.edges
  }

  /** Which thing of the case a node is. */
  itemOf(node: number): Item | undefined {
    this.items ??= itemsByNode(this.compiled)
    return this.items(node)
  }

  before(node: number): Label {
    return node === -1 ? 'falls' : labelOf(this.baseline[node]!)
  }

  now(node: number): Label {
    return node === -1 ? 'falls' : labelOf(this.solver.label(node))
  }

  /**
   * Confessions that do not reach an accused: those of others, where the case's switch says so and no person lets them.
   * Only those that bear on the accused's counts.
   */
  silentFor(accused: string): readonly number[] {
    const known = this.silent.get(accused)
    if (known) return known
    const { counts } = this.compiled
    const confessions = this.compiled.facts.frame.settings.confessionReachesMakerOnly
      ? this.confessions().flatMap(({ voice, node }) => (voice === accused ? [] : [node]))
      : []
    const roots = counts
      .filter(count => count.accused === accused && count.node !== -1)
      .map(count => count.node)
    const reached = confessions.length === 0 ? new Set<number>() : this.cone(roots)
    const found = confessions.filter(node => reached.has(node))
    this.silent.set(accused, found)
    return found
  }

  /** Confessions that reach their maker only: who made each. */
  private confessions(): readonly { readonly voice: string; readonly node: number }[] {
    if (this.ownConfessions) return this.ownConfessions
    const { facts, statementNode } = this.compiled
    const { flags, chainStart, chain } = facts.statements
    const voices = this.compiled.occasions.voices
    const found: { voice: string; node: number }[] = []
    statementNode.forEach((node, index) => {
      if (node === -1 || !incriminates(flags[index]!) || (flags[index]! & REACHES_CO_ACCUSED) !== 0) return
      const last = chain[chainStart[index + 1]! - 1]!
      found.push({ voice: voices.at(facts.occasions.voice[last]!), node })
    })
    this.ownConfessions = found
    return found
  }

  /** The voices that vouch somewhere below a node. */
  voicesBelow(node: number): ReadonlySet<string> {
    const { occasions } = this.compiled
    const found = new Set<string>()
    for (const at of this.cone([node]))
      if (at < occasions.length && !occasions.isRecorded(at)) found.add(occasions.at(at).voice)
    return found
  }

  private cone(roots: readonly number[]): Set<number> {
    const { inputStart, inputs } = this.compiled.program
    const seen = new Set(roots)
    for (const node of seen)
      for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) seen.add(inputs[at]! >> 1)
    return seen
  }

  private note(nodes: Int32Array): void {
    for (const node of nodes) {
      if (this.solver.label(node) === this.baseline[node]) this.changed.delete(node)
      else this.changed.add(node)
    }
  }

  /** Which attacks are answered by a stronger target, at the strikes of the moment. */
  private prefer(): void {
    const { attacks } = this.compiled
    if (attacks.length === 0) return
    this.strength = strengths(this.compiled, this.ranks, node => this.held.has(node))
    const next = new Set<number>()
    for (const { node, target, others } of attacks)
      if (others.some(other => this.isStronger(target, other))) next.add(node)
    const strike = [...next].filter(node => !this.answered.has(node))
    const release = [...this.answered].filter(node => !next.has(node))
    this.answered = next
    this.note(this.solver.change(strike, release))
  }

  /** Whether the first literal is strictly stronger than the second now. */
  isStronger(literal: number, other: number): boolean {
    return stronger(this.strength.get(literal), this.strength.get(other))
  }

  /** Whether a preference answers an attack now. */
  isAnswered(attack: number): boolean {
    return this.answered.has(attack)
  }

  isHeld(node: number): boolean {
    return this.held.has(node)
  }

  /** Whether a node is held down only because it is another's confession. */
  isSilent(node: number): boolean {
    return this.silenced.has(node)
  }
}
