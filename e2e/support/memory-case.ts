// A case in memory behind the server's port: for tests of server and screens that need no database.
import { ProblemError, type LedgerRow, type Mark } from '#api'
import { EMPTY_CASE, sha256Hex, type CaseData, type Decision, type Source, type Status } from '#model'
import { personId } from '#person-id'
import { sourceSchema } from '#schemas'
import type { CasePort } from '#server'

export interface MemorySource {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly marks: readonly Mark[]
  readonly kind?: Source['kind']
}

/** A case of these texts; decisions change the status of marks, and undo changes it back. */
export function memoryCase(
  title: string,
  given: readonly MemorySource[],
  data?: Partial<CaseData>,
): CasePort {
  const texts = new Map(given.map(source => [source.id, source]))
  const status = new Map<string, Status[]>()
  const decisions: Decision[] = []
  let version = 1
  let clock = 0
  const sources = (): Source[] =>
    [...texts.values()].map(({ id, title, text, kind }) =>
      sourceSchema.parse({
        id,
        sha256: sha256Hex(text),
        path: `${id}.txt`,
        mediaType: 'text/plain',
        bytes: text.length,
        title,
        kind: kind ?? 'transcript',
        language: 'en',
        state: 'ready',
        characters: text.length,
      }),
    )
  const marksOf = (source: MemorySource): Mark[] =>
    source.marks.map(mark => ({ ...mark, status: status.get(mark.target.id)?.at(-1) ?? mark.status }))
  const all = (): Mark[] => [...texts.values()].flatMap(marksOf)
  return {
    version: async () => version,
    async overview() {
      const marks = all()
      const kinds = Map.groupBy(marks, mark => mark.kind)
      return {
        title,
        question: '',
        sample: false,
        sources: texts.size,
        pages: 0,
        characters: [...texts.values()].reduce((sum, { text }) => sum + text.length, 0),
        states: [{ value: 'ready', count: texts.size }],
        languages: [{ value: 'en', count: texts.size }],
        kinds: [{ value: 'transcript', count: texts.size }],
        troubled: [],
        found: [...kinds].map(([kind, found]) => ({
          kind,
          total: found.length,
          undecided: found.filter(mark => mark.status === 'suggested').length,
        })),
        waiting: [...texts.values()]
          .map(source => ({
            source: source.id,
            title: source.title,
            undecided: marksOf(source).filter(mark => mark.status === 'suggested').length,
          }))
          .filter(({ undecided }) => undecided > 0)
          .sort((a, b) => b.undecided - a.undecided)
          .slice(0, 12),
        stoodBy: [],
        decisions: decisions.length,
        adrift: 0,
      }
    },
    sources: async () => sources(),
    async text(id) {
      const source = texts.get(id)
      if (source === undefined) return null
      const blocks = [...source.text.matchAll(/[^\n]+/g)].map(match => ({
        kind: 'paragraph' as const,
        start: match.index,
        end: match.index + match[0].length,
      }))
      return { source: id, sha256: sha256Hex(source.text), text: source.text, blocks, origin: [] }
    },
    async marks(id) {
      const source = texts.get(id)
      return source === undefined ? null : { text: sha256Hex(source.text), marks: marksOf(source) }
    },
    async original(id) {
      const source = texts.get(id)
      return source === undefined ? null : { name: `${id}.txt`, bytes: new TextEncoder().encode(source.text) }
    },
    data: async () => ({ ...EMPTY_CASE, ...data, sources: sources() }),
    async ledger(query) {
      const rows = all()
        .filter(mark => mark.kind === 'statement' && mark.quote.includes(query.q))
        .map((mark): LedgerRow => ({
          ...ROW,
          id: mark.id,
          target: mark.target,
          quote: mark.quote,
          what: mark.quote,
          voices: mark.voices,
        }))
      return { total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit), facets: [] }
    },
    async search(q, limit) {
      const hits = [...texts.values()].flatMap(({ id, title, text }) =>
        [...text.matchAll(new RegExp(q.replace(/[^\w\s]/g, '.'), 'gi'))].map(match => ({
          source: id,
          title,
          start: match.index,
          end: match.index + match[0].length,
          before: text.slice(Math.max(0, match.index - 40), match.index),
          match: match[0],
          after: text.slice(match.index + match[0].length, match.index + match[0].length + 60),
        })),
      )
      return { total: hits.length, hits: hits.slice(0, limit) }
    },
    async decide(inputs, by) {
      const made = inputs.map((input): Decision => {
        const id = personId(++clock, new Uint8Array(16).fill(clock % 256))
        const target = { kind: input.target.kind, id: input.target.id ?? id }
        const was = status.get(target.id) ?? []
        const next = ({ confirm: 'confirmed', reject: 'rejected', correct: 'corrected' } as const)[
          input.kind as 'confirm'
        ]
        if (next !== undefined) status.set(target.id, [...was, next])
        const at = new Date(clock).toISOString()
        return {
          ...input,
          id,
          target,
          passages: [],
          payload: input.payload ?? null,
          why: input.why ?? '',
          by,
          at,
        }
      })
      decisions.push(...made)
      version++
      return made
    },
    async undo() {
      const last = decisions.pop()
      if (last === undefined)
        throw new ProblemError('refused', 'Nothing to undo', '', ['There is nothing to take back.'])
      status.set(last.target.id, (status.get(last.target.id) ?? []).slice(0, -1))
      version++
      return [last]
    },
    history: async () => decisions.toReversed(),
    adrift: async () => [],
    place: async decision => {
      throw new ProblemError('refused', 'Nothing is adrift', decision, ['not-adrift'])
    },
    echoes: async () => [],
    exportFormats: async () => [],
    exportLedger: onDiskOnly,
    exportAs: onDiskOnly,
    pack: onDiskOnly,
    report: async () => ({ bytes: new TextEncoder().encode('<!doctype html>'), mediaType: 'text/html' }),
    async read(files, { progress }) {
      for (const [i, file] of files.entries()) {
        progress(i, files.length, file.name)
        texts.set(file.name, { id: file.name, title: file.name, text: `Text of ${file.name}.`, marks: [] })
      }
      version++
      return { added: files.length, known: 0, troubled: 0, cancelled: false }
    },
  }
}

/** What needs a case file. */
async function onDiskOnly(): Promise<never> {
  throw new ProblemError('not-found', 'This case is in memory only')
}

const ROW: Omit<LedgerRow, 'id' | 'target' | 'quote' | 'what' | 'voices'> = {
  stance: 'asserts',
  modality: 'actual',
  relation: null,
  source: null,
  start: 0,
  end: 0,
  said: null,
  when: null,
  where: null,
  venue: 'court',
  liberty: 'detained',
  status: 'suggested',
  rule: '',
  score: 1,
  statements: null,
}
