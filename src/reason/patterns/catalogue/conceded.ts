import type { PatternSource } from '../pattern.ts'

/** The accuser's side itself concedes what undercuts the charge. */
export const conceded = {
  id: 'conceded',
  name: 'pattern.conceded.name',
  definition: 'pattern.conceded.definition',
  described: ['on admissions against interest: Federal Rules of Evidence (US), rule 801(d)(2), 804(b)(3)'],
  roles: ['accuser', 'conceder', 'concession', 'count'],
  cells: [
    'count(charge, count)',
    'accuser(charge, accuser)',
    {
      any: [['undercuts(concession, count)'], ['undercuts-by-denial(concession, count)']],
    },
  ],
  where: [
    {
      any: [
        ['undercuts(concession, count)', 'vouches(said, concession)'],
        ['undercuts-by-denial(concession, count)', 'denies(said, concession)'],
      ],
    },
    'voice(said, conceder)',
    'accuser-side(charge, conceder)',
    'from(said, document)',
  ],
  variants: [
    {
      id: 'own-document',
      severity: 'serious',
      message: 'pattern.conceded.own-document',
      where: ['source-author(document, author)', 'accuser-side(charge, author)'],
    },
    {
      id: 'claimed',
      severity: 'informational',
      message: 'pattern.conceded.claimed',
    },
  ],
  show: ['said', 'concession'],
  weakens: ['pattern.conceded.weakens'],
  not: ['pattern.conceded.not'],
  nearMisses: ['pattern.conceded.near-1', 'pattern.conceded.near-2'],
} satisfies PatternSource
