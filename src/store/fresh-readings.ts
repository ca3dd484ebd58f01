/**
 * Readings that a connection has saved and not woven yet, as they came: weaving, which follows, need not read them back and
 * parse them again. They are known by their digest, so that one that another process has replaced is not taken for its successor.
 */
import type { Suggestion } from '#model'
import type { Sql } from './sql.ts'

/** Characters of JSON kept at most: of a large case the rest is read back. */
const ROOM = 8_000_000

interface Fresh {
  readonly byDigest: Map<string, readonly Suggestion[]>
  room: number
}

const kept = new WeakMap<Sql, Fresh>()

/** Keeps what a reading found; `size` in characters of JSON. Nothing where there is no room left. */
export function keepFresh(sql: Sql, digest: string, suggestions: readonly Suggestion[], size: number): void {
  let fresh = kept.get(sql)
  if (fresh === undefined) kept.set(sql, (fresh = { byDigest: new Map(), room: ROOM }))
  if (size > fresh.room) return
  fresh.byDigest.set(digest, suggestions)
  fresh.room -= size
}

export function freshReading(sql: Sql, digest: string): readonly Suggestion[] | undefined {
  return kept.get(sql)?.byDigest.get(digest)
}

/** To be called when they are woven, and when something is erased. */
export function forgetFresh(sql: Sql): void {
  kept.delete(sql)
}
