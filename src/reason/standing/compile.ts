/**
 * Compiles a case to a rule program: occasions, sources, statements, inferences, literals, counts and charges as nodes.
 *
 *     occasion   = no undercut of it stands
 *     source     = no undercut of it stands
 *     statement  = its source, every occasion of its chain, one of what it rests on, no undercut, no recantation
 *     inference  = all, any or at least k of its premises, no undercut
 *     vouched(l) = one of the statements and inferences for l
 *     l          = vouched(l), no conflict attacks it
 *
 * Cost: linear in the case.
 */
import type { CaseData, ElementNode, Quantifier } from '#model'
import {
  ACTUAL,
  COUNTS_ALL,
  COUNTS_DECIDED,
  vouched,
  type CaseFrame,
  type CompactCase,
} from './compact/compact-case.ts'
import { Ids } from './compact/ids.ts'
import type { Attack, Basis, ChargeNode, Compiled, CountNode } from './compiled.ts'
import { Occasions } from './occasions.ts'
import { ProgramBuilder } from './program.ts'
import { recantations } from './recantations.ts'
import { sureWithin } from './stretch.ts'

export function compile(facts: CompactCase, basis: Basis): Compiled {
  const work = new Compilation(facts, basis)
  work.occasionsAndSources()
  work.literals()
  work.statements()
  work.grounds()
  work.recantations()
  work.inferences()
  work.conflicts()
  work.undercuts()
  work.accusations()
  return work.done()
}

const needOf = (quantifier: Quantifier, size: number): number => {
  if (quantifier === 'all') return Math.max(1, size)
  return quantifier === 'any' ? 1 : quantifier.atLeast
}

class Compilation {
  private readonly facts: CompactCase
  private readonly frame: CaseFrame
  private readonly basis: Basis
  /** The flag of what the basis counts. */
  private readonly counts: number
  private readonly builder = new ProgramBuilder()
  private readonly claimIndex: Ids
  private readonly statementIndex: Ids
  private readonly sourceIndex: Map<string, number>
  private readonly inferenceIndex: Map<string, number>
  private readonly occasionNode: Int32Array
  private occasions: Occasions
  private readonly sourceNode: Int32Array
  private readonly statementNode: Int32Array
  private readonly inferenceNode: Int32Array
  private readonly literalNode: Int32Array
  private readonly vouchedNode: Int32Array
  private readonly countNodes: CountNode[] = []
  private readonly charges: ChargeNode[] = []
  private readonly attacks: Attack[] = []
  private readonly sourceGrounds = new Map<string, number>()
  private bySource: Map<number, number[]> | undefined

  constructor(facts: CompactCase, basis: Basis) {
    const { frame, claims, statements, occasions } = facts
    this.facts = facts
    this.frame = frame
    this.basis = basis
    this.counts = basis === 'all' ? COUNTS_ALL : COUNTS_DECIDED
    this.claimIndex = new Ids(claims.ids)
    this.statementIndex = new Ids(statements.ids)
    this.sourceIndex = indexed(frame.sources)
    this.inferenceIndex = indexed(frame.inferences)
    this.occasionNode = new Int32Array(occasions.voice.length).fill(-1)
    this.occasions = new Occasions(occasions, new Int32Array(0))
    this.sourceNode = new Int32Array(frame.sources.length)
    this.statementNode = new Int32Array(statements.source.length).fill(-1)
    this.inferenceNode = new Int32Array(frame.inferences.length).fill(-1)
    this.literalNode = new Int32Array(2 * claims.flags.length).fill(-1)
    this.vouchedNode = new Int32Array(2 * claims.flags.length).fill(-1)
  }

  private literal(literal: { readonly claim: string; readonly negated: boolean }): number {
    const claim = this.claimIndex.get(literal.claim)
    return claim === undefined ? -1 : this.counted(2 * claim + (literal.negated ? 1 : 0))
  }

  /** A literal where the basis counts its claim, else -1. */
  private counted(literal: number): number {
    return literal >= 0 && (this.facts.claims.flags[literal >> 1]! & this.counts) !== 0 ? literal : -1
  }

  /** The nodes of occasions come first, so that occasion `i` is node `i`; only those of statements that count. */
  occasionsAndSources(): void {
    const { flags, chainStart, chain } = this.facts.statements
    const numbers = new Int32Array(this.occasionNode.length)
    for (let index = 0; index < flags.length; index++) {
      if ((flags[index]! & this.counts) === 0) continue
      this.statementNode[index] = 0
      for (let at = chainStart[index]!; at < chainStart[index + 1]!; at++) {
        const occasion = chain[at]!
        if (this.occasionNode[occasion] !== -1) continue
        const node = this.builder.node(0)
        this.occasionNode[occasion] = node
        numbers[node] = occasion
      }
    }
    this.occasions = new Occasions(this.facts.occasions, numbers.slice(0, this.builder.size))
    for (let index = 0; index < this.sourceNode.length; index++) this.sourceNode[index] = this.builder.node(0)
  }

  /** A node for every literal that someone vouches for; a second one before attacks where some may attack it. */
  literals(): void {
    const { flags, saidStart, said } = this.facts.statements
    const supported = new Uint8Array(this.literalNode.length)
    for (let index = 0; index < flags.length; index++) {
      if (this.statementNode[index] === -1) continue
      for (let at = saidStart[index]!; at < saidStart[index + 1]!; at++) {
        const literal = this.counted(vouched(flags[index]!, said[at]!))
        if (literal >= 0) supported[literal] = 1
      }
    }
    for (const inference of this.frame.inferences) {
      const at = this.literal(inference.conclusion)
      if (at >= 0) supported[at] = 1
    }
    const attacked = new Uint8Array(supported.length)
    for (let at = 0; at < supported.length; at++) attacked[at] = supported[at]! & supported[at ^ 1]!
    for (const conflict of this.frame.conflicts) {
      const members = conflict.literals.map(literal => this.literal(literal))
      if (conflict.certainty !== 'certain' || members.some(at => at < 0 || supported[at] === 0)) continue
      for (const at of members) attacked[at] = 1
    }
    for (let at = 0; at < supported.length; at++) {
      if (supported[at] === 0) continue
      this.vouchedNode[at] = this.builder.node(1)
      this.literalNode[at] = attacked[at] === 1 ? this.builder.node(0) : this.vouchedNode[at]!
      if (attacked[at] === 1) this.builder.require(this.literalNode[at]!, this.vouchedNode[at]!)
    }
  }

  statements(): void {
    const { builder } = this
    const { flags, source, chainStart, chain, saidStart, said } = this.facts.statements
    for (let index = 0; index < flags.length; index++) {
      if (this.statementNode[index] === -1) continue
      const node = builder.node(0)
      this.statementNode[index] = node
      if ((flags[index]! & ACTUAL) === 0) builder.setNeed(node, 1)
      if (source[index] !== -1) builder.require(node, this.sourceNode[source[index]!]!)
      for (let at = chainStart[index]!; at < chainStart[index + 1]!; at++)
        builder.require(node, this.occasionNode[chain[at]!]!)
      for (let at = saidStart[index]!; at < saidStart[index + 1]!; at++) {
        const literal = this.counted(vouched(flags[index]!, said[at]!))
        if (literal >= 0) builder.edge(this.vouchedNode[literal]!, node)
      }
    }
  }

  /**
   * Statements that merely repeat others need one of those. A document cited that is not in the case can be neither set
   * aside nor looked at: a statement that cites nothing else rests on its own voices.
   */
  grounds(): void {
    const { builder } = this
    const { flags, groundStart, ground, saidStart, said } = this.facts.statements
    for (let index = 0; index < flags.length; index++) {
      const node = this.statementNode[index]!
      if (node === -1 || groundStart[index] === groundStart[index + 1]) continue
      const any = builder.node(1)
      for (let at = groundStart[index]!; at < groundStart[index + 1]!; at++) {
        const item = ground[at]!
        if (item === -1) continue
        if ((item & 1) === 0) {
          const other = this.statementNode[item >> 1]!
          if (other !== -1) builder.edge(any, other)
          continue
        }
        for (let own = saidStart[index]!; own < saidStart[index + 1]!; own++) {
          const literal = vouched(flags[index]!, said[own]!)
          if (literal >= 0) builder.edge(any, this.sourceGround(item >> 1, this.counted(literal)))
        }
      }
      builder.require(node, any)
    }
  }

  /** A source holds, as a ground, if a statement in it with the same literal does. */
  private sourceGround(source: number, literal: number): number {
    const key = `${source} ${literal}`
    const known = this.sourceGrounds.get(key)
    if (known !== undefined) return known
    const node = this.builder.node(1)
    this.sourceGrounds.set(key, node)
    this.bySource ??= grouped(this.facts.statements.source)
    const { flags, saidStart, said } = this.facts.statements
    for (const index of this.bySource.get(source) ?? []) {
      if (this.statementNode[index] === -1) continue
      for (let at = saidStart[index]!; at < saidStart[index + 1]!; at++)
        if (literal >= 0 && this.counted(vouched(flags[index]!, said[at]!)) === literal) {
          this.builder.edge(node, this.statementNode[index]!)
          break
        }
    }
    return node
  }

  /** Original and recantation attack each other; neither wins by itself. */
  recantations(): void {
    for (const [later, earlier] of recantations(this.facts)) {
      const own = this.statementNode[later]!
      const other = this.statementNode[earlier]!
      if (own === -1 || other === -1) continue
      this.builder.require(other, own, true)
      this.builder.require(own, other, true)
    }
  }

  inferences(): void {
    const { builder } = this
    this.frame.inferences.forEach((inference, index) => {
      const conclusion = this.literal(inference.conclusion)
      if (conclusion < 0) return
      const node = builder.node(0)
      this.inferenceNode[index] = node
      const premises = builder.node(needOf(inference.quantifier, inference.premises.length))
      for (const premise of inference.premises) {
        const at = this.literal(premise)
        if (at >= 0 && this.literalNode[at] !== -1) builder.edge(premises, this.literalNode[at]!)
      }
      builder.require(node, premises)
      builder.edge(this.vouchedNode[conclusion]!, node)
    })
  }

  conflicts(): void {
    const sets = this.frame.conflicts
      .filter(conflict => conflict.certainty === 'certain')
      .map(conflict => conflict.literals.map(literal => this.literal(literal)))
    for (const members of sets) this.conflict([...new Set(members)])
    for (let at = 0; at < this.literalNode.length; at += 2)
      if (this.literalNode[at] !== -1 && this.literalNode[at + 1] !== -1) this.conflict([at, at + 1])
  }

  private conflict(members: readonly number[]): void {
    const { builder } = this
    if (members.some(at => at < 0 || this.literalNode[at] === -1)) return
    const graded = this.frame.grades.length > 0
    for (const target of members) {
      const others = members.filter(at => at !== target)
      if (others.length === 1 && !graded) {
        builder.require(this.literalNode[target]!, this.literalNode[others[0]!]!, true)
        continue
      }
      const node = builder.node(0)
      for (const other of others) builder.require(node, this.literalNode[other]!)
      builder.require(this.literalNode[target]!, node, true)
      if (graded) this.attacks.push({ node, target, others })
    }
  }

  undercuts(): void {
    for (const undercut of this.frame.undercuts) {
      const at = this.literal(undercut.literal)
      const cause = at >= 0 ? this.literalNode[at]! : -1
      if (cause === -1) continue
      for (const node of this.undercutNodes(undercut.target)) this.builder.require(node, cause, true)
    }
  }

  /** A voice over an interval: its occasions that surely lie in it. An exhibit: inferences that argue from it. */
  private undercutNodes(target: CaseData['undercuts'][number]['target']): readonly number[] {
    switch (target.kind) {
      case 'statement':
        return asList(this.statementNode[this.statementIndex.get(target.id) ?? -1])
      case 'source':
        return asList(this.sourceNode[this.sourceIndex.get(target.id) ?? -1])
      case 'inference':
        return asList(this.inferenceNode[this.inferenceIndex.get(target.id) ?? -1])
      case 'voice': {
        const { during } = target
        const all = this.occasions.ofVoice(target.actor)
        if (during === null) return [...all]
        return [...all].filter(node =>
          sureWithin(this.occasions.whenAt(node), during, this.frame.settings.hemisphere),
        )
      }
      case 'exhibit':
        return this.frame.inferences.flatMap((inference, index) =>
          inference.premises.some(premise => this.speaksOf(premise.claim, target.id))
            ? asList(this.inferenceNode[index])
            : [],
        )
    }
  }

  private speaksOf(claim: string, exhibit: string): boolean {
    const index = this.claimIndex.get(claim)
    if (index === undefined) return false
    const read = this.facts.claims.read.get(index)
    return read?.roles.some(({ filler }) => filler.kind === 'exhibit' && filler.id === exhibit) ?? false
  }

  accusations(): void {
    this.frame.charges.forEach((charge, index) => {
      const nodes = new Map<string, number[]>()
      for (const count of charge.counts)
        for (const accused of count.accused) {
          const own = accused.trees.length > 0 ? accused.trees : count.trees
          const trees = own.length > 0 ? own : [{ id: count.of, root: claimElement(count.of) }]
          trees.forEach((tree, at) => {
            const elements = new Map<string, number>()
            const node = this.element(tree.root, elements)
            this.countNodes.push({
              charge: index,
              count: count.id,
              accused: accused.actor,
              tree: tree.id,
              node,
              elements,
            })
            if (at === 0) nodes.set(accused.actor, [...(nodes.get(accused.actor) ?? []), node])
          })
        }
      for (const [accused, of] of nodes) {
        const node = this.builder.node(1)
        for (const count of of) if (count !== -1) this.builder.edge(node, count)
        this.charges.push({ charge: index, accused, node })
      }
    })
  }

  private element(element: ElementNode, elements: Map<string, number>): number {
    let node = -1
    if (element.kind === 'claim') {
      const at = this.literal(element.literal)
      if (at >= 0) node = this.literalNode[at]!
    } else {
      const parts = element.of.map(part => this.element(part, elements))
      node = this.builder.node(needOf(element.quantifier, parts.length))
      for (const part of parts) if (part !== -1) this.builder.edge(node, part)
    }
    elements.set(element.id, node)
    return node
  }

  done(): Compiled {
    const { facts, basis, occasions, sourceNode, statementNode, inferenceNode } = this
    const { literalNode, vouchedNode, claimIndex, statementIndex, sourceIndex, inferenceIndex } = this
    const { countNodes: counts, charges, attacks } = this
    const nodes = { sourceNode, statementNode, inferenceNode, literalNode, vouchedNode }
    const indexes = { claimIndex, statementIndex, sourceIndex, inferenceIndex }
    const program = this.builder.build()
    return { facts, basis, program, occasions, ...nodes, ...indexes, counts, charges, attacks }
  }
}

function asList(node: number | undefined): readonly number[] {
  return node === undefined || node === -1 ? [] : [node]
}

/** The element that a count without a tree has: what it is a count of. */
export function claimElement(claim: string): ElementNode {
  return { kind: 'claim', id: claim, literal: { claim, negated: false }, origin: 'text' }
}

function indexed(items: readonly { readonly id: string }[]): Map<string, number> {
  const index = new Map<string, number>()
  for (let at = 0; at < items.length; at++) index.set(items[at]!.id, at)
  return index
}

/** The places of each value. */
function grouped(values: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  values.forEach((value, index) => {
    const group = groups.get(value)
    if (group) group.push(index)
    else groups.set(value, [index])
  })
  return groups
}
