import type { PatternSource } from '../pattern.ts'

/** The only link to the discredited group is someone who worked for the accuser, on the word of others than the target's side. */
export const plantedGoBetween = {
  id: 'planted-go-between',
  name: 'pattern.planted-go-between.name',
  definition: 'pattern.planted-go-between.definition',
  described: [
    'L. Sedov, The Red Book on the Moscow Trials (1936)',
    'on agents provocateurs: G. T. Marx, Undercover: Police Surveillance in America (1988)',
  ],
  roles: ['accuser', 'target', 'between', 'count'],
  gather: ['target'],
  cells: [
    'count(charge, count)',
    'accused(count, target)',
    'accuser(charge, accuser)',
    'go-between(count, between)',
  ],
  where: [
    'target-side(charge, contacted)',
    'contact(contact, between, contacted)',
    'agency(runner, between, agency)',
    'agency*(accuser, runner) at contact',
    'agency maybe overlaps contact',
    'vouches(attested, agency)',
    'voice(attested, witness)',
    {
      none: ['target-side(charge, witness)'],
    },
  ],
  variants: [
    {
      id: 'informer-present',
      severity: 'informational',
      message: 'pattern.planted-go-between.informer-present',
      where: [
        {
          some: [
            'tied(count, other)',
            'other != between',
            'target-side(charge, own)',
            'contact(link, own, other)',
            {
              none: ['participant(link, between)'],
            },
            'vouches(linked, link)',
            'independent(linked, charge)',
          ],
        },
      ],
    },
    {
      id: 'only-link',
      severity: 'serious',
      message: 'pattern.planted-go-between.only-link',
    },
  ],
  show: ['contact', 'agency', 'attested'],
  weakens: ['pattern.planted-go-between.weakens'],
  not: ['pattern.planted-go-between.not'],
  nearMisses: ['pattern.planted-go-between.near-1', 'pattern.planted-go-between.near-2'],
} satisfies PatternSource
