import type { PatternSource } from '../pattern.ts'

/** Statements that rest on each other and on nothing else. */
export const circularVouching = {
  id: 'circular-vouching',
  name: 'pattern.circular-vouching.name',
  definition: 'pattern.circular-vouching.definition',
  described: [
    'A. Van Gelder, K. Ross, J. Schlipf, The Well-Founded Semantics for General Logic Programs (1991)',
  ],
  roles: ['set', 'statement'],
  gather: ['statement'],
  cells: ['unfounded(set, statement)'],
  where: [],
  variants: [
    {
      id: 'circle',
      severity: 'notable',
      message: 'pattern.circular-vouching.circle',
    },
  ],
  show: ['statement'],
  weakens: ['pattern.circular-vouching.weakens'],
  not: ['pattern.circular-vouching.not'],
  nearMisses: ['pattern.circular-vouching.near-1', 'pattern.circular-vouching.near-2'],
} satisfies PatternSource
