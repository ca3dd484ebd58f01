// Why a set of constraints cannot hold: the labels that are needed, and none that are not.
import { CALENDAR, type Constraint } from './network.ts'

/** Constraints with this label are part of the world (an end is not before its start) and are never an explanation. */
export const BACKGROUND = -1

/** Whether the constraints can hold together: Bellman–Ford over the points they name, O(points × constraints). */
export function consistent(constraints: readonly Constraint[]): boolean {
  const index = new Map<number, number>([[CALENDAR, 0]])
  const at = (point: number): number => {
    const known = index.get(point)
    if (known !== undefined) return known
    index.set(point, index.size)
    return index.size - 1
  }
  const edges = constraints.map(each => ({ from: at(each.from), to: at(each.to), bound: each.bound }))
  const day = new Float64Array(index.size)
  for (let round = 0; round <= index.size; round++) {
    let changed = false
    for (const { from, to, bound } of edges) {
      const candidate = day[from]! + bound
      if (candidate >= day[to]!) continue
      day[to] = candidate
      changed = true
    }
    if (!changed) return true
  }
  return false
}

/**
 * A smallest-by-inclusion part of `labels` for which `holds` is still false, by leaving out one label at a time
 * (deletion filter: Chinneck and Dravnieks 1991); `holds` is asked once a label.
 */
export function minimise(
  labels: readonly number[],
  holds: (kept: readonly number[]) => boolean,
): readonly number[] {
  let kept = [...new Set(labels)].filter(label => label !== BACKGROUND).sort((a, b) => a - b)
  for (const label of kept) {
    const without = kept.filter(each => each !== label)
    if (!holds(without)) kept = without
  }
  return kept
}

/** Constraints by label, to be asked which of them stay when only some labels are kept. */
export class LabelIndex {
  readonly #byLabel = new Map<number, Constraint[]>()

  constructor(constraints: Iterable<Constraint> = []) {
    for (const constraint of constraints) this.add(constraint)
  }

  add(constraint: Constraint): void {
    const list = this.#byLabel.get(constraint.label)
    if (list === undefined) this.#byLabel.set(constraint.label, [constraint])
    else list.push(constraint)
  }

  /** The constraints of these labels and of the background that touches their points. */
  of(labels: readonly number[]): Constraint[] {
    const own = labels.flatMap(label => this.#byLabel.get(label) ?? [])
    const points = new Set(own.flatMap(each => [each.from, each.to]))
    const background = this.#byLabel.get(BACKGROUND) ?? []
    return [...own, ...background.filter(each => points.has(each.from) && points.has(each.to))]
  }

  /** The smallest-by-inclusion labels that explain a cycle the network refused. */
  explain(cycle: readonly Constraint[]): readonly number[] {
    const labels = [...new Set(cycle.map(each => each.label))].filter(label => label !== BACKGROUND)
    if (labels.every(label => (this.#byLabel.get(label)?.length ?? 0) <= 1))
      return labels.sort((a, b) => a - b)
    const background = cycle.filter(each => each.label === BACKGROUND)
    return minimise(labels, kept => consistent([...this.of(kept), ...background]))
  }
}
