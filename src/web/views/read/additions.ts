// Turns what a person filled in about selected words into decisions: new names, statements, claims, charges.
import type { DecisionInput, SourceText } from '#api'
import {
  selectorsOf,
  type Charge,
  type Claim,
  type Liberty,
  type Passage,
  type Relation,
  type Role,
  type RoleFilling,
  type Stance,
  type Statement,
  type Venue,
  type Voice,
} from '#model'
import { personId } from '#person-id'

/** An actor that is known, or a name for a new one. */
export interface Named {
  readonly id: string | null
  readonly name: string
}

export interface Filled {
  readonly entity: 'person' | 'group' | 'place'
  /** For a name: whose it is. */
  readonly bearer: Named
  /** Who says so, outermost first; the last one is the innermost voice. */
  readonly voices: readonly Named[]
  readonly stance: Stance
  readonly venue: Venue
  readonly liberty: Liberty
  readonly said: string
  readonly relation: string
  /** By role; a role that takes many may have more than one. */
  readonly roles: Readonly<Record<string, readonly Named[]>>
  readonly when: string
  readonly where: Named
  readonly accuser: Named
  readonly accused: readonly Named[]
  readonly label: string
}

/** Nobody yet: an empty field. */
export const NOBODY: Named = { id: null, name: '' }
export const EMPTY_FILLED: Filled = {
  entity: 'person',
  bearer: NOBODY,
  voices: [],
  stance: 'asserts',
  venue: 'unknown',
  liberty: 'unknown',
  said: '',
  relation: '',
  roles: {},
  when: '',
  where: NOBODY,
  accuser: NOBODY,
  accused: [NOBODY],
  label: '',
}

export interface AdditionContext {
  readonly text: SourceText
  readonly start: number
  readonly end: number
  /** Voices that record what is said here, from the statement around it. */
  readonly recorders: readonly Voice[]
  /** The relation that is chosen: what may fill its roles. */
  readonly relation: Relation | undefined
  /** Whether an id is that of a place. */
  readonly isPlace: (id: string) => boolean
}

type Json = DecisionInput['payload']

/** The decisions, in an order in which each only needs those before it. */
export function decisionsFor(
  kind: 'name' | 'statement' | 'claim' | 'charge',
  filled: Filled,
  context: AdditionContext,
): readonly DecisionInput[] {
  const passage = passageOf(context)
  const made: DecisionInput[] = []
  const add = (what: DecisionInput['target']['kind'], id: string, payload: object): void => {
    made.push({ kind: 'add', target: { kind: what, id }, passages: [passage], payload: payload as Json })
  }
  const actor = (named: Named, entity: 'person' | 'group' = 'person'): string => {
    if (named.id !== null) return named.id
    const id = newId()
    add('actor', id, { id, kind: entity, name: named.name, names: [{ text: named.name, kind: 'variant' }] })
    return id
  }
  const place = (named: Named): string => {
    if (named.id !== null) return named.id
    const id = newId()
    add('place', id, { id, name: named.name, names: [{ text: named.name, kind: 'variant' }] })
    return id
  }
  const fillerOf = ({ fillers }: Role, named: Named): RoleFilling['filler'] => {
    if (named.id !== null) return { kind: context.isPlace(named.id) ? 'place' : 'actor', id: named.id }
    // What is typed and is none of the case's names is words where words may stand, or else a new name.
    if (fillers.includes('text')) return { kind: 'text', text: named.name }
    if (fillers.includes('actor')) return { kind: 'actor', id: actor(named) }
    return fillers.includes('place')
      ? { kind: 'place', id: place(named) }
      : { kind: 'text', text: named.name }
  }
  const claim = (relation: string, roles: readonly RoleFilling[]): string => {
    const id = newId()
    const when =
      filled.when === '' ? null : { edtf: filled.when, calendar: 'gregorian' as const, relative: [] }
    const body: Claim = {
      id,
      relation,
      roles,
      when,
      where: isNamed(filled.where) ? place(filled.where) : null,
      note: '',
      status: 'confirmed',
      score: 1,
    }
    add('claim', id, body)
    return id
  }

  if (kind === 'name') {
    const id = newId()
    const { name } = filled.bearer
    const quote = passage.quote.exact
    add('mention', id, {
      id,
      kind: 'mention',
      ...spanOf(context),
      quote,
      rule: '',
      score: 1,
      entity: filled.entity,
      form: 'name',
      cluster: name === '' ? quote : name,
      name: quote,
    })
    if (filled.entity !== 'place')
      made.push({
        kind: 'connect',
        target: { kind: 'mention', id },
        passages: [passage],
        payload: { actor: actor(name === '' ? { id: null, name: quote } : filled.bearer, filled.entity) },
      })
    // The actor has to be there before the mention is tied to it.
    return made.sort((a, b) => order(a) - order(b))
  }
  if (kind === 'charge') {
    const accused = filled.accused.filter(isNamed).map(one => actor(one))
    const of = claim('committed', [
      ...accused.map((id): RoleFilling => ({ role: 'who', filler: { kind: 'actor', id } })),
      { role: 'what', filler: { kind: 'text', text: filled.label } },
    ])
    const id = newId()
    const body: Charge = {
      id,
      label: filled.label,
      accuser: actor(filled.accuser),
      target: accused[0] ?? '',
      counts: [
        {
          id: newId(),
          label: filled.label,
          of,
          law: [],
          tiedTo: [],
          goBetween: [],
          objects: [],
          accused: accused.map(who => ({
            actor: who,
            mode: null,
            plea: 'unknown' as const,
            stage: null,
            outcome: 'unknown' as const,
            gravity: null,
            penalty: '',
            trees: [],
          })),
          trees: [],
        },
      ],
      when: filled.when === '' ? null : { edtf: filled.when, calendar: 'gregorian', relative: [] },
      proceeding: null,
      retryOf: null,
      statements: [],
      passages: [passage],
      status: 'confirmed',
      score: 1,
      rule: '',
    }
    add('charge', id, body)
    return made
  }
  const roles = (context.relation?.roles ?? []).flatMap(role =>
    (filled.roles[role.name] ?? []).filter(isNamed).map((named): RoleFilling => ({
      role: role.name,
      filler: fillerOf(role, named),
    })),
  )
  const literals = filled.relation === '' ? [] : [{ claim: claim(filled.relation, roles), negated: false }]
  const circumstances = {
    when: filled.said === '' ? null : filled.said,
    venue: filled.venue,
    liberty: filled.liberty,
    compulsion: [],
  }
  const voices: Voice[] = [
    ...context.recorders,
    ...filled.voices.filter(isNamed).map((named): Voice => ({
      actor: actor(named),
      name: named.name,
      link: 'asserted-by',
      ...circumstances,
    })),
  ]
  const id = newId()
  const body: Omit<Statement, 'fromQuestion'> = {
    id,
    passage,
    voices,
    stance: filled.stance,
    modality: 'actual',
    literals,
    venue: filled.venue,
    liberty: filled.liberty,
    compulsion: [],
    saidWhen: circumstances.when,
    restsOn: [],
    recants: [],
    about: [],
    againstInterest: false,
    reachesCoAccused: false,
    status: 'confirmed',
    score: 1,
    rule: '',
  }
  add('statement', id, body)
  return made
}

function isNamed({ id, name }: Named): boolean {
  return id !== null || name !== ''
}

function order({ kind, target }: DecisionInput): number {
  return kind === 'connect' ? 2 : target.kind === 'actor' ? 0 : 1
}

function passageOf({ text, start, end }: AdditionContext): Passage {
  return { source: text.source, text: text.sha256, ...selectorsOf(text.text, start, end) }
}

function spanOf({ start, end }: AdditionContext): { start: number; end: number } {
  return { start, end }
}

function newId(): string {
  return personId(Date.now(), crypto.getRandomValues(new Uint8Array(16)))
}
