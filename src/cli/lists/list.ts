// What every list of a case is: rows made from the case, each an object for scripts and words for a person.
import { type Bounds, boundsOf, isEdtf, isoOfDay } from '#model'
import type { Messages } from '#messages'
import type { CaseFile } from '#store'

export interface Row {
  readonly object: object
  readonly words: string
}

export interface ListOptions {
  /** Only what this source says; every source where it is left out. */
  readonly source: string | undefined
  /** Texts that tell what is common wording; for echoes. */
  readonly background: readonly string[]
  readonly messages: Messages
}

export type Lister = (file: CaseFile, options: ListOptions) => Promise<Iterable<Row>>

/** The filter of a list by one source. */
export function inSource({ source }: Pick<ListOptions, 'source'>): { readonly source?: readonly string[] } {
  return source === undefined ? {} : { source: [source] }
}

/** Earliest and latest start, earliest and latest end, as ISO days; null where it is open or no EDTF. */
export function isoBounds(edtf: string | null): readonly (string | null)[] {
  const none: Bounds = { startMin: null, startMax: null, endMin: null, endMax: null }
  const { startMin, startMax, endMin, endMax } = edtf !== null && isEdtf(edtf) ? boundsOf(edtf) : none
  return [startMin, startMax, endMin, endMax].map(day => (day === null ? null : isoOfDay(day)))
}

/** A quote on one line, cut where it is long. */
export function oneLine(text: string, most = 100): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
