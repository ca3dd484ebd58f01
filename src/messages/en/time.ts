/** Conflicts of time and place, and how each claim's dates are read. */
export const time = {
  'time.alibi': '{actor} is placed in {first} and in {second} with no time to get from one to the other.',
  'time.alibi.possible':
    '{actor} may be placed in {first} and in {second} with no time to get from one to the other; it hangs on how a date is read.',
  'time.alibi-joint':
    '{actor} is placed in {places}: each two leave time for the journey between them, all of them together do not.',
  'time.alibi-joint.possible':
    '{actor} may be placed in {places}: each two leave time for the journey between them, all of them together do not; it hangs on how a date is read.',
  'time.held': '{actor} is said to have been held at the time of an act of someone at liberty.',
  'time.denied-journey':
    '{actor} is placed in {place}; someone says that a journey of {actor} there at about that time did not come about.',
  'time.banished':
    '{actor} is placed where banishment should have kept {actor} away; nothing in this file says that it had ended.',
  'time.order':
    '{count, plural, other {These # claims}} cannot all be: their order in time goes round in a circle or leaves no day.',
  'time.order.possible':
    '{count, plural, other {These # claims}} cannot all be if an approximate date or a word such as “shortly” is read strictly.',
  'time.existence':
    'Something is said to have been done or to have been there before its time or after its end.',
  'time.existence.possible':
    'Something may be said to have been done or to have been there before its time or after its end; it hangs on how a date is read.',
  'time.one-of-a-kind': 'What can happen only once is told in two ways that cannot be the same event.',
  'time.one-of-a-kind.possible':
    'What can happen only once is told in two ways that may not be the same event; it hangs on how a date is read.',
  'time.count': 'Two figures are given for the same: {first, number} and {second, number} {unit}.',
  'time.count.possible':
    'Two figures are given that may be of the same: {first, number} and {second, number} {unit}. They may also add up.',
  'time.silence': '{voice} says that it is not mentioned; the record speaks of it.',
  'time.line.claim': '{claim}: from {start} to {end}',
  'time.line.register':
    'The register of this case has {name} from {start} to {end}; no one in this file is quoted for that.',
  'time.line.journey':
    'From {first} to {second} in {hours, number} hours at the least ({kilometres, number} km).',
  'time.line.journey-case': 'From {first} to {second} in {hours, number} hours, by the case’s own table.',
  'time.line.statement': 'In the words of {voice}:',
} as const
