/** Small random cases with everything in them: circles, denials, undercuts, recantations, grades, thresholds. */
import type { CaseData } from '#model'
import { caseOf } from './fixture.ts'
import { randomFrom, type Random } from './random.ts'

/** The case of a seed; about one in three has grades. */
export function randomCase(seed: number): CaseData {
  const random = randomFrom(seed)
  const claims = names('c', 2 + random.below(4))
  const voices = names('v', 2 + random.below(3))
  const sources = names('s', 1 + random.below(2))
  const ids = names('t', 2 + random.below(7))
  const literal = (): string => (random.chance(0.3) ? '¬' : '') + random.pick(claims)
  const statements = ids.map(id => statement(random, id, ids, voices, sources, literal))
  const some = (most: number) => names('i', random.below(most + 1))
  const inferences = some(3).map(id => ({
    id,
    premises: some(2).concat('i9').map(literal),
    quantifier: random.pick(['all', 'any', { atLeast: 2 }]),
    conclusion: literal(),
    warrant: 'w',
  }))
  const undercuts = some(3).map(id => ({
    id,
    literal: literal(),
    target: undercutTarget(random, ids, voices, sources, inferences),
  }))
  const conflicts = some(2).map(id => ({
    id,
    literals: [...new Set([literal(), literal(), ...(random.chance(0.5) ? [literal()] : [])])],
    reason: 'stated',
    certainty: random.chance(0.8) ? 'certain' : 'possible',
  }))
  const charges = some(2).map(id => accusation(random, id, voices, literal))
  const grades = random.chance(0.35) ? voices.flatMap(actor => grade(random, actor)) : []
  const settings = { confessionReachesMakerOnly: random.chance(0.5) }
  // Drawn last, so that a seed goes on meaning the case it meant.
  const thoughtOver = grades
    .filter(() => random.chance(0.3))
    .map(given => ({ ...given, id: `${given.id}-first`, value: random.pick(['A1', 'C3', 'F6']) }))
  return caseOf({
    settings,
    statements,
    inferences,
    undercuts,
    conflicts,
    charges,
    grades: [...thoughtOver, ...grades],
    claims: claims.map(id => ({ id })),
  })
}

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`)
}

function statement(
  random: Random,
  id: string,
  ids: readonly string[],
  voices: readonly string[],
  sources: readonly string[],
  literal: () => string,
) {
  const voice = (link: string) => ({
    actor: random.pick(voices),
    link,
    when: random.pick([null, '1936-07', '1936-08']),
    liberty: random.pick(['free', 'detained'] as const),
  })
  const chain = [voice('asserted-by')]
  if (random.chance(0.3)) chain.unshift(voice('recorded-by'))
  if (random.chance(0.2)) chain.unshift(voice('asserted-by'))
  const restsOn = random.chance(0.35)
    ? [0, 1].slice(random.below(2)).map(() => {
        if (random.chance(0.2)) return { kind: 'source', id: random.pick(sources) }
        if (random.chance(0.1)) return { kind: 'cited', citation: 'Vol. XXXVI, p. 6' }
        return { kind: 'statement', id: random.pick(ids) }
      })
    : []
  return {
    id,
    voices: chain as never,
    says: random.chance(0.1) ? [literal(), literal()] : [literal()],
    source: random.pick(sources),
    stance: random.pick(['asserts', 'asserts', 'asserts', 'denies', 'incriminates-self', 'recants', 'asks']),
    modality: random.chance(0.9) ? 'actual' : 'intended',
    recants: random.chance(0.5) ? [random.pick(ids)] : [],
    reachesCoAccused: random.chance(0.3),
    againstInterest: random.chance(0.2),
    restsOn,
  }
}

function undercutTarget(
  random: Random,
  ids: readonly string[],
  voices: readonly string[],
  sources: readonly string[],
  inferences: readonly { readonly id: string }[],
) {
  switch (random.below(4)) {
    case 0:
      return { kind: 'statement', id: random.pick(ids) }
    case 1:
      return { kind: 'voice', actor: random.pick(voices), during: random.pick([null, '1936-07', '1936']) }
    case 2:
      return { kind: 'source', id: random.pick(sources) }
    default:
      return { kind: 'inference', id: inferences.length > 0 ? random.pick(inferences).id : 'i0' }
  }
}

function accusation(random: Random, id: string, voices: readonly string[], literal: () => string) {
  const leaf = (at: number) => ({ kind: 'claim', id: `${id}e${at}`, literal: literal(), origin: 'text' })
  const inner = {
    kind: 'group',
    id: `${id}g`,
    quantifier: random.pick(['any', { atLeast: 2 }]),
    origin: 'analyst',
    of: [leaf(1), leaf(2), leaf(3)],
  }
  const root = { kind: 'group', id: `${id}r`, quantifier: 'all', origin: 'text', of: [leaf(0), inner] }
  const counts = [
    {
      id: `${id}n`,
      of: 'c0',
      accused: [...new Set([random.pick(voices), random.pick(voices)])].map(actor => ({ actor })),
      trees: [{ id: `${id}t`, name: 'text', by: 'text', root }],
    },
    { id: `${id}m`, of: 'c1', accused: [{ actor: random.pick(voices) }] },
  ]
  return { id, accuser: 'v0', target: 'v1', status: 'confirmed', counts }
}

function grade(random: Random, actor: string) {
  if (random.chance(0.3)) return []
  const target = { kind: 'voice', actor }
  return [
    {
      id: `g-${actor}`,
      target,
      scale: 'admiralty',
      value: random.pick(['A1', 'B2', 'C3', 'F6']),
      by: 'analyst',
    },
  ]
}
