import type { workbenchRecord as en } from '../en/workbench-record.ts'
import type { Translated } from '../translated.ts'

export const workbenchRecord: Translated<typeof en> = {
  'web.overview.stood-by': 'За людьми стоит: {things}.',
  'web.overview.count.statement':
    '{count, plural, one {# высказывание} few {# высказывания} many {# высказываний} other {# высказывания}}',
  'web.overview.count.claim':
    '{count, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}',
  'web.overview.count.charge':
    '{count, plural, one {# обвинение} few {# обвинения} many {# обвинений} other {# обвинения}}',
  'web.overview.findings': 'Что бросается в глаза',
  'web.overview.looking': 'Ищутся тревожные признаки и противоречия …',
  'web.overview.no-findings':
    'В том, что пока есть в деле, не найдено ни тревожных признаков, ни противоречий.',
  'web.overview.more-findings':
    '{count, plural, one {ещё # наблюдение} few {ещё # наблюдения} many {ещё # наблюдений} other {ещё # наблюдения}}',

  'web.sources.column.author': 'Автор',
  'web.sources.choose': 'Выбрать: {title}',
  'web.sources.choose-all': 'Выбрать всё показанное',
  'web.sources.state': 'Чтение',
  'web.sources.all-states': 'Все состояния',
  'web.sources.bulk': 'Сведения о выбранных источниках',
  'web.sources.bulk.count':
    '{count, plural, one {выбран # источник} few {выбрано # источника} many {выбрано # источников} other {выбрано # источника}}',
  'web.sources.bulk.edit': 'Указать вид, дату, автора …',
  'web.sources.bulk.about':
    'Меняется только заполненное, во всех выбранных источниках. Это одно решение, и отменяется оно как одно.',
  'web.sources.bulk.clear': 'Снять выбор',
  'web.sources.bulk.unchanged': 'как есть',
  'web.sources.bulk.done':
    '{count, plural, one {Изменён # источник.} few {Изменено # источника.} many {Изменено # источников.} other {Изменено # источника.}}',
}
