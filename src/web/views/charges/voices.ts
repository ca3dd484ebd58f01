// The voices behind a count: who speaks of any of its elements, how often, in what hands, graded how.
import type { CaseData, Grade, Statement } from '#model'
import type { StructureAnswer } from '../../reason/protocol.ts'
import { claimsIn, type ShownTree } from '../../reason/trees.ts'

export interface VoiceRow {
  /** An actor's id, or `?name`. */
  readonly voice: string
  readonly statements: readonly Statement[]
  readonly isDetained: boolean
  readonly grades: readonly Grade[]
  /** Share of the others' states in which this one decides; 0 where it is not known. */
  readonly importance: number
}

/** The most important first. O(statements + voices). */
export function voicesOf(
  data: CaseData,
  tree: ShownTree,
  structure: StructureAnswer | null,
): readonly VoiceRow[] {
  const claims = new Set(claimsIn(tree.root))
  const weighed = structure?.record
  const importance = new Map(
    // Where nothing supports the count firmly, the weight of each in what would if all that is unresolved did.
    (weighed?.firm.importance.length === 0 ? weighed.open : weighed?.firm)?.importance.map(
      ({ member, birnbaum }) => [member, birnbaum],
    ),
  )
  const rows = new Map<string, { statements: Set<Statement>; isDetained: boolean }>()
  for (const statement of data.statements) {
    if (!statement.literals.some(({ claim }) => claims.has(claim))) continue
    for (const { actor, name, link, liberty } of statement.voices) {
      if (link !== 'asserted-by') continue
      const voice = actor ?? `?${name}`
      const row = rows.get(voice) ?? { statements: new Set(), isDetained: false }
      row.statements.add(statement)
      rows.set(voice, { ...row, isDetained: row.isDetained || liberty === 'detained' })
    }
  }
  return [...rows]
    .map(([voice, { statements, isDetained }]) => ({
      voice,
      statements: [...statements],
      isDetained,
      grades: gradesOf(data, voice),
      importance: importance.get(voice) ?? 0,
    }))
    .sort(
      (a, b) =>
        b.importance - a.importance ||
        b.statements.length - a.statements.length ||
        (a.voice < b.voice ? -1 : 1),
    )
}

/** The grades of a voice, for one stretch the last given: for the whole of its words first, then in order of time. */
export function gradesOf(data: CaseData, voice: string): readonly Grade[] {
  const given = data.grades.filter(({ target }) => target.kind === 'voice' && target.actor === voice)
  return [...new Map(given.map(grade => [during(grade), grade])).values()].toSorted((a, b) =>
    during(a) < during(b) ? -1 : during(a) > during(b) ? 1 : 0,
  )
}

function during({ target }: Grade): string {
  return target.kind === 'voice' ? (target.during ?? '') : ''
}

/** The scales on which any of the voices is graded. */
export function gradedScales(voices: readonly VoiceRow[]): readonly Grade['scale'][] {
  return [...new Set(voices.flatMap(({ grades }) => grades.map(({ scale }) => scale)))].sort()
}
