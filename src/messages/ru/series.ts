import type { series as en } from '../en/series.ts'
import type { Translated } from '../translated.ts'

export const series: Translated<typeof en> = {
  'series.row': '{when}: {accuser} обвиняет: {target}{label, select, none {} other { — {label}}}',
  'series.undated': 'без даты',
  'series.because': 'здесь потому, что {actor} принадлежит к группе «{group}»',
  'series.through': 'через кого: {between}',
  'series.tied': 'в связи с: {group}',
  'series.rests': 'держится на словах: {voices}',
  'series.rests-nobody': 'в этом деле этого никто не говорит',
  'series.gravity': 'вменяется: {gravity}',
  'series.outcome': 'исход: {outcome}{penalty, select, none {} other { ({penalty})}}',
  'series.resilience':
    '{count, plural, =0 {как есть, не имеет опоры в этом деле или не разрешено} one {теряет опору без одного голоса, если запись принята как данность} few {теряет опору без # голосов, если запись принята как данность} many {теряет опору без # голосов, если запись принята как данность} other {теряет опору без # голоса, если запись принята как данность}}',
  'series.patterns': 'тревожные признаки: {patterns}',
  'series.retry': 'снова после: {charge}',
  'series.beside': 'Кроме того, о лице {actor}: {patterns}',
  'series.compiled': 'Составитель: {voices}. Ряд — это отбор: составитель выбрал, что в него войдёт.',
  'series.compiled-unknown': 'В этом деле не сказано, кто составил этот ряд.',
  'series.nothing': 'Обвинений против лица {actor} в этом деле нет.',
  'series.of': '{voice} ({count, number} из {all, number})',

  'gravity.slander': 'клевета',
  'gravity.expulsion': 'исключение',
  'gravity.exile': 'ссылка',
  'gravity.prison': 'тюрьма',
  'gravity.death': 'смерть',
  'outcome.convicted': 'осуждён',
  'outcome.acquitted': 'оправдан',
  'outcome.dropped': 'прекращено',
  'outcome.collapsed': 'развалилось',
  'outcome.pending': 'не окончено',
  'outcome.unknown': 'неизвестно',

  'patterns.unknown': 'Тревожного признака «{id}» нет. Есть: {ids}',
  'patterns.bad-file': 'В {path} есть признаки, которыми нельзя пользоваться:{problems}',
  'patterns.described': 'Описано в: {where}',
  'patterns.roles': 'Роли: {roles}',
  'patterns.severity': '{variant}: {severity}',
  'patterns.query': 'Просмотрено:{cells}\nНайдено, где:{where}',
  'patterns.near': 'Но не там, где: {text}',
}
