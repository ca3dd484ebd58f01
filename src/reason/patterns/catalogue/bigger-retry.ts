import type { PatternSource } from '../pattern.ts'

/** After a failure, the same side brings a graver charge on the same target with no new independent evidence. */
export const biggerRetry = {
  id: 'bigger-retry',
  name: 'pattern.bigger-retry.name',
  definition: 'pattern.bigger-retry.definition',
  described: [
    'on successive prosecutions: Fong Foo v. United States, 369 U.S. 141 (1962)',
    'L. Sedov, The Red Book (1936)',
  ],
  roles: ['accuser', 'target', 'earlier', 'later'],
  gather: ['target'],
  cells: [
    'retry(later, earlier)',
    'accuser(later, accuser)',
    'count(later, count)',
    'reaches(count, target)',
  ],
  where: [
    'accuser(earlier, before)',
    'accuser-side(later, before)',
    'count(earlier, first)',
    'reaches(first, target)',
    'graver(later, earlier)',
    {
      some: ['count(earlier, lost)', 'failed(lost, _)'],
    },
    {
      none: [
        'count(later, any)',
        'element(any, claim)',
        'vouches(said, claim)',
        'independent(said, later)',
        {
          none: ['said before earlier'],
        },
      ],
    },
    'about(count, matter)',
    'about(first, conduct)',
  ],
  variants: [
    {
      id: 'bigger',
      severity: 'serious',
      message: 'pattern.bigger-retry.bigger',
    },
  ],
  show: ['conduct', 'matter'],
  weakens: ['pattern.bigger-retry.weakens'],
  not: ['pattern.bigger-retry.not'],
  nearMisses: ['pattern.bigger-retry.near-1', 'pattern.bigger-retry.near-2'],
} satisfies PatternSource
