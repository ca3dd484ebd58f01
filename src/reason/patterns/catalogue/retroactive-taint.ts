import type { PatternSource } from '../pattern.ts'

/** An old offence of the go-between, known and tolerated, is held against him only after contact with the target. */
export const retroactiveTaint = {
  id: 'retroactive-taint',
  name: 'pattern.retroactive-taint.name',
  definition: 'pattern.retroactive-taint.definition',
  described: ['L. Sedov, The Red Book (1936), on Blumkin'],
  roles: ['accuser', 'target', 'between', 'offence', 'count'],
  gather: ['target', 'offence'],
  cells: [
    'count(charge, count)',
    'accused(count, target)',
    'accuser(charge, accuser)',
    'go-between(count, between)',
  ],
  where: [
    'target-side(charge, contacted)',
    'contact(contact, between, contacted)',
    'offence(offence, between)',
    'offence before contact',
    'accuser-side(charge, knower)',
    'relation(knowledge, "knew-of")',
    'role(knowledge, "who", knower)',
    'role(knowledge, "what", offence)',
    'vouches(known, knowledge)',
    'tolerates(tolerance, tolerant, between)',
    'accuser-side(charge, tolerant)',
    'offence maybe before tolerance',
    {
      none: ['contact before tolerance'],
    },
    'vouches(shown, tolerance)',
    'sanctions(sanction, between)',
    'sanctioned-by(sanction, punisher)',
    'accuser-side(charge, punisher)',
    'contact before sanction',
    {
      none: [
        'sanctions(earlier, between)',
        'sanctioned-by(earlier, before)',
        'accuser-side(charge, before)',
        'earlier before contact',
      ],
    },
    {
      none: ['role(sanction, "what", ground)', 'ground != offence', 'ground != contact'],
    },
  ],
  variants: [
    {
      id: 'tainted',
      severity: 'notable',
      message: 'pattern.retroactive-taint.tainted',
    },
  ],
  show: ['offence', 'knowledge', 'tolerance', 'contact', 'sanction'],
  weakens: ['pattern.retroactive-taint.weakens'],
  not: ['pattern.retroactive-taint.not'],
  nearMisses: ['pattern.retroactive-taint.near-1', 'pattern.retroactive-taint.near-2'],
} satisfies PatternSource
