// Warning signs: figures that recur from case to case, found by query, never pronounced upon.
export { CATALOGUE } from './catalogue/index.ts'
export * from './derived.ts'
export * from './pattern.ts'
export { type PatternCells, patternReport, type PatternReport } from './report.ts'
export { FACTS, type FactName } from './vocabulary.ts'
