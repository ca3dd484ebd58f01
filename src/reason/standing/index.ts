/** Vouching, standing and the strike test. */
export type { BoundsOptions, SupportBounds } from './bounds.ts'
export { RELIABILITY, reliabilityOf, type ReliabilityTable, type Span } from './reliability.ts'
export type { Basis, Compiled, CountNode, Occasion } from './compiled.ts'
export { HOUSE_FORMS, DEFAULT_STRIKE_FORMS, type ControlEdge, type Form } from './control.ts'
export type {
  CountReading,
  CountStructure,
  Granularity,
  Importance,
  MinimalSet,
  SetList,
  StructureOptions,
} from './count-structure.ts'
export type { FallReason, Item, Label, Standing } from './item.ts'
export type { Change, Outcome } from './outcome.ts'
export { statementsOn } from './compact/statements-on.ts'
export { CompactBuilder, compactCase } from './compact/compact-builder.ts'
export { COMPACT_VERSION, type CompactCase } from './compact/compact-case.ts'
export {
  openCompact,
  openReasoner,
  type Reasoner,
  type ReasonerOptions,
  type StandingReasoner,
  type TestResult,
} from './reasoner.ts'
export { houseStatements, singleVoices, unfoundedSets } from './derived.ts'
export { houses, type House, type HouseOptions, type Houses } from './house.ts'
export { houseFindings, narratorFindings } from './standing-findings.ts'
export { proofInWords } from './proof-words.ts'
export { checkProof } from './check-proof.ts'
export type { Proof, ProofStep } from './proof.ts'
export type { Given, Strike } from './strike.ts'
