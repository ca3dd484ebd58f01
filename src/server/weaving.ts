// Weaves a case together after its sources were read: actors over all texts, claims that meet, statements, charges.
import type { Decision } from '#model'
import { weaveCase, WEAVER_VERSION } from '#read'
import type { CaseFile } from '#store'

/**
 * Weaves again where readings, decisions or the weaver have changed since the last time. Returns whether it did. Cost:
 * linear in what was found in all texts.
 */
export async function weaveAgain(file: CaseFile): Promise<boolean> {
  const { basis, woven, weaver } = await file.weaveState()
  if (woven === basis && weaver === WEAVER_VERSION) return false
  const [readings, sources, register, decisions] = await Promise.all([
    file.readings(),
    file.sources(),
    file.register(),
    file.decisions(),
  ])
  const texts = new Map<string, string>()
  for (const { id, characters } of sources) {
    const version = characters > 0 ? await file.text(id) : null
    if (version !== null) texts.set(version.sha256, version.text)
  }
  const inForce = decisions
    .filter(({ undoneBy, erased }) => undoneBy === null && !erased)
    // A decision is on what its words are now, where a new reading gave that another id.
    .map(({ decision, placed }) =>
      placed === null ? decision : { ...decision, target: { ...decision.target, id: placed } },
    )
  const { meetings: _, ...suggested } = await weaveCase(readings, sources, register, inForce, texts)
  await file.saveWoven({ ...suggested, basis })
  return true
}

/** Kinds of things of which a decision says something for the rest of the case. */
const TEACHES: ReadonlySet<Decision['target']['kind']> = new Set([
  'mention',
  'date',
  'actor',
  'place',
  'statement',
  'claim',
  'charge',
  // An undo, or a decision placed by hand.
  'decision',
])

/** Whether the rest of the case has to be woven again because of these decisions. */
export function teach(decisions: readonly Pick<Decision, 'target'>[]): boolean {
  return decisions.some(({ target }) => TEACHES.has(target.kind))
}

/** Weaves one after another, however many decisions come in the meantime. */
export interface Weaver {
  /**
   * Sees to it that what was decided until now is woven in, and waits for that for at most `patience` milliseconds: a
   * small case has learned when the answer goes out, a large one goes on behind it. Throws what went wrong, at the
   * latest at the next call.
   */
  weave(patience: number): Promise<void>
  /** Resolves when nothing is being woven. */
  idle(): Promise<void>
}

export function createWeaver(file: CaseFile): Weaver {
  let running: Promise<void> | null = null
  let again = false
  let failure: unknown = null
  async function run(): Promise<void> {
    try {
      do {
        again = false
        await weaveAgain(file)
      } while (again)
    } catch (error) {
      failure = error
    } finally {
      running = null
    }
  }
  function complain(): void {
    const error = failure
    failure = null
    if (error !== null) throw error
  }
  return {
    async weave(patience) {
      complain()
      if (running === null) running = run()
      else again = true
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>(resolve => {
        timer = setTimeout(resolve, patience)
      })
      await Promise.race([running, enough])
      clearTimeout(timer)
      complain()
    },
    async idle() {
      // What is decided while it runs is woven in the same run.
      await running
    },
  }
}
