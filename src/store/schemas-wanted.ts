// The schemas for what needs them only sometimes: a case in which nobody has decided anything is read without loading them.

type Schemas = typeof import('./item-schemas.ts')

let loaded: Schemas | null = null

/** Thrown where schemas are wanted and not there: whoever runs the operation loads them and runs it once more. */
export class SchemasWanted extends Error {
  constructor() {
    super('the schemas are not loaded')
    this.name = 'SchemasWanted'
  }
}

/** The schemas that are loaded. Throws SchemasWanted where they are not: nothing that would stay may be written before. */
export function schemas(): Schemas {
  if (loaded === null) throw new SchemasWanted()
  return loaded
}

export async function loadSchemas(): Promise<void> {
  loaded ??= await import('./item-schemas.ts')
}
