import type { common as en } from '../en/common.ts'
import type { Translated } from '../translated.ts'

export const common: Translated<typeof en> = {
  'app.name': 'Retort',
  'app.purpose':
    'Quién dice qué de quién, con la palabra de quién, y qué queda cuando una voz se deja de lado.',

  'standing.stands': 'con respaldo en este expediente',
  'standing.falls': 'sin respaldo en este expediente',
  'standing.contested': 'sin resolver',
  'standing.never-vouched': 'nadie lo dice en este expediente',
  'standing.caveat': 'Esto no significa que no sea cierto.',
  'word.strike': 'dejar de lado',
  'word.house': 'fuentes bajo el control del acusador',
  'word.pattern': 'señal de alerta',
  'word.hearsay': 'por palabra de otro',

  'severity.informational': 'para información',
  'severity.notable': 'notable',
  'severity.serious': 'grave',

  'status.suggested': 'sugerido',
  'status.confirmed': 'confirmado',
  'status.corrected': 'corregido',
  'status.rejected': 'rechazado',

  'stance.asserts': 'afirma',
  'stance.denies': 'niega',
  'stance.incriminates-self': 'se incrimina',
  'stance.recants': 'se retracta',
  'stance.predicts': 'predice',
  'stance.orders': 'ordena',
  'stance.asks': 'pregunta',

  'modality.actual': 'efectivo',
  'modality.attempted': 'intentado',
  'modality.intended': 'querido',
  'modality.alleged': 'alegado',
  'modality.hypothetical': 'hipotético',

  'liberty.free': 'en libertad',
  'liberty.detained': 'bajo detención',
  'liberty.unknown': 'se desconoce',

  'kind.indictment': 'acta de acusación',
  'kind.transcript': 'acta de la vista',
  'kind.verdict': 'sentencia',
  'kind.confession': 'confesión',
  'kind.press': 'prensa',
  'kind.letter': 'carta',
  'kind.decree': 'decreto',
  'kind.memoir': 'memorias',
  'kind.register': 'registro',
  'kind.scholarship': 'estudio',
  'kind.other': 'otro',

  'entity.person': 'persona',
  'entity.group': 'grupo',
  'entity.place': 'lugar',
}
