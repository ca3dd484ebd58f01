// Voices in the margin: a bracket for each voice that stands between us and the words, nested, so hearsay shows as depth.
import type { Mark } from '#api'
import { useLayoutEffect, useState } from 'react'
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

  useLayoutEffect(() => {
    setBrackets(painter === null ? [] : bracketsOf(painter, marks, chunked, near))
  }, [painter, marks, chunked, near, width])

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
  chunked: ByChunk,
  near: readonly number[],
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
  const first = painter.rangeOf(shown[0]?.start ?? 0, shown[0]?.end ?? 1)
  const page = first?.startContainer.parentElement?.closest('.text-page')
  if (page === null || page === undefined) return []
  const origin = page.getBoundingClientRect().top
  let lastLabel = -Infinity
  let lastWords = ''
  const found: Bracket[] = []
  for (const mark of shown) {
    const box = painter.rangeOf(mark.start, mark.end)?.getBoundingClientRect()
    if (box === undefined || box.height === 0) continue
    const top = box.top - origin
    const words = mark.voices
      .filter(({ link }) => link === 'asserted-by')
      .map(({ name }) => name)
      .join(' › ')
    const labelled = words !== lastWords && top - lastLabel >= LABEL_HEIGHT
    if (labelled) {
      lastLabel = top
      lastWords = words
    }
    found.push({ mark, top, height: box.height, depth: depthOf(mark, marks), label: labelled ? words : null })
  }
  return found
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
