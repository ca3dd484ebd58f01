// The reader: formats give texts, stages give suggestions. Node only.
export { EMPTY_REGISTER, type CaseRegister, type RegisteredName } from './stages/stage.ts'
export { READER_VERSION, readText, type ReadingContext } from './stages/index.ts'
