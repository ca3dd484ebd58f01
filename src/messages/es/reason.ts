import type { reason as en } from '../en/reason.ts'
import type { Translated } from '../translated.ts'

export const reason: Translated<typeof en> = {
  'reason.falls.never-vouched': 'nadie lo dice en este expediente',
  'reason.falls.struck': 'nada queda cuando se deja de lado',
  'reason.falls.defeated': 'a lo que habla en su favor responde lo que tiene respaldo',
  'reason.falls.unfounded': 'sus fuentes se apoyan solo unas en otras',
  'reason.falls.others-confession':
    'solo lo dice la confesión de otro y, según el ajuste de este expediente, no alcanza a este acusado',

  'reason.not': 'no: {claim}',
  'reason.given.record': 'el acta dada por sentada',
  'reason.given.nothing': 'nada dado por sentado',
  'reason.basis.all': 'decisiones y sugerencias',
  'reason.basis.decided': 'solo decisiones',
  'reason.switch.on': 'una confesión habla solo contra quien la hace',
  'reason.switch.off': 'una confesión habla contra todos los que nombra',

  'reason.change': '{subject}: {before} → {after}',
  'reason.same': '{subject}: {after}',
  'reason.because': 'porque: {reason}',
  'reason.broken': 'primer eslabón roto: {link}',
  'reason.possible': 'quizá quede también de lado, por fechas o por un control discutido: {after}',
  'reason.resilience':
    '{count, plural, =0 {nada lo respalda} one {se apoya en una sola voz} other {solo cae sin # voces a la vez}}',
  'reason.resilience.nothing':
    '{count, plural, =0 {sin dar nada por sentado, nada lo respalda} one {sin dar nada por sentado, se apoya en una sola voz} other {sin dar nada por sentado, solo cae sin # voces a la vez}}',
  'reason.supports':
    '{count, plural, =0 {no se sostiene en nada} one {se sostiene en un solo apoyo} other {se sostiene por separado en # apoyos}}: {sets}',
  'reason.strikes':
    '{count, plural, =0 {no hace falta dejar nada de lado} one {se apoya en un conjunto de voces} other {se apoya en cada uno de # conjuntos de voces}}: {sets}',
  'reason.attacks-fixed': '{set} (solo con las contradicciones fijas)',
  'reason.bounded': 'demasiado grande para resolverlo entero: solo conjuntos de {order} voces como mucho',
  'reason.nothing-changes': 'Nada cambia.',
  'reason.caveat': 'Sin respaldo en este expediente no significa que no sea cierto.',

  'finding.house.certain':
    '{charge}{named, select, yes {} other { contra {accused}}} solo tiene respaldo en este expediente en fuentes bajo el control de {accuser}: {voices}. Sin ellas no tiene apoyo independiente en este expediente. Eso es frecuente también en procesos ordinarios.',
  'finding.house.possible':
    '{charge}{named, select, yes {} other { contra {accused}}} quizá solo tenga respaldo en este expediente en fuentes bajo el control de {accuser}: {voices}. Depende de fechas o de un control discutido.',
  'finding.one-narrator':
    'Todo lo que tiene respaldo en este expediente ({claims, plural, one {una afirmación} other {# afirmaciones}}) depende de un solo relator, {narrator}: sin dar nada por sentado, nada tiene respaldo sin {narrator}.',
  'proof.one-narrator':
    'Con las palabras de {narrator} dejadas de lado, nada en este expediente tiene respaldo.',
  'proof.house.accuser.empty': 'Ninguna voz de este expediente está bajo el control del acusador.',
  'proof.house.accuser.stands':
    'Sin las fuentes bajo el control del acusador ({voices}), tiene respaldo en este expediente.',
  'proof.house.accuser.contested':
    'Sin las fuentes bajo el control del acusador ({voices}), queda sin resolver.',
  'proof.house.accuser.falls':
    'Sin las fuentes bajo el control del acusador ({voices}), queda sin respaldo en este expediente.',
  'proof.house.defence.empty': 'Ninguna voz de este expediente está bajo el control de la defensa.',
  'proof.house.defence.stands':
    'Sin las fuentes bajo el control de la defensa ({voices}), tiene respaldo en este expediente.',
  'proof.house.defence.contested':
    'Sin las fuentes bajo el control de la defensa ({voices}), queda sin resolver.',
  'proof.house.defence.falls':
    'Sin las fuentes bajo el control de la defensa ({voices}), queda sin respaldo en este expediente.',

  'proof.stands.charge':
    'Con respaldo en este expediente: {subject}{named, select, yes {} other { contra {accused}}}, por {because}',
  'proof.stands.count': 'Con respaldo en este expediente: {subject} contra {accused}, por {because}',
  'proof.stands.element':
    'Con respaldo en este expediente: un elemento de {subject} contra {accused}, por {because}',
  'proof.stands.literal': 'Con respaldo en este expediente: {subject}',
  'proof.stands.literal.negated': 'Con respaldo en este expediente: {subject}',
  'proof.stands.statement': '{voices, plural, one {{voice} lo dice.} other {{voice} lo dicen.}}',
  'proof.stands.inference': 'Se sigue: {subject}',
  'proof.stands.source': 'Nada en este expediente habla contra la fuente {subject}.',
  'proof.stands.occasion': 'Nada en este expediente quita valor a la palabra de {subject}.',
  'proof.falls.charge':
    'Sin respaldo en este expediente: {subject}{named, select, yes {} other { contra {accused}}}',
  'proof.falls.count': 'Sin respaldo en este expediente: {subject} contra {accused}',
  'proof.falls.element': 'Sin respaldo en este expediente: un elemento de {subject} contra {accused}',
  'proof.falls.literal': 'Sin respaldo en este expediente: {subject}',
  'proof.falls.literal.negated': 'Sin respaldo en este expediente: {subject}',
  'proof.falls.statement': 'La palabra de {voice} no cuenta aquí.',
  'proof.falls.inference': 'No se sigue: {subject}',
  'proof.falls.source': 'La fuente {subject} no cuenta aquí.',
  'proof.falls.occasion': 'La palabra de {subject} no cuenta aquí.',
  'proof.contested.charge': 'Sin resolver: {subject}{named, select, yes {} other { contra {accused}}}',
  'proof.contested.count': 'Sin resolver: {subject} contra {accused}',
  'proof.contested.element': 'Sin resolver: un elemento de {subject} contra {accused}',
  'proof.contested.literal': 'Sin resolver, palabra contra palabra: {subject}',
  'proof.contested.literal.negated': 'Sin resolver, palabra contra palabra: {subject}',
  'proof.contested.statement': 'Si cuenta la palabra de {voice} queda sin resolver.',
  'proof.contested.inference': 'Si se sigue queda sin resolver: {subject}',
  'proof.contested.source': 'Si cuenta la fuente {subject} queda sin resolver.',
  'proof.contested.occasion': 'Si cuenta la palabra de {subject} queda sin resolver.',
  'proof.preference': 'Preferido por su calificación: {stronger} frente a {weaker}.',

  'check.none': 'Sin hallazgos.',
  'check.count':
    '{count, plural, one {# hallazgo} other {# hallazgos}}, {cells, plural, one {# lugar examinado} other {# lugares examinados}} por las señales de alerta.',
  'check.provisional':
    'provisional: {count, plural, one {queda # decisión abierta} other {quedan # decisiones abiertas}}',
  'check.incomplete': 'La búsqueda de contradicciones se detuvo en su límite: puede haber más.',
}
