import type { PatternSource } from '../pattern.ts'

/** Direct contact is alleged between persons who first met in custody or court. */
export const strangersInTheDock = {
  id: 'strangers-in-the-dock',
  name: 'pattern.strangers-in-the-dock.name',
  definition: 'pattern.strangers-in-the-dock.definition',
  described: ['L. Sedov, The Red Book (1936), on the case of mid-1935'],
  roles: ['accuser', 'target', 'stranger', 'count'],
  gather: ['target', 'stranger'],
  cells: [
    'count(charge, count)',
    'accused(count, target)',
    'accuser(charge, accuser)',
    'accused(count, stranger)',
    'target != stranger',
  ],
  where: [
    'element(count, contact)',
    'joint(contact, target, stranger)',
    'first-met-in-custody(meeting, target, stranger)',
    'vouches(said, meeting)',
  ],
  variants: [
    {
      id: 'strangers',
      severity: 'serious',
      message: 'pattern.strangers-in-the-dock.strangers',
    },
  ],
  show: ['contact', 'meeting'],
  weakens: ['pattern.strangers-in-the-dock.weakens'],
  not: ['pattern.strangers-in-the-dock.not'],
  nearMisses: ['pattern.strangers-in-the-dock.near-1', 'pattern.strangers-in-the-dock.near-2'],
} satisfies PatternSource
