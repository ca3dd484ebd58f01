import type { common as en } from '../en/common.ts'
import type { Translated } from '../translated.ts'

export const common: Translated<typeof en> = {
  'app.name': 'Retort',
  'app.purpose': 'Кто что о ком говорит, с чьих слов, и что остаётся, если один голос отвести.',

  'standing.stands': 'имеет опору в этом деле',
  'standing.falls': 'не имеет опоры в этом деле',
  'standing.contested': 'не разрешено',
  'standing.never-vouched': 'в этом деле этого никто не говорит',
  'standing.caveat': 'Это не значит, что этого не было.',
  'word.strike': 'отвести',
  'word.house': 'источники под контролем обвинителя',
  'word.pattern': 'тревожный признак',
  'word.hearsay': 'с чужих слов',

  'severity.informational': 'к сведению',
  'severity.notable': 'заметно',
  'severity.serious': 'серьёзно',

  'status.suggested': 'предложено',
  'status.confirmed': 'подтверждено',
  'status.corrected': 'исправлено',
  'status.rejected': 'отклонено',

  'stance.asserts': 'утверждает',
  'stance.denies': 'отрицает',
  'stance.incriminates-self': 'показывает против себя',
  'stance.recants': 'отказывается от сказанного',
  'stance.predicts': 'предсказывает',
  'stance.orders': 'приказывает',
  'stance.asks': 'спрашивает',

  'modality.actual': 'было',
  'modality.attempted': 'попытка',
  'modality.intended': 'намерение',
  'modality.alleged': 'приписывается',
  'modality.hypothetical': 'предположение',

  'liberty.free': 'на свободе',
  'liberty.detained': 'под стражей',
  'liberty.unknown': 'неизвестно',

  'kind.indictment': 'обвинительное заключение',
  'kind.transcript': 'стенограмма',
  'kind.verdict': 'приговор',
  'kind.confession': 'признание',
  'kind.press': 'печать',
  'kind.letter': 'письмо',
  'kind.decree': 'постановление',
  'kind.memoir': 'воспоминания',
  'kind.register': 'книга записей',
  'kind.scholarship': 'исследование',
  'kind.other': 'другое',

  'entity.person': 'лицо',
  'entity.group': 'группа',
  'entity.place': 'место',
}
