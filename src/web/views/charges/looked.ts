// What the Charges view looks at, as its address has it: charge, count, accused, reading, what is set aside and given.
import type { CaseData, Charge, Count } from '#model'
import { DEFAULT_STRIKE_FORMS, HOUSE_FORMS, type Basis, type Form, type Given, type Strike } from '#reason'
import { CONTROL_FORMS } from '#model'
import type { CountAddress } from '../../reason/protocol.ts'
import { strikesFrom } from '../../reason/strikes.ts'
import { treesOf, type ShownTree } from '../../reason/trees.ts'

export interface ChargesSearch {
  readonly charge?: string
  readonly count?: string
  readonly accused?: string
  readonly tree?: string
  readonly aside?: string
  readonly given?: string
  readonly basis?: string
  readonly forms?: string
  readonly annex?: string
  /** What is assumed in the annex of bounds: see `annex-address.ts`. */
  readonly spans?: string
  readonly cause?: string
}

/** Which forms of control put a voice in somebody's hands, from the narrowest. */
export const REACHES = ['narrow', 'custody', 'wide'] as const
export type Reach = (typeof REACHES)[number]
export const FORMS_OF: Readonly<Record<Reach, readonly Form[]>> = {
  narrow: HOUSE_FORMS,
  custody: DEFAULT_STRIKE_FORMS,
  wide: CONTROL_FORMS,
}

/** One count for one accused, in one reading. */
export interface LookedAt extends CountAddress {
  readonly charge: Charge
  readonly counted: Count
  readonly trees: readonly ShownTree[]
  readonly shown: ShownTree
}

export interface Looked {
  readonly charge: Charge
  readonly strikes: readonly Strike[]
  readonly given: Given
  readonly basis: Basis
  readonly reach: Reach
  readonly annex: boolean
  readonly spans: string
  readonly cause: string
  /** Null where the charge has no count. */
  readonly at: LookedAt | null
}

/** What an address leads to; what it does not name, or names wrongly, is the first of its kind. */
export function lookedAt(data: CaseData, charges: readonly Charge[], search: ChargesSearch): Looked {
  const charge = charges.find(({ id }) => id === search.charge) ?? charges[0]!
  const reach = REACHES.find(one => one === search.forms) ?? 'custody'
  const forms = FORMS_OF[reach]
  return {
    charge,
    strikes: strikesFrom(search.aside).map(strike =>
      strike.kind === 'controlled-by' ? { ...strike, forms } : strike,
    ),
    given: search.given === 'nothing' ? 'nothing' : 'record',
    basis: search.basis === 'decided' ? 'decided' : 'all',
    reach,
    annex: search.annex === 'open',
    spans: search.spans ?? '',
    cause: search.cause ?? '',
    at: countAt(data, charge, search),
  }
}

function countAt(data: CaseData, charge: Charge, search: ChargesSearch): LookedAt | null {
  const counted = charge.counts.find(({ id }) => id === search.count) ?? charge.counts[0]
  if (counted === undefined) return null
  const accused =
    counted.accused.find(({ actor }) => actor === search.accused)?.actor ??
    counted.accused[0]?.actor ??
    charge.target
  const trees = treesOf(data, { count: counted.id, accused })
  const named = trees.find(({ id }) => id === search.tree)
  return {
    charge,
    counted,
    count: counted.id,
    accused,
    trees,
    shown: named ?? trees[0]!,
    ...(named === undefined ? {} : { tree: named.id }),
  }
}

/** The address of a count alone, as the reasoner takes it. */
export function addressOf({ count, accused, tree }: CountAddress): CountAddress {
  return { count, accused, ...(tree === undefined ? {} : { tree }) }
}
