/** What one count rests on: minimal supports and strikes, resilience and importance, firm and open. */
import { boundedFamilies } from '../structure/bounded.ts'
import {
  chances,
  countSets,
  families,
  leastOrder,
  solve,
  type Families,
  type Solved,
} from '../structure/analyse.ts'
import { listSets } from '../structure/list.ts'
import type { Structure } from '../structure/structure.ts'
import { frozenStructure, type Reading } from './frozen.ts'
import { labelOf, type Label } from './item.ts'
import type { Session } from './session.ts'
import type { Given } from './strike.ts'

/** Whether the variables are voices, each on all its occasions at once, or single occasions. */
export type Granularity = 'voice' | 'occasion'

export interface StructureOptions {
  readonly given?: Given
  readonly granularity?: Granularity
  /** How many sets to list; all are counted. */
  readonly most?: number
  /** Node budget of the exact answer. */
  readonly budget?: number
  /** The order up to which sets are found when the budget does not suffice. */
  readonly order?: number
}

export interface MinimalSet {
  /** Voices (actor ids, or `?name`), or occasion keys. */
  readonly members: readonly string[]
  /** The full semantics was run again with the set: it says the same, or it does so only with attacks fixed. */
  readonly check: 'confirmed' | 'only-with-attacks-fixed'
}

export interface SetList {
  /** How many there are, in decimal digits; with a bounded answer, of those up to its order. */
  readonly total: string
  /** The smallest ones. */
  readonly sets: readonly MinimalSet[]
}

export interface Importance {
  readonly member: string
  /** Share of the other members' states in which this one decides (each speaking or not with equal chance). */
  readonly birnbaum: number
  /** Share of the chance that the count is supported that is lost without this one. */
  readonly fussellVesely: number
}

export interface CountReading {
  readonly label: Label
  readonly answer: { readonly kind: 'exact' } | { readonly kind: 'bounded'; readonly order: number }
  readonly supports: SetList
  readonly strikes: SetList
  /** Size of the smallest strike; 0 where nothing supports the count, null where no strike was found up to the order. */
  readonly resilience: number | null
  /** Empty with a bounded answer. Most important first. */
  readonly importance: readonly Importance[]
}

export interface CountStructure {
  readonly given: Given
  readonly granularity: Granularity
  readonly firm: CountReading
  readonly open: CountReading
}

const MOST = 25
const BUDGET = 4_000_000
const ORDER = 3

/** Reads the structure of a node while `held` nodes are held down (strikes, and confessions that do not reach the accused). */
export function countStructure(
  session: Session,
  root: number,
  held: readonly number[],
  options: StructureOptions = {},
): CountStructure {
  const { given = 'record', granularity = 'voice' } = options
  const members = membersOf(session, given, granularity)
  const read = (reading: Reading): CountReading => {
    session.hold(held)
    const label = root === -1 ? 'falls' : labelOf(session.solver.label(root))
    const structure = freeze(session, root, reading, members)
    const found = setsOf(structure, options)
    const order = found.answer.kind === 'bounded' ? found.answer.order : Infinity
    const check = new Check(session, root, held, reading, members)
    return {
      label,
      answer: found.answer,
      supports: check.list(found.supports, 'supports', options.most ?? MOST, order),
      strikes: check.list(found.strikes, 'strikes', options.most ?? MOST, order),
      resilience: resilienceOf(found.strikes),
      importance: found.solved ? importanceOf(found.solved, members.names) : [],
    }
  }
  return { given, granularity, firm: read('firm'), open: read('open') }
}

interface Members {
  readonly names: readonly string[]
  readonly variableOf: Int32Array
  readonly nodes: readonly (readonly number[])[]
}

/** The variables of a structure: voices or occasions; those who only record are taken for granted, given the record. */
export function membersOf(session: Session, given: Given, granularity: Granularity): Members {
  const { occasions } = session.compiled
  const names: string[] = []
  const nodes: number[][] = []
  const known = new Map<string, number>()
  const variableOf = new Int32Array(occasions.length).fill(-1)
  for (let node = 0; node < occasions.length; node++) {
    if (given === 'record' && occasions.isRecorded(node)) continue
    const occasion = occasions.at(node)
    const name = granularity === 'voice' ? occasion.voice : occasion.key
    const at = known.get(name) ?? names.push(name) - 1
    known.set(name, at)
    variableOf[node] = at
    ;(nodes[at] ??= []).push(node)
  }
  return { names, variableOf, nodes }
}

export function freeze(session: Session, root: number, reading: Reading, members: Members): Structure {
  const { program, occasions } = session.compiled
  return frozenStructure(
    program,
    session.solver,
    root,
    reading,
    occasions.length,
    members.names.length,
    node => members.variableOf[node]!,
  )
}

interface Found {
  readonly answer: CountReading['answer']
  readonly solved?: Solved
  readonly supports: Families
  readonly strikes: Families | undefined
}

function setsOf(structure: Structure, options: StructureOptions): Found {
  const budget = options.budget ?? BUDGET
  const solved = solve(structure, budget)
  const supports = solved && families(solved, 'supports', budget)
  const strikes = solved && families(solved, 'strikes', budget)
  if (solved && supports && strikes) return { answer: { kind: 'exact' }, solved, supports, strikes }
  for (let order = options.order ?? ORDER; ; order--) {
    const some = boundedFamilies(structure, order, budget)
    if (some || order === 0) {
      const dual = boundedFamilies(dualOf(structure), order, budget)
      return { answer: { kind: 'bounded', order }, supports: some!, strikes: dual }
    }
  }
}

/** The structure that is true of what is struck when the other is false of what is left. */
function dualOf(structure: Structure): Structure {
  return {
    ...structure,
    gates: structure.gates.map(own => {
      if (own.kind === 'all') return { ...own, kind: 'any' }
      if (own.kind === 'any') return { ...own, kind: 'all' }
      return { ...own, k: own.args.length - own.k + 1 }
    }),
  }
}

function resilienceOf(strikes: Families | undefined): number | null {
  if (!strikes) return null
  const least = leastOrder(strikes.families.at(-1)!)
  return least > 1_000_000 ? null : least
}

function importanceOf(solved: Solved, names: readonly string[]): Importance[] {
  const { probability, birnbaum } = chances(solved, () => 0.5)
  return names
    .map((member, at) => ({
      member,
      birnbaum: birnbaum[at]!,
      fussellVesely: probability > 0 ? (0.5 * birnbaum[at]!) / probability : 0,
    }))
    .filter(own => own.birnbaum > 0)
    .sort((a, b) => b.birnbaum - a.birnbaum || (a.member < b.member ? -1 : 1))
}

/** Runs the full semantics again with a minimal set struck, or with all but it struck. */
class Check {
  private readonly session: Session
  private readonly root: number
  private readonly held: readonly number[]
  private readonly reading: Reading
  private readonly members: Members

  constructor(session: Session, root: number, held: readonly number[], reading: Reading, members: Members) {
    this.session = session
    this.root = root
    this.held = held
    this.reading = reading
    this.members = members
  }

  /** Sets above `order` are left out: with a bounded answer only some of them are found. */
  list(found: Families | undefined, of: 'supports' | 'strikes', most: number, order: number): SetList {
    if (!found) return { total: '0', sets: [] }
    const total = countSets(found)
      .slice(0, order + 1)
      .reduce((sum, count) => sum + count, 0n)
    const listed = listSets(found, most).filter(set => set.length <= order)
    const sets = listed.map((set): MinimalSet => ({
      members: set.map(at => this.members.names[at]!),
      check: this.agrees(set, of) ? 'confirmed' : 'only-with-attacks-fixed',
    }))
    return { total: String(total), sets }
  }

  private agrees(set: readonly number[], of: 'supports' | 'strikes'): boolean {
    const { session, members } = this
    const own = new Set(set)
    const struck = members.nodes.flatMap((nodes, at) => (own.has(at) === (of === 'strikes') ? nodes : []))
    session.hold([...this.held, ...struck])
    const label = this.root === -1 ? 'falls' : labelOf(session.solver.label(this.root))
    const holds = this.reading === 'firm' ? label === 'stands' : label !== 'falls'
    return holds === (of === 'supports')
  }
}
