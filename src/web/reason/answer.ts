// Answers what the workbench asks, with one reasoner that stays open between questions.
import type { ElementNode } from '#model'
import { checkCase, openReasoner, seriesOf, type Reasoner, type Standing, type Strike } from '#reason'
import { layOut } from '../views/network/layout.ts'
import type {
  Answers,
  Ask,
  ChargesAnswer,
  CountAddress,
  FindingsAnswer,
  StandingsAnswer,
} from './protocol.ts'
import { treeOf } from './trees.ts'

export interface Answering {
  answer(ask: Ask): Answers[Ask['kind']]
}

/** A reasoner that is opened by its first question. Throws RangeError where asked before that. */
export function createAnswering(now: () => number): Answering {
  let reasoner: Reasoner | null = null
  let found: FindingsAnswer | null = null

  function open(): Reasoner {
    if (reasoner === null) throw new RangeError('the reasoner was asked before it was given a case')
    return reasoner
  }
  return {
    answer(ask) {
      switch (ask.kind) {
        case 'open':
          reasoner = openReasoner(ask.data, { basis: 'all' })
          found = null
          return reasoner.control()
        case 'charges': {
          const start = now()
          return { ...charges(open(), ask.strikes, ask.given, ask.at), took: now() - start }
        }
        case 'structure': {
          const at = ask.at
          return {
            record: open().structure(at, ask.strikes, { given: 'record' }),
            nothing: open().structure(at, ask.strikes, { given: 'nothing' }),
          }
        }
        case 'standings':
          return standings(open(), ask.strikes, ask.given)
        case 'findings':
          return (found ??= findingsOf(open()))
        case 'layout':
          return layOut(ask.nodes, ask.links)
        case 'series':
          return seriesOf(open().data, ask.accused, {
            findings: (found ??= findingsOf(open())).findings,
            resilienceOf: (count, accused) => {
              try {
                return open().structure({ count, accused }).firm.resilience
              } catch (error) {
                if (error instanceof RangeError) return null
                throw error
              }
            },
          })
      }
    },
  }
}

function findingsOf({ data, basis }: Reasoner): FindingsAnswer {
  const { findings, cells, complete, reasoner } = checkCase(data, { basis })
  return { findings, conflicts: reasoner.data.conflicts, cells, complete }
}

function charges(
  reasoner: Reasoner,
  strikes: readonly Strike[],
  given: Parameters<Reasoner['test']>[1],
  at: CountAddress | null,
): Omit<ChargesAnswer, 'took'> {
  const { certain, possible } = reasoner.test(strikes, given)
  const elements: Record<string, Standing> = {}
  const statements: Record<string, Standing> = {}
  if (at !== null) {
    const tree = treeOf(reasoner.data, at)
    const claims = new Set<string>()
    const walk = (node: ElementNode): void => {
      elements[node.id] = reasoner.standing({ kind: 'element', ...at, element: node.id }, strikes, given)
      if (node.kind === 'claim') claims.add(node.literal.claim)
      else node.of.forEach(walk)
    }
    if (tree?.root !== undefined && !tree.implied) walk(tree.root)
    else if (tree !== null && tree.root.kind === 'claim') claims.add(tree.root.literal.claim)
    for (const statement of reasoner.data.statements)
      if (statement.literals.some(({ claim }) => claims.has(claim)))
        statements[statement.id] = reasoner.standing({ kind: 'statement', id: statement.id }, strikes, given)
  }
  return {
    counts: certain.counts,
    charges: certain.charges,
    possible: possible?.counts ?? null,
    elements,
    statements,
  }
}

function standings(
  reasoner: Reasoner,
  strikes: readonly Strike[],
  given: Parameters<Reasoner['test']>[1],
): StandingsAnswer {
  const { data } = reasoner
  const claims: Record<string, Standing> = {}
  for (const { id } of data.claims)
    claims[id] = reasoner.standing({ kind: 'literal', claim: id, negated: false }, strikes, given)
  const fallen = data.statements
    .filter(({ id }) => reasoner.standing({ kind: 'statement', id }, strikes, given).label === 'falls')
    .map(({ id }) => id)
  return { claims, fallen }
}
