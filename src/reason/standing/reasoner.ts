/** The reasoner of one case: opens plain data once, then answers what stands, what falls with whom, and what rests on whom. */
import type { CaseData } from '#model'
import { supportBounds, type BoundsOptions, type SupportBounds } from './bounds.ts'
import { compactCase } from './compact/compact-builder.ts'
import { COMPACT_VERSION, type CompactCase } from './compact/compact-case.ts'
import { compile } from './compile.ts'
import type { Basis, Compiled } from './compiled.ts'
import type { ControlEdge } from './control.ts'
import { countStructure, type CountStructure, type StructureOptions } from './count-structure.ts'
import type { Item, Standing } from './item.ts'
import { countNode, nodeOf } from './locate.ts'
import { Outcomes, type Outcome } from './outcome.ts'
import type { Proof } from './proof.ts'
import { prove } from './prove.ts'
import { Reasons } from './reasons.ts'
import { Session } from './session.ts'
import type { Given, Strike } from './strike.ts'

export interface ReasonerOptions {
  /** `all`: also suggestions that score enough; `decided` (the default of reports): only what people made or accepted. */
  readonly basis?: Basis
}

export interface TestResult {
  readonly basis: Basis
  readonly given: Given
  readonly strikes: readonly Strike[]
  /** The switch of the case, for printing with every result. */
  readonly confessionReachesMakerOnly: boolean
  /** With only what is surely struck. */
  readonly certain: Outcome
  /** With also what is struck on one reading of times or of control; null where there is nothing of the kind. */
  readonly possible: Outcome | null
}

/**
 * Answers about one case. Every answer depends on its arguments alone; inside, a solver moves from strike to strike and
 * visits only what differs, so that going to a nearby set of strikes is quick.
 */
export interface StandingReasoner {
  readonly basis: Basis
  /** The compiled case: for finding-makers that walk it. */
  readonly compiled: Compiled
  /** The solver at work: for finding-makers; call `hold([])` before reading labels, and after. */
  readonly session: Session
  /** The standing of an item under strikes; without an accused, confessions count for everyone. */
  standing(item: Item, strikes?: readonly Strike[], given?: Given): Standing
  /** The standing of an item with nodes of the program held down: for house tests and finding-makers. */
  without(item: Item, nodes: readonly number[]): Standing
  /** Every count and charge, and every literal that changes, before and after. */
  test(strikes: readonly Strike[], given?: Given): TestResult
  /** What a count rests on, for one accused, under strikes. Throws RangeError for a count that is not in the case. */
  structure(
    count: { readonly count: string; readonly accused: string; readonly tree?: string },
    strikes?: readonly Strike[],
    options?: StructureOptions,
  ): CountStructure
  /** Bounds on the degree of support of a count by the grades of voices: an annex, since grades are judgements. */
  bounds(
    count: { readonly count: string; readonly accused: string; readonly tree?: string },
    strikes?: readonly Strike[],
    options?: BoundsOptions,
  ): SupportBounds
  /** The proof of an item's label under strikes; `checkProof` accepts it. */
  proof(item: Item, strikes?: readonly Strike[], given?: Given): Proof
  /** Who had whom in hand, as it stands before any strike. */
  control(): readonly ControlEdge[]
}

/** A reasoner with the plain case beside it: for findings, which quote it. */
export interface Reasoner extends StandingReasoner {
  readonly data: CaseData
}

/** Opens a case. Cost: linear in the case; about 10 µs a claim. */
export function openReasoner(data: CaseData, options: ReasonerOptions = {}): Reasoner {
  return { ...openCompact(compactCase(data), options), data }
}

/** Opens a case in its compact form. Throws RangeError for a form of another version. */
export function openCompact(facts: CompactCase, options: ReasonerOptions = {}): StandingReasoner {
  if (facts.version !== COMPACT_VERSION) throw new RangeError('a compact case of another version')
  const basis = options.basis ?? 'all'
  const compiled = compile(facts, basis)
  const session = new Session(compiled)
  const reasons = new Reasons(session)
  const outcomes = new Outcomes(session, reasons)

  const without = (item: Item, nodes: readonly number[]): Standing => {
    session.hold(nodes, 'accused' in item ? session.silentFor(item.accused) : [])
    return reasons.now(nodeOf(compiled, item))
  }

  return {
    basis,
    compiled,
    session,
    without,
    standing(item, strikes = [], given = 'record') {
      return without(item, session.resolve(strikes, given).sure)
    },
    test(strikes, given = 'record') {
      const { sure, perhaps } = session.resolve(strikes, given)
      return {
        basis,
        given,
        strikes,
        confessionReachesMakerOnly: facts.frame.settings.confessionReachesMakerOnly,
        certain: outcomes.under(sure),
        possible: perhaps.length > 0 ? outcomes.under([...sure, ...perhaps]) : null,
      }
    },
    structure(count, strikes = [], structureOptions = {}) {
      const { node } = countNode(compiled, count.count, count.accused, count.tree)
      const { sure } = session.resolve(strikes, structureOptions.given ?? 'record')
      const held = [...sure, ...session.silentFor(count.accused)]
      return countStructure(session, node, held, structureOptions)
    },
    bounds(count, strikes = [], boundsOptions = {}) {
      const { node } = countNode(compiled, count.count, count.accused, count.tree)
      const { sure } = session.resolve(strikes, boundsOptions.given ?? 'record')
      return supportBounds(session, node, [...sure, ...session.silentFor(count.accused)], boundsOptions)
    },
    proof(item, strikes = [], given = 'record') {
      const accused = 'accused' in item ? item.accused : undefined
      const silent = accused === undefined ? [] : session.silentFor(accused)
      session.hold(session.resolve(strikes, given).sure, silent)
      return prove(session, item, accused)
    },
    control: () => session.control(),
  }
}
