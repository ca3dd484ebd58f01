// Every string that a person reads.
export * from './catalogue.ts'
export * from './dates.ts'
export * from './in-words.ts'
export * from './language-names.ts'
export * from './numbers.ts'
export * from './order.ts'
