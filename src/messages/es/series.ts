import type { series as en } from '../en/series.ts'
import type { Translated } from '../translated.ts'

export const series: Translated<typeof en> = {
  'series.row': '{when}: {accuser} acusa a {target}{label, select, none {} other { — {label}}}',
  'series.undated': 'sin fecha',
  'series.because': 'aquí porque {actor} pertenece a {group}',
  'series.through': 'por medio de {between}',
  'series.tied': 'en relación con {group}',
  'series.rests': 'se apoya en {voices}',
  'series.rests-nobody': 'nadie lo dice en este expediente',
  'series.gravity': 'alegado: {gravity}',
  'series.outcome': 'resultado: {outcome}{penalty, select, none {} other { ({penalty})}}',
  'series.resilience':
    '{count, plural, =0 {tal como está, sin respaldo en este expediente o sin resolver} one {cae sin una sola voz, dada el acta por sentada} other {cae sin # voces, dada el acta por sentada}}',
  'series.patterns': 'señales de alerta: {patterns}',
  'series.retry': 'de nuevo después de: {charge}',
  'series.beside': 'También sobre {actor}: {patterns}',
  'series.compiled':
    'Compuesta por {voices}. Una serie es una selección: quien la compuso eligió lo que figura en ella.',
  'series.compiled-unknown': 'Este expediente no dice quién compuso esta serie.',
  'series.nothing': 'Ninguna acusación contra {actor} en este expediente.',
  'series.of': '{voice} ({count, number} de {all, number})',

  'gravity.slander': 'difamación',
  'gravity.expulsion': 'expulsión',
  'gravity.exile': 'destierro',
  'gravity.prison': 'prisión',
  'gravity.death': 'muerte',
  'outcome.convicted': 'condenado',
  'outcome.acquitted': 'absuelto',
  'outcome.dropped': 'retirado',
  'outcome.collapsed': 'derrumbado',
  'outcome.pending': 'pendiente',
  'outcome.unknown': 'se desconoce',

  'patterns.unknown': 'No hay señal de alerta «{id}». Hay: {ids}',
  'patterns.bad-file': '{path} contiene señales que no se pueden usar:{problems}',
  'patterns.described': 'Descrito en: {where}',
  'patterns.roles': 'Papeles: {roles}',
  'patterns.severity': '{variant}: {severity}',
  'patterns.query': 'Examinado:{cells}\nHallado donde:{where}',
  'patterns.near': 'Pero no donde: {text}',
}
