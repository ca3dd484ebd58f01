import type { PatternSource } from '../pattern.ts'

/** An earlier matter that the accuser's side itself brought is missing from the later record. */
export const passedOver = {
  id: 'passed-over',
  name: 'pattern.passed-over.name',
  definition: 'pattern.passed-over.definition',
  described: [
    'on the argument from silence: C. V. Langlois, C. Seignobos, Introduction to the Study of History (1898)',
  ],
  roles: ['accuser', 'target', 'earlier', 'later'],
  gather: ['target'],
  cells: [
    'accuser(later, accuser)',
    'count(later, count)',
    'reaches(count, target)',
    'accuser(earlier, before)',
    'accuser-side(later, before)',
    'count(earlier, first)',
    'reaches(first, target)',
    'earlier before later',
  ],
  where: [
    'matter(earlier, matter)',
    {
      any: [
        ['proceeding(later, trial)', 'covers(record, trial, "complete")'],
        ['silence(silence, matter)', 'denies(said, silence)'],
      ],
    },
    {
      none: [
        'proceeding(later, hearing)',
        'covers(source, hearing, _)',
        'from(words, source)',
        'matter(earlier, any)',
        'speaks-of(words, any)',
      ],
    },
    {
      none: [
        'proceeding(later, hearing)',
        'covers(source, hearing, _)',
        'from(words, source)',
        'matter(earlier, any)',
        'may-be-same(any, told)',
        'speaks-of(words, told)',
      ],
    },
  ],
  variants: [
    {
      id: 'in-the-record',
      severity: 'notable',
      message: 'pattern.passed-over.in-the-record',
      where: [{ some: ['proceeding(later, court)', 'covers(whole, court, "complete")', 'from(_, whole)'] }],
    },
    {
      id: 'said-to-be',
      severity: 'informational',
      message: 'pattern.passed-over.said-to-be',
      where: [{ some: ['silence(quiet, passed)', 'matter(earlier, passed)', 'denies(_, quiet)'] }],
    },
  ],
  show: ['matter'],
  weakens: ['pattern.passed-over.weakens'],
  not: ['pattern.passed-over.not'],
  nearMisses: ['pattern.passed-over.near-1', 'pattern.passed-over.near-2'],
} satisfies PatternSource
