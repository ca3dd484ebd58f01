/** Times of day: "11:30 a.m.", "9 o'clock"; they say when on the day that the narrative is at. */
import type { TimeParser } from '../parser.ts'

export const clock: TimeParser = {
  rule: 'clock',
  pattern:
    /(?<![\d:.,$])(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?(?:[ap]\.\s?m\.|[ap]m\b|[AP]\.?M\b\.?|o[’']clock(?:\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night))?)/g,
  read: () => ({ stated: { kind: 'clock' }, score: 0.6 }),
}
