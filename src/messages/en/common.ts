/** Words of the model as people read them, on every screen and in every report. */
export const common = {
  'app.name': 'Retort',
  'app.purpose': 'Who says what about whom, on whose word, and what is left when a voice is set aside.',

  'standing.stands': 'supported in this file',
  'standing.falls': 'not supported in this file',
  'standing.contested': 'unresolved',
  'standing.never-vouched': 'no one in this file says so',
  'standing.caveat': 'This does not mean untrue.',
  'word.strike': 'set aside',
  'word.house': 'sources under the accuser’s control',
  'word.pattern': 'warning sign',
  'word.hearsay': 'on another’s word',

  'severity.informational': 'for information',
  'severity.notable': 'notable',
  'severity.serious': 'serious',

  'status.suggested': 'suggested',
  'status.confirmed': 'confirmed',
  'status.corrected': 'corrected',
  'status.rejected': 'rejected',

  'stance.asserts': 'asserts',
  'stance.denies': 'denies',
  'stance.incriminates-self': 'incriminates self',
  'stance.recants': 'recants',
  'stance.predicts': 'predicts',
  'stance.orders': 'orders',
  'stance.asks': 'asks',

  'modality.actual': 'actual',
  'modality.attempted': 'attempted',
  'modality.intended': 'intended',
  'modality.alleged': 'alleged',
  'modality.hypothetical': 'hypothetical',

  'liberty.free': 'free',
  'liberty.detained': 'detained',
  'liberty.unknown': 'unknown',

  'kind.indictment': 'indictment',
  'kind.transcript': 'transcript',
  'kind.verdict': 'verdict',
  'kind.confession': 'confession',
  'kind.press': 'press',
  'kind.letter': 'letter',
  'kind.decree': 'decree',
  'kind.memoir': 'memoir',
  'kind.register': 'register',
  'kind.scholarship': 'scholarship',
  'kind.other': 'other',

  'entity.person': 'person',
  'entity.group': 'group',
  'entity.place': 'place',
} as const
