// The decisions that put many persons in one's hands: a claim each, and one statement in which a source says them all.
import type { DecisionInput } from '#api'
import type { CaseData, Claim, Passage, Statement } from '#model'
import { newId } from '../../ui/new-id.ts'

export const CONTROLS = ['in-custody-of', 'agent-of', 'employed-by'] as const
export type Control = (typeof CONTROLS)[number]

export interface Custody {
  readonly who: readonly string[]
  readonly holder: string
  readonly form: Control
  /** EDTF; empty where it is not known. */
  readonly when: string
  readonly passage: Passage
  readonly data: CaseData
}

const HOLDER_ROLE = { 'in-custody-of': 'holder', 'agent-of': 'principal', 'employed-by': 'employer' } as const

/** One act. */
export function custodyDecisions({
  who,
  holder,
  form,
  when,
  passage,
  data,
}: Custody): readonly DecisionInput[] {
  const source = data.sources.find(({ id }) => id === passage.source)
  const author = source?.author[0] ?? null
  const claims = who.map((actor): Claim => ({
    id: newId(),
    relation: form,
    roles: [
      { role: 'who', filler: { kind: 'actor', id: actor } },
      { role: HOLDER_ROLE[form], filler: { kind: 'actor', id: holder } },
    ],
    when: when === '' ? null : { edtf: when, calendar: 'gregorian', relative: [] },
    where: null,
    note: '',
    status: 'confirmed',
    score: 1,
  }))
  const statement: Omit<Statement, 'fromQuestion'> = {
    id: newId(),
    passage,
    voices: [
      {
        actor: author,
        name: author === null ? (source?.title ?? '') : '',
        link: 'asserted-by',
        when: source?.date ?? null,
        venue: 'report',
        liberty: 'unknown',
        compulsion: [],
      },
    ],
    stance: 'asserts',
    modality: 'actual',
    literals: claims.map(({ id }) => ({ claim: id, negated: false })),
    venue: 'report',
    liberty: 'unknown',
    compulsion: [],
    saidWhen: source?.date ?? null,
    restsOn: [],
    recants: [],
    about: [...who],
    againstInterest: false,
    reachesCoAccused: false,
    status: 'confirmed',
    score: 1,
    rule: '',
  }
  const add = (kind: 'claim' | 'statement', id: string, payload: object): DecisionInput => ({
    kind: 'add',
    target: { kind, id },
    passages: [passage],
    payload: payload as DecisionInput['payload'],
  })
  return [...claims.map(claim => add('claim', claim.id, claim)), add('statement', statement.id, statement)]
}
