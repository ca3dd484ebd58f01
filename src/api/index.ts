// The contract between server and workbench: routes, schemas, client, problems.
export * from './client.ts'
export * from './contract.ts'
export * from './echo.ts'
export * from './echo-kinds.ts'
export * from './mark.ts'
export * from './problem.ts'
export * from './routes.ts'
export * from './screens.ts'
