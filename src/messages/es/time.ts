import type { time as en } from '../en/time.ts'
import type { Translated } from '../translated.ts'

export const time: Translated<typeof en> = {
  'time.alibi': '{actor}: se le sitúa en {first} y en {second}, sin tiempo para ir de un lugar al otro.',
  'time.alibi.possible':
    '{actor}: quizá se le sitúa en {first} y en {second}, sin tiempo para ir de un lugar al otro; depende de cómo se lea una fecha.',
  'time.alibi-joint':
    '{actor}: se le sitúa en varios lugares ({places}); de dos en dos, el tiempo alcanza para ir de uno a otro, pero no para todos juntos.',
  'time.alibi-joint.possible':
    '{actor}: quizá se le sitúa en varios lugares ({places}); de dos en dos, el tiempo alcanza para ir de uno a otro, pero no para todos juntos; depende de cómo se lea una fecha.',
  'time.held': '{actor}: se dice que estaba detenido en el momento de un acto de quien está en libertad.',
  'time.banished':
    '{actor}: se le sitúa donde el destierro debía impedirle estar; nada en este expediente dice que hubiera terminado.',
  'time.order':
    '{count, plural, one {# afirmación no puede ser} other {Estas # afirmaciones no pueden ser todas}}: su orden en el tiempo da vueltas en círculo o no deja ningún día.',
  'time.order.possible':
    '{count, plural, one {# afirmación no puede ser} other {Estas # afirmaciones no pueden ser todas}} si una fecha aproximada o una palabra como «poco después» se lee estrictamente.',
  'time.existence': 'Se dice que algo se hizo o existió antes de su tiempo o después de su fin.',
  'time.existence.possible':
    'Quizá se dice que algo se hizo o existió antes de su tiempo o después de su fin; depende de cómo se lea una fecha.',
  'time.one-of-a-kind':
    'Lo que solo puede ocurrir una vez se cuenta de dos maneras que no pueden ser el mismo hecho.',
  'time.one-of-a-kind.possible':
    'Lo que solo puede ocurrir una vez se cuenta de dos maneras que quizá no sean el mismo hecho; depende de cómo se lea una fecha.',
  'time.count': 'Se dan dos cifras para lo mismo: {first, number} y {second, number} {unit}.',
  'time.count.possible':
    'Se dan dos cifras, quizá para lo mismo: {first, number} y {second, number} {unit}. También pueden sumarse.',
  'time.silence': '{voice} dice que no se menciona; el acta habla de ello.',
  'time.line.claim': '{claim}: de {start} a {end}',
  'time.line.register':
    'El registro de este expediente da a {name} de {start} a {end}; nadie en este expediente es citado para ello.',
  'time.line.journey':
    'De {first} a {second} en {hours, plural, one {# hora} other {# horas}} como mínimo ({kilometres, number} km).',
  'time.line.journey-case':
    'De {first} a {second} en {hours, plural, one {# hora} other {# horas}}, según la tabla del expediente.',
  'time.line.statement': 'En palabras de {voice}:',
  'time.denied-journey':
    '{actor}: se le sitúa en {place}; alguien dice que un viaje de {actor} allí, hacia ese tiempo, no se hizo.',
}
