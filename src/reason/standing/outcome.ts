/** What a strike test finds: every count and charge before and after, and every literal whose label changed. */
import type { Item, Standing } from './item.ts'
import type { Reasons } from './reasons.ts'
import type { Session } from './session.ts'

export interface Change {
  readonly item: Item
  readonly before: Standing
  readonly after: Standing
  /** From the item down to the first link that broke; empty where nothing sank. */
  readonly broken: readonly Item[]
}

export interface Outcome {
  /** One a charge and accused, in the order of the case. */
  readonly charges: readonly Change[]
  /** One a count, accused and reading, in the order of the case. */
  readonly counts: readonly Change[]
  /** Only those that changed, in the order of the case; standing for the case as a whole, without an accused. */
  readonly literals: readonly Change[]
}

const ORDER = { falls: 0, contested: 1, stands: 2 } as const

/** One accused's entries: the item and its node. */
interface Entry {
  readonly item: Item
  readonly node: number
}

/** Reads outcomes off a session; keeps what does not depend on the strikes. */
export class Outcomes {
  private readonly session: Session
  private readonly reasons: Reasons
  private readonly counts: readonly Entry[]
  private readonly charges: readonly Entry[]
  private readonly byAccused = new Map<string, Entry[]>()
  private readonly literalOf: Int32Array
  private readonly standingBefore = new Map<Entry, Standing>()

  constructor(session: Session, reasons: Reasons) {
    this.session = session
    this.reasons = reasons
    const { compiled } = session
    this.counts = compiled.counts.map(({ count, accused, tree, node }) =>
      this.entry(accused, { item: { kind: 'count', count, accused, tree }, node }),
    )
    this.charges = compiled.charges.map(({ charge, accused, node }) =>
      this.entry(accused, {
        item: { kind: 'charge', charge: compiled.facts.frame.charges[charge]!.id, accused },
        node,
      }),
    )
    this.literalOf = new Int32Array(compiled.program.size).fill(-1)
    compiled.literalNode.forEach((node, at) => {
      if (node !== -1) this.literalOf[node] = at
    })
    for (const [actor, entries] of this.byAccused) {
      session.hold([], session.silentFor(actor))
      for (const entry of entries) this.standingBefore.set(entry, reasons.now(entry.node))
    }
    session.hold([])
  }

  private entry(accused: string, entry: Entry): Entry {
    const known = this.byAccused.get(accused)
    if (known) known.push(entry)
    else this.byAccused.set(accused, [entry])
    return entry
  }

  /**
   * The outcome while `nodes` are held down. Counts and charges are read as they stand for their accused: confessions
   * of others that do not reach them are silent, before as after.
   */
  under(nodes: readonly number[]): Outcome {
    const { session } = this
    session.hold(nodes)
    const literals = this.changedLiterals()
    const read = new Map<Entry, Change>()
    for (const [actor, entries] of this.byAccused) {
      session.hold(nodes, session.silentFor(actor))
      for (const entry of entries)
        read.set(entry, this.change(entry.item, entry.node, this.standingBefore.get(entry)!))
    }
    const changeOf = (entry: Entry): Change => read.get(entry)!
    return { charges: this.charges.map(changeOf), counts: this.counts.map(changeOf), literals }
  }

  private changedLiterals(): Change[] {
    const { claimIndex, literalNode } = this.session.compiled
    const changed: number[] = []
    for (const node of this.session.changed.nodes())
      if (this.literalOf[node] !== -1) changed.push(this.literalOf[node]!)
    return changed
      .sort((a, b) => a - b)
      .map(at => {
        const item: Item = { kind: 'literal', claim: claimIndex.at(at >> 1), negated: (at & 1) === 1 }
        return this.change(item, literalNode[at]!, this.reasons.before(literalNode[at]!))
      })
  }

  private change(item: Item, node: number, before: Standing): Change {
    const after = this.reasons.now(node)
    const sank = ORDER[after.label] < ORDER[before.label]
    return { item, before, after, broken: sank ? this.reasons.broken(node) : [] }
  }
}
