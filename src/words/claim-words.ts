// A claim as one line: who, what is said to have happened or been so, whom and through whom, where, when.
import type { Claim } from '#model'
import { listIn, type Messages } from '#messages'

/** Roles whose filler follows the relation without a word of its own ("met X", "was an agent of X"). */
const PLAIN_ROLES: ReadonlySet<string> = new Set([
  'whom',
  'what',
  'group',
  'principal',
  'holder',
  'employer',
  'text',
  'office',
])

/** What the line is made of: the names of fillers, and place and date where there are any. */
export interface ClaimParts {
  readonly filler: (filler: Claim['roles'][number]['filler']) => string
  readonly place: (id: string) => string
  readonly date: (edtf: string) => string
}

/** The line; each language's catalogue says in what order its parts come and how they are joined. */
export function claimInWords(
  messages: Messages,
  claim: Pick<Claim, 'relation' | 'roles' | 'when' | 'where'>,
  { filler, place, date }: ClaimParts,
): string {
  const { say, has, language } = messages
  const filled = [...Map.groupBy(claim.roles, ({ role }) => role)].map(([role, all]) => ({
    role,
    words: listIn(
      language,
      all.map(one => filler(one.filler)),
    ),
  }))
  const subject = filled[0]?.role === 'whom' ? undefined : filled.shift()
  const others = filled
    .map(({ role, words }) => {
      const key = `role.${role}`
      return PLAIN_ROLES.has(role) ? words : say('claim.role', { role: has(key) ? say(key) : role, words })
    })
    .join(say('claim.separator'))
  // In custody, and the words do not say whose.
  const unheld = claim.relation === 'in-custody-of' && !claim.roles.some(({ role }) => role === 'holder')
  const key = unheld ? 'relation.in-custody' : `relation.${claim.relation}`
  const relation = claim.relation === 'other' ? '' : has(key) ? say(key) : claim.relation
  const form = `${subject === undefined ? 'nobody' : 'somebody'}${others === '' ? '' : '-whom'}` as const
  const what = say(`claim.${form}`, { who: subject?.words ?? '', relation, others })
  return [
    what.replace(/ {2,}/g, ' ').trim(),
    claim.where === null ? '' : place(claim.where),
    claim.when === null || claim.when.edtf === null ? '' : date(claim.when.edtf),
  ]
    .filter(part => part !== '')
    .join(', ')
}
