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
import type { CaseData, ElementNode, Quantifier, Statement } from '#model'
import type { Attack, Basis, ChargeNode, Compiled, CountNode } from './compiled.ts'
import { IntList } from './int-list.ts'
import { OccasionTable } from './occasions.ts'
import { ProgramBuilder } from './program.ts'
import { sureWithin } from './stretch.ts'
import { counted, recanted, speaker, statementCounts, voiceId, vouchedLiteral } from './vouching.ts'

export function compile(data: CaseData, basis: Basis): Compiled {
  const work = new Compilation(data, basis)
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
  private readonly data: CaseData
  private readonly basis: Basis
  private readonly builder = new ProgramBuilder()
  private readonly table = new OccasionTable()
  /** Nodes of the occasions of every statement's chain, and literals it vouches for, in the order of the statements. */
  private readonly chains = new IntList()
  private readonly spoken = new IntList()
  private readonly claimCounts: Uint8Array
  private readonly claimIndex: Map<string, number>
  private readonly statementIndex: Map<string, number>
  private readonly sourceIndex: Map<string, number>
  private readonly inferenceIndex: Map<string, number>
  private readonly sourceNode: Int32Array
  private readonly statementNode: Int32Array
  private readonly inferenceNode: Int32Array
  private readonly literalNode: Int32Array
  private readonly vouchedNode: Int32Array
  private readonly counts: CountNode[] = []
  private readonly charges: ChargeNode[] = []
  private readonly attacks: Attack[] = []
  private readonly sourceGrounds = new Map<string, number>()
  private bySource: Map<string, number[]> | undefined

  constructor(data: CaseData, basis: Basis) {
    this.data = data
    this.basis = basis
    this.claimIndex = indexed(data.claims)
    this.statementIndex = indexed(data.statements)
    this.sourceIndex = indexed(data.sources)
    this.inferenceIndex = indexed(data.inferences)
    this.claimCounts = Uint8Array.from(data.claims, claim =>
      counted(claim, basis, data.settings.leastScore) ? 1 : 0,
    )
    this.sourceNode = new Int32Array(data.sources.length)
    this.statementNode = new Int32Array(data.statements.length).fill(-1)
    this.inferenceNode = new Int32Array(data.inferences.length).fill(-1)
    this.literalNode = new Int32Array(2 * data.claims.length).fill(-1)
    this.vouchedNode = new Int32Array(2 * data.claims.length).fill(-1)
  }

  private literal(literal: { readonly claim: string; readonly negated: boolean }): number {
    const claim = this.claimIndex.get(literal.claim)
    if (claim === undefined || this.claimCounts[claim] === 0) return -1
    return 2 * claim + (literal.negated ? 1 : 0)
  }

  /** The nodes of occasions come first, so that occasion `i` is node `i`. */
  occasionsAndSources(): void {
    this.data.statements.forEach((statement, index) => {
      if (!statementCounts(statement, this.data, this.basis)) return
      this.statementNode[index] = 0
      for (const voice of statement.voices) this.chains.push(this.table.at(voice))
    })
    for (let at = 0; at < this.table.occasions.length; at++) this.builder.node(0)
    for (let index = 0; index < this.data.sources.length; index++)
      this.sourceNode[index] = this.builder.node(0)
  }

  /** A node for every literal that someone vouches for; a second one before attacks where some may attack it. */
  literals(): void {
    const supported = new Uint8Array(this.literalNode.length)
    this.data.statements.forEach((statement, index) => {
      if (this.statementNode[index] === -1) return
      for (const spoken of statement.literals) {
        const vouched = vouchedLiteral(statement, spoken)
        const at = vouched ? this.literal(vouched) : -1
        this.spoken.push(at)
        if (at >= 0) supported[at] = 1
      }
    })
    for (const inference of this.data.inferences) {
      const at = this.literal(inference.conclusion)
      if (at >= 0) supported[at] = 1
    }
    const attacked = new Uint8Array(supported.length)
    for (let at = 0; at < supported.length; at++) attacked[at] = supported[at]! & supported[at ^ 1]!
    for (const conflict of this.data.conflicts) {
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
    let chain = 0
    let said = 0
    this.data.statements.forEach((statement, index) => {
      if (this.statementNode[index] === -1) return
      const node = builder.node(0)
      this.statementNode[index] = node
      if (statement.modality !== 'actual') builder.setNeed(node, 1)
      const source = this.sourceIndex.get(statement.passage.source)
      if (source !== undefined) builder.require(node, this.sourceNode[source]!)
      for (let link = 0; link < statement.voices.length; link++)
        builder.require(node, this.chains.values[chain++]!)
      for (let literal = 0; literal < statement.literals.length; literal++) {
        const at = this.spoken.values[said++]!
        if (at >= 0) builder.edge(this.vouchedNode[at]!, node)
      }
    })
  }

  /**
   * Statements that merely repeat others need one of those. A document cited that is not in the case can be neither set
   * aside nor looked at: a statement that cites nothing else rests on its own voices.
   */
  grounds(): void {
    const { builder } = this
    this.data.statements.forEach((statement, index) => {
      const node = this.statementNode[index]!
      const inside = statement.restsOn.filter(item => item.kind !== 'cited')
      if (node === -1 || inside.length === 0) return
      const any = builder.node(1)
      for (const item of inside) {
        if (item.kind === 'statement') {
          const other = this.statementIndex.get(item.id)
          if (other !== undefined && this.statementNode[other] !== -1)
            builder.edge(any, this.statementNode[other]!)
          continue
        }
        for (const spoken of statement.literals) {
          const vouched = vouchedLiteral(statement, spoken)
          if (vouched) builder.edge(any, this.sourceGround(item.id, this.literal(vouched)))
        }
      }
      builder.require(node, any)
    })
  }

  /** A source holds, as a ground, if a statement in it with the same literal does. */
  private sourceGround(source: string, literal: number): number {
    const key = `${source} ${literal}`
    const known = this.sourceGrounds.get(key)
    if (known !== undefined) return known
    const node = this.builder.node(1)
    this.sourceGrounds.set(key, node)
    this.bySource ??= groupedBy(this.data.statements, statement => statement.passage.source)
    for (const index of this.bySource.get(source) ?? []) {
      const statement = this.data.statements[index]!
      if (this.statementNode[index] === -1) continue
      const same = statement.literals.some(spoken => {
        const vouched = vouchedLiteral(statement, spoken)
        return vouched !== undefined && this.literal(vouched) === literal
      })
      if (same) this.builder.edge(node, this.statementNode[index]!)
    }
    return node
  }

  /** Original and recantation attack each other; neither wins by itself. */
  recantations(): void {
    const { builder } = this
    const recanting = this.data.statements.filter(statement => statement.stance === 'recants')
    if (recanting.length === 0) return
    const bySpeaker = groupedBy(this.data.statements, statement => voiceId(speaker(statement)))
    for (const statement of recanting) {
      const own = this.statementNode[this.statementIndex.get(statement.id)!]!
      if (own === -1 || statement.modality !== 'actual') continue
      const ofSpeaker = bySpeaker.get(voiceId(speaker(statement)))!.map(index => this.data.statements[index]!)
      for (const original of recanted(statement, ofSpeaker)) {
        const other = this.statementNode[this.statementIndex.get(original.id)!]!
        if (other === -1 || other === own) continue
        builder.require(other, own, true)
        builder.require(own, other, true)
      }
    }
  }

  inferences(): void {
    const { builder } = this
    this.data.inferences.forEach((inference, index) => {
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
    const sets = this.data.conflicts
      .filter(conflict => conflict.certainty === 'certain')
      .map(conflict => conflict.literals.map(literal => this.literal(literal)))
    for (const members of sets) this.conflict([...new Set(members)])
    for (let at = 0; at < this.literalNode.length; at += 2)
      if (this.literalNode[at] !== -1 && this.literalNode[at + 1] !== -1) this.conflict([at, at + 1])
  }

  private conflict(members: readonly number[]): void {
    const { builder } = this
    if (members.some(at => at < 0 || this.literalNode[at] === -1)) return
    const graded = this.data.grades.length > 0
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
    for (const undercut of this.data.undercuts) {
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
        const all = this.table.ofVoice(target.actor)
        if (during === null) return all
        return all.filter(at =>
          sureWithin(this.table.occasions[at]!.when, during, this.data.settings.hemisphere),
        )
      }
      case 'exhibit':
        return this.data.inferences.flatMap((inference, index) =>
          inference.premises.some(premise => this.speaksOf(premise.claim, target.id))
            ? asList(this.inferenceNode[index])
            : [],
        )
    }
  }

  private speaksOf(claim: string, exhibit: string): boolean {
    const index = this.claimIndex.get(claim)
    if (index === undefined) return false
    return this.data.claims[index]!.roles.some(
      ({ filler }) => filler.kind === 'exhibit' && filler.id === exhibit,
    )
  }

  accusations(): void {
    this.data.charges.forEach((charge, index) => {
      const nodes = new Map<string, number[]>()
      for (const count of charge.counts)
        for (const accused of count.accused) {
          const own = accused.trees.length > 0 ? accused.trees : count.trees
          const trees = own.length > 0 ? own : [{ id: count.of, root: claimElement(count.of) }]
          trees.forEach((tree, at) => {
            const elements = new Map<string, number>()
            const node = this.element(tree.root, elements)
            this.counts.push({
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
    const { data, basis, table, sourceNode, statementNode, inferenceNode } = this
    const { literalNode, vouchedNode, claimIndex, statementIndex, sourceIndex, inferenceIndex } = this
    const { counts, charges, attacks } = this
    const nodes = { sourceNode, statementNode, inferenceNode, literalNode, vouchedNode }
    const indexes = { claimIndex, statementIndex, sourceIndex, inferenceIndex }
    return {
      data,
      basis,
      program: this.builder.build(),
      occasions: table.occasions,
      occasionAt: key => table.withKey(key),
      ...nodes,
      ...indexes,
      counts,
      charges,
      attacks,
    }
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

function groupedBy(
  statements: readonly Statement[],
  key: (statement: Statement) => string,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  statements.forEach((statement, index) => {
    const of = key(statement)
    const group = groups.get(of)
    if (group) group.push(index)
    else groups.set(of, [index])
  })
  return groups
}
