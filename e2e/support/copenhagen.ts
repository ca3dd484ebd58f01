// The three Copenhagen meetings as an analyst would enter them, in the form of a ledger: for tests and pictures.
import type { Ledger } from '#model'

const ACCUSED = [
  ['zinoviev', 'Zinoviev'],
  ['kamenev', 'Kamenev'],
  ['evdokimov', 'Evdokimov'],
  ['smirnov', 'I. N. Smirnov'],
  ['bakayev', 'Bakayev'],
  ['ter-vaganyan', 'Ter-Vaganyan'],
  ['mrachkovsky', 'Mrachkovsky'],
  ['dreitzer', 'Dreitzer'],
  ['holtzman', 'Holtzman'],
  ['reingold', 'Reingold'],
  ['pickel', 'Pickel'],
  ['olberg', 'Olberg'],
  ['berman-yurin', 'Berman-Yurin'],
  ['fritz-david', 'Fritz David'],
  ['m-lurye', 'M. Lurye'],
  ['n-lurye', 'N. Lurye'],
] as const

const person = (id: string, name: string) => ({
  id,
  kind: 'person' as const,
  name,
  names: [{ text: name, kind: 'full' as const }],
})
const actorFiller = (role: string, id: string) => ({ role, filler: { kind: 'actor' as const, id } })
const textFiller = (text: string) => ({ role: 'what', filler: { kind: 'text' as const, text } })

/** Claims of one meeting: that it was, and that instructions to kill were given there. */
const meeting = (who: string, when: string) => [
  {
    id: `met-${who}`,
    relation: 'met',
    roles: [actorFiller('who', who), actorFiller('whom', 'trotsky')],
    when: { edtf: when },
    where: 'copenhagen',
    status: 'confirmed',
  },
  {
    id: `told-${who}`,
    relation: 'instructed',
    roles: [actorFiller('who', 'trotsky'), actorFiller('whom', who), textFiller('to have Stalin killed')],
    when: { edtf: when },
    where: 'copenhagen',
    status: 'confirmed',
  },
]

/** In open court, in custody, set down by the court's reporter. */
const inCourt = (
  id: string,
  who: string,
  when: string,
  claims: readonly string[],
  source: string,
  quote: string,
) => ({
  id,
  passage: { source, quote },
  voices: [
    { actor: 'report', name: 'Report of Court Proceedings', link: 'recorded-by', venue: 'report' },
    { actor: who, name: '', link: 'asserted-by', when, venue: 'court', liberty: 'detained' },
  ],
  stance: 'asserts',
  modality: 'actual',
  literals: claims.map(claim => ({ claim })),
  venue: 'court',
  liberty: 'detained',
  saidWhen: when,
  reachesCoAccused: true,
  status: 'confirmed',
})

const count = (id: string, label: string, who: string) => ({
  id,
  label,
  of: `told-${who}`,
  law: ['58-8', '58-11'],
  tiedTo: ['centre'],
  goBetween: ['sedov'],
  accused: [
    {
      actor: who,
      mode: 'perpetrator',
      plea: 'admits',
      outcome: 'convicted',
      gravity: 'death',
      penalty: 'to be shot',
    },
    { actor: 'trotsky', mode: 'instigator', plea: 'none', stage: 'named-not-tried' },
  ],
  trees: [
    {
      id: `${id}-tree`,
      name: 'From the indictment',
      by: 'analyst',
      root: {
        kind: 'group',
        id: `${id}-all`,
        quantifier: 'all',
        origin: 'text',
        of: [
          {
            kind: 'claim',
            id: `${id}-met`,
            literal: { claim: `met-${who}`, negated: false },
            origin: 'text',
          },
          {
            kind: 'claim',
            id: `${id}-told`,
            literal: { claim: `told-${who}`, negated: false },
            origin: 'text',
          },
        ],
      },
    },
  ],
})

/** The ledger; its passages lie in `corpora/moscow-1936`. */
export function copenhagenLedger(): unknown {
  return {
    format: 'retort-ledger',
    version: 1,
    settings: {
      title: 'The Moscow trial of August 1936',
      question: 'What do the three Copenhagen meetings rest on?',
    },
    actors: [
      ...ACCUSED.map(([id, name]) => person(id, name)),
      person('trotsky', 'Trotsky'),
      person('sedov', 'Sedov'),
      person('vyshinsky', 'Vyshinsky'),
      {
        id: 'prosecution',
        kind: 'group',
        name: 'State Prosecution',
        names: [{ text: 'State Prosecution', kind: 'full' }],
      },
      {
        id: 'report',
        kind: 'group',
        name: 'Report of Court Proceedings',
        names: [{ text: 'Report', kind: 'title' }],
      },
      {
        id: 'centre',
        kind: 'group',
        name: 'Terrorist Centre',
        names: [{ text: 'Terrorist Centre', kind: 'full' }],
      },
    ],
    places: [{ id: 'copenhagen', name: 'Copenhagen', names: [{ text: 'Copenhagen', kind: 'full' }] }],
    claims: [
      ...meeting('holtzman', '1932-11'),
      ...meeting('berman-yurin', '1932-11-25/1932-11-28'),
      ...meeting('fritz-david', '1932-11'),
      {
        id: 'trip-olberg',
        relation: 'travelled',
        roles: [
          actorFiller('who', 'olberg'),
          actorFiller('who', 'sedov'),
          { role: 'to', filler: { kind: 'place', id: 'copenhagen' } },
        ],
        when: { edtf: '1932' },
        status: 'confirmed',
      },
      {
        id: 'sedov-copenhagen',
        relation: 'located-at',
        roles: [actorFiller('who', 'sedov')],
        when: { edtf: '1932-11' },
        where: 'copenhagen',
        status: 'confirmed',
      },
      {
        id: 'custody-all',
        relation: 'in-custody-of',
        roles: [...ACCUSED.map(([id]) => actorFiller('who', id)), actorFiller('holder', 'prosecution')],
        when: { edtf: '1936-05/1936-08-24' },
        status: 'confirmed',
      },
    ],
    statements: [
      inCourt(
        'holtzman-hotel',
        'holtzman',
        '1936-08-21',
        ['met-holtzman', 'sedov-copenhagen'],
        '21-holtzman.txt',
        'I went to the hotel straight from the station and in the lounge met Sedov. About 10 a.m. we went to Trotsky.',
      ),
      inCourt(
        'holtzman-remove',
        'holtzman',
        '1936-08-21',
        ['told-holtzman'],
        '21-holtzman.txt',
        'Trotsky said that it was "necessary to remove Stalin."',
      ),
      inCourt(
        'berman-met',
        'berman-yurin',
        '1936-08-20',
        ['met-berman-yurin'],
        '20-berman-yurin.txt',
        'I was met at the station by Grilevich and we went to see Trotsky.',
      ),
      inCourt(
        'berman-told',
        'berman-yurin',
        '1936-08-20',
        ['told-berman-yurin'],
        '20-berman-yurin.txt',
        'Stalin must be physically destroyed.',
      ),
      inCourt(
        'david-met',
        'fritz-david',
        '1936-08-21',
        ['met-fritz-david'],
        '21-kruglyansky.txt',
        'confirms his testimony as to the instructions he received personally from Trotsky in Copenhagen',
      ),
      inCourt(
        'david-told',
        'fritz-david',
        '1936-08-21',
        ['told-fritz-david'],
        '21-kruglyansky.txt',
        'Then Trotsky gave me two instructions.',
      ),
      {
        ...inCourt(
          'olberg-trip',
          'olberg',
          '1936-08-20',
          ['trip-olberg'],
          '20-olberg.txt',
          "Our trip did not materialize, but Suzanna, Sedov's wife, went there.",
        ),
        stance: 'denies',
      },
      {
        id: 'custody-said',
        passage: { source: '24-verdict.txt', quote: 'in an open court session in the city of Moscow' },
        voices: [
          {
            actor: 'report',
            name: '',
            link: 'asserted-by',
            when: '1936-08-24',
            venue: 'report',
            liberty: 'unknown',
          },
        ],
        stance: 'asserts',
        modality: 'actual',
        literals: [{ claim: 'custody-all' }],
        venue: 'report',
        saidWhen: '1936-08-24',
        status: 'confirmed',
      },
    ],
    charges: [
      {
        id: 'copenhagen-charge',
        label: 'acting on direct instructions from L. Trotsky, prepared the assassination of the leaders',
        accuser: 'prosecution',
        target: 'trotsky',
        counts: [
          count('count-holtzman', 'Holtzman sent to Copenhagen and told to have Stalin killed', 'holtzman'),
          count('count-berman', 'Berman-Yurin told in Copenhagen to have Stalin killed', 'berman-yurin'),
          count('count-david', 'Fritz David told in Copenhagen to have Stalin killed', 'fritz-david'),
        ],
        when: { edtf: '1936-08' },
        passages: [{ source: '19-indictment.txt', quote: 'acting on direct instructions from L. Trotsky' }],
        status: 'confirmed',
      },
    ],
  } satisfies Record<string, unknown> & Pick<Ledger, 'format' | 'version'>
}
