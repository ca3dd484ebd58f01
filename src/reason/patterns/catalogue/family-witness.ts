import type { PatternSource } from '../pattern.ts'

/** The decisive, uncorroborated witness is a relative who is held, charged, or not known to be free. */
export const familyWitness = {
  id: 'family-witness',
  name: 'pattern.family-witness.name',
  definition: 'pattern.family-witness.definition',
  described: [
    'on testimony of relatives: Wigmore on Evidence, privileges',
    'L. Sedov, The Red Book (1936), on Rosenfeld',
  ],
  roles: ['accuser', 'target', 'witness', 'count'],
  cells: [
    'count(charge, count)',
    'accused(count, target)',
    'accuser(charge, accuser)',
    'kin(kinship, witness, target)',
  ],
  where: [
    'element(count, claim)',
    'vouches(said, claim)',
    'voice(said, witness)',
    {
      none: [
        'vouches(other, claim)',
        'voice(other, someone)',
        'someone != witness',
        {
          none: ['accuser-side(charge, someone)'],
        },
      ],
    },
  ],
  variants: [
    {
      id: 'held',
      severity: 'serious',
      message: 'pattern.family-witness.held',
      where: [
        {
          any: [
            ['liberty(said, "detained")'],
            ['holds(_, witness, custody)', 'custody maybe overlaps said'],
            ['accused(_, witness)'],
          ],
        },
      ],
    },
    {
      id: 'liberty-unknown',
      severity: 'notable',
      message: 'pattern.family-witness.liberty-unknown',
      where: ['liberty(said, "unknown")'],
    },
  ],
  show: ['said', 'kinship'],
  weakens: ['pattern.family-witness.weakens'],
  not: ['pattern.family-witness.not'],
  nearMisses: ['pattern.family-witness.near-1', 'pattern.family-witness.near-2'],
} satisfies PatternSource
