import type { deciding as en } from '../en/deciding.ts'
import type { Translated } from '../translated.ts'

export const deciding: Translated<typeof en> = {
  'decide.refused.quote-not-found':
    'Ces mots ne sont pas dans le texte actuel de cette source : « {detail} »',
  'decide.refused.nothing-there': 'Rien à ce passage ne peut reprendre la décision : « {detail} »',
  'decide.refused.not-adrift': 'La décision {detail} est à sa place et n’a pas à être placée à la main.',
  'decide.at-missing':
    'Dites où va la décision : --at SOURCE:DÉBUT-FIN, avec les positions dans le texte qu’affiche « retort list text ».',
}
