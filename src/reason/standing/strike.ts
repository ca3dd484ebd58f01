/** What can be set aside, and the nodes that each setting aside holds down. */
import type { Compulsion, Liberty, Venue } from '#model'
import { traitBit } from './compact/compact-builder.ts'
import type { Compiled } from './compiled.ts'
import { controlled, DEFAULT_STRIKE_FORMS, type ControlEdge, type Form } from './control.ts'
import { perhapsWithin, sureWithin } from './stretch.ts'

/** Whether *recorded-by* links are taken for granted, or can be set aside like any voice. */
export type Given = 'record' | 'nothing'

export type Strike =
  /** `actor` is an actor's id, or `?name` for a voice not tied to an actor; `during` an EDTF stretch. */
  | { readonly kind: 'voice'; readonly actor: string; readonly during?: string }
  | { readonly kind: 'statement'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'venue'; readonly venue: Venue }
  | { readonly kind: 'liberty'; readonly liberty: Liberty }
  | { readonly kind: 'compulsion'; readonly compulsion: Compulsion }
  | { readonly kind: 'controlled-by'; readonly actor: string; readonly forms?: readonly Form[] }

/** The nodes held down surely, and those held down only on one reading of times or standings. */
export interface StruckNodes {
  readonly sure: readonly number[]
  readonly perhaps: readonly number[]
}

/** Finds nodes to strike in a compiled case; keeps the indexes that repeated strikes need. */
export class StrikeIndex {
  private readonly compiled: Compiled
  private readonly given: Given
  private readonly edges: () => readonly ControlEdge[]

  /** `edges` gives control as it stands before any strike. */
  constructor(compiled: Compiled, given: Given, edges: () => readonly ControlEdge[]) {
    this.compiled = compiled
    this.given = given
    this.edges = edges
  }

  /** The nodes of one strike. Throws RangeError for an id that is not in the case. */
  nodes(strike: Strike): StruckNodes {
    const { compiled } = this
    switch (strike.kind) {
      case 'voice':
        return this.voice(strike.actor, strike.during)
      case 'statement': {
        const index = compiled.statementIndex.get(strike.id)
        if (index === undefined) throw new RangeError(`no statement ${strike.id}`)
        const node = compiled.statementNode[index]!
        return { sure: node === -1 ? [] : [node], perhaps: [] }
      }
      case 'source': {
        const index = compiled.sourceIndex.get(strike.id)
        if (index === undefined) throw new RangeError(`no source ${strike.id}`)
        return { sure: [compiled.sourceNode[index]!], perhaps: [] }
      }
      case 'venue':
        return { sure: this.byTrait(`venue:${strike.venue}`), perhaps: [] }
      case 'liberty':
        return { sure: this.byTrait(`liberty:${strike.liberty}`), perhaps: [] }
      case 'compulsion':
        return { sure: this.byTrait(`compulsion:${strike.compulsion}`), perhaps: [] }
      case 'controlled-by':
        return this.controlledBy([strike.actor], strike.forms ?? DEFAULT_STRIKE_FORMS)
    }
  }

  /** Occasions of everyone whom these actors had in hand, the actors' own included. */
  controlledBy(actors: readonly string[], forms: readonly Form[]): StruckNodes {
    const { occasions, facts } = this.compiled
    const sure: number[] = []
    const perhaps: number[] = []
    const reach = controlled(actors, forms, this.edges(), facts.frame.settings.hemisphere)
    for (let node = 0; node < occasions.length; node++) {
      if (!this.usable(node)) continue
      const how = reach(occasions.at(node))
      if (how === 'surely') sure.push(node)
      else if (how === 'perhaps') perhaps.push(node)
    }
    return { sure, perhaps }
  }

  private voice(actor: string, during: string | undefined): StruckNodes {
    const { occasions, facts } = this.compiled
    const all = occasions.ofVoice(actor)
    if (all.length === 0 && !facts.frame.actors.some(({ id }) => id === actor))
      throw new RangeError(`no voice ${actor}`)
    const nodes = [...all].filter(node => this.usable(node))
    if (during === undefined) return { sure: nodes, perhaps: [] }
    const { hemisphere } = facts.frame.settings
    const within = (node: number): boolean => sureWithin(occasions.whenAt(node), during, hemisphere)
    const perhaps = nodes.filter(
      node => !within(node) && perhapsWithin(occasions.whenAt(node), during, hemisphere),
    )
    return { sure: nodes.filter(within), perhaps }
  }

  /** Whether an occasion can be struck: given the record, those who only record are taken for granted. */
  private usable(node: number): boolean {
    return this.given === 'nothing' || !this.compiled.occasions.isRecorded(node)
  }

  private byTrait(trait: string): readonly number[] {
    const bit = traitBit(trait)
    const { traits } = this.compiled.facts.statements
    const found: number[] = []
    this.compiled.statementNode.forEach((node, index) => {
      if (node !== -1 && (traits[index]! & bit) !== 0) found.push(node)
    })
    return found
  }
}
