// A copy of the case file as it stands at one moment, whoever writes meanwhile.
import { DatabaseSync } from 'node:sqlite'
import type { Sha256 } from '#model'
import type { Sql } from './sql.ts'

/** Writes the copy to `path`, where nothing may be yet; returns the hashes of the originals that belong to it. */
export function snapshot(sql: Sql, path: string): readonly Sha256[] {
  sql.run('VACUUM INTO ?', path)
  const copy = new DatabaseSync(path, { readOnly: true })
  try {
    const rows = copy.prepare('SELECT DISTINCT sha256 FROM source WHERE erased = 0 ORDER BY sha256').all()
    return rows.map(({ sha256 }) => String(sha256))
  } finally {
    copy.close()
  }
}
