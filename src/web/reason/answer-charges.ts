// What stands and falls of charges under strikes: of all counts, of one count's elements, and of its other readings.
import type { ElementNode } from '#model'
import { statementsOn, type Standing, type StandingReasoner, type Strike, type SupportBounds } from '#reason'
import type {
  Ask,
  ChargesAnswer,
  Premises,
  StandingsAnswer,
  StructureAnswer,
  TreeAnswer,
} from './protocol.ts'
import { claimsIn, treeOf, treesOf, type ShownTree } from './trees.ts'

type Of<K extends Ask['kind']> = Extract<Ask, { readonly kind: K }>

export function charges(
  reasoner: StandingReasoner,
  { at, strikes: wanted, given }: Of<'charges'>,
): Omit<ChargesAnswer, 'took'> {
  const strikes = known(reasoner, wanted, given)
  const { certain, possible } = reasoner.test(strikes, given)
  const statements: Record<string, Standing> = {}
  const { facts } = reasoner.compiled
  const tree = at === null ? null : treeOf(facts.frame, at)
  if (tree !== null)
    for (const id of statementsOn(facts, claimsIn(tree.root)))
      statements[id] = reasoner.standing({ kind: 'statement', id }, strikes, given)
  return {
    counts: certain.counts,
    charges: certain.charges,
    possible: possible?.counts ?? null,
    elements: at === null || tree === null ? {} : elementsOf(reasoner, { ...at, tree }, { strikes, given }),
    statements,
    aside: voicesAside(reasoner, strikes, given),
  }
}

export function structures(
  reasoner: StandingReasoner,
  { at, strikes: wanted }: Of<'structure'>,
): StructureAnswer {
  const read = (given: Premises['given']): StructureAnswer['record'] =>
    reasoner.structure(at, known(reasoner, wanted, given), { given })
  return { record: read('record'), nothing: read('nothing') }
}

/** Every reading of a count for one accused, each on its own. */
export function trees(
  reasoner: StandingReasoner,
  { at, strikes: wanted, given }: Of<'trees'>,
): readonly TreeAnswer[] {
  const strikes = known(reasoner, wanted, given)
  return treesOf(reasoner.compiled.facts.frame, at).map(tree => {
    const item = { kind: 'count', ...at, tree: tree.id } as const
    return {
      tree: tree.id,
      before: reasoner.standing(item, [], given),
      after: reasoner.standing(item, strikes, given),
      elements: elementsOf(reasoner, { ...at, tree }, { strikes, given }),
      reading: reasoner.structure({ ...at, tree: tree.id }, strikes, { given, most: 3 }).firm,
    }
  })
}

export function boundsOf(
  reasoner: StandingReasoner,
  { at, strikes, given, options }: Of<'bounds'>,
): SupportBounds {
  return reasoner.bounds(at, known(reasoner, strikes, given), { ...options, given })
}

export function standings(
  reasoner: StandingReasoner,
  { strikes: wanted, given }: Of<'standings'>,
): StandingsAnswer {
  const strikes = known(reasoner, wanted, given)
  const { claimIndex, statementIndex } = reasoner.compiled
  const claims: Record<string, Standing> = {}
  for (const claim of claimIndex.all())
    claims[claim] = reasoner.standing({ kind: 'literal', claim, negated: false }, strikes, given)
  const fallen = statementIndex
    .all()
    .filter(id => reasoner.standing({ kind: 'statement', id }, strikes, given).label === 'falls')
  return { claims, fallen }
}

function elementsOf(
  reasoner: StandingReasoner,
  { count, accused, tree }: { readonly count: string; readonly accused: string; readonly tree: ShownTree },
  { strikes, given }: Omit<Premises, 'basis'>,
): Record<string, Standing> {
  if (tree.implied) return {}
  const found: Record<string, Standing> = {}
  const walk = (node: ElementNode): void => {
    found[node.id] = reasoner.standing(
      { kind: 'element', count, accused, tree: tree.id, element: node.id },
      strikes,
      given,
    )
    if (node.kind === 'group') node.of.forEach(walk)
  }
  walk(tree.root)
  return found
}

/** Strikes that the case knows: an address may name a voice that was merged or rejected since. */
function known(
  { session }: StandingReasoner,
  strikes: readonly Strike[],
  given: Premises['given'],
): readonly Strike[] {
  return strikes.filter(strike => {
    try {
      session.index(given).nodes(strike)
      return true
    } catch (error) {
      if (error instanceof RangeError) return false
      throw error
    }
  })
}

function voicesAside(
  { session, compiled }: StandingReasoner,
  strikes: readonly Strike[],
  given: Premises['given'],
): ChargesAnswer['aside'] {
  if (strikes.length === 0) return {}
  const { occasions } = compiled
  const held = new Set(session.resolve(strikes, given).sure)
  const touched = new Set(
    [...held]
      .filter(node => node < occasions.length && !occasions.isRecorded(node))
      .map(node => occasions.voiceAt(node)),
  )
  const partly = new Set<number>()
  for (let node = 0; touched.size > 0 && node < occasions.length; node++) {
    const voice = occasions.voiceAt(node)
    if (touched.has(voice) && !held.has(node) && !occasions.isRecorded(node)) partly.add(voice)
  }
  return Object.fromEntries(
    [...touched].map(voice => [occasions.voices.at(voice), partly.has(voice) ? 'some' : 'all']),
  )
}
