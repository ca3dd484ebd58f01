import type { PatternSource } from '../pattern.ts'

/** Standing on one list is itself the proof of the link. */
export const coListing = {
  id: 'co-listing',
  name: 'pattern.co-listing.name',
  definition: 'pattern.co-listing.definition',
  described: [
    'L. Sedov, The Red Book (1936), on the decree of 1932',
    'on guilt by association: Joint Anti-Fascist Refugee Committee v. McGrath, 341 U.S. 123 (1951)',
  ],
  roles: ['accuser', 'target', 'list', 'count'],
  gather: ['target'],
  cells: [
    'listed(listing, target, list)',
    'count(charge, count)',
    'accused(count, target)',
    'accuser(charge, accuser)',
  ],
  where: [
    {
      any: [
        ['tied-to(count, group)', 'group(group)', 'listed(_, group, list)'],
        [
          {
            count: 'member',
            of: ['tied(count, member)', 'person(member)', 'listed(_, member, list)', 'member != target'],
            atLeast: 2,
          },
        ],
      ],
    },
    {
      any: [
        ['element(count, listing)'],
        ['ties(count, link)', 'vouches(said, link)', 'rests-on(said, list)'],
      ],
    },
    {
      none: [
        'ties(count, other)',
        {
          none: ['listed(other, target, list)'],
        },
        'vouches(linked, other)',
        'independent(linked, charge)',
        {
          none: ['rests-on(linked, list)'],
        },
      ],
    },
  ],
  variants: [
    {
      id: 'list-is-proof',
      severity: 'notable',
      message: 'pattern.co-listing.list-is-proof',
    },
  ],
  show: ['listing'],
  weakens: ['pattern.co-listing.weakens'],
  not: ['pattern.co-listing.not'],
  nearMisses: ['pattern.co-listing.near-1', 'pattern.co-listing.near-2'],
} satisfies PatternSource
