// Weaves a case together after its sources were read: actors over all texts, claims that meet, statements, charges.
import type { Decision } from '#model'
import {
  createWeaveThread,
  weaveCase,
  weaveHook,
  WEAVER_VERSION,
  type WeaveInput,
  type WeaveThread,
} from '#read'
import { asPlaced, type CaseFile } from '#store'

/** Characters of text up to which a case is woven where it is asked for: a thread would take longer to begin. */
const SMALL = 150_000

/**
 * Weaves again where readings, decisions or the weaver have changed since the last time, and returns whether it did: in
 * the thread of the case file, or, where there is a `thread` for it, there, a small case right here. Cost: linear in what
 * was found in all texts.
 */
export async function weaveAgain(file: CaseFile, thread: WeaveThread | null = null): Promise<boolean> {
  if (thread === null) return file.weaveWith(weaveHook())
  const { readings: key, basis, woven, weaver } = await file.weaveState()
  if (woven === basis && weaver === WEAVER_VERSION) return false
  const [sources, register, logged] = await Promise.all([file.sources(), file.register(), file.decisions()])
  const decisions = logged.filter(({ undoneBy, erased }) => undoneBy === null && !erased).map(asPlaced)
  const size = sources.reduce((sum, { characters }) => sum + characters, 0)
  if (size <= SMALL) {
    const { readings, texts } = await readingsOf(file, sources)
    const { meetings: _, ...suggested } = await weaveCase(readings, sources, register, decisions, texts)
    await file.saveWoven({ ...suggested, basis })
  } else {
    const anew = thread.holds(key) ? null : await readingsOf(file, sources)
    const suggested = await thread.weave(key, anew, { sources, register, decisions })
    await file.saveWoven({ ...suggested, basis })
  }
  return true
}

async function readingsOf(
  file: CaseFile,
  sources: WeaveInput['sources'],
): Promise<Pick<WeaveInput, 'readings' | 'texts'>> {
  const readings = await file.readings()
  const texts = new Map<string, string>()
  for (const { id, characters } of sources) {
    const version = characters > 0 ? await file.text(id) : null
    if (version !== null) texts.set(version.sha256, version.text)
  }
  return { readings, texts }
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
  /** The same, waiting until it is done. */
  finish(): Promise<void>
  /** Whether what was decided is still being woven in. */
  readonly busy: boolean
  /** Resolves when nothing is being woven. */
  idle(): Promise<void>
}

export function createWeaver(file: CaseFile): Weaver {
  const thread = createWeaveThread()
  let running: Promise<void> | null = null
  let again = false
  let failure: unknown = null
  async function run(): Promise<void> {
    try {
      do {
        again = false
        await weaveAgain(file, thread)
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
  function begin(): Promise<void> {
    complain()
    if (running === null) running = run()
    else again = true
    return running
  }
  return {
    get busy() {
      return running !== null
    },
    async finish() {
      await begin()
      complain()
    },
    async weave(patience) {
      const woven = begin()
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>(resolve => {
        timer = setTimeout(resolve, patience)
      })
      await Promise.race([woven, enough])
      clearTimeout(timer)
      complain()
    },
    async idle() {
      // What is decided while it runs is woven in the same run.
      await running
    },
  }
}
