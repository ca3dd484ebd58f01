// What leaves a case, and comes back: the formats of exchange.
export * from './exchange/index.ts'
