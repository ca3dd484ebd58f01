/** Who had whom in hand, when, and how surely: control as the standing claims of a case have it. */
import { CONTROL_FORMS, relationOf, type Claim, type ControlForm, type Relation } from '#model'
import type { Occasion } from './compiled.ts'
import { covers, since } from './stretch.ts'

export type Form = ControlForm

/** Forms that make a voice part of another's house without more: threat, torture, agency, custody without contact. */
export const HOUSE_FORMS: readonly Form[] = ['threat', 'torture', 'agency', 'custody-without-contact']
/** Forms for *everyone A controlled when they spoke*: all but ordinary employment. */
export const DEFAULT_STRIKE_FORMS: readonly Form[] = CONTROL_FORMS.filter(form => form !== 'employment')

/** One claim of control that stands, or is contested (`doubtful`). */
export interface ControlEdge {
  readonly by: string
  readonly of: string
  readonly form: Form
  readonly kind: 'event' | 'state'
  readonly when: string | null
  readonly claim: string
  readonly doubtful: boolean
}

/**
 * The control that claims bear, those of other relations left out; `label` tells of a claim's number whether it stands,
 * is contested or falls.
 */
export function controlEdges(
  claims: ReadonlyMap<number, Claim>,
  relations: readonly Relation[],
  label: (claim: number) => 'stands' | 'contested' | 'falls',
): ControlEdge[] {
  return [...claims].flatMap(([index, claim]) => {
    const relation = relationOf(claim.relation, relations)
    const control = relation?.control
    if (!relation || !control) return []
    const standing = label(index)
    if (standing === 'falls') return []
    const fillers = (role: string): string[] =>
      claim.roles.flatMap(({ role: own, filler }) =>
        own === role && filler.kind === 'actor' ? [filler.id] : [],
      )
    const named = claim.roles.find(({ role, filler }) => role === 'form' && filler.kind === 'text')?.filler
    const form =
      CONTROL_FORMS.find(form => named?.kind === 'text' && named.text.toLowerCase() === form) ?? control.form
    return fillers(control.by).flatMap(by =>
      fillers(control.of).map((of): ControlEdge => {
        const when = claim.when?.edtf ?? null
        return {
          by,
          of,
          form,
          kind: relation.kind,
          when,
          claim: claim.id,
          doubtful: standing === 'contested',
        }
      }),
    )
  })
}

export type Reach = 'surely' | 'perhaps' | 'not'

/**
 * Whether some actors had the voice of an occasion in hand when it spoke: by a chain of control, each link of which
 * held at that time. Their own voices are in hand surely. Cost: linear in the edges an occasion reaches.
 */
export function controlled(
  actors: readonly string[],
  forms: readonly Form[],
  edges: readonly ControlEdge[],
  hemisphere: 'north' | 'south',
): (occasion: Occasion) => Reach {
  const holders = new Map<string, ControlEdge[]>()
  for (const edge of edges) {
    if (!forms.includes(edge.form)) continue
    const known = holders.get(edge.of)
    if (known) known.push(edge)
    else holders.set(edge.of, [edge])
  }
  const heads = new Set(actors)
  const reaches = (occasion: Occasion, sureOnly: boolean): boolean => {
    const seen = new Set([occasion.voice])
    const open = [occasion.voice]
    for (let at = 0; at < open.length; at++) {
      if (heads.has(open[at]!)) return true
      for (const edge of holders.get(open[at]!) ?? []) {
        if (seen.has(edge.by)) continue
        const how = held(edge, occasion, hemisphere)
        if (how === 'not' || (sureOnly && (how === 'perhaps' || edge.doubtful))) continue
        seen.add(edge.by)
        open.push(edge.by)
      }
    }
    return false
  }
  return occasion => {
    if (!heads.has(occasion.voice) && !holders.has(occasion.voice)) return 'not'
    if (reaches(occasion, true)) return 'surely'
    return reaches(occasion, false) ? 'perhaps' : 'not'
  }
}

const OF_THE_BODY: ReadonlySet<Form> = new Set(['custody', 'custody-without-contact', 'torture'])

/**
 * A state holds while its date says. An event of custody or torture (an arrest) holds from its day on while the voice
 * is detained: surely where the occasion says *detained*, perhaps where that is unknown, not where it says *free*.
 */
function held(edge: ControlEdge, occasion: Occasion, hemisphere: 'north' | 'south'): Reach {
  const then = covers(edge.when, occasion.when, hemisphere)
  if (then === 'surely') return then
  if (OF_THE_BODY.has(edge.form) && occasion.liberty === 'free') return 'not'
  if (edge.kind === 'state') return then
  const after = since(edge.when, occasion.when, hemisphere)
  if (after === 'surely' && OF_THE_BODY.has(edge.form) && occasion.liberty === 'detained') return 'surely'
  return after === 'not' ? then : 'perhaps'
}
