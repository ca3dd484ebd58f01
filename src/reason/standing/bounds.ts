/**
 * Degree of support of a count between two bounds: voices are reliable within intervals, an unreliable one is silent, not
 * lying (Haenni & Kohlas). Occasions under one controller share a variable *free of him*, as in common-cause analysis.
 */
import type { Grade } from '#model'
import { chances, solve } from '../structure/analyse.ts'
import { probabilityBounds } from '../structure/approximate.ts'
import { gate, variable, type Gate, type Structure } from '../structure/structure.ts'
import { controlled, HOUSE_FORMS, type Form } from './control.ts'
import type { Reading } from './frozen.ts'
import { freeze, membersOf } from './count-structure.ts'
import { gradeOfVoice } from './grades.ts'
import { RELIABILITY, reliabilityOf, type ReliabilityTable, type Span } from './reliability.ts'
import type { Session } from './session.ts'
import type { Given } from './strike.ts'

export interface BoundsOptions {
  readonly given?: Given
  readonly tables?: Readonly<Record<Grade['scale'], ReliabilityTable>>
  /** Controllers whose voices share a common cause, each with the interval of *free of him*. */
  readonly controllers?: readonly {
    readonly actor: string
    readonly free: Span
    readonly forms?: readonly Form[]
  }[]
}

export interface SupportBounds {
  /** The frozen structure with contested counted as false, and as true. */
  readonly firm: Span
  readonly open: Span
  /** Exact for the frozen structure, or a certified interval around it. */
  readonly answer: 'exact' | 'bounded'
}

const BUDGET = 2_000_000

/** Bounds on the support of a node while `held` nodes are held down. The structure is monotone: the ends are exact. */
export function supportBounds(
  session: Session,
  root: number,
  held: readonly number[],
  options: BoundsOptions = {},
): SupportBounds {
  const read = (reading: Reading) => {
    session.hold(held)
    return spanOf(session, root, reading, options)
  }
  const [firm, open] = [read('firm'), read('open')]
  return { firm: firm.span, open: open.span, answer: firm.exact && open.exact ? 'exact' : 'bounded' }
}

function spanOf(
  session: Session,
  root: number,
  reading: Reading,
  { given = 'record', tables = RELIABILITY, controllers = [] }: BoundsOptions,
): { span: Span; exact: boolean } {
  const members = membersOf(session, given, 'occasion')
  const plain = freeze(session, root, reading, members)
  const { structure, causes } = withCauses(session, plain, members.nodes, controllers)
  const spans = members.nodes.map(([node]) => gradeSpan(session, node!, tables))
  for (const cause of causes) spans.push(controllers[cause]!.free)
  const solved = solve(structure, BUDGET)
  const at = (end: 'least' | 'most'): number =>
    solved
      ? chances(solved, index => spans[index]![end]).probability
      : probabilityBounds(structure, index => spans[index]![end])[end === 'least' ? 'lower' : 'upper']
  return { span: { least: at('least'), most: at('most') }, exact: solved !== undefined }
}

/** Each occasion in a controller's hands speaks only if the voice is reliable and free of him. */
function withCauses(
  session: Session,
  structure: Structure,
  occasions: readonly (readonly number[])[],
  controllers: NonNullable<BoundsOptions['controllers']>,
): { structure: Structure; causes: number[] } {
  const { occasions: all, facts } = session.compiled
  const gates: Gate[] = [...structure.gates]
  const causes: number[] = []
  const moved = new Map<number, number>()
  controllers.forEach(({ actor, forms = HOUSE_FORMS }, index) => {
    const reach = controlled([actor], forms, session.control(), facts.frame.settings.hemisphere)
    const cause = variable(structure.variables + index)
    causes.push(index)
    occasions.forEach(([node], at) => {
      const occasion = all.at(node!)
      if (reach(occasion) !== 'surely' || occasion.voice === actor) return
      const args = [moved.get(at) ?? variable(at), cause]
      moved.set(at, gate(gates.push({ kind: 'all', k: 2, args }) - 1))
    })
  })
  const own = structure.gates.length
  const rewritten = gates.map((each, index) =>
    index < own
      ? { ...each, args: each.args.map(arg => (arg >= 0 ? (moved.get(arg >> 1) ?? arg) : arg)) }
      : each,
  )
  const root = structure.root >= 0 ? (moved.get(structure.root >> 1) ?? structure.root) : structure.root
  return {
    structure: { variables: structure.variables + controllers.length, gates: rewritten, root },
    causes,
  }
}

/** The interval of an occasion's voice by its grade; without one, anything. */
function gradeSpan(
  { compiled }: Session,
  node: number,
  tables: Readonly<Record<Grade['scale'], ReliabilityTable>>,
): Span {
  const { grades, settings } = compiled.facts.frame
  const { voice, when } = compiled.occasions.at(node)
  const grade = gradeOfVoice(grades, voice, when, settings.hemisphere)
  return grade ? reliabilityOf(grade, tables) : tables.admiralty.ungraded
}
