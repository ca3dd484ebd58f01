// What a match rests on, line by line: the claims and statements that fill its names, each with its quotes.
import type { CaseData, Claim, Literal, Message, MessageParam, Passage, Statement } from '#model'
import { reachOf } from './closure.ts'
import type { FactBase } from './fact-base.ts'
import { speakerOf } from './facts-statements.ts'
import type { Condition } from './query.ts'
import { splitThing } from './vocabulary.ts'

/** One line of a proof, with what a person has still to decide about it. */
export interface Line {
  readonly message: Message
  readonly passages: readonly Passage[]
  readonly literals: readonly Literal[]
  readonly undecided: readonly string[]
  readonly depth: number
}

/** The most statements quoted for one claim. */
const QUOTED = 6

/** Turns things of one case into lines. */
export class Explainer {
  readonly #base: FactBase
  readonly #claims: ReadonlyMap<string, Claim>
  readonly #statements: ReadonlyMap<string, Statement>
  readonly #saying: ReadonlyMap<string, readonly Statement[]>
  readonly #data: CaseData

  constructor(data: CaseData, base: FactBase) {
    this.#data = data
    this.#base = base
    this.#claims = new Map(data.claims.map(claim => [claim.id, claim]))
    this.#statements = new Map(data.statements.map(each => [each.id, each]))
    const saying = new Map<string, Statement[]>()
    for (const statement of data.statements)
      for (const { claim } of statement.literals) saying.set(claim, [...(saying.get(claim) ?? []), statement])
    this.#saying = saying
  }

  /** A thing as a parameter of a message: a reference that is named in the reader's language, or its words. */
  param(thing: string): MessageParam {
    const { kind, id } = splitThing(thing)
    switch (kind) {
      case 'actor':
      case 'claim':
      case 'statement':
      case 'source':
      case 'charge':
      case 'count':
      case 'place':
        return { ref: kind, id }
      default:
        return id === '' ? thing : id
    }
  }

  /** Lines for a claim (with those who say it), a statement, or a source. */
  lines(thing: number): readonly Line[] {
    const { kind, id } = splitThing(this.#base.id(thing))
    if (kind === 'claim') return this.#claim(id)
    if (kind === 'statement') return this.#statement(id, 0)
    if (kind === 'source' || kind === 'actor') return []
    return this.#charge(kind, id)
  }

  /** The claims of control by which a closure of a match got from one end to the other. */
  path(
    condition: Extract<Condition, { kind: 'closure' }>,
    [from, to, at]: readonly [number | undefined, number | undefined, number | null],
  ): readonly Line[] {
    if (from === undefined || to === undefined || from === to) return []
    const reach = reachOf(this.#base, condition.relation)
    if (!reach.search(from, 0, at, thing => thing === to)) return []
    return reach.path(from, to).flatMap(claim => this.lines(claim))
  }

  #claim(id: string): readonly Line[] {
    const claim = this.#claims.get(id)
    if (claim === undefined) return []
    const saying = (this.#saying.get(id) ?? []).slice(0, QUOTED)
    const line: Line = {
      message: { key: 'pattern.line.claim', params: { claim: { ref: 'claim', id } } },
      passages: [],
      literals: [{ claim: id, negated: false }],
      undecided: claim.status === 'suggested' ? [id] : [],
      depth: 0,
    }
    return [line, ...saying.flatMap(statement => this.#statement(statement.id, 1))]
  }

  #statement(id: string, depth: number): readonly Line[] {
    const statement = this.#statements.get(id)
    if (statement === undefined) return []
    const speaker = speakerOf(statement)
    const voice: MessageParam =
      speaker === null ? (statement.voices.at(-1)?.name ?? '') : { ref: 'actor', id: speaker }
    return [
      {
        message: {
          key: 'pattern.line.statement',
          params: { voice },
        },
        passages: [statement.passage],
        literals: [],
        undecided: statement.status === 'suggested' ? [id] : [],
        depth,
      },
    ]
  }

  #charge(kind: string, id: string): readonly Line[] {
    const charge = this.#data.charges.find(each =>
      kind === 'charge' ? each.id === id : each.counts.some(count => count.id === id),
    )
    if (charge === undefined) return []
    return charge.statements.flatMap(statement => this.#statement(statement, 0))
  }
}
