// What people said of names, as the reader's stages ask for it before they begin.
import { decisionsOf, payloadOf } from './decision-log.ts'
import { itemOf, type ItemRow } from './items.ts'
import { loadRedirects, redirected } from './redirects.ts'
import type { Sql } from './sql.ts'

/** Confirmed names with the actor or place that bears them, strings that are no name, and suggestions rejected. */
export interface Register {
  readonly names: readonly {
    readonly text: string
    readonly entity: 'person' | 'group' | 'place'
    /** Null marks a string that is no name. */
    readonly id: string | null
  }[]
  readonly rejected: ReadonlySet<string>
}

export function registerOf(sql: Sql): Register {
  const redirects = loadRedirects(sql)
  const names = new Map<string, Register['names'][number]>()
  const rows = sql.all<ItemRow>(
    `SELECT * FROM item WHERE kind IN ('actor', 'place') AND status IN ('confirmed', 'corrected') ORDER BY kind, id`,
  )
  for (const row of rows) {
    const item = itemOf<'actor' | 'place'>(row)
    const entity = 'kind' in item ? item.kind : 'place'
    const id = redirected(redirects, row.kind, row.id)
    for (const text of [item.name, ...item.names.map(name => name.text)])
      names.set(`${entity} ${text}`, { text, entity, id })
  }
  const rejected = new Set<string>()
  for (const { decision, placed } of decisionsOf(sql, 'reject')) {
    rejected.add(placed ?? decision.target.id)
    const { snapshot } = decision
    if (decision.target.kind !== 'mention' || typeof snapshot !== 'object' || snapshot === null) continue
    const { name, entity } = snapshot as {
      readonly name?: string
      readonly entity?: 'person' | 'group' | 'place'
    }
    // A name rejected in one place may be one in another: only what a person marked as never a name is kept out.
    if (payloadOf(decision)['everywhere'] === true && name !== undefined && entity !== undefined)
      names.set(`${entity} ${name}`, { text: name, entity, id: null })
  }
  return { names: [...names.values()], rejected }
}
