// What is another in the marks of a source since a reader last asked, so that a decision brings what follows from it and no more.
import { terse, type Mark, type MarkChanges } from '#api'
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { CasePort } from './case-port.ts'

/** Sources whose marks are kept: as many as are read side by side. */
const KEPT = 2

interface Known {
  readonly version: number
  readonly text: string
  /** The version at which this began to be kept: nothing is known of changes before. */
  readonly since: number
  readonly marks: ReadonlyMap<string, { readonly mark: Mark; readonly at: number }>
  readonly gone: ReadonlyMap<string, number>
}

/** Whether whoever asked has gone away. */
export interface Asking {
  readonly aborted: boolean
}

export interface MarksSince {
  /** All marks where `edition` is none that was given here before; null for a source that is not in the case. */
  (source: string, edition: string, asking: Asking): Promise<MarkChanges | null>
}

/** Remembers the marks that were given; a change costs O(marks of the source) here and what is another on the way. */
export function rememberMarks(port: Pick<CasePort, 'marks' | 'version'>): MarksSince {
  const server = randomUUID()
  const known = new Map<string, Known>()
  /** One after the other: whoever asks while marks are being found is answered from those, or finds the next ones. */
  let turn: Promise<unknown> = Promise.resolve()

  async function now(source: string, asking: Asking): Promise<Known | null> {
    const before = known.get(source)
    // What was asked for and given up, key after key, is not worked out.
    if (asking.aborted && before !== undefined) return before
    const version = await port.version()
    if (before?.version === version) return before
    const found = await port.marks(source)
    known.delete(source)
    if (found === null) return null
    const next = follow(before?.text === found.text ? before : undefined, version, found)
    known.set(source, next)
    if (known.size > KEPT) known.delete(known.keys().next().value!)
    return next
  }
  return async (source, edition, asking) => {
    const asked = turn.then(() => now(source, asking))
    turn = asked.catch(() => null)
    const here = await asked
    if (here === null) return null
    const { text, version } = here
    const since = edition.startsWith(`${server} `) ? Number(edition.slice(server.length + 1)) : -1
    const isWhole = since < here.since
    const later = isWhole ? [...here.marks.values()] : [...here.marks.values()].filter(({ at }) => at > since)
    return {
      text,
      edition: `${server} ${version}`,
      isWhole,
      marks: later.map(({ mark }) => terse(mark)),
      gone: isWhole ? [] : [...here.gone].filter(([, at]) => at > since).map(([id]) => id),
    }
  }
}

function follow(
  before: Known | undefined,
  version: number,
  { text, marks }: { readonly text: string; readonly marks: readonly Mark[] },
): Known {
  const next = new Map(
    marks.map(mark => {
      const was = before?.marks.get(mark.id)
      return [mark.id, was !== undefined && isDeepStrictEqual(was.mark, mark) ? was : { mark, at: version }]
    }),
  )
  const gone = new Map([...(before?.gone ?? [])].filter(([id]) => !next.has(id)))
  for (const id of before?.marks.keys() ?? []) if (!next.has(id)) gone.set(id, version)
  return { version, text, since: before?.since ?? version, marks: next, gone }
}
