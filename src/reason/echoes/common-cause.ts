// Suggests a common cause: voices that share rare wording and were in the same hands need not be separate legs of a charge.
import { findingId, type CaseData, type Finding, type Statement } from '#model'
import type { ControlEdge } from '../standing/index.ts'

/**
 * A finding for every group of echoing statements whose voices one actor controlled, at some time: a reason to count
 * them as one source in the bounds, never done by itself. `groups` are statement ids (`echoingStatements`), `edges` the
 * control that the case bears. Cost: O(statements of the groups × edges).
 */
export function commonCauses(
  data: CaseData,
  groups: readonly (readonly string[])[],
  edges: readonly ControlEdge[],
): Finding[] {
  const statements = new Map(data.statements.map(statement => [statement.id, statement]))
  return groups.flatMap(group => {
    const carriers = group.map(id => statements.get(id)).filter(statement => statement !== undefined)
    const voices = [...new Set(carriers.map(voiceOf).filter(voice => voice !== null))].sort()
    if (voices.length < 2) return []
    return controllersOf(voices, edges).map(by => findingOf(by, voices, carriers, edges))
  })
}

/** The innermost voice that vouches. */
function voiceOf({ voices }: Statement): string | null {
  return voices.findLast(voice => voice.link === 'asserted-by')?.actor ?? null
}

/** Who had every one of the voices in hand. */
function controllersOf(voices: readonly string[], edges: readonly ControlEdge[]): string[] {
  const holders = voices.map(voice => new Set(edges.filter(({ of }) => of === voice).map(({ by }) => by)))
  return [...holders[0]!].filter(by => !voices.includes(by) && holders.every(set => set.has(by))).sort()
}

function findingOf(
  by: string,
  voices: readonly string[],
  carriers: readonly Statement[],
  edges: readonly ControlEdge[],
): Finding {
  const control = edges.filter(edge => edge.by === by && voices.includes(edge.of))
  const claims = [...new Set(control.map(({ claim }) => claim))].sort()
  const literals = claims.map(claim => ({ claim, negated: false }))
  return {
    id: findingId('common-cause', [by, ...voices], claims),
    kind: 'common-cause',
    pattern: null,
    severity: 'informational',
    message: {
      key: 'echo.common-cause',
      params: { voices: voices.map(id => ({ ref: 'actor', id })), by: { ref: 'actor', id: by } },
    },
    roles: { controller: [by], voice: voices },
    literals,
    passages: carriers.map(({ passage }) => passage),
    undecided: [],
    provisional: carriers.some(({ status }) => status === 'suggested'),
    proof: claims.map(id => ({
      message: { key: 'echo.common-cause.control', params: { claim: { ref: 'claim', id } } },
      passages: [],
      depth: 0,
    })),
  }
}
