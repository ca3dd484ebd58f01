import type { PatternSource } from '../pattern.ts'

/** At the finding, in a record declared complete, nobody but the accuser's side says so. */
export const bareAssertion = {
  id: 'bare-assertion',
  name: 'pattern.bare-assertion.name',
  definition: 'pattern.bare-assertion.definition',
  described: ['J. H. Wigmore, Treatise on Evidence, on corroboration'],
  roles: ['accuser', 'target', 'count'],
  gather: ['target'],
  cells: [
    'count(charge, count)',
    'accused(count, target)',
    'accuser(charge, accuser)',
    'found(count, target)',
  ],
  where: [
    'proceeding(charge, trial)',
    'covers(record, trial, "complete")',
    {
      none: [
        'element(count, claim)',
        'vouches(said, claim)',
        {
          none: ['house(said, charge)'],
        },
      ],
    },
    'about(count, matter)',
  ],
  variants: [
    {
      id: 'bare',
      severity: 'serious',
      message: 'pattern.bare-assertion.bare',
    },
  ],
  show: ['matter'],
  weakens: ['pattern.bare-assertion.weakens'],
  not: ['pattern.bare-assertion.not'],
  nearMisses: ['pattern.bare-assertion.near-1', 'pattern.bare-assertion.near-2'],
} satisfies PatternSource
