// What a person entered stands for what the reader suggests of the same words, where both mean the same.
import type { Claim, Decision, Literal, Statement } from '#model'
import type { Entered } from './entered.ts'
import type { StoodFor } from './learn/lesson.ts'

/** Words are the same where they share at least this much of the shorter quote. */
const SAME_WORDS = 0.8

interface Suggested {
  readonly claims: readonly Claim[]
  readonly statements: readonly Statement[]
  readonly charges: readonly unknown[]
}

/**
 * Leaves out the statements that a person's own statement says already, and the claims that nothing else speaks of.
 * What a person decided on is left alone. O(statements of the reader × those entered in the same source).
 */
export async function withoutStoodFor<W extends Suggested>(
  woven: W,
  decisions: readonly Decision[],
): Promise<{ readonly woven: W; readonly stoodFor: readonly StoodFor[] }> {
  if (!decisions.some(entersStatement)) return { woven, stoodFor: [] }
  const { enteredIn } = await import('./entered.ts')
  const entered = enteredIn(decisions)
  if (entered.statements.length === 0) return { woven, stoodFor: [] }
  const bySource = Map.groupBy(entered.statements, ({ statement }) => statement.passage.source)
  const claimOf = new Map(woven.claims.map(claim => [claim.id, claim]))
  const decided = new Set(decisions.map(({ target }) => target.id))
  const standIn = (statement: Statement): Entered | undefined =>
    decided.has(statement.id)
      ? undefined
      : bySource
          .get(statement.passage.source)
          ?.find(
            ({ statement: own }) =>
              haveSameWords(statement, own) && meansTheSame(statement, own, claimOf, entered.claims),
          )
  const standIns = new Map(
    woven.statements.flatMap(statement => {
      const own = standIn(statement)
      return own === undefined ? [] : [[statement, own] as const]
    }),
  )
  const left = [...standIns.keys()]
  if (left.length === 0) return { woven, stoodFor: [] }
  const statements = woven.statements.filter(statement => !standIns.has(statement))
  const unsaid = new Set(left.flatMap(({ literals }) => literals.map(({ claim }) => claim)))
  for (const { literals } of statements) for (const { claim } of literals) unsaid.delete(claim)
  const elsewhere = JSON.stringify([
    woven.charges,
    decisions.map(({ target, payload }) => [target.id, payload]),
    woven.claims.map(({ roles, when }) => [roles, when]),
  ])
  const claims = woven.claims.filter(({ id }) => !unsaid.has(id) || elsewhere.includes(JSON.stringify(id)))
  // One suggestion may have become several statements: it is stood for when none of them is left.
  const open = new Set(statements.map(placeOf))
  const stoodFor = [...standIns]
    .filter(([statement]) => !open.has(placeOf(statement)))
    .map(([{ id }, { decision }]): StoodFor => ({ kind: 'statement', id, decision, status: 'confirmed' }))
  return { woven: { ...woven, statements, claims }, stoodFor }
}

function entersStatement({ kind, target }: Decision): boolean {
  return kind === 'add' && target.kind === 'statement'
}

function placeOf({ passage, rule }: Statement): string {
  return JSON.stringify([passage.source, passage.position.start, passage.position.end, rule])
}

function haveSameWords({ passage: a }: Statement, { passage: b }: Statement): boolean {
  if (a.text !== b.text) return false
  const shared = Math.min(a.position.end, b.position.end) - Math.max(a.position.start, b.position.start)
  const shorter = Math.min(a.position.end - a.position.start, b.position.end - b.position.start)
  return shared > 0 && shared >= SAME_WORDS * shorter
}

/** The same innermost voice in the same attitude, and nothing said in the suggestion that the person's does not say. */
function meansTheSame(
  suggested: Statement,
  own: Statement,
  claimOf: ReadonlyMap<string, Claim>,
  entered: ReadonlyMap<string, Claim>,
): boolean {
  const speaker = suggested.voices.at(-1)?.actor ?? null
  if (speaker === null || speaker !== own.voices.at(-1)?.actor) return false
  if (suggested.stance !== own.stance || suggested.modality !== own.modality) return false
  return suggested.literals.every(literal =>
    own.literals.some(other => isSameLiteral(literal, other, claimOf, entered)),
  )
}

function isSameLiteral(
  a: Literal,
  b: Literal,
  claimOf: ReadonlyMap<string, Claim>,
  entered: ReadonlyMap<string, Claim>,
): boolean {
  if (a.negated !== b.negated) return false
  const [one, other] = [claimOf.get(a.claim), entered.get(b.claim)]
  if (one === undefined || other === undefined || one.relation !== other.relation) return false
  const actors = actorsOf(other)
  return [...actorsOf(one)].every(actor => actors.has(actor))
}

function actorsOf({ roles }: Claim): ReadonlySet<string> {
  return new Set(roles.flatMap(({ filler }) => (filler.kind === 'actor' ? [filler.id] : [])))
}
