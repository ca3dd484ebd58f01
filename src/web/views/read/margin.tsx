// Voices in the margin: a bracket for each voice that stands between us and the words, nested, so hearsay shows as depth.
import type { Mark } from '#api'
import { useLayoutEffect, useMemo, useState } from 'react'
import { useSay } from '../../words/say.tsx'
import type { ByChunk } from './by-chunk.ts'
import type { Painter } from './painter.ts'

export interface MarginProps {
  readonly painter: Painter | null
  readonly marks: readonly Mark[]
  readonly chunked: ByChunk
  /** Chunks near the viewport; only their statements are drawn. */
  readonly near: readonly number[]
  readonly current: Mark | null
  readonly onPick: (mark: Mark) => void
}

/** Where words are drawn: from the top of the page, in pixels; no height where they are not. */
interface Box {
  readonly top: number
  readonly height: number
}

interface Bracket {
  readonly mark: Mark
  readonly top: number
  readonly height: number
  /** How deep it is nested in other statements. */
  readonly depth: number
  readonly label: string | null
}

/** Labels closer than this to the one above are left out, in pixels. */
const LABEL_HEIGHT = 17

export function Margin(props: MarginProps): React.ReactNode {
  const { painter, marks, chunked, near, current, onPick } = props
  const { say } = useSay()
  const [brackets, setBrackets] = useState<readonly Bracket[]>([])
  const [width, setWidth] = useState(0)

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWidth(innerWidth))
    observer.observe(document.documentElement)
    return () => observer.disconnect()
  }, [])

  // Measured anew when something else is near or the window is another; a decision moves nothing.
  // oxlint-disable-next-line react/exhaustive-deps -- what was measured holds until one of these changes
  const boxes = useMemo(() => new Map<string, Box>(), [painter, near, width])
  useLayoutEffect(() => {
    setBrackets(painter === null ? [] : bracketsOf(painter, marks, { chunked, near, boxes }))
  }, [painter, marks, chunked, near, boxes])

  return (
    <div className="text-margin" aria-hidden="true">
      {brackets.map(({ mark, top, height, depth, label }) => {
        const asserted = mark.voices.filter(({ link }) => link === 'asserted-by')
        const title = mark.voices
          .map(({ name, link }) =>
            link === 'recorded-by' ? say('web.voice.recorded', { name }) : say('web.voice.says', { name }),
          )
          .join(' › ')
        return (
          <button
            key={mark.id}
            type="button"
            tabIndex={-1}
            className="bracket"
            data-status={mark.status}
            data-current={mark === current ? '' : undefined}
            data-liberty={asserted.at(0)?.liberty}
            title={title}
            // Position is measured; set through the style property, which the policy allows.
            style={{
              top,
              height,
              insetInlineEnd: `${depth * 0.75}rem`,
              maxWidth: `calc(100% - ${depth * 0.75 + 0.5}rem)`,
            }}
            onClick={() => onPick(mark)}
          >
            {asserted.map((voice, i) => (
              <i key={`${voice.name}-${i}`} />
            ))}
            {label !== null && <span>{label}</span>}
          </button>
        )
      })}
    </div>
  )
}

function bracketsOf(
  painter: Painter,
  marks: readonly Mark[],
  { chunked, near, boxes }: { chunked: ByChunk; near: readonly number[]; boxes: Map<string, Box> },
): readonly Bracket[] {
  const shown = near
    .flatMap(chunked.beginning)
    .filter(
      mark =>
        mark.kind === 'statement' &&
        mark.status !== 'rejected' &&
        mark.form !== 'narration' &&
        mark.voices.some(({ link }) => link === 'asserted-by'),
    )
  if (shown.length === 0) return []
  let origin: number | null = null
  const boxOf = ({ start, end }: Mark): Box => {
    const key = `${start} ${end}`
    const known = boxes.get(key)
    if (known !== undefined) return known
    const range = painter.rangeOf(start, end)
    const drawn = range?.getBoundingClientRect()
    if (range !== null) origin ??= pageTop(range)
    const box = { top: (drawn?.top ?? 0) - (origin ?? 0), height: drawn?.height ?? 0 }
    boxes.set(key, box)
    return box
  }
  let lastLabel = -Infinity
  let lastWords = ''
  const found: Bracket[] = []
  for (const mark of shown) {
    const { top, height } = boxOf(mark)
    if (height === 0) continue
    const words = mark.voices
      .filter(({ link }) => link === 'asserted-by')
      .map(({ name }) => name)
      .join(' › ')
    const labelled = words !== lastWords && top - lastLabel >= LABEL_HEIGHT
    if (labelled) {
      lastLabel = top
      lastWords = words
    }
    found.push({ mark, top, height, depth: depthOf(mark, marks), label: labelled ? words : null })
  }
  return found
}

/** Where the page begins that a range is on. */
function pageTop({ startContainer }: Range): number {
  return startContainer.parentElement?.closest('.text-page')?.getBoundingClientRect().top ?? 0
}

function depthOf(mark: Mark, marks: readonly Mark[]): number {
  let depth = 0
  for (let outer = mark.within; outer !== null && depth < 6; depth++)
    outer = idsOf(marks).get(outer)?.within ?? null
  return depth
}

const IDS = new WeakMap<readonly Mark[], ReadonlyMap<string, Mark>>()

/** Made once for all that is drawn of the same marks, and only where something is nested. */
function idsOf(marks: readonly Mark[]): ReadonlyMap<string, Mark> {
  let known = IDS.get(marks)
  if (known === undefined) IDS.set(marks, (known = new Map(marks.map(mark => [mark.id, mark]))))
  return known
}
