import type { PatternSource } from '../pattern.ts'

/** A count of appearances disagrees with those that the record shows. */
export const countedOtherwise = {
  id: 'counted-otherwise',
  name: 'pattern.counted-otherwise.name',
  definition: 'pattern.counted-otherwise.definition',
  described: ['on internal contradiction: Langlois and Seignobos (1898)'],
  roles: ['actor', 'claim'],
  cells: ['role(claim, _, _)', 'participant(claim, actor)', 'relation(claim, "appeared-in-court")'],
  where: ['miscounted(claim, actor)', 'vouches(said, claim)'],
  variants: [
    {
      id: 'against-the-record',
      severity: 'notable',
      message: 'pattern.counted-otherwise.against-the-record',
    },
  ],
  show: ['claim'],
  weakens: ['pattern.counted-otherwise.weakens'],
  not: ['pattern.counted-otherwise.not'],
  nearMisses: ['pattern.counted-otherwise.near-1', 'pattern.counted-otherwise.near-2'],
} satisfies PatternSource
