// The server: a case and its workbench on loopback.
export * from './case-port.ts'
export * from './echoes.ts'
export { type PreferredPort, type RunningServer, serveCase, type ServerOptions } from './start.ts'
export { reportInput } from './report-input.ts'
export { casePort, startServer } from './wiring.ts'
export { exchangeCase, takeIncoming, type Taken } from './exchange.ts'
