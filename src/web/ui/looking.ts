// What is said while conflicts and warning signs are looked for.
import type { CaseData } from '#model'
import type { Speech } from '../words/say.tsx'

export function looking(say: Speech['say']): (data: CaseData) => string {
  return ({ statements, claims }) =>
    say('web.warnings.working', { statements: statements.length, claims: claims.length })
}
