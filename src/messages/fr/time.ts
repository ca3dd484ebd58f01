import type { time as en } from '../en/time.ts'
import type { Translated } from '../translated.ts'

export const time: Translated<typeof en> = {
  'time.alibi': '{actor} : situé à la fois à {first} et à {second}, sans le temps d’aller de l’un à l’autre.',
  'time.alibi.possible':
    '{actor} : peut-être situé à la fois à {first} et à {second}, sans le temps d’aller de l’un à l’autre ; cela dépend de la lecture d’une date.',
  'time.alibi-joint':
    '{actor} : situé à plusieurs endroits ({places}) ; deux à deux, le temps suffit pour aller de l’un à l’autre, mais pas pour tous ensemble.',
  'time.alibi-joint.possible':
    '{actor} : peut-être situé à plusieurs endroits ({places}) ; deux à deux, le temps suffit pour aller de l’un à l’autre, mais pas pour tous ensemble ; cela dépend de la lecture d’une date.',
  'time.held': '{actor} : dit détenu au moment d’un acte de personne en liberté.',
  'time.banished':
    '{actor} : situé là d’où le bannissement aurait dû le tenir éloigné ; rien dans ce dossier ne dit qu’il avait pris fin.',
  'time.order':
    '{count, plural, one {# affirmation ne peut tenir} other {Ces # affirmations ne peuvent toutes tenir}} : leur ordre dans le temps tourne en rond ou ne laisse aucun jour.',
  'time.order.possible':
    '{count, plural, one {# affirmation ne peut tenir} other {Ces # affirmations ne peuvent toutes tenir}} si une date approximative ou un mot comme « peu après » est lu strictement.',
  'time.existence': 'Quelque chose est dit avoir été fait ou avoir existé avant son temps ou après sa fin.',
  'time.existence.possible':
    'Quelque chose est peut-être dit avoir été fait ou avoir existé avant son temps ou après sa fin ; cela dépend de la lecture d’une date.',
  'time.one-of-a-kind':
    'Ce qui ne peut arriver qu’une fois est raconté de deux manières qui ne peuvent être le même événement.',
  'time.one-of-a-kind.possible':
    'Ce qui ne peut arriver qu’une fois est raconté de deux manières qui ne sont peut-être pas le même événement ; cela dépend de la lecture d’une date.',
  'time.count': 'Deux chiffres sont donnés pour la même chose : {first, number} et {second, number} {unit}.',
  'time.count.possible':
    'Deux chiffres sont donnés, peut-être pour la même chose : {first, number} et {second, number} {unit}. Ils peuvent aussi s’additionner.',
  'time.silence': '{voice} dit que ce n’est pas mentionné ; le procès-verbal en parle.',
  'time.line.claim': '{claim} : de {start} à {end}',
  'time.line.register':
    'Le registre de ce dossier donne {name} de {start} à {end} ; personne dans ce dossier n’est cité à ce sujet.',
  'time.line.journey':
    'De {first} à {second} en {hours, plural, one {# heure} other {# heures}} au moins ({kilometres, number} km).',
  'time.line.journey-case':
    'De {first} à {second} en {hours, plural, one {# heure} other {# heures}}, selon la table du dossier.',
  'time.line.statement': 'Selon les mots de {voice} :',
  'time.denied-journey':
    '{actor} : situé à {place} ; quelqu’un dit qu’un voyage de {actor} là-bas, vers ce moment, n’a pas eu lieu.',
}
