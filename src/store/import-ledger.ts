// Imports a ledger: every entry becomes a decision of the person who imports it, anchored in the texts of the case.
//
// A decision's id is a hash of what it says, so that the same ledger twice changes nothing. Entries without a status of
// their own count as confirmed: who writes a ledger stands by it.
import {
  contentId,
  type Decision,
  type Ledger,
  type LedgerPassage,
  type Passage,
  sha256Hex,
  type TargetKind,
} from '#model'
import { ledgerSchema } from '#schemas'
import { take } from './decide.ts'
import { findDecision } from './decision-log.ts'
import { ITEM_SCHEMAS } from './item-schemas.ts'
import { getItem, itemOf } from './items.ts'
import type { Stamp } from './journal.ts'
import { type ItemKind, ITEM_KINDS, LISTS } from './kinds.ts'
import { type Misplaced, type Placer, placerFor } from './ledger-passages.ts'
import { mapRefs } from './refs.ts'
import { splitInto } from './rulings.ts'
import { listSources, sourcePaths } from './sources.ts'
import type { Sql } from './sql.ts'
import { currentText } from './texts.ts'

/** What could not be placed; `index` counts the entry's passages. */
export interface Unplaced {
  readonly kind: string
  readonly id: string
  readonly index: number
  readonly reason:
    | Misplaced
    /** A decision of another copy of the case that does not fit this one; `quote` says why. */
    | 'decision-refused'
  /** The source as the ledger names it, and its quote where it gives one. */
  readonly source: string
  readonly quote: string
}

export type ImportReport =
  | { readonly kind: 'not-a-ledger'; readonly issues: readonly string[] }
  | {
      readonly kind: 'imported'
      /** New entries, entries that changed since the last import, entries that were there as they are; by kind. */
      readonly added: Readonly<Record<string, number>>
      readonly changed: Readonly<Record<string, number>>
      readonly known: Readonly<Record<string, number>>
      readonly unplaced: readonly Unplaced[]
    }

type Entry = Readonly<Record<string, unknown>> & { readonly id: string }

/** To be called inside a transaction. `given` is parsed JSON from anywhere. */
export function importLedger(sql: Sql, given: unknown, stamp: Stamp): ImportReport {
  const parsed = ledgerSchema.safeParse(given)
  if (!parsed.success)
    return {
      kind: 'not-a-ledger',
      issues: parsed.error.issues.map(issue => `${issue.path.map(String).join('.')}: ${issue.message}`),
    }
  const ledger = parsed.data
  const raw = given as Readonly<Record<string, readonly Entry[] | undefined>>
  const run = startImport(sql, ledger, stamp)
  const brought = broughtBy(ledger.decisions)
  const suggested = new Set(ledger.suggested)
  if (ledger.settings !== undefined && !brought.has('setting case'))
    run.change('setting', 'case', withoutUndefined(ledger.settings))
  for (const { id, match, ...particulars } of ledger.sources) {
    const source = run.placer.source(id)
    if (source === null) run.unplaced.push(missingSource(id, match))
    else if (!suggested.has(id) && !brought.has(`source ${source}`))
      run.change('source', source, particularsOf(particulars, run.placer))
  }
  for (const kind of ITEM_KINDS) {
    const field = LISTS[kind]
    const entries = ledger[field].map((entry, at) => ({ entry, said: raw[field]?.[at] }))
    const controls =
      kind === 'claim' ? ledger.controls.map((entry, at) => ({ entry, said: raw['controls']?.[at] })) : []
    for (const { entry, said } of [...entries, ...controls])
      if (suggested.has(entry.id)) run.suggest(kind, entry)
      else if (!brought.has(`${kind} ${entry.id}`))
        run.enter(
          kind,
          said?.['status'] === undefined && 'status' in entry ? { ...entry, status: 'confirmed' } : entry,
        )
  }
  const all = [...run.decisions, ...ledger.decisions]
  const journaled = {
    ledger: sha256Hex(JSON.stringify(ledger)),
    decisions: all.map(decision => decision.id),
  }
  const { taken, refused } = take(sql, all, stamp, 'import', journaled, new Set(ledger.decisions))
  if (taken.length === 0 && refused.some(({ index }) => index < run.decisions.length))
    return { kind: 'not-a-ledger', issues: refused.map(({ reason, detail }) => `${reason}: ${detail}`) }
  const strays = refused.map(({ index, reason, detail }) =>
    strayDecision(all[index]!, `${reason}: ${detail}`),
  )
  return { kind: 'imported', ...run.countsOf(taken), unplaced: [...run.unplaced, ...strays] }
}

/**
 * What the decisions of another copy bring with them, as `kind id`: what a person added there, or stood by as it was.
 * Its entry in the ledger says the same again, and is passed over, so that it stays theirs and not the importer's.
 */
function broughtBy(decisions: readonly Decision[]): ReadonlySet<string> {
  const undone = new Set<string>()
  // Backwards: an undo that was itself undone takes nothing back.
  for (const { id, kind, target } of decisions.toReversed())
    if (kind === 'undo' && !undone.has(id)) undone.add(target.id)
  const brought = new Set<string>()
  for (const decision of decisions) {
    const { id, kind, target, snapshot } = decision
    if (undone.has(id)) continue
    if (kind === 'add' || kind === 'confirm' || kind === 'correct')
      if (kind === 'add' || snapshot !== undefined || target.kind === 'setting' || target.kind === 'source')
        brought.add(`${target.kind} ${target.id}`)
    if (kind === 'split') brought.add(`${target.kind} ${splitInto(decision)}`)
    if (kind === 'grade') brought.add(`grade ${id}`)
  }
  return brought
}

function strayDecision({ id, target }: Decision, why: string): Unplaced {
  return { kind: 'decision', id, index: 0, reason: 'decision-refused', source: target.kind, quote: why }
}

function startImport(sql: Sql, ledger: Ledger, stamp: Stamp) {
  const sources = listSources(sql).map(source => ({ ...source, paths: sourcePaths(sql, source.id) }))
  const byName = placerFor(sources, new Map(), () => null)
  const named = new Map<string, string>()
  for (const { id, match } of ledger.sources) {
    const found = [match.sha256, match.path, match.title].map(name =>
      name === undefined ? null : byName.source(name),
    )
    const source = found.find(one => one !== null)
    if (source !== undefined && source !== null) named.set(id, source)
  }
  const texts = new Map<string, ReturnType<typeof currentText>>()
  const placer = placerFor(sources, named, id => {
    if (!texts.has(id)) texts.set(id, currentText(sql, id))
    return texts.get(id)!
  })
  const decisions: Decision[] = []
  const unplaced: Unplaced[] = []
  const known: Record<string, number> = {}

  const decide = (
    kind: Decision['kind'],
    target: TargetKind,
    id: string,
    payload: object,
    passages: readonly Passage[],
  ): void => {
    const text = JSON.stringify(payload)
    const decision = contentId('decision', [kind, target, id, sha256Hex(text)])
    if (findDecision(sql, decision) !== null) {
      known[target] = (known[target] ?? 0) + 1
      return
    }
    const { by, at } = stamp
    decisions.push({
      id: decision,
      kind,
      target: { kind: target, id },
      passages,
      payload: JSON.parse(text) as Decision['payload'],
      by,
      at,
      why: '',
    })
  }

  const placed = (kind: ItemKind, entry: Entry | object) => {
    const anchored = anchorEntry(kind, entry as Entry, placer, unplaced)
    if (anchored === null) return null
    const parsed = ITEM_SCHEMAS[kind].safeParse(anchored.entry)
    if (!parsed.success) return null
    const item = mapRefs(kind, parsed.data, (kind, id) =>
      kind === 'source' ? (placer.source(id) ?? id) : id,
    )
    return { item, passages: anchored.passages }
  }

  return {
    placer,
    decisions,
    unplaced,
    change(target: TargetKind, id: string, payload: object) {
      if (Object.keys(payload).length > 0) decide('correct', target, id, payload, [])
    },
    /** Adds an entry that nobody stands by yet, where there is none with its id. */
    suggest(kind: ItemKind, entry: Entry | object) {
      const found = placed(kind, entry)
      if (found === null) return
      const { item, passages } = found
      const payload = { ...item, suggested: true }
      const added = contentId('decision', ['add', kind, item.id, sha256Hex(JSON.stringify(payload))])
      if (getItem(sql, kind, item.id) !== undefined && findDecision(sql, added) === null)
        known[kind] = (known[kind] ?? 0) + 1
      else decide('add', kind, item.id, payload, passages)
    },
    /** Adds an entry, or corrects the one with its id where the ledger says something else now. */
    enter(kind: ItemKind, entry: Entry | object) {
      const found = placed(kind, entry)
      if (found === null) return
      const { item, passages } = found
      const before = getItem(sql, kind, item.id)
      const added = contentId('decision', ['add', kind, item.id, sha256Hex(JSON.stringify(item))])
      if (before === undefined || findDecision(sql, added) !== null)
        decide('add', kind, item.id, item, passages)
      else if (JSON.stringify(itemOf(before)) === JSON.stringify(item)) known[kind] = (known[kind] ?? 0) + 1
      else decide('correct', kind, item.id, item, passages)
    },
    countsOf(taken: readonly Decision[]) {
      const added: Record<string, number> = {}
      const changed: Record<string, number> = {}
      for (const { kind, target } of taken) {
        const counts = kind === 'correct' ? changed : added
        const what = kind === 'add' || kind === 'correct' ? target.kind : 'decision'
        counts[what] = (counts[what] ?? 0) + 1
      }
      return { added, changed, known }
    },
  }
}

/** The entry with its passages placed; null for a statement whose words are not in the case: no quote, no claim. */
function anchorEntry(
  kind: ItemKind,
  entry: Entry,
  placer: Placer,
  unplaced: Unplaced[],
): { readonly entry: object; readonly passages: readonly Passage[] } | null {
  const place = (passage: LedgerPassage, index: number): Passage | null => {
    const found = placer.place(passage)
    if (typeof found !== 'string') return found
    const isStandOff = 'quoteSha256' in passage
    unplaced.push({
      kind,
      id: entry.id,
      index,
      reason: found,
      source: isStandOff ? passage.sourceSha256 : passage.source,
      quote: isStandOff ? '' : typeof passage.quote === 'string' ? passage.quote : passage.quote.exact,
    })
    return null
  }
  if ('passage' in entry) {
    const passage = place(entry['passage'] as LedgerPassage, 0)
    if (passage === null) return null
    const question = entry['fromQuestion'] as LedgerPassage | null
    const fromQuestion = question === null ? null : place(question, 1)
    return { entry: { ...entry, passage, fromQuestion }, passages: [passage] }
  }
  if (!('passages' in entry)) return { entry, passages: [] }
  const passages = (entry['passages'] as readonly LedgerPassage[])
    .map((passage, index) => place(passage, index))
    .filter(passage => passage !== null)
  return { entry: { ...entry, passages }, passages }
}

function missingSource(id: string, match: Ledger['sources'][number]['match']): Unplaced {
  const source = match.path ?? match.title ?? match.sha256 ?? id
  return { kind: 'source', id, index: 0, reason: 'no-source', source, quote: '' }
}

function particularsOf(particulars: object, placer: Placer): object {
  const given = withoutUndefined(particulars) as { translationOf?: string | null }
  const original = given.translationOf
  return original === undefined || original === null
    ? given
    : { ...given, translationOf: placer.source(original) ?? original }
}

function withoutUndefined(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
