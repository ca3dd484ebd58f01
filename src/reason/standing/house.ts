/** Both sides' houses: what is left of a charge without the sources that one side had in hand. */
import type { Charge } from '#model'
import { HOUSE_FORMS, type Form } from './control.ts'
import type { Standing } from './item.ts'
import type { StandingReasoner } from './reasoner.ts'
import type { Given } from './strike.ts'

export interface HouseOptions {
  /** Forms of control that put a voice in a house; ordinary employment and custody only where asked for. */
  readonly forms?: readonly Form[]
  readonly given?: Given
}

export interface House {
  /** Whose house: the accuser, or the target and the accused, with those on their side. */
  readonly actors: readonly string[]
  /** Voices set aside, and those that are in the house only on one reading of times or of contested control. */
  readonly voices: readonly string[]
  readonly perhaps: readonly string[]
  /** The charge without the voices surely in the house, and without those perhaps in it too. */
  readonly certain: Standing
  readonly possible: Standing
}

export interface Houses {
  readonly charge: string
  readonly accused: string
  readonly forms: readonly Form[]
  readonly given: Given
  readonly before: Standing
  readonly accuser: House
  readonly defence: House
}

/** The accuser's house and the defence's, side by side, for one accused. Throws RangeError for an unknown charge. */
export function houses(
  reasoner: StandingReasoner,
  chargeId: string,
  accused: string,
  options: HouseOptions = {},
): Houses {
  const { forms = HOUSE_FORMS, given = 'record' } = options
  const charge = reasoner.compiled.facts.frame.charges.find(({ id }) => id === chargeId)
  if (!charge) throw new RangeError(`no charge ${chargeId}`)
  const item = { kind: 'charge', charge: chargeId, accused } as const
  const defenders = sideOf(reasoner, charge, 'defence', [charge.target, accused])
  const accusers = sideOf(reasoner, charge, 'accuser', [charge.accuser]).filter(
    actor => actor === charge.accuser || !(actor === charge.target || isAccused(charge, actor)),
  )
  const house = (actors: readonly string[]): House => {
    const { sure, perhaps } = reasoner.session.index(given).controlledBy(actors, forms)
    return {
      actors,
      voices: voicesOf(reasoner, sure),
      perhaps: voicesOf(reasoner, perhaps),
      certain: reasoner.without(item, sure),
      possible: reasoner.without(item, [...sure, ...perhaps]),
    }
  }
  return {
    charge: chargeId,
    accused,
    forms,
    given,
    before: reasoner.standing(item),
    accuser: house(accusers),
    defence: house(defenders),
  }
}

function isAccused(charge: Charge, actor: string): boolean {
  return charge.counts.some(count => count.accused.some(own => own.actor === actor))
}

/** Some actors, those on one side with them in the charge's proceeding, and the members of groups among all these. */
function sideOf(
  { compiled, session }: StandingReasoner,
  charge: Charge,
  role: 'accuser' | 'defence',
  heads: readonly string[],
): string[] {
  const found = new Set(heads)
  for (const side of compiled.facts.frame.sides) {
    if (side.role !== role || (side.proceeding !== null && side.proceeding !== charge.proceeding)) continue
    if (!side.members.some(({ actor }) => found.has(actor)) && side.proceeding === null) continue
    for (const { actor } of side.members) found.add(actor)
  }
  const memberships = [...compiled.facts.claims.read].flatMap(([index, claim]) => {
    const node = compiled.literalNode[2 * index]!
    if (claim.relation !== 'member-of' || session.before(node) !== 'stands') return []
    const filled = (name: string): string[] =>
      claim.roles.flatMap(({ role: own, filler }) =>
        own === name && filler.kind === 'actor' ? [filler.id] : [],
      )
    return filled('who').flatMap(who => filled('group').map(group => ({ who, group })))
  })
  if (role === 'accuser')
    for (const actor of found) for (const { who, group } of memberships) if (group === actor) found.add(who)
  return [...found]
}

function voicesOf({ compiled }: StandingReasoner, occasions: readonly number[]): string[] {
  return [...new Set(occasions.map(node => compiled.occasions.at(node).voice))].sort()
}
