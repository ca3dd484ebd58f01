// The series: every charge on one actor, side by side.
export * from './series.ts'
