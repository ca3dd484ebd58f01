/** Findings of standing: charges that rest on the accuser's house, and a case that hangs on one recorder. */
import { findingId, type Finding, type Message } from '#model'
import { groundsOf, passagesOf, undecidedIn } from './grounds.ts'
import { houses, type House } from './house.ts'
import { oneNarrator } from './narrator.ts'
import { namesAccused, proofInWords } from './proof-words.ts'
import type { Reasoner } from './reasoner.ts'

/** Charges that stand with the sources under the accuser's control and fall without them. */
export function houseFindings(reasoner: Reasoner): Finding[] {
  return reasoner.compiled.charges.flatMap(({ charge: index, accused }): Finding[] => {
    const charge = reasoner.data.charges[index]!
    const found = houses(reasoner, charge.id, accused)
    if (found.before.label !== 'stands' || found.accuser.possible.label === 'stands') return []
    const certain = found.accuser.certain.label !== 'stands'
    const item = { kind: 'charge', charge: charge.id, accused } as const
    reasoner.standing(item)
    const grounds = groundsOf(reasoner, item)
    const set = new Set([...found.accuser.voices, ...(certain ? [] : found.accuser.perhaps)])
    const inHouse = grounds.statements.filter(id =>
      reasoner.data.statements[reasoner.compiled.statementIndex.get(id)!]!.voices.some(
        voice => voice.link === 'asserted-by' && set.has(voice.actor ?? `?${voice.name}`),
      ),
    )
    const roles = {
      charge: [charge.id],
      accused: [accused],
      accuser: [charge.accuser],
      voice: [...set].sort(),
    }
    return [
      {
        id: findingId('house', [charge.id, accused], []),
        kind: 'house',
        pattern: null,
        severity: certain ? 'notable' : 'informational',
        message: {
          key: certain ? 'finding.house.certain' : 'finding.house.possible',
          params: {
            charge: { ref: 'charge', id: charge.id },
            accused: voiceParam(accused),
            named: namesAccused(charge, accused),
            accuser: voiceParam(charge.accuser),
            voices: [...set].sort().map(voiceParam),
          },
        },
        roles,
        literals: grounds.literals,
        passages: passagesOf(reasoner, inHouse),
        ...undecidedIn(reasoner, grounds),
        proof: [
          { message: houseLine('accuser', found.accuser), passages: passagesOf(reasoner, inHouse), depth: 0 },
          { message: houseLine('defence', found.defence), passages: [], depth: 0 },
          ...proofInWords(reasoner.data, reasoner.proof(item)),
        ],
      },
    ]
  })
}

function houseLine(side: 'accuser' | 'defence', house: House): Message {
  const voices = house.voices.map(voiceParam)
  const key = voices.length === 0 ? `proof.house.${side}.empty` : `proof.house.${side}.${house.certain.label}`
  return { key, params: { voices } }
}

/** One finding for the whole case, never one a card. */
export function narratorFindings(reasoner: Reasoner): Finding[] {
  const narrator = oneNarrator(reasoner)
  if (!narrator) return []
  const { data } = reasoner
  const sources = data.sources.filter(({ author }) => author.includes(narrator.voice)).map(({ id }) => id)
  return [
    {
      id: findingId('one-narrator', [narrator.voice], []),
      kind: 'one-narrator',
      pattern: null,
      severity: 'informational',
      message: {
        key: 'finding.one-narrator',
        params: { narrator: voiceParam(narrator.voice), claims: narrator.literals },
      },
      roles: { narrator: [narrator.voice], source: sources },
      literals: [],
      passages: [],
      undecided: [],
      provisional: false,
      proof: [
        {
          message: { key: 'proof.one-narrator', params: { narrator: voiceParam(narrator.voice) } },
          passages: [],
          depth: 0,
        },
      ],
    },
  ]
}

/** A voice that is tied to no actor is shown by its name. */
function voiceParam(voice: string): string | { readonly ref: 'actor'; readonly id: string } {
  return voice.startsWith('?') ? voice.slice(1) : { ref: 'actor', id: voice }
}
