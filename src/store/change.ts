// One write of a case file: a transaction that raises the case's version.
import type { Stamp } from './journal.ts'
import type { Sql } from './sql.ts'
import { meta, setMeta } from './weave.ts'

/** Rises with every write of any process, so that a screen knows when to ask again. */
export function caseVersion(sql: Sql): number {
  return Number(meta(sql, 'version') ?? 0)
}

/** All or nothing, and on disk when this returns. */
export function change<T>(sql: Sql, { at }: Stamp, work: () => T): T {
  return sql.transaction(at, () => {
    setMeta(sql, 'version', String(caseVersion(sql) + 1))
    return work()
  })
}
