import type { PatternSource } from '../pattern.ts'

/** The link is vouched for only by someone held by the accuser's side under recorded compulsion, or was attempted so. */
export const forcedLink = {
  id: 'forced-link',
  name: 'pattern.forced-link.name',
  definition: 'pattern.forced-link.definition',
  described: ['UN Convention against Torture (1984), art. 15', 'L. Sedov, The Red Book (1936)'],
  roles: ['accuser', 'target', 'witness', 'count'],
  gather: ['target'],
  cells: ['count(charge, count)', 'accused(count, target)', 'accuser(charge, accuser)', 'ties(count, link)'],
  where: [
    {
      any: [
        [
          'vouches(said, link)',
          'coerced(said, charge)',
          'voice(said, witness)',
          {
            none: [
              'vouches(other, link)',
              {
                none: ['coerced(other, charge)'],
              },
              {
                none: ['house(other, charge)'],
              },
            ],
          },
        ],
        [
          'says(said, link)',
          'modality(said, "attempted")',
          'presses(presser, witness, pressure)',
          'accuser-side(charge, presser)',
          'participant(link, witness)',
          {
            none: ['vouches(_, link)'],
          },
        ],
      ],
    },
  ],
  variants: [
    {
      id: 'forced',
      severity: 'serious',
      message: 'pattern.forced-link.forced',
      where: ['vouches(said, link)'],
    },
    {
      id: 'attempted',
      severity: 'notable',
      message: 'pattern.forced-link.attempted',
    },
  ],
  show: ['link', 'said'],
  weakens: ['pattern.forced-link.weakens'],
  not: ['pattern.forced-link.not'],
  nearMisses: ['pattern.forced-link.near-1', 'pattern.forced-link.near-2'],
} satisfies PatternSource
