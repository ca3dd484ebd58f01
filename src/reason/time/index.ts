// Time and place as evidence: the temporal network and the conflicts it finds.
export * from './conflicts.ts'
export * from './places.ts'
export * from './report.ts'
