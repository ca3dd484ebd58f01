/** Time: days, EDTF dates, their bounds in whole days under a written policy, and how bounds lie to each other. */
export * from './bounds.ts'
export * from './day.ts'
export * from './parse-date.ts'
export type * from './parsed-date.ts'
export * from './part.ts'
export * from './policy.ts'
export * from './relate.ts'
export * from './spread.ts'
