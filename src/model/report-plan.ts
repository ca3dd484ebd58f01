// The orders of a report, and the criteria that it can be read by.

/** The five criteria of Resolution 1900 (2012) of the Parliamentary Assembly of the Council of Europe, paragraph 3. */
export const PACE_CRITERIA = ['a', 'b', 'c', 'd', 'e'] as const

/** `analysis`: the charges first. `observation`: background, observations, evaluation, documents, as trial monitors report. */
export const REPORT_ORDERS = ['analysis', 'observation'] as const
