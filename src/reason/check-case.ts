/** Runs the whole reasoner on a case: time first, since its certain conflicts take part in standing, then all the rest. */
import { literalKey, type CaseData, type Finding } from '#model'
import { commonCauses } from './echoes/common-cause.ts'
import { findings } from './findings.ts'
import { patternReport, type PatternCells } from './patterns/index.ts'
import {
  houseStatements,
  openReasoner,
  singleVoices,
  unfoundedSets,
  type Reasoner,
  type ReasonerOptions,
} from './standing/index.ts'
import { timeReport, type TimeReport } from './time/index.ts'

export interface CheckOptions extends ReasonerOptions {
  /** Statement ids of each group that shares rare wording, found from the texts, which a case's data do not hold. */
  readonly echoes?: readonly (readonly string[])[]
}

export interface CheckReport {
  /** Open on the case with the conflicts of time and place in it. */
  readonly reasoner: Reasoner
  /** Those that nobody dismissed: standing, then time and place, then warning signs. */
  readonly findings: readonly Finding[]
  /** How much each warning sign was tried on. */
  readonly cells: readonly PatternCells[]
  /** False where the search for conflicts stopped at its limit. */
  readonly complete: boolean
}

/** Everything that the reasoner has to say of a case. */
export function checkCase(data: CaseData, options: CheckOptions = {}): CheckReport {
  const time = timeReport(data)
  const reasoner = openReasoner(withConflicts(data, time), options)
  const patterns = patternReport(data, {
    resilienceOne: singleVoices(reasoner),
    unfounded: unfoundedSets(reasoner),
    echoes: options.echoes ?? [],
    impossible: time.impossible,
    house: houseStatements(reasoner),
  })
  const dismissed = new Set(data.dismissed)
  const causes = commonCauses(data, options.echoes ?? [], reasoner.control())
  const all = [...findings(reasoner), ...time.findings, ...patterns.findings, ...causes]
  return {
    reasoner,
    findings: all.filter(({ id }) => !dismissed.has(id)),
    cells: patterns.cells,
    complete: time.complete,
  }
}

/** The reasoner of a case whose conflicts of time and place take part in standing: what every screen and command opens. */
export function openCaseReasoner(data: CaseData, options: ReasonerOptions = {}): Reasoner {
  return openReasoner(withConflicts(data, timeReport(data)), options)
}

/** The case with its temporal conflicts, but for those known already and those whose finding a person dismissed. */
function withConflicts(data: CaseData, time: TimeReport): CaseData {
  const known = new Set(data.conflicts.map(({ id }) => id))
  const dismissed = new Set(
    time.findings.filter(({ id }) => data.dismissed.includes(id)).map(({ literals }) => keyOf(literals)),
  )
  const more = time.conflicts.filter(({ id, literals }) => !known.has(id) && !dismissed.has(keyOf(literals)))
  return more.length === 0 ? data : { ...data, conflicts: [...data.conflicts, ...more] }
}

function keyOf(literals: Finding['literals']): string {
  return literals.map(literalKey).sort().join(' ')
}
