// Every string that a person reads.
export * from './catalogue.ts'
export * from './in-words.ts'
export * from './numbers.ts'
