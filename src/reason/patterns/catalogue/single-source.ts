import type { PatternSource } from '../pattern.ts'

/** The count falls when one voice is set aside, the record taken as given. */
export const singleSource = {
  id: 'single-source',
  name: 'pattern.single-source.name',
  definition: 'pattern.single-source.definition',
  described: ['on resilience: fault-tree analysis, minimal cut sets of order one (NUREG-0492, 1981)'],
  roles: ['count', 'target', 'voice'],
  gather: ['target'],
  cells: ['count(_, count)', 'accused(count, target)'],
  where: ['resilience-one(count, target, voice)'],
  variants: [
    {
      id: 'one-voice',
      severity: 'informational',
      message: 'pattern.single-source.one-voice',
    },
  ],
  show: ['count'],
  weakens: ['pattern.single-source.weakens'],
  not: ['pattern.single-source.not'],
  nearMisses: ['pattern.single-source.near-1', 'pattern.single-source.near-2'],
} satisfies PatternSource
