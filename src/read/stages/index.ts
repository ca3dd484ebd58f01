export { structureOf, type Structure } from './structure.ts'
