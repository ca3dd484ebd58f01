import type { workbenchSplit as en } from '../en/workbench-split.ts'
import type { Translated } from '../translated.ts'

export const workbenchSplit: Translated<typeof en> = {
  'web.split': 'Рядом',
  'web.split.keys': 'Два раздела рядом. F6 переходит из одного в другой.',
  'web.split.view': 'Раздел рядом',
  'web.split.second': 'Рядом: {view}',
  'web.split.share': 'Ширина половин',
  'web.split.swap': 'Поменять местами',
  'web.split.close': 'Закрыть',
  'web.split.show': 'рядом',
  'web.split.show-title': 'Показать эти слова в тексте, рядом с этим разделом',
}
