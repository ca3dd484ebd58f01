import type { PatternSource } from '../pattern.ts'

/** A document from before the event says that it will come; or is quoted only afterwards. */
export const foretold = {
  id: 'foretold',
  name: 'pattern.foretold.name',
  definition: 'pattern.foretold.definition',
  described: ['on prediction as evidence: K. Popper, Conjectures and Refutations (1963)'],
  roles: ['voice', 'event', 'prediction'],
  cells: ['stance(prediction, "predicts")', 'says(prediction, event)', 'voice(prediction, voice)'],
  where: ['vouches(told, event)', 'prediction before event', 'from(prediction, document)'],
  variants: [
    {
      id: 'foretold',
      severity: 'notable',
      message: 'pattern.foretold.foretold',
      where: ['document before event'],
    },
    {
      id: 'claimed',
      severity: 'informational',
      message: 'pattern.foretold.claimed',
    },
  ],
  show: ['prediction', 'event'],
  beside: [
    {
      text: 'pattern.foretold.failed',
      show: ['missed'],
      where: [
        'voice(missed, voice)',
        'stance(missed, "predicts")',
        'says(missed, other)',
        'other != event',
        {
          none: ['vouches(_, other)'],
        },
      ],
    },
  ],
  weakens: ['pattern.foretold.weakens'],
  not: ['pattern.foretold.not'],
  nearMisses: ['pattern.foretold.near-1', 'pattern.foretold.near-2'],
} satisfies PatternSource
