// Whose word is whose: the accuser's side and the target's side of a charge, and the words spoken in the accuser's hands.
import type { Charge, CaseData, Statement } from '#model'
import { overlap, relationOf, UNBOUNDED, type Bounds } from '#model'
import { actorsIn, claimReadings, readingsOf } from '../time/claim-time.ts'

interface ControlClaim {
  readonly by: string
  readonly of: string
  readonly form: string
  readonly bounds: Bounds
}

/** Forms by which one speaks for another, and forms that put words in the accuser's hands. */
const SPEAKS_FOR = ['agency', 'dependence']
const HOUSE = ['agency', 'dependence', 'threat', 'torture', 'custody-without-contact']
const HELD = ['custody', 'custody-without-contact', 'torture', 'threat']

/** Answers whose side an actor is on and under whose control words were said. */
export class Sides {
  readonly #data: CaseData
  readonly #controls: readonly ControlClaim[]
  readonly #members: readonly { readonly actor: string; readonly group: string }[]
  readonly #accusing = new Map<string, ReadonlySet<string>>()

  constructor(data: CaseData) {
    this.#data = data
    this.#controls = data.claims.flatMap(claim => {
      const control = relationOf(claim.relation, data.relations)?.control
      if (control === undefined) return []
      const stated = claim.roles.find(({ role }) => role === 'form')?.filler
      const form = stated?.kind === 'text' ? stated.text : control.form
      const bounds = claimReadings(claim, data.settings.hemisphere).wide
      return actorsIn(claim, [control.by]).flatMap(by =>
        actorsIn(claim, [control.of]).map(of => ({ by, of, form, bounds })),
      )
    })
    this.#members = data.claims
      .filter(({ relation }) => relation === 'member-of')
      .flatMap(claim =>
        actorsIn(claim, ['who']).flatMap(actor =>
          actorsIn(claim, ['group']).map(group => ({ actor, group })),
        ),
      )
  }

  /** Members of a group, members of its member groups too. */
  membersOf(group: string): ReadonlySet<string> {
    return grow([group], each => this.#members.filter(m => m.group === each).map(m => m.actor))
  }

  /** The accuser, those on one side with him, a group's members, and whoever acts for any of these; never an accused. */
  accuserSide(charge: Charge): ReadonlySet<string> {
    const key = charge.id
    const known = this.#accusing.get(key)
    if (known !== undefined) return known
    const made = this.#sideOf(charge, charge.accuser, 'accuser')
    this.#accusing.set(key, made)
    return made
  }

  /** The target, those accused with him, those on one side with him, groups they belong to and their members. */
  targetSide(charge: Charge): ReadonlySet<string> {
    const accused = charge.counts.flatMap(count => count.accused.map(({ actor }) => actor))
    const accusers = this.accuserSide(charge)
    const side = new Set<string>()
    for (const actor of [charge.target, ...accused]) {
      for (const each of this.#sideOf(charge, actor, 'defence')) side.add(each)
      for (const { actor: who, group } of this.#members) if (who === actor) side.add(group)
    }
    return new Set([...side].filter(actor => !accusers.has(actor)))
  }

  /** The words pass through the accuser's side or someone in its hands (threat, torture, agency, custody without contact). */
  inHouse(statement: Statement, charge: Charge): boolean {
    return this.#underControl(statement, charge, HOUSE) || this.coerced(statement, charge)
  }

  /** No one who vouches speaks for the accuser's side or is held, employed or pressed by it at the time. */
  independent(statement: Statement, charge: Charge): boolean {
    return !this.#underControl(statement, charge, [...HOUSE, ...HELD, 'employment', 'censorship'])
  }

  /** Said by someone held by the accuser's side, with compulsion on record. */
  coerced(statement: Statement, charge: Charge): boolean {
    const pressed = statement.compulsion.length > 0 || this.#heldBy(statement, charge, ['torture', 'threat'])
    return pressed && (statement.liberty === 'detained' || this.#heldBy(statement, charge, HELD))
  }

  #heldBy(statement: Statement, charge: Charge, forms: readonly string[]): boolean {
    const speaker = statement.voices.findLast(({ link }) => link === 'asserted-by')?.actor ?? null
    return speaker !== null && this.#controlled(speaker, statement, this.accuserSide(charge), forms)
  }

  #underControl(statement: Statement, charge: Charge, forms: readonly string[]): boolean {
    const accusers = this.accuserSide(charge)
    return statement.voices.some(
      ({ actor, link }) =>
        link === 'asserted-by' &&
        actor !== null &&
        (accusers.has(actor) || this.#controlled(actor, statement, accusers, forms)),
    )
  }

  #controlled(
    actor: string,
    statement: Statement,
    by: ReadonlySet<string>,
    forms: readonly string[],
  ): boolean {
    const said = statement.saidWhen === null ? UNBOUNDED : readingsOf(statement.saidWhen).wide
    return this.#controls.some(
      each =>
        each.of === actor &&
        by.has(each.by) &&
        forms.includes(each.form) &&
        overlap(each.bounds, said) !== 'impossible',
    )
  }

  #sideOf(charge: Charge, actor: string, role: 'accuser' | 'defence'): ReadonlySet<string> {
    const sides = this.#data.sides.filter(
      side =>
        side.role === role &&
        (side.proceeding === null || side.proceeding === charge.proceeding) &&
        side.members.some(member => member.actor === actor),
    )
    const start = [actor, ...sides.flatMap(side => side.members.map(member => member.actor))]
    const accused = charge.counts.flatMap(count => count.accused.map(each => each.actor))
    const barred = role === 'accuser' ? new Set([charge.target, ...accused]) : new Set<string>()
    return grow(start, each =>
      [
        ...this.#members.filter(m => m.group === each).map(m => m.actor),
        ...this.#controls.filter(c => c.by === each && SPEAKS_FOR.includes(c.form)).map(c => c.of),
      ].filter(next => !barred.has(next)),
    )
  }
}

function grow(start: readonly string[], next: (actor: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(start)
  for (const actor of found) for (const each of next(actor)) found.add(each)
  return found
}
