// Answers what the workbench asks, with one reasoner a basis that stays open between questions.
import { unpack, type Output } from '#api'
import type { CaseData } from '#model'
import {
  checkCase,
  compactCase,
  houses,
  openCompact,
  seriesOf,
  type Basis,
  type CompactCase,
  type StandingReasoner,
} from '#reason'
import { layOut } from '../views/network/layout.ts'
import { boundsOf, charges, standings, structures, trees } from './answer-charges.ts'
import type { Answers, Ask, FindingsAnswer } from './protocol.ts'

/** A case with all that is said in it, and the statements that share rare wording. */
interface Quoted {
  readonly data: CaseData
  readonly echoes: readonly (readonly string[])[]
}

export interface Answering {
  answer(ask: Ask): Answers[Ask['kind']]
}

/** Reasoners of the case that the first question opens. Throws RangeError where asked before that. */
export function createAnswering(now: () => number): Answering {
  let facts: CompactCase | null = null
  let quoted: Quoted | null = null
  let found: FindingsAnswer | null = null
  const opened = new Map<Basis, StandingReasoner>()

  function take(given: CompactCase | null, whole: Quoted | null): void {
    facts = given
    quoted = whole
    found = null
    opened.clear()
  }
  function whole(): Quoted {
    if (quoted === null)
      throw new RangeError('the reasoner was asked for what quotes a case before it was given one')
    return quoted
  }
  function compact(): CompactCase {
    if (facts === null && quoted === null)
      throw new RangeError('the reasoner was asked before it was given a case')
    return (facts ??= compactCase(whole().data))
  }
  function open(basis: Basis = 'all'): StandingReasoner {
    const known = opened.get(basis) ?? openCompact(compact(), { basis })
    opened.set(basis, known)
    return known
  }
  return {
    answer(ask) {
      switch (ask.kind) {
        case 'open':
          take(null, { data: caseOf(ask.packed), echoes: ask.echoes })
          return null
        case 'open-compact':
          take(compactCase(caseOf(ask.packed)), null)
          return open().control()
        case 'conflicts': {
          const before = compact()
          take({ ...before, frame: { ...before.frame, conflicts: ask.conflicts } }, null)
          return null
        }
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
          return (found ??= findingsOf(whole()))
        case 'layout':
          return layOut(ask.nodes, ask.links)
        case 'series':
          return seriesOf(whole().data, ask.accused, {
            findings: (found ??= findingsOf(whole())).findings,
            resilienceOf: (count, accused) => open().structure({ count, accused }).firm.resilience,
          })
      }
    },
  }
}

function caseOf(packed: string): CaseData {
  return (unpack(packed) as Output<'caseData'>).data
}

function findingsOf({ data, echoes }: Quoted): FindingsAnswer {
  const { findings, cells, complete, reasoner } = checkCase(data, { basis: 'all', echoes })
  return { findings, conflicts: reasoner.data.conflicts, cells, complete }
}
