/**
 * Where each date lies in the story that a text tells: supplies the years left out, and sets dates aside that are not part of
 * its course (a look back, a forecast, a later comment).
 *
 * A history mostly moves forward by small steps. The cheapest line through its dates is found by dynamic programming (Viterbi
 * 1967): a step costs its months, more where it goes back; a date whose year is written may be left out of the line for a fee.
 * This takes the "narrative" strategy of Strötgen and Gertz, "Multilingual and cross-domain temporal tagging" (2013), which
 * goes by the last date alone, and lets the dates that follow have their say. O(n · k² · r) for n dates, k years to choose
 * from (at most {@link CANDIDATES}) and r dates left out in a row.
 */
import type { FoundTime } from '../../date-reader.ts'

/** A stretch of story time in months since the year 0; single months have both ends the same. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** What the line says of one expression: its year where it had none, and whether it is part of the story's course. */
export interface Placing {
  readonly year: number | null
  readonly aside: boolean
}

/** Costs in months of story time. */
export interface StoryCosts {
  readonly forward: number
  readonly backward: number
  readonly sameYear: number
  readonly longest: number
  readonly asideYear: number
  readonly asideMonth: number
  readonly opening: number
}

export const STORY_COSTS: StoryCosts = {
  forward: 1,
  backward: 1.5,
  sameYear: 3,
  longest: 20,
  asideYear: 7,
  asideMonth: 9,
  opening: 2,
}

/** In talk, what was just named counts for more: questions and answers stay with it. */
export const TALK_COSTS: StoryCosts = {
  ...STORY_COSTS,
  backward: 1.2,
  sameYear: 1,
  longest: 6,
  asideYear: 9,
  asideMonth: 12,
}

/** In news the present is the day of writing: other years are by the way, and what is past is told more than what is to come. */
export const NEWS_COSTS: StoryCosts = {
  ...STORY_COSTS,
  forward: 1.5,
  backward: 1,
  asideYear: 1,
  asideMonth: 2,
  opening: 1,
}

/** How many years are tried for a date without one, and how many dates in a row may be left out. */
const CANDIDATES = 9
const RUN = 4

interface Node {
  readonly index: number
  readonly stretches: readonly Stretch[]
  /** Fee for leaving it out; infinite where its year is not written. */
  readonly fee: number
}

interface Step {
  readonly cost: number
  readonly at: Stretch
  readonly previous: { readonly node: number; readonly choice: number } | null
}

/** Places each expression; `opens` says whether one opens a sentence or stands as a heading. */
export function storyline(
  times: readonly FoundTime[],
  opens: (time: FoundTime) => boolean,
  start: Stretch | null,
  costs: StoryCosts = STORY_COSTS,
): readonly Placing[] {
  const nodes = nodesOf(times, opens, start, costs)
  const steps: Step[][] = []
  let skipped = 0
  nodes.forEach((node, i) => {
    steps.push(node.stretches.map(stretch => bestStep(nodes, steps, i, stretch, skipped, start, costs)))
    skipped += node.fee
  })
  const placings: Placing[] = times.map(() => ({ year: null, aside: true }))
  for (let at = cheapestEnd(nodes, steps); at !== null;) {
    const step: Step = steps[at.node]![at.choice]!
    const node = nodes[at.node]!
    placings[node.index] = { year: Math.floor(node.stretches[at.choice]!.from / 12), aside: false }
    at = step.previous
  }
  return placings
}

function nodesOf(
  times: readonly FoundTime[],
  opens: (time: FoundTime) => boolean,
  start: Stretch | null,
  costs: StoryCosts,
): readonly Node[] {
  const written = times.flatMap((time, index) => {
    const year = writtenYear(time)
    return year === null ? [] : [{ index, year }]
  })
  return times.flatMap((time, index): Node[] => {
    const months = monthsOf(time)
    if (months === null) return []
    const year = writtenYear(time)
    if (year !== null) {
      const fee =
        (months.to > months.from ? costs.asideYear : costs.asideMonth) * (opens(time) ? costs.opening : 1)
      return [{ index, stretches: [shifted(months, year)], fee: time.aside === true ? 0 : fee }]
    }
    const near = [...nearestYears(written, index), ...(start === null ? [] : [Math.floor(start.from / 12)])]
    const years = [...new Set(near.flatMap(year => [year, year + 1, year - 1]))].slice(0, CANDIDATES)
    return years.length === 0
      ? []
      : [{ index, stretches: years.map(year => shifted(months, year)), fee: Infinity }]
  })
}

/** The written years before and after, nearest first. */
function nearestYears(written: readonly { index: number; year: number }[], index: number): readonly number[] {
  const after = written.findIndex(entry => entry.index > index)
  const split = after < 0 ? written.length : after
  return [split - 1, split, split - 2, split + 1, split - 3].flatMap(i =>
    written[i] === undefined ? [] : [written[i].year],
  )
}

function bestStep(
  nodes: readonly Node[],
  steps: readonly (readonly Step[])[],
  i: number,
  stretch: Stretch,
  skipped: number,
  start: Stretch | null,
  costs: StoryCosts,
): Step {
  let best: Step = {
    cost: skipped + (start === null ? 0 : stepCost(start, stretch, costs)),
    at: stretch,
    previous: null,
  }
  let fees = 0
  for (let j = i - 1; j >= 0 && j >= i - 1 - RUN; j--) {
    steps[j]!.forEach((step, choice) => {
      const cost = step.cost + fees + stepCost(step.at, stretch, costs)
      if (cost < best.cost) best = { cost, at: narrowed(step.at, stretch), previous: { node: j, choice } }
    })
    fees += nodes[j]!.fee
  }
  return best
}

/** A year named in the middle of its own story leaves the story at the month it had come to. */
function narrowed(before: Stretch, now: Stretch): Stretch {
  return before.from >= now.from && before.to <= now.to ? before : now
}

function stepCost(from: Stretch, to: Stretch, costs: StoryCosts): number {
  const forward = to.from - from.to
  const back = from.from - to.to
  const months = forward > 0 ? forward * costs.forward : back > 0 ? back * costs.backward : 0
  const stays =
    Math.floor(from.from / 12) <= Math.floor(to.from / 12) &&
    Math.floor(from.to / 12) >= Math.floor(to.to / 12)
  return Math.min(months, costs.longest) + (stays ? 0 : costs.sameYear)
}

function cheapestEnd(
  nodes: readonly Node[],
  steps: readonly (readonly Step[])[],
): { node: number; choice: number } | null {
  let best: { node: number; choice: number } | null = null
  let least = Infinity
  let fees = 0
  for (let node = nodes.length - 1; node >= 0 && fees < Infinity; node--) {
    steps[node]!.forEach((step, choice) => {
      if (step.cost + fees < least) [least, best] = [step.cost + fees, { node, choice }]
    })
    fees += nodes[node]!.fee
  }
  return best
}

/** The year that is written, if one is. */
function writtenYear({ stated }: FoundTime): number | null {
  if (stated.kind === 'calendar') return stated.short === true || stated.eraless === true ? null : stated.year
  return stated.kind === 'season' || stated.kind === 'feast' ? stated.year : null
}

/** Months within its year that an expression takes up; null where it has no place in the story of its own. */
function monthsOf({ stated }: FoundTime): Stretch | null {
  if (stated.kind === 'calendar') {
    const { month, day, shift, yearShift } = stated
    if (yearShift !== undefined) return null
    if (stated.short === true || stated.eraless === true || (shift !== undefined && shift !== null))
      return null
    return month === null ? { from: 0, to: 11 } : within(month - 1 + (day === null ? 0 : (day - 1) / 31))
  }
  if (stated.kind === 'season') {
    const first = (stated.season - 21) * 3 + 2
    return stated.shift === 1 || stated.shift === -1 || stated.yearShift !== undefined
      ? null
      : { from: first, to: first + 2 }
  }
  if (stated.kind !== 'feast' || stated.feast.kind === 'once') return null
  return within(stated.feast.kind === 'fixed' ? stated.feast.month - 1 : 3)
}

function within(month: number): Stretch {
  return { from: month, to: month }
}

function shifted({ from, to }: Stretch, year: number): Stretch {
  return { from: from + year * 12, to: to + year * 12 }
}
