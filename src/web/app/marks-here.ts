// The marks of a source as the reader has them: as the server last gave them, and with what was decided here since.
import { inTextOrder, whole, type DecisionInput, type Mark, type MarkChanges } from '#api'
import type { Status } from '#model'

export interface MarksHere {
  /** Digest of the text that they are on. */
  readonly text: string
  /** What to ask for changes since. */
  readonly edition: string
  readonly given: readonly Mark[]
  /** In text order. */
  readonly marks: readonly Mark[]
}

/** An edition before all others. */
export const NO_EDITION = '0'

const SHOWN_AS: Partial<Readonly<Record<DecisionInput['kind'], Status>>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  correct: 'corrected',
}

/** With what has come from the server; what is as it was stays the same object. O(marks). */
export function withChanges(old: MarksHere | undefined, changes: MarkChanges): MarksHere {
  const { text, edition, isWhole, gone } = changes
  const marks = given(isWhole ? [] : (old?.given ?? []), changes.marks.map(whole), new Set(gone))
  return { text, edition, given: marks, marks }
}

function given(old: readonly Mark[], changed: readonly Mark[], gone: ReadonlySet<string>): readonly Mark[] {
  if (changed.length === 0 && gone.size === 0) return old
  if (old.length === 0) return changed
  const byId = new Map(changed.map(mark => [mark.id, mark]))
  const next: Mark[] = []
  for (const mark of old) {
    if (gone.has(mark.id)) continue
    const now = byId.get(mark.id)
    byId.delete(mark.id)
    next.push(now ?? mark)
  }
  return inTextOrder([...next, ...byId.values()])
}

/** As decisions will have it, before the server has said so. O(marks). */
export function withDecisions(old: MarksHere, decisions: readonly DecisionInput[]): MarksHere {
  const status = new Map(decisions.map(({ kind, target }) => [target.id ?? '', SHOWN_AS[kind]]))
  return {
    ...old,
    marks: old.marks.map((mark): Mark => {
      const shown = status.get(mark.target.id)
      return shown === undefined ? mark : { ...mark, status: shown }
    }),
  }
}

/** As the server last had it: a decision was refused. */
export function asGiven(old: MarksHere): MarksHere {
  return { ...old, marks: old.given }
}
