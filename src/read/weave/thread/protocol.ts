// What goes between a weaving thread and who asks it.
import type { Decision, DocumentReading, Source } from '#model'
import type { CaseRegister } from '../../stages/stage.ts'
import type { WovenCase } from '../index.ts'

/** Everything that weaving a case needs. */
export interface WeaveInput {
  readonly readings: readonly DocumentReading[]
  readonly sources: readonly Source[]
  readonly register: CaseRegister
  readonly decisions: readonly Decision[]
  /** Texts by their SHA-256. */
  readonly texts: ReadonlyMap<string, string>
}

/** Readings and texts go over only where they are others than the last ones. */
export type ToWeaver = Omit<WeaveInput, 'readings' | 'texts'> & {
  readonly call: number
  readonly anew: Pick<WeaveInput, 'readings' | 'texts'> | null
}

export type FromWeaver =
  | { readonly call: number; readonly woven: Omit<WovenCase, 'meetings'> }
  | { readonly call: number; readonly fault: unknown }
