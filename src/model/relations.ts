// The closed vocabulary of relations: what can be claimed to have happened or been so, and who takes part.
//
// PLOVER codes follow the PLOVER event ontology (Open Event Data Alliance, 2023); HURIDOCS terms follow the
// Events Standard Formats and micro-thesauri (act types, "MT 4").

/** What may fill a role. */
export type FillerKind = 'actor' | 'place' | 'claim' | 'source' | 'exhibit' | 'quantity' | 'ordinal' | 'text'

export interface Role {
  readonly name: string
  readonly fillers: readonly FillerKind[]
  readonly required?: true
  /** More than one filler may take the role. */
  readonly many?: true
}

/** How one actor has another in hand; `custody-without-contact` is incommunicado detention. */
export const CONTROL_FORMS = [
  'employment',
  'agency',
  'custody',
  'custody-without-contact',
  'censorship',
  'threat',
  'torture',
  'dependence',
] as const
export type ControlForm = (typeof CONTROL_FORMS)[number]

export interface Relation {
  readonly id: string
  readonly kind: 'event' | 'state'
  readonly roles: readonly Role[]
  /** That it implies control of the filler of one role by the filler of another. */
  readonly control?: { readonly by: string; readonly of: string; readonly form: ControlForm }
  /** Roles whose fillers are, where a place is given, bodily there at the time. */
  readonly presence?: readonly string[]
  /** The roles may be exchanged (meeting, kinship). */
  readonly symmetric?: readonly [string, string]
  /** It happens at most once to the filler of this role. */
  readonly once?: string
  readonly plover?: string
  readonly huridocs?: string
}

const actor = (name: string, ...flags: ('required' | 'many')[]): Role => role(name, ['actor'], flags)
const role = (
  name: string,
  fillers: readonly FillerKind[],
  flags: readonly ('required' | 'many')[] = [],
): Role => ({
  name,
  fillers,
  ...(flags.includes('required') ? { required: true as const } : {}),
  ...(flags.includes('many') ? { many: true as const } : {}),
})
const WHAT: Role = role('what', ['claim', 'text', 'source', 'exhibit'])

const BUILT_IN: readonly Relation[] = [
  event('met', [actor('who', 'required', 'many'), actor('whom', 'many')], {
    presence: ['who', 'whom'],
    symmetric: ['who', 'whom'],
    plover: 'CONSULT',
  }),
  event('wrote-to', [actor('who', 'required'), actor('whom', 'required', 'many'), WHAT], {
    plover: 'CONSULT',
  }),
  event(
    'sent',
    [
      actor('who', 'required'),
      actor('whom', 'many'),
      role('what', ['text', 'exhibit', 'source', 'quantity']),
      actor('recipient'),
      role('destination', ['place']),
    ],
    {},
  ),
  event(
    'instructed',
    [actor('who', 'required'), actor('whom', 'required', 'many'), actor('through'), WHAT],
    {},
  ),
  event('travelled', [actor('who', 'required', 'many'), role('from', ['place']), role('to', ['place'])], {}),
  event(
    'accused',
    [
      actor('who', 'required'),
      actor('whom', 'required', 'many'),
      WHAT,
      actor('tied-to', 'many'),
      actor('through'),
    ],
    {
      plover: 'ACCUSE',
    },
  ),
  event('arrested', [actor('who'), actor('whom', 'required', 'many')], {
    control: { by: 'who', of: 'whom', form: 'custody' },
    presence: ['whom'],
    plover: 'COERCE',
    huridocs: 'Arrest',
  }),
  event('released', [actor('who'), actor('whom', 'required', 'many')], {
    plover: 'CONCEDE',
    huridocs: 'Release',
  }),
  event('charged', [actor('who'), actor('whom', 'required', 'many'), WHAT], { plover: 'ACCUSE' }),
  event('interrogated', [actor('who'), actor('whom', 'required', 'many')], {
    presence: ['whom'],
    huridocs: 'Interrogation',
  }),
  event('tortured', [actor('who'), actor('whom', 'required', 'many')], {
    control: { by: 'who', of: 'whom', form: 'torture' },
    presence: ['whom'],
    plover: 'ASSAULT',
    huridocs: 'Torture',
  }),
  event('threatened', [actor('who', 'required'), actor('whom', 'many'), WHAT], {
    control: { by: 'who', of: 'whom', form: 'threat' },
    plover: 'THREATEN',
    huridocs: 'Threats',
  }),
  event('confessed', [actor('who', 'required'), WHAT], {}),
  event('recanted', [actor('who', 'required'), WHAT], {}),
  event('conceded', [actor('who', 'required'), WHAT], { plover: 'CONCEDE' }),
  event('tried', [actor('who'), actor('whom', 'required', 'many'), WHAT], {
    presence: ['whom'],
    huridocs: 'Trial',
  }),
  event(
    'sentenced',
    [actor('who'), actor('whom', 'required', 'many'), role('penalty', ['text', 'quantity']), WHAT],
    {
      presence: ['whom'],
      plover: 'COERCE',
      huridocs: 'Sentencing',
    },
  ),
  event('acquitted', [actor('who'), actor('whom', 'required', 'many'), WHAT], {}),
  event('pardoned', [actor('who'), actor('whom', 'required', 'many')], { plover: 'CONCEDE' }),
  event('exiled', [actor('who'), actor('whom', 'required', 'many'), role('to', ['place'])], {
    plover: 'COERCE',
    huridocs: 'Exile',
  }),
  event(
    'deported',
    [actor('who'), actor('whom', 'required', 'many'), role('from', ['place']), role('to', ['place'])],
    {
      plover: 'COERCE',
      huridocs: 'Deportation',
    },
  ),
  event('expelled', [actor('who'), actor('whom', 'required', 'many'), role('from', ['actor', 'place'])], {
    plover: 'COERCE',
  }),
  event('deprived-of-citizenship', [actor('who'), actor('whom', 'required', 'many')], { plover: 'COERCE' }),
  event('executed', [actor('who'), actor('whom', 'required', 'many'), WHAT], {
    presence: ['whom'],
    once: 'whom',
    plover: 'ASSAULT',
    huridocs: 'Execution',
  }),
  event('killed', [actor('who', 'many'), actor('whom', 'required', 'many')], {
    presence: ['whom'],
    once: 'whom',
    plover: 'ASSAULT',
    huridocs: 'Killing',
  }),
  event('attempted-to-kill', [actor('who', 'many'), actor('whom', 'required', 'many')], {
    plover: 'ASSAULT',
  }),
  event('died', [actor('who', 'required')], { presence: ['who'], once: 'who', huridocs: 'Death' }),
  event('born', [actor('who', 'required')], { presence: ['who'], once: 'who' }),
  event('hunger-strike', [actor('who', 'required', 'many'), role('length', ['quantity'])], {}),
  event('appeared-in-court', [actor('who', 'required'), role('number', ['ordinal'])], { presence: ['who'] }),
  event('published', [actor('who'), WHAT], {}),
  event(
    'listed-in',
    [
      actor('who', 'required', 'many'),
      actor('by'),
      role('list', ['source', 'exhibit', 'text'], ['required']),
    ],
    {},
  ),
  event('warned-of', [actor('who', 'required'), actor('whom', 'many'), WHAT], {}),
  event(
    'committed',
    [actor('who', 'many'), role('what', ['text', 'claim'], ['required']), actor('victim', 'many')],
    {},
  ),
  event(
    'took-part-in',
    [actor('who', 'required', 'many'), role('what', ['text', 'claim'], ['required'])],
    {},
  ),
  event(
    'planned',
    [
      actor('who', 'required', 'many'),
      role('what', ['text', 'claim'], ['required']),
      actor('victim', 'many'),
    ],
    {},
  ),
  state('member-of', [actor('who', 'required', 'many'), actor('group', 'required')], {}),
  state('agent-of', [actor('who', 'required'), actor('principal', 'required')], {
    control: { by: 'principal', of: 'who', form: 'agency' },
  }),
  state(
    'controls',
    [
      actor('controller', 'required'),
      actor('controlled', 'required', 'many'),
      role('form', ['text'], ['required']),
    ],
    {
      control: { by: 'controller', of: 'controlled', form: 'dependence' },
    },
  ),
  state('in-custody-of', [actor('who', 'required', 'many'), actor('holder', 'required')], {
    control: { by: 'holder', of: 'who', form: 'custody' },
    presence: ['who'],
    huridocs: 'Detention',
  }),
  state('employed-by', [actor('who', 'required'), actor('employer', 'required')], {
    control: { by: 'employer', of: 'who', form: 'employment' },
  }),
  state('relative-of', [actor('who', 'required'), actor('whom', 'required'), role('kinship', ['text'])], {
    symmetric: ['who', 'whom'],
  }),
  state('acquainted-with', [actor('who', 'required'), actor('whom', 'required')], {
    symmetric: ['who', 'whom'],
  }),
  state('held-office', [actor('who', 'required'), role('office', ['text'], ['required']), actor('in')], {}),
  state('located-at', [actor('who', 'required', 'many')], { presence: ['who'] }),
  state('existed', [role('what', ['actor', 'place', 'text'], ['required'])], {}),
  state(
    'in-contact-with',
    [actor('who', 'required', 'many'), actor('whom', 'required', 'many'), actor('through')],
    {
      symmetric: ['who', 'whom'],
    },
  ),
  state('bloc-with', [actor('who', 'required', 'many'), actor('whom', 'required', 'many')], {
    symmetric: ['who', 'whom'],
  }),
  state(
    'mentioned-in',
    [
      role('what', ['claim', 'text', 'source', 'exhibit'], ['required']),
      role('in', ['source', 'claim', 'text'], ['required']),
    ],
    {},
  ),
  state('knew-of', [actor('who', 'required'), WHAT], {}),
  state(
    'other',
    [actor('who', 'many'), actor('whom', 'many'), role('text', ['text'], ['required']), WHAT],
    {},
  ),
]

function event(id: string, roles: readonly Role[], more: Omit<Relation, 'id' | 'kind' | 'roles'>): Relation {
  return { id, kind: 'event', roles, ...more }
}

function state(id: string, roles: readonly Role[], more: Omit<Relation, 'id' | 'kind' | 'roles'>): Relation {
  return { id, kind: 'state', roles, ...more }
}

/** The relations of the model, by id. A case adds its own beside them (`CaseData.relations`). */
export const RELATIONS: ReadonlyMap<string, Relation> = new Map(
  BUILT_IN.map(relation => [relation.id, relation]),
)

/** The relation of that id among a case's own and the built-in ones, or undefined. */
export function relationOf(id: string, own: readonly Relation[] = []): Relation | undefined {
  return own.find(relation => relation.id === id) ?? RELATIONS.get(id)
}
