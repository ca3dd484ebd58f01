// Lists of what people decided: decisions, those adrift, and the journal.
import type { LoggedDecision } from '#store'
import type { Lister, Row } from './list.ts'

export const listDecisions: Lister = async file => (await file.decisions()).map(decisionRow)

export const listAdrift: Lister = async file => (await file.adrift()).map(decisionRow)

function decisionRow({ decision, act, undoneBy, placed, adrift, erased }: LoggedDecision): Row {
  const { id, kind, target, by, at } = decision
  return {
    object: { ...decision, act, undoneBy, placed, adrift, erased },
    words: `${at}  ${by}  ${id}  ${kind} ${target.kind} ${placed ?? target.id}${undoneBy === null ? '' : '  ⟲'}${adrift === null ? '' : `  ${adrift}`}`,
  }
}

export const listJournal: Lister = async file => {
  const rows: Row[] = []
  for (let offset = 0, total = 1; offset < total; offset += 1000) {
    const page = await file.journal(offset, 1000)
    total = page.total
    for (const entry of page.entries)
      rows.push({
        object: entry,
        words: `${entry.seq}  ${entry.at}  ${entry.by}  ${entry.kind}  ${entry.hash.slice(0, 12)}`,
      })
  }
  return rows
}
