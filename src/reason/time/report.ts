// Conflicts of time and place as the model has them, and as findings with both sides' passages in plain words.
import type { CaseData, Claim, Conflict, Finding, Message, MessageParam, Passage, Statement } from '#model'
import { contentId, findingId, isoOfDay } from '#model'
import { claimReadings, readingsOf } from './claim-time.ts'
import {
  CONFLICT_LIMITS,
  type ConflictLimits,
  type TemporalConflict,
  temporalConflicts,
} from './conflicts.ts'
import type { Leg } from './joint-alibi.ts'
import { silencesBroken } from './silences.ts'
import type { Owner } from './timeline.ts'

export interface TimeReport {
  /** Conflicts of two literals or more; the certain ones take part in standing. */
  readonly conflicts: readonly Conflict[]
  readonly findings: readonly Finding[]
  /** Claims that lie in a certain conflict. */
  readonly impossible: readonly { readonly claim: string; readonly conflict: string }[]
  /** False where the search stopped at its limit. */
  readonly complete: boolean
}

type ProofLine = Finding['proof'][number]

/** Every conflict of time and place in a case, as values and as findings. */
export function timeReport(data: CaseData, limits: ConflictLimits = CONFLICT_LIMITS): TimeReport {
  const { conflicts, complete } = temporalConflicts(data, limits)
  const teller = new Teller(data)
  const values = conflicts
    .filter(({ claims }) => claims.length > 1)
    .map(conflict => teller.conflict(conflict))
  const impossible = conflicts
    .filter(({ certainty }) => certainty === 'certain')
    .flatMap(conflict => conflict.claims.map(claim => ({ claim, conflict: teller.conflict(conflict).id })))
  const findings = [
    ...conflicts.map(conflict => teller.finding(conflict)),
    ...silencesBroken(data).map(({ silence, denial, mention }) => teller.silence(silence, denial, mention)),
  ]
  return { conflicts: values, findings, impossible, complete }
}

function literalsOf({ claims, denied }: TemporalConflict): Conflict['literals'] {
  return claims.map(claim => ({ claim, negated: claim === denied?.journey }))
}

class Teller {
  readonly #data: CaseData
  readonly #claims: ReadonlyMap<string, Claim>
  readonly #saying: ReadonlyMap<string, readonly Statement[]>

  constructor(data: CaseData) {
    this.#data = data
    this.#claims = new Map(data.claims.map(claim => [claim.id, claim]))
    const saying = new Map<string, Statement[]>()
    for (const statement of data.statements)
      for (const { claim } of statement.literals) saying.set(claim, [...(saying.get(claim) ?? []), statement])
    this.#saying = saying
  }

  conflict(conflict: TemporalConflict): Conflict {
    const { reason, certainty, claims } = conflict
    return {
      id: contentId('conflict', [reason, ...claims]),
      literals: literalsOf(conflict),
      reason,
      certainty,
      note: '',
      passages: claims.flatMap(claim => this.#passages(claim)),
    }
  }

  finding(conflict: TemporalConflict): Finding {
    const { reason, certainty, claims, register } = conflict
    const involved = claims.map(id => this.#claims.get(id)!)
    const statements = claims.flatMap(id => this.#saying.get(id) ?? [])
    const undecided = [
      ...involved.filter(({ status }) => status === 'suggested').map(({ id }) => id),
      ...statements.filter(({ status }) => status === 'suggested').map(({ id }) => id),
    ].sort()
    return {
      id: findingId(
        `conflict/${reason}`,
        register.map(({ kind, id }) => `${kind}:${id}`),
        claims,
      ),
      kind: 'conflict',
      pattern: null,
      severity: certainty === 'certain' ? 'notable' : 'informational',
      message: this.#message(conflict),
      roles: { claim: [...claims] },
      literals: literalsOf(conflict),
      passages: claims.flatMap(claim => this.#passages(claim)),
      undecided,
      provisional: undecided.length > 0,
      proof: [
        ...involved.flatMap(claim => this.#claimLines(claim)),
        ...register.map(owner => this.#registerLine(owner)),
        ...this.#journeyLines(conflict),
      ],
    }
  }

  /** Someone says that a record is silent on a matter, and the record speaks of it. */
  silence(silence: Claim, denial: Statement, mention: Statement): Finding {
    const undecided = [denial, mention].filter(({ status }) => status === 'suggested').map(({ id }) => id)
    return {
      id: findingId('conflict/silence', [denial.id, mention.id], [`¬${silence.id}`]),
      kind: 'conflict',
      pattern: null,
      severity: 'notable',
      message: { key: 'time.silence', params: { voice: voiceOf(denial) } },
      roles: { claim: [silence.id], statement: [denial.id, mention.id] },
      literals: [{ claim: silence.id, negated: true }],
      passages: [denial.passage, mention.passage],
      undecided,
      provisional: undecided.length > 0,
      proof: [denial, mention].map(statement => statementLine(statement, 0)),
    }
  }

  #passages(claim: string): readonly Passage[] {
    return (this.#saying.get(claim) ?? []).map(({ passage }) => passage)
  }

  #message({ reason, certainty, claims, alibi, joint, count, custody, denied }: TemporalConflict): Message {
    const key = (base: string): string => (certainty === 'certain' ? base : `${base}.possible`)
    if (alibi !== undefined)
      return {
        key: key('time.alibi'),
        params: {
          actor: { ref: 'actor', id: alibi.actor },
          first: { ref: 'place', id: alibi.first.place },
          second: { ref: 'place', id: alibi.second.place },
        },
      }
    if (joint !== undefined)
      return {
        key: key('time.alibi-joint'),
        params: {
          actor: { ref: 'actor', id: joint.actor },
          places: [...new Set(joint.presences.map(({ place }) => place))].map(id => ({ ref: 'place', id })),
        },
      }
    if (count !== undefined)
      return {
        key: key('time.count'),
        params: { first: count.values[0], second: count.values[1], unit: count.unit },
      }
    if (custody !== undefined)
      return { key: `time.${custody.kind}`, params: { actor: { ref: 'actor', id: custody.actor } } }
    if (denied !== undefined)
      return {
        key: 'time.denied-journey',
        params: {
          actor: { ref: 'actor', id: denied.actor },
          place: { ref: 'place', id: denied.place },
        },
      }
    return { key: key(`time.${reason}`), params: { count: claims.length } }
  }

  #claimLines(claim: Claim): readonly ProofLine[] {
    const { wide } = claimReadings(claim, this.#data.settings.hemisphere)
    const statements = this.#saying.get(claim.id) ?? []
    return [
      {
        message: {
          key: 'time.line.claim',
          params: { claim: { ref: 'claim', id: claim.id }, start: day(wide.startMin), end: day(wide.endMax) },
        },
        passages: [],
        depth: 0,
      },
      ...statements.map(statement => statementLine(statement, 1)),
    ]
  }

  #registerLine({ kind, id }: Owner): ProofLine {
    const actor = this.#data.actors.find(each => each.id === id)
    const place = this.#data.places.find(each => each.id === id)
    const start = kind === 'actor' ? readingsOf(actor?.born ?? null) : readingsOf(place?.existed ?? null)
    const end = kind === 'actor' ? readingsOf(actor?.died ?? null) : start
    return {
      message: {
        key: 'time.line.register',
        params: {
          name: kind === 'actor' ? { ref: 'actor', id } : { ref: 'place', id },
          start: day(start.wide.startMin),
          end: day(end.wide.endMax),
        },
      },
      passages: [],
      depth: 0,
    }
  }

  #journeyLines({ alibi, joint, certainty }: TemporalConflict): readonly ProofLine[] {
    const legs = joint?.legs ?? (alibi === undefined ? [] : [alibi])
    return legs.flatMap(leg => journeyLine(leg, certainty))
  }
}

function journeyLine(
  { journey, first, second }: Leg,
  certainty: TemporalConflict['certainty'],
): readonly ProofLine[] {
  if (journey.source === 'unknown') return []
  const hours = Math.round(certainty === 'certain' ? journey.fastest : journey.ordinary)
  const params = {
    first: { ref: 'place', id: first.place },
    second: { ref: 'place', id: second.place },
    hours,
  } as const
  const message: Message =
    journey.kilometres === null
      ? { key: 'time.line.journey-case', params }
      : { key: 'time.line.journey', params: { ...params, kilometres: journey.kilometres } }
  return [{ message, passages: [], depth: 0 }]
}

function day(bound: number | null): MessageParam {
  return bound === null ? '…' : isoOfDay(bound)
}

function voiceOf(statement: Statement): MessageParam {
  const voice = statement.voices.findLast(({ link }) => link === 'asserted-by') ?? statement.voices.at(-1)!
  return voice.actor === null ? voice.name : { ref: 'actor', id: voice.actor }
}

function statementLine(statement: Statement, depth: number): ProofLine {
  return {
    message: {
      key: 'time.line.statement',
      params: { voice: voiceOf(statement) },
    },
    passages: [statement.passage],
    depth,
  }
}
