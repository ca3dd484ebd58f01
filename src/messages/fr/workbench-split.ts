import type { workbenchSplit as en } from '../en/workbench-split.ts'
import type { Translated } from '../translated.ts'

export const workbenchSplit: Translated<typeof en> = {
  'web.split': 'Côte à côte',
  'web.split.keys': 'Deux vues côte à côte. F6 passe de l’une à l’autre.',
  'web.split.view': 'Vue à côté',
  'web.split.second': 'À côté : {view}',
  'web.split.share': 'Largeur des deux moitiés',
  'web.split.swap': 'Échanger',
  'web.split.close': 'Fermer',
  'web.split.show': 'à côté',
  'web.split.show-title': 'Montrer ces mots dans le lecteur, à côté de cette vue',
}
