// Our CPU time against scram's on the same trees: in turn, several times, with what each side takes to start taken off.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { copiesOf } from './copies.ts'
import { cpuOfRuns, spread } from './cpu.ts'
import { SCRAM_COMMAND } from './scram.ts'

/** Either of two events: what a process takes for it is what it takes to start. */
const START = `<?xml version="1.0"?>
<opsa-mef>
<define-fault-tree name="start"><define-gate name="top"><or><basic-event name="a"/><basic-event name="b"/></or></define-gate></define-fault-tree>
<model-data>
<define-basic-event name="a"><float value="0.1"/></define-basic-event>
<define-basic-event name="b"><float value="0.1"/></define-basic-event>
</model-data>
</opsa-mef>
`

/** Beside the first, a file holds as many copies of a tree as take scram about this long, and no more than `MOST_COPIES`. */
const COPIES_SECONDS = 1
const MOST_COPIES = 40

/** A tree that takes scram longer is run once: the start is nothing beside it. */
const LONG_SECONDS = 2

/** How often in a round the processes that take next to nothing are started. */
const RUNS = 3

export interface Judged {
  readonly file: string
  /** Whole processes, CPU milliseconds. */
  readonly 'ours ms': number
  readonly 'scram ms': number
  readonly 'whole ×': number
  /** What one tree more takes in a process that goes on: the start of both sides, and our making of machine code, are taken off. */
  readonly 'ours net': number
  readonly 'scram net': number
  readonly 'net ×': number
  /** The span of the net ratio over the rounds. */
  readonly span: string
  /** Our whole process less one for the smallest tree, whose code is as cold. */
  readonly 'cold net': number
  readonly 'cold ×': number
}

/** `command` solves the file after it in a process of its own; `again` is what one of many runs in one process takes. */
export interface Own {
  readonly command: readonly string[]
  readonly again: (file: string) => number
}

/** Each file against scram, the medians of the rounds. */
export function judge(files: readonly string[], own: Own, rounds: number): Judged[] {
  const folder = mkdtempSync(join(tmpdir(), 'fault-trees-'))
  try {
    return files.map(file => judged(file, folder, own, rounds))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const theirs = (file: string, runs = 1): number => cpuOfRuns(SCRAM_COMMAND, [file], runs)

function judged(file: string, folder: string, own: Own, rounds: number): Judged {
  const ours = (of: string): number => cpuOfRuns('"$@"', [...own.command, of], RUNS)
  const written = (name: string, xml: string): string => {
    const path = join(folder, name)
    writeFileSync(path, xml)
    return path
  }
  const start = written('start.xml', START)
  const long = theirs(file)
  const isLong = long > LONG_SECONDS
  const tenMore = isLong ? 0 : theirs(written('copies.xml', copiesOf(readFileSync(file, 'utf8'), 11))) - long
  const copies = Math.max(
    1,
    Math.min(MOST_COPIES, Math.round((10 * COPIES_SECONDS) / Math.max(tenMore, 1e-3))),
  )
  const many = isLong ? start : written('copies.xml', copiesOf(readFileSync(file, 'utf8'), copies + 1))
  const taken = Array.from({ length: isLong ? 1 : rounds }, () => {
    const whole = { own: ours(file), scram: isLong ? long : theirs(file, RUNS) }
    const scram = isLong ? long - theirs(start, RUNS) : (theirs(many) - whole.scram) / copies
    return { whole, cold: whole.own - ours(start), own: own.again(file), scram }
  })
  const middle = (of: (round: (typeof taken)[number]) => number): number => spread(taken.map(of)).median
  const whole = { own: middle(round => round.whole.own), scram: middle(round => round.whole.scram) }
  const net = { own: middle(round => round.own), scram: middle(round => round.scram) }
  const cold = middle(round => round.cold)
  const ratios = spread(taken.map(round => round.own / round.scram))
  return {
    file: basename(file, '.xml'),
    'ours ms': milliseconds(whole.own),
    'scram ms': milliseconds(whole.scram),
    'whole ×': ratio(whole.own, whole.scram),
    'ours net': milliseconds(net.own),
    'scram net': milliseconds(net.scram),
    'net ×': ratio(net.own, net.scram),
    span: `${ratios.least.toFixed(2)}–${ratios.most.toFixed(2)}`,
    'cold net': milliseconds(cold),
    'cold ×': ratio(cold, net.scram),
  }
}

const milliseconds = (seconds: number): number => Math.round(seconds * 10_000) / 10
const ratio = (own: number, other: number): number => Math.round((100 * own) / other) / 100
