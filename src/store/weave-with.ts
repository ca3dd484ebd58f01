// Weaving where the case is: in the thread of the case file, so that neither readings nor what is woven goes between threads.
import type { Decision, DocumentReading, Source } from '#model'
import { change } from './change.ts'
import { asPlaced, decisionsInForce } from './decision-log.ts'
import type { Stamp } from './journal.ts'
import { listReadings } from './readings.ts'
import { type Register, registerOf } from './register.ts'
import { wantForDecisions } from './schemas-wanted.ts'
import { listSources } from './sources.ts'
import type { Sql } from './sql.ts'
import { currentText } from './texts.ts'
import { saveWoven, type Woven, weaveState } from './weave.ts'

/** What weaves: a module of the reader, loaded by the thread, and its version. */
export interface WeaveHook {
  /** Address of a module with `weaveCase`. */
  readonly module: string
  readonly weaver: string
}

/** What such a module has. */
export interface WeaveModule {
  weaveCase(
    readings: readonly DocumentReading[],
    sources: readonly Source[],
    register: Register,
    decisions: readonly Decision[],
    texts: ReadonlyMap<string, string>,
  ): Promise<Omit<Woven, 'basis'>>
}

/**
 * Weaves again where readings, decisions or the weaver have changed since the last time; returns whether it did. What is
 * asked of the thread meanwhile waits; another process may write, and is woven in the next time.
 */
export async function weaveWith(sql: Sql, stamp: Stamp, { module, weaver }: WeaveHook): Promise<boolean> {
  const state = weaveState(sql)
  if (state.woven === state.basis && state.weaver === weaver) return false
  wantForDecisions(sql)
  const sources = listSources(sql)
  const texts = new Map<string, string>()
  for (const { id } of sources) {
    const current = currentText(sql, id)
    if (current !== null) texts.set(current.sha256, current.text)
  }
  const decisions = decisionsInForce(sql).map(asPlaced)
  const weaving = (await import(module)) as WeaveModule
  const suggested = await weaving.weaveCase(listReadings(sql), sources, registerOf(sql), decisions, texts)
  change(sql, stamp, () => saveWoven(sql, { ...suggested, basis: state.basis }))
  return true
}
