import type { PatternSource } from '../pattern.ts'

/** An element lies in a certain conflict of time and place. */
export const impossibleMeeting = {
  id: 'impossible-meeting',
  name: 'pattern.impossible-meeting.name',
  definition: 'pattern.impossible-meeting.definition',
  described: ['alibi: the oldest of defences; Hotel Bristol, J. Dewey et al., Not Guilty (1938)'],
  roles: ['accuser', 'target', 'claim', 'count'],
  gather: ['target'],
  cells: [
    'count(charge, count)',
    'accused(count, target)',
    'accuser(charge, accuser)',
    'element(count, claim)',
  ],
  where: ['impossible(claim, conflict)'],
  variants: [
    {
      id: 'impossible',
      severity: 'serious',
      message: 'pattern.impossible-meeting.impossible',
    },
  ],
  show: ['claim'],
  weakens: ['pattern.impossible-meeting.weakens'],
  not: ['pattern.impossible-meeting.not'],
  nearMisses: ['pattern.impossible-meeting.near-1', 'pattern.impossible-meeting.near-2'],
} satisfies PatternSource
