/** What can be set aside, and the nodes that each setting aside holds down. */
import { relationOf, type CaseData, type Compulsion, type Liberty, type Statement, type Venue } from '#model'
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
  private readonly ofVoice = new Map<string, number[]>()
  private readonly ofSource = new Map<string, number[]>()
  private traitNodes: Map<string, number[]> | undefined

  /** `edges` gives control as it stands before any strike. */
  constructor(compiled: Compiled, given: Given, edges: () => readonly ControlEdge[]) {
    this.compiled = compiled
    this.given = given
    this.edges = edges
    compiled.occasions.forEach(({ voice, link }, node) => {
      if (given === 'nothing' || link === 'asserted-by') push(this.ofVoice, voice, node)
    })
    compiled.data.sources.forEach((source, index) =>
      push(this.ofSource, source.id, compiled.sourceNode[index]!),
    )
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
        const nodes = this.ofSource.get(strike.id)
        if (!nodes) throw new RangeError(`no source ${strike.id}`)
        return { sure: nodes, perhaps: [] }
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
    const { occasions, data } = this.compiled
    const usable = occasions
      .map((occasion, node) => ({ occasion, node }))
      .filter(({ occasion }) => this.given === 'nothing' || occasion.link === 'asserted-by')
    const sure: number[] = []
    const perhaps: number[] = []
    const reach = controlled(actors, forms, this.edges(), data.settings.hemisphere)
    for (const { occasion, node } of usable) {
      const how = reach(occasion)
      if (how === 'surely') sure.push(node)
      else if (how === 'perhaps') perhaps.push(node)
    }
    return { sure, perhaps }
  }

  private voice(actor: string, during: string | undefined): StruckNodes {
    const nodes = this.ofVoice.get(actor)
    if (!nodes && !this.known(actor)) throw new RangeError(`no voice ${actor}`)
    if (!nodes || during === undefined) return { sure: nodes ?? [], perhaps: [] }
    const { occasions, data } = this.compiled
    const { hemisphere } = data.settings
    const sure = nodes.filter(node => sureWithin(occasions[node]!.when, during, hemisphere))
    const perhaps = nodes.filter(
      node => !sure.includes(node) && perhapsWithin(occasions[node]!.when, during, hemisphere),
    )
    return { sure, perhaps }
  }

  private byTrait(trait: string): readonly number[] {
    if (!this.traitNodes) {
      const found = new Map<string, number[]>()
      const { data, statementNode } = this.compiled
      data.statements.forEach((statement, index) => {
        const node = statementNode[index]!
        if (node !== -1) for (const own of traits(statement)) push(found, own, node)
      })
      this.traitNodes = found
    }
    return this.traitNodes.get(trait) ?? []
  }

  private known(actor: string): boolean {
    const { data, occasions } = this.compiled
    return data.actors.some(({ id }) => id === actor) || occasions.some(({ voice }) => voice === actor)
  }
}

/** Venue, liberty and compulsion under which the words were said, those of every voice that vouches. */
function traits(statement: Statement): ReadonlySet<string> {
  const found = new Set([`venue:${statement.venue}`, `liberty:${statement.liberty}`])
  for (const compulsion of statement.compulsion) found.add(`compulsion:${compulsion}`)
  for (const voice of statement.voices) {
    if (voice.link !== 'asserted-by') continue
    if (voice.venue !== 'unknown') found.add(`venue:${voice.venue}`)
    if (voice.liberty !== 'unknown') found.add(`liberty:${voice.liberty}`)
    for (const compulsion of voice.compulsion) found.add(`compulsion:${compulsion}`)
  }
  return found
}

/** Claims of a case that, standing, put one actor in another's hands. */
export function controlClaims(data: CaseData): readonly number[] {
  return data.claims.flatMap((claim, index) =>
    relationOf(claim.relation, data.relations)?.control ? [index] : [],
  )
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
