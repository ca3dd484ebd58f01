// A large case with one charge, for measures of the workbench.
import { selectorsOf, sha256Hex, type CaseData, type Claim, type Statement } from '#model'

/** Claims in one charge's elements and around it, each said by a few of the voices; made by counting, not by chance. */
export function largeCase(claims: number, people = 50): Partial<CaseData> {
  const text = 'Words of the record.'
  const { position, quote } = selectorsOf(text, 0, text.length)
  const passage = { source: 'record', text: sha256Hex(text), position, quote }
  const statement = (i: number): Statement => ({
    id: `s${i}`,
    passage,
    voices: [
      {
        actor: `a${(i * 11) % people}`,
        name: '',
        link: 'asserted-by',
        when: null,
        venue: 'court',
        liberty: 'unknown',
        compulsion: [],
      },
    ],
    stance: 'asserts',
    modality: 'actual',
    literals: [{ claim: `c${i % claims}`, negated: false }],
    venue: 'court',
    liberty: 'unknown',
    compulsion: [],
    saidWhen: null,
    restsOn: [],
    recants: [],
    about: [],
    againstInterest: false,
    reachesCoAccused: false,
    fromQuestion: null,
    status: 'confirmed',
    score: 1,
    rule: '',
  })
  return {
    actors: Array.from({ length: people }, (_, i) => actorOf(i)),
    claims: Array.from({ length: claims }, (_, i) => claimOf(i, people)),
    statements: Array.from({ length: claims + 40 }, (_, i) => statement(i)),
    charges: [
      {
        id: 'charge',
        label: 'A charge',
        accuser: 'a1',
        target: 'a2',
        counts: [
          {
            id: 'count',
            label: 'A count',
            of: 'c0',
            law: [],
            tiedTo: [],
            goBetween: [],
            objects: [],
            accused: [
              {
                actor: 'a2',
                mode: null,
                plea: 'unknown',
                stage: null,
                outcome: 'unknown',
                gravity: null,
                penalty: '',
                trees: [],
              },
            ],
            trees: [
              {
                id: 'tree',
                name: 'Tree',
                by: 'bench',
                root: {
                  kind: 'group',
                  id: 'all',
                  quantifier: 'all',
                  origin: 'text',
                  of: Array.from({ length: 6 }, (_, i) => ({
                    kind: 'claim' as const,
                    id: `e${i}`,
                    literal: { claim: `c${i}`, negated: false },
                    origin: 'text' as const,
                  })),
                },
              },
            ],
          },
        ],
        when: null,
        proceeding: null,
        retryOf: null,
        statements: [],
        passages: [],
        status: 'confirmed',
        score: 1,
        rule: '',
      },
    ],
  }
}

function actorOf(i: number): CaseData['actors'][number] {
  return {
    id: `a${i}`,
    kind: 'person' as const,
    name: `Voice ${i}`,
    names: [],
    born: null,
    died: null,
    fictional: false,
    collective: false,
    note: '',
  }
}

/** Some have a day, so that there is something on a timeline. */
function claimOf(i: number, people: number): Claim {
  return {
    id: `c${i}`,
    relation: 'met',
    roles: [
      { role: 'who', filler: { kind: 'actor', id: `a${i % people}` } },
      { role: 'whom', filler: { kind: 'actor', id: `a${(i * 7 + 1) % people}` } },
    ],
    when: i % 3 === 0 ? { edtf: `193${i % 8}-0${1 + (i % 9)}`, calendar: 'gregorian', relative: [] } : null,
    where: null,
    note: '',
    status: 'confirmed',
    score: 1,
  }
}
