// Exchange with the tools that people have: formats out, files of others in.
export {
  bytesOf,
  type ExchangeCase,
  type ExchangeFile,
  type ExchangeFormat,
  type ExchangeOptions,
  FORMAT_IDS,
  type FormatId,
} from './exchange.ts'
export { FORMATS, formatNamed, tableWorkbook } from './formats.ts'
export type { GivenFiles } from './from-crate.ts'
export type { Incoming, IncomingDocument, Stray } from './incoming.ts'
export { recognise, type Recognised } from './recognise.ts'
export { zipOf } from './zip.ts'
