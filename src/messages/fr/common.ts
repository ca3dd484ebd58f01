import type { common as en } from '../en/common.ts'
import type { Translated } from '../translated.ts'

export const common: Translated<typeof en> = {
  'app.name': 'Retort',
  'app.purpose': 'Qui dit quoi de qui, sur la parole de qui, et ce qui reste quand une voix est écartée.',

  'standing.stands': 'étayé dans ce dossier',
  'standing.falls': 'non étayé dans ce dossier',
  'standing.contested': 'non tranché',
  'standing.never-vouched': 'personne ne le dit dans ce dossier',
  'standing.caveat': 'Cela ne veut pas dire que ce ne soit pas vrai.',
  'word.strike': 'écarter',
  'word.house': 'sources sous le contrôle de l’accusateur',
  'word.pattern': 'signe d’alerte',
  'word.hearsay': 'sur la parole d’un autre',

  'severity.informational': 'pour information',
  'severity.notable': 'notable',
  'severity.serious': 'grave',

  'status.suggested': 'suggéré',
  'status.confirmed': 'confirmé',
  'status.corrected': 'corrigé',
  'status.rejected': 'rejeté',

  'stance.asserts': 'affirme',
  'stance.denies': 'nie',
  'stance.incriminates-self': 's’incrimine',
  'stance.recants': 'se rétracte',
  'stance.predicts': 'prédit',
  'stance.orders': 'ordonne',
  'stance.asks': 'demande',

  'modality.actual': 'effectif',
  'modality.attempted': 'tenté',
  'modality.intended': 'voulu',
  'modality.alleged': 'allégué',
  'modality.hypothetical': 'hypothétique',

  'liberty.free': 'en liberté',
  'liberty.detained': 'en détention',
  'liberty.unknown': 'inconnu',

  'kind.indictment': 'acte d’accusation',
  'kind.transcript': 'compte rendu d’audience',
  'kind.verdict': 'jugement',
  'kind.confession': 'aveu',
  'kind.press': 'presse',
  'kind.letter': 'lettre',
  'kind.decree': 'décret',
  'kind.memoir': 'mémoires',
  'kind.register': 'registre',
  'kind.scholarship': 'étude',
  'kind.other': 'autre',

  'entity.person': 'personne',
  'entity.group': 'groupe',
  'entity.place': 'lieu',
}
