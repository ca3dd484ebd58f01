import type { PatternSource } from '../pattern.ts'

/** A real crime by others, tied to the target by the accuser's side alone. */
export const appropriatedCrime = {
  id: 'appropriated-crime',
  name: 'pattern.appropriated-crime.name',
  definition: 'pattern.appropriated-crime.definition',
  described: ['L. Sedov, The Red Book (1936), on the Kirov case'],
  roles: ['accuser', 'target', 'crime', 'author', 'count'],
  gather: ['target', 'author', 'count'],
  cells: [
    'count(charge, count)',
    'accused(count, target)',
    'accuser(charge, accuser)',
    'crime(count, crime)',
  ],
  where: [
    'role(crime, "who", author)',
    {
      none: ['target-side(charge, author)'],
    },
    'vouches(real, crime)',
    {
      none: ['house(real, charge)'],
    },
    'element(count, tie)',
    {
      any: [['role(tie, "what", crime)'], ['participant(tie, author)']],
    },
    'participant(tie, target)',
    {
      none: [
        'element(count, other)',
        {
          any: [['role(other, "what", crime)'], ['participant(other, author)']],
        },
        'participant(other, anyone)',
        'target-side(charge, anyone)',
        'vouches(linked, other)',
        {
          none: ['house(linked, charge)'],
        },
      ],
    },
  ],
  variants: [
    {
      id: 'appropriated',
      severity: 'serious',
      message: 'pattern.appropriated-crime.appropriated',
    },
  ],
  show: ['crime', 'tie'],
  weakens: ['pattern.appropriated-crime.weakens'],
  not: ['pattern.appropriated-crime.not'],
  nearMisses: ['pattern.appropriated-crime.near-1', 'pattern.appropriated-crime.near-2'],
} satisfies PatternSource
