// Fits a case file to the server's port, and starts the server on it: the one place where the rooms meet.
import { echoView, inTextOrder, ProblemError, type Overview, type Parsed, type SearchHit } from '#api'
import { createWeaver, readInto, teach } from '#intake'
import type { Decision, Status } from '#model'
import type { CaseFile, Outcome } from '#store'
import { basename } from 'node:path'
import type { CasePort } from './case-port.ts'
import { caseEchoes } from './echoes.ts'
import { createLedger } from './ledger.ts'
import { madeMarks } from './made-marks.ts'
import { marksOf } from './marks.ts'
import { outgoing } from './outgoing.ts'
import { reportFile } from './reports.ts'
import { serveCase, type RunningServer, type ServerOptions } from './start.ts'

/** Serves an open case on loopback. The case stays open when the server is closed. */
export async function startServer(
  options: ServerOptions & { readonly case: CaseFile },
): Promise<RunningServer> {
  return serveCase(casePort(options.case), options)
}

/** The charge by which the sample dossier is known, whatever its file is called. */
const SAMPLE_CHARGE = 'state-v-tosk'
/** What an overview counts as decided. */
const STOOD_BY = ['statement', 'claim', 'charge'] as const
const MOST_TROUBLED = 50
const MOST_WAITING = 12
const MOST_HISTORY = 1000
/** Milliseconds that the answer to a decision waits for its consequences in a case too large for them to come at once. */
const PATIENCE = 100

/** The server's port on a case file. */
export function casePort(file: CaseFile): CasePort {
  const ledger = createLedger(file)
  const weaver = createWeaver(file)
  /** The decisions taken, with what they teach woven into the rest of the case. */
  const learning = async (outcome: Outcome): Promise<readonly Decision[]> => {
    const decisions = taken(outcome)
    if (teach(decisions)) await weaver.weave(PATIENCE)
    return decisions
  }
  return {
    settled: () => weaver.idle(),
    isSettling: () => weaver.busy,
    version: () => file.version(),
    overview: () => overviewOf(file),
    sources: () => file.sources(),
    async text(source) {
      const version = await file.text(source)
      if (version === null) return null
      const { sha256, text, blocks, origin } = version
      return { source, sha256, text, blocks, origin }
    },
    async marks(source) {
      const version = await file.text(source)
      if (version === null) return null
      const [{ rows }, actors, places] = await Promise.all([
        file.suggestions({ filter: { source: [source] } }),
        file.items({ kind: 'actor' }),
        file.items({ kind: 'place' }),
      ])
      const names = new Map([...actors.rows, ...places.rows].map(({ item }) => [item.id, item.name]))
      return {
        text: version.sha256,
        marks: inTextOrder([...marksOf(rows, id => names.get(id)), ...(await madeMarks(file, source))]),
      }
    },
    async original(id) {
      const bytes = await file.original(id)
      const source = await file.source(id)
      return bytes === null || source === null ? null : { name: basename(source.path), bytes }
    },
    data: () => file.loadCase('all'),
    ledger,
    search: (words, limit) => search(file, words, limit),
    async decide(decisions) {
      return learning(await file.decide(decisions.map(given)))
    },
    async undo(decision) {
      const outcome =
        decision === null
          ? await file.undo()
          : await file.decide([{ kind: 'undo', target: { kind: 'decision', id: decision } }])
      return learning(outcome)
    },
    async history() {
      const all = await file.decisions()
      return all
        .slice(-MOST_HISTORY)
        .map(({ decision }) => decision)
        .reverse()
    },
    async echoes() {
      const { echoes, texts } = await caseEchoes(file, await file.loadCase('all'))
      return echoes.map(echo => echoView(echo, texts))
    },
    ...outgoing(file, ledger),
    report: request => reportFile(file, request),
    async adrift() {
      return (await file.adrift()).map(({ decision }) => ({
        decision: decision.id,
        target: decision.target,
        passage: decision.passages[0] ?? null,
        title: decision.passages[0]?.quote.exact.slice(0, 120) ?? decision.target.kind,
      }))
    },
    async place(decision, passage) {
      const outcome = await file.decide([
        { kind: 'place', target: { kind: 'decision', id: decision }, passages: [passage] },
      ])
      return (await learning(outcome))[0]!
    },
    async read(files, { signal, progress }) {
      const names = new Map(files.map(({ path, name }) => [basename(path), name]))
      const summary = await readInto(
        file,
        files.map(({ path }) => path),
        {
          signal,
          progress: ({ done, total, name }) => progress(done, total, name),
          nameOf: path => named(path, names),
          weave: () => weaver.finish(),
        },
      )
      return { ...summary, troubled: summary.troubled.length }
    },
  }
}

/** An upload's own name, with what is inside it where it is an archive. */
function named(path: string, names: ReadonlyMap<string, string>): string {
  const [outer = '', ...inner] = path.split('!/')
  return [names.get(basename(outer)) ?? outer, ...inner].join('!/')
}

function given({
  kind,
  target,
  passages,
  payload,
  why,
}: Parsed<'decide'>['decisions'][number]): Parameters<CaseFile['decide']>[0][number] {
  if (kind === 'erase') throw new ProblemError('refused', 'Sources are erased by the command')
  return {
    kind,
    target,
    passages,
    payload,
    why,
  }
}

function taken({ taken, refused }: Outcome): readonly Decision[] {
  if (refused.length > 0)
    throw new ProblemError(
      'refused',
      'The case does not take this',
      refused.map(({ detail }) => detail).join('; '),
      [...new Set(refused.map(({ reason }) => reason))],
    )
  return taken
}

async function overviewOf(file: CaseFile): Promise<Overview> {
  const [counts, sources, settings, sampleCharge, entities, perSource] = await Promise.all([
    file.counts(),
    file.sources(),
    file.settings(),
    file.item('charge', SAMPLE_CHARGE),
    Promise.all(
      (['person', 'group', 'place'] as const).map(async entity => {
        const found = await file.suggestionFacets('mention', ['status'], { entity: [entity] })
        return [
          entity,
          Object.fromEntries((found.status ?? []).map(({ value, count }) => [value, count])),
        ] as const
      }),
    ),
    file.suggestionFacets('statement', ['source'], { status: ['suggested'] }),
  ])
  const { mention: _, ...others } = counts.suggestions
  const found = [...entities, ...Object.entries(others)]
    .map(([kind, byStatus]) => ({ kind, ...sumOf(byStatus ?? {}) }))
    .filter(({ total }) => total > 0)
  const titles = new Map(sources.map(({ id, title }) => [id, title]))
  return {
    title: settings.title === '' ? basename(file.path, '.retort') : settings.title,
    question: settings.question,
    sample: sampleCharge !== null,
    sources: sources.length,
    pages: sources.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
    characters: counts.characters,
    states: counted(counts.sources),
    languages: counted(counts.languages),
    kinds: [...Map.groupBy(sources, ({ kind }) => kind)].map(([value, all]) => ({
      value,
      count: all.length,
    })),
    troubled: sources
      .flatMap(({ id, title, problems }) =>
        problems
          .filter(({ severity }) => severity !== 'note')
          .map(problem => ({ source: id, title, problem })),
      )
      .sort((a, b) =>
        a.problem.severity < b.problem.severity ? -1 : a.problem.severity > b.problem.severity ? 1 : 0,
      )
      .slice(0, MOST_TROUBLED),
    found,
    waiting: (perSource.source ?? [])
      .flatMap(({ value, count }) =>
        value === null ? [] : [{ source: value, title: titles.get(value) ?? value, undecided: count }],
      )
      .slice(0, MOST_WAITING),
    stoodBy: STOOD_BY.map(kind => ({
      kind,
      count: (counts.items[kind]?.confirmed ?? 0) + (counts.items[kind]?.corrected ?? 0),
    })).filter(({ count }) => count > 0),
    decisions: counts.decisions,
    adrift: counts.adrift,
  }
}

function sumOf(byStatus: Partial<Record<Status, number>>): { total: number; undecided: number } {
  const total = Object.values(byStatus).reduce((sum, count) => sum + count, 0)
  return { total, undecided: byStatus.suggested ?? 0 }
}

function counted<K extends string>(record: Partial<Record<K, number>>): { value: K; count: number }[] {
  return (Object.entries(record) as [K, number][])
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count)
}

async function search(
  file: CaseFile,
  words: string,
  limit: number,
): Promise<{ total: number; hits: readonly SearchHit[] }> {
  const [page, sources] = await Promise.all([file.search({ words, limit }), file.sources()])
  const titles = new Map(sources.map(({ id, title }) => [id, title]))
  const hits = page.hits.map(({ source, start, end, snippet, snippetStart }): SearchHit => ({
    source,
    title: titles.get(source) ?? source,
    start,
    end,
    before: snippet.slice(0, start - snippetStart),
    match: snippet.slice(start - snippetStart, end - snippetStart),
    after: snippet.slice(end - snippetStart),
  }))
  return { total: page.next === null ? hits.length : hits.length + 1, hits }
}
