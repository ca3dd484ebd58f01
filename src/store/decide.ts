// Takes decisions: checked, stored with what they decide as it stood, journaled as one act, applied at once.
import { type Decision, type DecisionKind, type Passage, sha256Hex, type TargetKind } from '#model'
import { personId } from '#person-id'
import { decisionSchema } from '#schemas'
import { anchorsIn } from './anchors.ts'
import { payloadOf } from './decision-log.ts'
import { findDecision, logDecision, markPlaced, markUndone } from './decision-log.ts'
import { append, type JournalKind, type Stamp } from './journal.ts'
import { passagesFor } from './passages-for.ts'
import { bring, place, touchedBy } from './placing.ts'
import { refreshRedirects } from './redirects.ts'
import { type Refusal, refusalOf } from './refusals.ts'
import { loadMoves, rule, standingItem } from './rulings.ts'
import type { Sql } from './sql.ts'
import { lift, retract } from './undo.ts'

/** What a person decides; id, author and time are added by the case. */
export interface DecisionInput {
  readonly kind: Exclude<DecisionKind, 'erase'>
  /** For `add` the id may be left out: a new one is made. */
  readonly target: { readonly kind: TargetKind; readonly id?: string | undefined }
  /** Where the case says so; found by the case itself where left out. */
  readonly passages?: readonly Passage[] | undefined
  /**
   * `add`: the new thing. `correct`: the fields that change. `merge`: `{from: ids}`. `split` of an actor:
   * `{mentions: ids, name}`, of a claim: `{statements: ids, changes}`; both with `into` for a given id. `connect` of a
   * mention: `{actor}`, of a statement: the fields that connect it. `grade`: `{scale, value, note}`.
   * `place` of a decision adrift: none, the passage says where.
   */
  readonly payload?: Decision['payload'] | undefined
  readonly why?: string | undefined
}

/** Decisions that keep what they were made on, so that it outlives the rule that suggested it. */
const SNAPSHOT: ReadonlySet<DecisionKind> = new Set([
  'reject',
  'confirm',
  'correct',
  'connect',
  'split',
  'merge',
])

/** Either all were taken or none. */
export interface Outcome {
  readonly taken: readonly Decision[]
  readonly refused: readonly Refusal[]
}

/** Decides all of `inputs` in one act, with one journal row. To be called inside a transaction. */
export function decide(sql: Sql, inputs: readonly DecisionInput[], stamp: Stamp): Outcome {
  const decisions = inputs.map((input, at) => complete(sql, input, stamp, at))
  return take(sql, decisions, stamp, 'decision', { decisions })
}

/**
 * Takes complete decisions under one journal row with this payload. Those that the case has already, by id, are passed
 * over. Refuses all where one is refused, unless that one is `foreign`: made in another copy of the case, it may point
 * at what this one does not have.
 */
export function take(
  sql: Sql,
  decisions: readonly Decision[],
  stamp: Stamp,
  kind: JournalKind,
  payload: unknown,
  foreign: ReadonlySet<Decision> = new Set(),
): Outcome {
  const fresh = decisions.filter(decision => findDecision(sql, decision.id) === null)
  if (fresh.length === 0) return { taken: [], refused: [] }
  sql.exec('SAVEPOINT act')
  const refused: Refusal[] = []
  const taken: Decision[] = []
  const journal = append(sql, kind, stamp, payload)
  for (const decision of fresh) {
    if (decision.kind === 'place' && foreign.has(decision)) settle(sql, decision.target.id)
    const refusal = refusalOf(sql, decision)
    if (refusal !== null) refused.push({ ...refusal, index: decisions.indexOf(decision) })
    else {
      put(sql, decision, journal, foreign.has(decision))
      taken.push(decision)
    }
  }
  const isOwn = ({ index }: Refusal): boolean => !foreign.has(decisions[index]!)
  if (!refused.some(isOwn)) {
    apply(sql, taken)
    refused.push(
      ...unplaced(sql, taken).map(refusal => ({
        ...refusal,
        index: decisions.indexOf(taken[refusal.index]!),
      })),
    )
  }
  if (refused.some(isOwn)) {
    sql.exec('ROLLBACK TO act; RELEASE act')
    return { taken: [], refused }
  }
  sql.exec('RELEASE act')
  return { taken, refused }
}

function put(sql: Sql, decision: Decision, journal: number, isForeign: boolean): void {
  const { kind } = decision
  logDecision(sql, decision, journal)
  if (kind === 'undo') markUndone(sql, decision.target.id, decision.id)
  // What later ones of the same act point at must be there.
  if (kind === 'add' || kind === 'split') place(sql, decision, anchorsIn(sql))
  else if (isForeign && (kind === 'confirm' || kind === 'correct')) bring(sql, decision, anchorsIn(sql))
}

/** Says where an earlier decision of the same import is, which is not applied yet: only one adrift is placed by hand. */
function settle(sql: Sql, id: string): void {
  const logged = findDecision(sql, id)
  if (logged === null || logged.undoneBy !== null) return
  const { placed, adrift } = place(sql, logged.decision, anchorsIn(sql))
  markPlaced(sql, id, placed, adrift)
}

function apply(sql: Sql, decisions: readonly Decision[]): void {
  const anchors = anchorsIn(sql)
  const targets = new Map<string, readonly [kind: string, id: string]>()
  let redirects = false
  for (const decision of decisions)
    for (const one of affected(sql, decision)) {
      redirects ||= one.kind === 'merge'
      const logged = findDecision(sql, one.id)!
      const placement = logged.undoneBy === null ? place(sql, one, anchors) : null
      if (placement !== null && (placement.placed !== logged.placed || placement.adrift !== logged.adrift))
        markPlaced(sql, one.id, placement.placed, placement.adrift)
      for (const placed of [logged.placed, placement?.placed ?? logged.placed])
        for (const [kind, id] of touchedBy(one, placed)) targets.set(`${kind} ${id}`, [kind, id])
    }
  if (redirects) refreshRedirects(sql)
  const moves = loadMoves(sql)
  for (const [kind, id] of targets.values()) rule(sql, kind, id, moves)
}

/** The decisions that have to be applied anew because of this one. */
function affected(sql: Sql, decision: Decision): readonly Decision[] {
  if (decision.kind === 'undo') return retract(sql, decision.target.id)
  return decision.kind === 'place' ? lift(sql, decision.target.id) : [decision]
}

/** Decisions placed by hand of which nothing at the passage chosen can take the earlier decision up. */
function unplaced(sql: Sql, decisions: readonly Decision[]): Refusal[] {
  return decisions.flatMap(({ kind, target, passages }, index) =>
    kind === 'place' && findDecision(sql, target.id)!.adrift !== null
      ? [{ index, reason: 'nothing-there' as const, detail: passages[0]!.quote.exact, decisions: [] }]
      : [],
  )
}

function complete(sql: Sql, input: DecisionInput, stamp: Stamp, at: number): Decision {
  const { kind, payload = null, why = '', passages: given = [] } = input
  const id = newId(stamp, `decision ${at}`)
  const target = { kind: input.target.kind, id: input.target.id ?? newId(stamp, `target ${at}`) }
  const snapshot = SNAPSHOT.has(kind) ? standingItem(sql, target.kind, target.id) : null
  return decisionSchema.parse({
    id,
    kind,
    target,
    passages:
      given.length > 0 ? given : passagesFor(sql, target.kind, target.id, payloadOf({ payload } as Decision)),
    payload,
    ...(snapshot === null ? {} : { snapshot }),
    by: stamp.by,
    at: stamp.at,
    why,
  })
}

/** A UUIDv7 out of the act's time and its 16 random bytes; `label` tells the ids of one act apart. */
export function newId({ at, entropy }: Stamp, label: string): string {
  const hex = sha256Hex(`${Buffer.from(entropy).toString('hex')} ${label}`)
  return personId(Date.parse(at), Uint8Array.from(Buffer.from(hex.slice(0, 32), 'hex')))
}
