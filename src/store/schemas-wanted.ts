// The schemas for what needs them only sometimes: a case in which nobody has decided anything is read without loading them.
import type * as ItemSchemas from './item-schemas.ts'
import type { Sql } from './sql.ts'

type Schemas = typeof ItemSchemas

let loaded: Schemas | null = null

/** Thrown where schemas are wanted and not there: whoever runs the operation loads them and runs it once more. */
export class SchemasWanted extends Error {
  constructor() {
    super('the schemas are not loaded')
    this.name = 'SchemasWanted'
  }
}

/**
 * The schemas, where they are loaded; throws SchemasWanted where they are not. An operation that asks is run again from
 * its beginning, so that it must be one transaction or write nothing.
 */
export function schemas(): Schemas {
  if (loaded === null) throw new SchemasWanted()
  return loaded
}

/** Asks for the schemas where there are decisions that may need them: before work that would have to be done again. */
export function wantForDecisions(sql: Sql): void {
  if (sql.get('SELECT 1 FROM decision LIMIT 1') !== undefined) schemas()
}

export async function loadSchemas(): Promise<void> {
  loaded ??= await import('./item-schemas.ts')
}
