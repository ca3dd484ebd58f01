// What the case can bear: standing and strikes, time, patterns, series, echoes. Pure; runs in Node and in the browser.
export * from './check-case.ts'
export * from './findings.ts'
export * from './standing/index.ts'
export * from './patterns/index.ts'
export * from './series/index.ts'
export * from './time/index.ts'
export * from './echoes/index.ts'
