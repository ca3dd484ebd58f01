// A generated case of any size: how its claims, voices and circles are spread is said in the comments below.
import type { CaseData, Charge, Claim, Literal, Statement, Voice } from '#model'
import { caseDataSchema } from '#schemas'
import { randomFrom, type Random } from '../src/reason/standing/testing/random.ts'

/**
 * `claims` claims in documents of 200 statements each; one voice for every 20 claims, drawn with the density 1/x, so that
 * the busiest of 5,000 says about one statement in nine and the median one a handful. Each claim has one to three statements
 * (mean 1.6): 30% set down by a recorder (one of 100), 15% resting on an earlier statement nearby, 1% on a later one
 * (circles), 6% denials, 5% made detained. One inference for every 10 claims from two or three nearby claims, one conflict
 * for every 20 and one undercut for every 100; 60 charges of two counts on three accused, each on three to six claims
 * drawn from all.
 */
export function generatedCase(claims: number, seed: number): CaseData {
  return {
    ...generatedFrame(claims, seed),
    claims: [...generatedClaims(claims)].flat(),
    statements: [...generatedStatements(claims, seed)].flat(),
  }
}

const CHUNK = 1000

/** The claims of the case, chunk by chunk. */
export function* generatedClaims(claims: number): Generator<Claim[]> {
  for (let from = 0; from < claims; from += CHUNK)
    yield Array.from({ length: Math.min(CHUNK, claims - from) }, (_, at) => claimOf(from + at))
}

/** Its statements, chunk by chunk. */
export function* generatedStatements(claims: number, seed: number): Generator<Statement[]> {
  const random = randomFrom(seed)
  const voices = voicesOf(claims)
  let made = 0
  let chunk: Statement[] = []
  for (const [claim, count] of statementCounts(claims, seed).entries()) {
    for (let at = 0; at < count; at++) chunk.push(statement(random, made++, claim, voices))
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = []
  }
  yield chunk
}

/** How many statements each claim has. */
function statementCounts(claims: number, seed: number): Uint8Array {
  const random = randomFrom(seed + 1)
  const count = (): number => 1 + (random.chance(0.45) ? 1 : 0) + (random.chance(0.15) ? 1 : 0)
  return Uint8Array.from({ length: claims }, count)
}

const voicesOf = (claims: number): number => Math.max(20, Math.floor(claims / 20))

/** Everything but the claims and statements. */
export function generatedFrame(claims: number, seed: number): Omit<CaseData, 'claims' | 'statements'> {
  const random = randomFrom(seed + 2)
  const voices = voicesOf(claims)
  const nearby = (at: number): number => Math.max(0, Math.min(claims - 1, at - 1 - random.below(40)))
  const statements = statementCounts(claims, seed).reduce((sum, count) => sum + count, 0)
  const tenth = <T>(share: number, make: (id: string) => T): T[] =>
    Array.from({ length: Math.floor(claims / share) }, (_, at) => make(`x${at}`))
  const inferences = tenth(10, id => {
    const to = random.below(claims)
    const premises = Array.from({ length: 2 + random.below(2) }, () => literal(nearby(to)))
    const quantifier = random.pick(['all', 'any', { atLeast: 2 }] as const)
    return { id, premises, quantifier, conclusion: literal(to), warrant: '', status: 'confirmed' as const }
  })
  const conflicts = tenth(20, id => {
    const at = random.below(claims)
    const literals = [literal(at), literal(nearby(at))]
    return { id, literals, reason: 'stated' as const, certainty: 'certain' as const, note: '', passages: [] }
  })
  const undercuts = tenth(100, id => {
    const target = { kind: 'statement' as const, id: `s${random.below(statements)}` }
    return { id, literal: literal(random.below(claims)), target, warrant: '' }
  })
  const sources = Array.from({ length: Math.ceil(statements / 200) }, (_, at) => ({
    id: `d${at}`,
    sha256: '0'.repeat(64),
    path: `d${at}`,
    mediaType: 'text/plain',
    bytes: 0,
    title: `d${at}`,
  }))
  const actors = Array.from({ length: voices }, (_, at) => ({
    id: `v${at}`,
    kind: 'person',
    name: `v${at}`,
    names: [],
  }))
  const {
    claims: _none,
    statements: _neither,
    ...empty
  } = caseDataSchema.parse({
    settings: {},
    places: [],
    sources,
    actors,
    claims: [],
    statements: [],
  })
  const charges = Array.from({ length: 60 }, (_, at) => charge(random, at, claims, voices))
  return { ...empty, inferences, conflicts, undercuts, charges }
}

function literal(at: number): Literal {
  return { claim: `c${at}`, negated: false }
}

function claimOf(at: number): Claim {
  const roles = [{ role: 'who', filler: { kind: 'actor' as const, id: `v${at % 997}` } }]
  return {
    id: `c${at}`,
    relation: 'other',
    roles,
    when: null,
    where: null,
    note: '',
    status: 'confirmed',
    score: 1,
  }
}

/** A voice drawn with the density 1/x. */
function drawn(random: Random, voices: number): number {
  return Math.min(voices - 1, Math.floor(voices ** random.next()) - 1)
}

function voiceOf(random: Random, actor: string, link: Voice['link']): Voice {
  const when = `${1926 + random.below(11)}-${String(1 + random.below(12)).padStart(2, '0')}`
  const liberty = random.chance(0.05) ? 'detained' : 'free'
  return { actor, name: actor, link, when, venue: 'unknown', liberty, compulsion: [] }
}

function statement(random: Random, index: number, claim: number, voices: number): Statement {
  const start = random.below(100_000)
  const quote = { type: 'TextQuoteSelector' as const, exact: `words ${index}`, prefix: '', suffix: '' }
  const own = voiceOf(random, `v${drawn(random, voices)}`, 'asserted-by')
  const earlier = random.chance(0.15)
  const later = random.chance(0.01)
  return {
    id: `s${index}`,
    passage: {
      source: `d${Math.floor(index / 200)}`,
      text: TEXT,
      position: { type: 'TextPositionSelector', start, end: start + 9 },
      quote,
    },
    voices: random.chance(0.3) ? [voiceOf(random, `r${random.below(100)}`, 'recorded-by'), own] : [own],
    stance: random.chance(0.06) ? 'denies' : 'asserts',
    modality: 'actual',
    literals: [{ claim: `c${claim}`, negated: false }],
    venue: 'unknown',
    liberty: own.liberty,
    compulsion: [],
    saidWhen: own.when,
    restsOn:
      earlier || later
        ? [{ kind: 'statement', id: `s${Math.max(0, index + (later ? 1 : -1) * (1 + random.below(30)))}` }]
        : [],
    recants: [],
    about: [],
    againstInterest: false,
    reachesCoAccused: false,
    fromQuestion: null,
    status: 'confirmed',
    score: 1,
    rule: '',
  }
}

const TEXT = '0'.repeat(64)

function charge(random: Random, index: number, claims: number, voices: number): Charge {
  const accused = Array.from({ length: 3 }, () => `v${random.below(voices)}`)
  const counts = [0, 1].map(at => {
    const of = Array.from({ length: 3 + random.below(4) }, (_, leaf) => ({
      kind: 'claim' as const,
      id: `k${index}-${at}-${leaf}`,
      literal: { claim: `c${random.below(claims)}`, negated: false },
      origin: 'text' as const,
    }))
    const quantifier = random.pick(['all', { atLeast: 2 }] as const)
    const root = { kind: 'group' as const, id: `k${index}-${at}`, quantifier, of, origin: 'text' as const }
    return {
      id: `n${index}-${at}`,
      of: 'c0',
      accused: [...new Set(accused)].map(actor => ({ actor })),
      trees: [{ id: `t${index}-${at}`, name: 'text', by: 'text', root }],
    }
  })
  const data = { id: `k${index}`, accuser: 'v0', target: accused[0]!, counts, status: 'confirmed' }
  return caseDataSchema.parse({
    settings: {},
    sources: [],
    actors: [],
    places: [],
    claims: [],
    statements: [],
    charges: [data],
  }).charges[0]!
}
