// From files to a case that is read and woven: where the reader and the case file meet.
export {
  readInto,
  type ReadIntoOptions,
  type ReadProgress,
  type ReadSummary,
  type Troubled,
} from './read-into.ts'
export { createWeaver, teach, weaveAgain, type Weaver } from './weaving.ts'
