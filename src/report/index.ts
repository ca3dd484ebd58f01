// What leaves a case, and comes back: the formats of exchange.
export * from './exchange/index.ts'
// The report and its redacted twin.
export * from './document/build.ts'
export * from './document/input.ts'
export type * from './document/model.ts'
export * from './docx/write.ts'
export * from './html/write.ts'
export * from './make.ts'
export * from './pdf/find-chromium.ts'
export * from './pdf/write.ts'
export * from './redact/leaks.ts'
export * from './redact/redact.ts'
