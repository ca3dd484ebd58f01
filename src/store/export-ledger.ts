// The whole case as a ledger: entries as they stand, every decision ever made, and which entries nobody stands by yet.
//
// Importing it into a case that has the same texts gives the same case: what people made or stood by comes in with their
// own decisions, what the machine suggested as suggestions, merged entries with the merge that leads away from them.
import type { Decision, Ledger, Passage, Source } from '#model'
import { listDecisions } from './decision-log.ts'
import { itemOf, type ItemRow } from './items.ts'
import { type Item, ITEM_KINDS, type ItemKind, LISTS } from './kinds.ts'
import { loadCase } from './load-case.ts'
import { sourcePaths } from './sources.ts'
import type { Sql } from './sql.ts'

/** Rejected and erased things are only in the decisions. Cost: the case's items and decisions, once. */
export function exportLedger(sql: Sql): Ledger {
  const data = loadCase(sql, 'all')
  const decisions = listDecisions(sql)
    .filter(({ decision, erased }) => !erased && decision.kind !== 'erase')
    .map(({ decision }) => decision)
  const lists = Object.fromEntries(
    ITEM_KINDS.map(kind => [
      LISTS[kind],
      [...data[LISTS[kind]], ...mergedAway(sql, kind)].map(item => inLedger(item)),
    ]),
  )
  const corrected = new Set(decisions.filter(isOnSource).map(({ target }) => target.id))
  const untouched = data.sources.filter(({ id }) => !corrected.has(id)).map(({ id }) => id)
  return {
    format: 'retort-ledger',
    version: 1,
    settings: data.settings,
    ...lists,
    sources: data.sources.map(source => sourceEntry(source, sourcePaths(sql, source.id))),
    controls: [],
    decisions,
    suggested: [...untouched, ...suggestedIds(sql)],
  } as unknown as Ledger
}

function isOnSource({ kind, target }: Decision): boolean {
  return kind === 'correct' && target.kind === 'source'
}

/** Entries that a merge led away from: the merge among the decisions needs them. */
function mergedAway(sql: Sql, kind: ItemKind): Item[] {
  return sql
    .all<ItemRow>(
      'SELECT item.* FROM item JOIN redirect ON redirect.kind = item.kind AND redirect.id = item.id WHERE item.kind = ? ORDER BY item.id',
      kind,
    )
    .map(row => itemOf(row))
}

function suggestedIds(sql: Sql): string[] {
  return sql
    .all<{ id: string }>(
      `SELECT DISTINCT id FROM item WHERE origin = 'machine' AND status = 'suggested' ORDER BY id`,
    )
    .map(({ id }) => id)
}

/** The item with its passages as a ledger gives them: source, quote with its surroundings, and where it starts. */
function inLedger(item: Item): object {
  if ('passage' in item)
    return {
      ...item,
      passage: passageEntry(item.passage),
      fromQuestion: item.fromQuestion === null ? null : passageEntry(item.fromQuestion),
    }
  return 'passages' in item
    ? { ...item, passages: item.passages.map(passage => passageEntry(passage)) }
    : item
}

function passageEntry({ source, quote, position }: Passage): object {
  return { source, quote, start: position.start }
}

function sourceEntry(source: Source, paths: readonly string[]): object {
  const { id, sha256, title, author, publisher, date, kind, language, translationOf, custody, covers } =
    source
  return {
    id,
    match: { sha256, path: paths[0] ?? source.path, title },
    title,
    author,
    publisher,
    date,
    kind,
    ...(language === null ? {} : { language }),
    translationOf,
    custody,
    covers,
  }
}
