// The things of a case in words, for every edge: the command, the workbench, the report.
export * from './case-names.ts'
export * from './claim-words.ts'
export * from './date-words.ts'
