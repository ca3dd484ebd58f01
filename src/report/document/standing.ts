// Standings in words, with their reason and, where something is not supported, what that does not mean.
import type { Standing } from '#reason'
import { text } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Inline } from './model.ts'

/** The label alone, in its look. */
export function label(desk: Desk, { label: own }: Standing): Inline {
  return text(desk.say(`standing.${own}`), `standing-${own}`)
}

/** The label and, where it falls, why. */
export function standingInWords(desk: Desk, standing: Standing): readonly Inline[] {
  if (standing.label !== 'falls' || standing.reason === undefined) return [label(desk, standing)]
  return [label(desk, standing), { kind: 'text', text: ` (${desk.say(`reason.falls.${standing.reason}`)})` }]
}
