// Paints marks over a text with the CSS Custom Highlight API, for the chunks of the text near the viewport only.
//
// A chunk coming near costs O(marks in it), and so do other marks in it; nothing is done for the rest of the text, however
// long, and paint that stays as it is stays untouched: the browser paints anew whatever is touched.
import type { Mark } from '#api'
import { byChunk, CHUNK, type ByChunk } from './by-chunk.ts'
import { segmentAt, type Segment } from './segments.ts'

export interface Painter {
  /** Takes these marks in place of those before, which may be none. */
  mark(marks: ByChunk): void
  /** Paints the marks of a chunk, or takes their paint away. */
  show(chunk: number, near: boolean): void
  /** Sets the mark that the person is at. */
  current(mark: Mark | null): void
  /** Chunks that are painted now. */
  near(): ReadonlySet<number>
  rangeOf(start: number, end: number): Range | null
  clear(): void
}

interface Painted {
  readonly name: string
  readonly range: Range
  readonly start: number
  readonly end: number
}

/** Name of the highlight for a mark: its kind, and whether a person decided. */
function highlightOf(mark: Mark): string | null {
  if (mark.status === 'rejected') return null
  // Every "he" underlined would leave nothing to read; the list beside the text has them.
  if (mark.form === 'pronoun') return null
  if (mark.kind === 'statement' && (mark.form === 'turn' || mark.form === 'narration')) return null
  const kind = isHearsay(mark) ? 'hearsay' : mark.kind
  return mark.status === 'suggested' ? kind : `${kind}-decided`
}

/** Somebody says that somebody said so. */
export function isHearsay({ kind, voices }: Mark): boolean {
  return kind === 'statement' && voices.filter(({ link }) => link === 'asserted-by').length > 1
}

/**
 * A painter over drawn chunks: `container.children[chunk].children[i].firstChild` is the text of segment
 * `chunk * CHUNK + i`.
 */
export function createPainter(container: HTMLElement, segments: readonly Segment[]): Painter {
  let marks: ByChunk = byChunk([], segments)
  /** By the mark's id. */
  const painted = new Map<string, Painted>()
  const shown = new Set<number>()
  let here: Range | null = null
  /** A painter whose text is gone paints no more: another has taken its place. */
  let isOver = false

  function textNode(segment: number): Node | null {
    return container.children[Math.floor(segment / CHUNK)]?.children[segment % CHUNK]?.firstChild ?? null
  }
  function rangeOf(start: number, end: number): Range | null {
    if (segments.length === 0) return null
    const first = segmentAt(segments, start)
    const last = segmentAt(segments, Math.max(start, end - 1))
    const from = textNode(first)
    const to = textNode(last)
    if (from === null || to === null) return null
    const range = document.createRange()
    range.setStart(from, inside(start, segments[first]!))
    range.setEnd(to, inside(end, segments[last]!))
    return range
  }
  function add(mark: Mark): void {
    const name = highlightOf(mark)
    const known = painted.get(mark.id)
    if (known?.name === name && known.start === mark.start && known.end === mark.end) return
    remove(mark.id)
    const range = name === null ? null : rangeOf(mark.start, mark.end)
    if (name === null || range === null) return
    highlight(name).add(range)
    painted.set(mark.id, { name, range, start: mark.start, end: mark.end })
  }
  function remove(id: string): void {
    const known = painted.get(id)
    if (known === undefined) return
    highlight(known.name).delete(known.range)
    painted.delete(id)
  }
  function isNear({ start, end }: Mark): boolean {
    const last = Math.floor(segmentAt(segments, Math.max(start, end - 1)) / CHUNK)
    for (let chunk = Math.floor(segmentAt(segments, start) / CHUNK); chunk <= last; chunk++)
      if (shown.has(chunk)) return true
    return false
  }
  /** The highlight is one for the window: a reader beside this one keeps its own range in it. */
  function setCurrent(range: Range | null): void {
    const all = highlight('current')
    all.priority = 10
    if (here !== null) all.delete(here)
    here = range
    if (range !== null) all.add(range)
  }
  return {
    mark(next) {
      marks = next
      const wanted = new Map([...shown].flatMap(marks.touching).map(mark => [mark.id, mark]))
      for (const id of painted.keys()) if (!wanted.has(id)) remove(id)
      for (const mark of wanted.values()) add(mark)
    },
    show(chunk, near) {
      if (shown.has(chunk) === near) return
      if (near) shown.add(chunk)
      else shown.delete(chunk)
      for (const mark of marks.touching(chunk))
        if (near) add(mark)
        else if (!isNear(mark)) remove(mark.id)
    },
    current(mark) {
      if (isOver) return
      setCurrent(mark === null ? null : rangeOf(mark.start, mark.end))
    },
    near: () => shown,
    rangeOf,
    clear() {
      for (const { range, name } of painted.values()) highlight(name).delete(range)
      painted.clear()
      setCurrent(null)
      isOver = true
    },
  }
}

function highlight(name: string): Highlight {
  let found = CSS.highlights.get(name)
  if (found === undefined) CSS.highlights.set(name, (found = new Highlight()))
  return found
}

function inside(offset: number, { start, end }: Segment): number {
  return Math.min(Math.max(offset, start), end) - start
}
