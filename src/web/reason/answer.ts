// Answers what the workbench asks, with one reasoner a basis that stays open between questions.
import type { CaseData } from '#model'
import { checkCase, houses, openReasoner, seriesOf, type Basis, type Reasoner } from '#reason'
import { layOut } from '../views/network/layout.ts'
import { boundsOf, charges, standings, structures, trees } from './answer-charges.ts'
import type { Answers, Ask, FindingsAnswer } from './protocol.ts'

export interface Answering {
  answer(ask: Ask): Answers[Ask['kind']]
}

/** Reasoners of the case that the first question opens. Throws RangeError where asked before that. */
export function createAnswering(now: () => number): Answering {
  let data: CaseData | null = null
  let echoes: readonly (readonly string[])[] = []
  let found: FindingsAnswer | null = null
  const opened = new Map<Basis, Reasoner>()

  function open(basis: Basis = 'all'): Reasoner {
    if (data === null) throw new RangeError('the reasoner was asked before it was given a case')
    const known = opened.get(basis) ?? openReasoner(data, { basis })
    opened.set(basis, known)
    return known
  }
  return {
    answer(ask) {
      switch (ask.kind) {
        case 'open':
          data = ask.data
          echoes = ask.echoes ?? []
          opened.clear()
          found = null
          return open().control()
        case 'charges': {
          const start = now()
          return { ...charges(open(ask.basis), ask), took: now() - start }
        }
        case 'structure':
          return structures(open(ask.basis), ask)
        case 'trees':
          return trees(open(ask.basis), ask)
        case 'bounds':
          return boundsOf(open(ask.basis), ask)
        case 'houses':
          return houses(open(ask.basis), ask.charge, ask.accused, { forms: ask.forms, given: ask.given })
        case 'standings':
          return standings(open(ask.basis), ask)
        case 'findings':
          return (found ??= findingsOf(open(), echoes))
        case 'layout':
          return layOut(ask.nodes, ask.links)
        case 'series':
          return seriesOf(open().data, ask.accused, {
            findings: (found ??= findingsOf(open(), echoes)).findings,
            resilienceOf: (count, accused) => open().structure({ count, accused }).firm.resilience,
          })
      }
    },
  }
}

function findingsOf({ data, basis }: Reasoner, echoes: readonly (readonly string[])[]): FindingsAnswer {
  const { findings, cells, complete, reasoner } = checkCase(data, { basis, echoes })
  return { findings, conflicts: reasoner.data.conflicts, cells, complete }
}
