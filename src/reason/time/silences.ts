// "Nothing is said of it": a silence that someone asserts of a record, held against what the record says.
import type { CaseData, Claim, Statement } from '#model'
import { mayCoincide } from '#model'
import { actorsIn, claimReadings } from './claim-time.ts'

/** A silence denied by the record itself. */
export interface SilenceBroken {
  /** The claim that it is mentioned, which the voice denies. */
  readonly silence: Claim
  readonly denial: Statement
  /** The statement of the record that speaks of it. */
  readonly mention: Statement
}

/** Steps of one case: to speak of the sentence is to speak of the trial. */
const STEPS: ReadonlySet<string> = new Set([
  'tried',
  'sentenced',
  'charged',
  'appeared-in-court',
  'acquitted',
])

/** Every asserted silence with the first statement of the record that breaks it. */
export function silencesBroken(data: CaseData): readonly SilenceBroken[] {
  return data.claims
    .filter(({ relation }) => relation === 'mentioned-in')
    .flatMap(silence => {
      const denials = data.statements.filter(statement => denies(statement, silence.id))
      const mention = data.statements.find(statement =>
        mattersOf(data, silence).some(matter => speaksOf(data, statement, matter)),
      )
      return mention === undefined ? [] : denials.map(denial => ({ silence, denial, mention }))
    })
}

/** Whether a statement of a source that covers a proceeding tells of what may be this trial or sentence. */
export function speaksOf(data: CaseData, statement: Statement, matter: Claim): boolean {
  const source = data.sources.find(({ id }) => id === statement.passage.source)
  if (source === undefined || source.covers.length === 0) return false
  const { hemisphere } = data.settings
  const when = claimReadings(matter, hemisphere).wide
  const subjects = actorsIn(matter, ['who', 'whom'])
  return statement.literals.some(({ claim: id }) => {
    if (id === matter.id) return true
    const claim = data.claims.find(each => each.id === id)
    return (
      claim !== undefined &&
      claim.when !== null &&
      STEPS.has(claim.relation) &&
      STEPS.has(matter.relation) &&
      actorsIn(claim, ['who', 'whom']).some(each => subjects.includes(each)) &&
      mayCoincide(claimReadings(claim, hemisphere).wide, when)
    )
  })
}

/** Whether the statement says that the claim does not hold. */
export function denies(statement: Statement, claim: string): boolean {
  return (
    statement.modality === 'actual' &&
    statement.literals.some(
      literal => literal.claim === claim && (statement.stance === 'denies') !== literal.negated,
    )
  )
}

function mattersOf(data: CaseData, silence: Claim): readonly Claim[] {
  const ids = silence.roles.flatMap(({ role, filler }) =>
    role === 'what' && filler.kind === 'claim' ? [filler.id] : [],
  )
  return data.claims.filter(({ id }) => ids.includes(id))
}
