// EDTF dates as other formats want them: the first and the last calendar day that can be meant.
import { boundsOf, isEdtf, isoOfDay } from '#model'

export interface IsoSpan {
  /** ISO 8601 days; null where there is no limit or no date. */
  readonly first: string | null
  readonly last: string | null
}

/** The days between which an EDTF date lies; both null for what is no date. */
export function isoSpan(edtf: string | null | undefined): IsoSpan {
  if (edtf === null || edtf === undefined || !isEdtf(edtf)) return { first: null, last: null }
  const { startMin, endMax } = boundsOf(edtf)
  return { first: isoOrNull(startMin), last: isoOrNull(endMax) }
}

function isoOrNull(day: number | null): string | null {
  return day === null ? null : isoOfDay(day)
}
