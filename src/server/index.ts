// The server: a case and its workbench on loopback.
export * from './case-port.ts'
export * from './reading.ts'
export * from './start.ts'
