// What a report needs of an open case: both bases, echoes with their words, places of the texts, and the journal's state.
import { echoView } from '#api'
import type { TextVersion } from '#model'
import { echoingStatements } from '#reason'
import type { CaseRecord, ReportInput, SourcePlaces } from '#report'
import type { CaseFile } from '#store'
import { caseEchoes } from './echoes.ts'

export async function reportInput(file: CaseFile): Promise<ReportInput> {
  const [decided, all] = await Promise.all([file.loadCase('decided'), file.loadCase('all')])
  const { echoes, texts } = await caseEchoes(file, all)
  const places = new Map<string, SourcePlaces>()
  for (const { id, state } of all.sources) {
    const version = state === 'ready' ? await file.text(id) : null
    if (version !== null) places.set(id, placesOf(version))
  }
  return {
    decided,
    all,
    echoes: echoes.map(echo => echoView(echo, texts)),
    echoing: echoingStatements(echoes),
    places,
    record: await recordOf(file),
  }
}

/** Pages where the original has them, else paragraphs and headings as they are counted from the first. */
export function placesOf({ origin, blocks }: Pick<TextVersion, 'origin' | 'blocks'>): SourcePlaces {
  const pages = origin.flatMap(({ start, page }) => (page === undefined ? [] : [{ start, number: page }]))
  if (pages.length > 0) return { unit: 'page', places: pages.toSorted((a, b) => a.start - b.start) }
  const starts = blocks
    .filter(block => block.end > block.start)
    .map(({ start }) => start)
    .toSorted((a, b) => a - b)
  return { unit: 'paragraph', places: starts.map((start, at) => ({ start, number: at + 1 })) }
}

async function recordOf(file: CaseFile): Promise<CaseRecord> {
  const { total } = await file.journal(0, 1)
  const { entries } = await file.journal(Math.max(0, total - 1), 1)
  const last = entries.at(-1)
  const deciders = new Map<string, { by: string; decisions: number; first: string; last: string }>()
  const dismissals = new Map<string, CaseRecord['dismissals'][number]>()
  for (const { decision, undoneBy, erased } of await file.decisions()) {
    if (undoneBy !== null || erased || decision.target.kind === 'setting') continue
    const { by, at, kind, target, why } = decision
    const known = deciders.get(by) ?? { by, decisions: 0, first: at, last: at }
    deciders.set(by, {
      by,
      decisions: known.decisions + 1,
      first: at < known.first ? at : known.first,
      last: at > known.last ? at : known.last,
    })
    if (target.kind !== 'finding' && target.kind !== 'conflict') continue
    if (kind === 'dismiss' || kind === 'reject') dismissals.set(target.id, { finding: target.id, by, why })
    else dismissals.delete(target.id)
  }
  return {
    rows: total,
    head: last?.hash ?? '',
    last: last?.at ?? '',
    deciders: [...deciders.values()],
    dismissals: [...dismissals.values()],
    adrift: (await file.adrift()).length,
  }
}
