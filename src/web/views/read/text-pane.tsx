// The text of a source as it is read: paragraphs at a good measure, marks painted over them, voices in the margin.
import { USUAL_MARK, type Mark, type SourceText } from '#api'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useSay } from '../../words/say.tsx'
import { Margin } from './margin.tsx'
import { byChunk, CHUNK } from './by-chunk.ts'
import { createPainter, type Painter } from './painter.ts'
import { segmentAt, type Segment } from './segments.ts'

export interface TextPaneProps {
  readonly text: SourceText
  readonly segments: readonly Segment[]
  /** Marks that are shown, in text order. */
  readonly marks: readonly Mark[]
  readonly current: Mark | null
  /** A stretch to bring into view that is no mark: from a search or a citation. */
  readonly place: { readonly start: number; readonly end: number } | null
  readonly onPick: (mark: Mark) => void
  readonly onSelect: (selection: TextSelection | null) => void
}

export interface TextSelection {
  readonly start: number
  readonly end: number
  /** Where the selection is drawn, in the window. */
  readonly box: DOMRect
}

export function TextPane(props: TextPaneProps): React.ReactNode {
  const { text, segments, marks, current, place, onPick, onSelect } = props
  const { say } = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [painter, setPainter] = useState<Painter | null>(null)
  const [near, setNear] = useState<readonly number[]>([])

  const chunked = useMemo(() => byChunk(marks, segments), [marks, segments])
  useLayoutEffect(() => {
    const made = createPainter(body.current!, segments)
    setPainter(made)
    return () => made.clear()
  }, [segments])
  useLayoutEffect(() => painter?.mark(chunked), [painter, chunked])

  useEffect(() => {
    if (painter === null) return
    const observer = new IntersectionObserver(
      entries => {
        for (const entry of entries)
          painter.show(Number((entry.target as HTMLElement).dataset['chunk']), entry.isIntersecting)
        setNear([...painter.near()].sort((a, b) => a - b))
      },
      { root: scroller.current, rootMargin: '60% 0px' },
    )
    for (const chunk of body.current!.children) observer.observe(chunk)
    return () => observer.disconnect()
  }, [painter])

  useEffect(() => {
    if (painter === null) return
    painter.current(current)
    const target = current ?? place
    if (target === null || segments.length === 0) return
    if (current === null && place !== null) painter.current({ ...PLACE, ...place })
    const segment = segmentAt(segments, target.start)
    const element = body.current!.children[Math.floor(segment / CHUNK)]?.children[segment % CHUNK]
    bringIntoView(
      scroller.current!,
      element,
      painter.rangeOf(target.start, Math.min(target.end, target.start + 200)),
    )
  }, [painter, current, place, segments])

  const click = (event: React.MouseEvent): void => {
    const offset = offsetAt(event, segments)
    if (offset === null || getSelection()?.isCollapsed === false) return
    const here = marks.filter(mark => mark.start <= offset && offset < mark.end)
    if (here.length === 0) return
    const byLength = here.sort((a, b) => a.end - a.start - (b.end - b.start))
    const at = current === null ? -1 : byLength.indexOf(current)
    onPick(byLength[(at + 1) % byLength.length]!)
  }
  const select = (): void => onSelect(selectionIn(body.current!, segments))

  return (
    <div
      className="text-scroller"
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={say('web.read.text')}
    >
      <div className="text-page">
        <Margin
          painter={painter}
          marks={marks}
          chunked={chunked}
          near={near}
          current={current}
          onPick={onPick}
        />
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the list beside the text does the same by keyboard */}
        <div className="text-body" ref={body} onClick={click} onMouseUp={select} onKeyUp={select}>
          <Chunks text={text.text} segments={segments} />
        </div>
      </div>
    </div>
  )
}

const PLACE: Omit<Mark, 'start' | 'end'> = {
  ...USUAL_MARK,
  id: 'place',
  kind: 'statement',
  target: { kind: 'source', id: 'place' },
  title: '',
  quote: '',
}

/** All paragraphs; drawn once a text, since painting never touches the elements. */
const Chunks = memo(function Chunks({
  text,
  segments,
}: {
  readonly text: string
  readonly segments: readonly Segment[]
}): React.ReactNode {
  const chunks = Array.from({ length: Math.ceil(segments.length / CHUNK) }, (_, i) =>
    segments.slice(i * CHUNK, (i + 1) * CHUNK),
  )
  return chunks.map((chunk, i) => (
    <div key={chunk[0]!.start} className="text-chunk" data-chunk={i}>
      {chunk.map(segment => (
        <Paragraph key={segment.start} text={text.slice(segment.start, segment.end)} segment={segment} />
      ))}
    </div>
  ))
})

function Paragraph({ text, segment }: { readonly text: string; readonly segment: Segment }): React.ReactNode {
  const { kind, level, page, language, turn } = segment
  const heading =
    kind === 'heading' ? { role: 'heading', 'aria-level': Math.min(6, Math.max(2, level + 1)) } : {}
  return (
    <p
      {...heading}
      data-block={turn ? 'turn' : kind}
      data-level={level === 0 ? undefined : level}
      data-page={page ?? undefined}
      lang={language ?? undefined}
    >
      {text}
    </p>
  )
}

/** Scrolls only where the target is not comfortably in view already. */
function bringIntoView(scroller: HTMLElement, element: Element | undefined, range: Range | null): void {
  if (element === undefined) return
  const frame = scroller.getBoundingClientRect()
  let box = (range ?? element).getBoundingClientRect()
  const comfortable = (): boolean =>
    box.height > 0 && box.top > frame.top + frame.height * 0.12 && box.top < frame.top + frame.height * 0.7
  if (comfortable()) return
  // Twice: the first jump lets the paragraphs on the way get their true height.
  for (let pass = 0; pass < 3 && !comfortable(); pass++) {
    element.scrollIntoView({ block: 'center' })
    box = (range ?? element).getBoundingClientRect()
    if (!comfortable()) scroller.scrollTop += box.top - frame.top - frame.height * 0.35
    box = (range ?? element).getBoundingClientRect()
  }
}

/** The offset in the text under the pointer. */
function offsetAt(event: React.MouseEvent, segments: readonly Segment[]): number | null {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY)
  return caret === null ? null : offsetOf(caret.offsetNode, caret.offset, segments)
}

function offsetOf(node: Node, offset: number, segments: readonly Segment[]): number | null {
  const paragraph = node.parentElement
  const chunk = paragraph?.parentElement
  if (paragraph === null || chunk === null || chunk === undefined) return null
  const index = Number(chunk.dataset['chunk']) * CHUNK + [...chunk.children].indexOf(paragraph)
  const segment = segments[index]
  return segment === undefined || node.nodeType !== Node.TEXT_NODE ? null : segment.start + offset
}

function selectionIn(body: HTMLElement, segments: readonly Segment[]): TextSelection | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!body.contains(range.commonAncestorContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset, segments)
  const end = offsetOf(range.endContainer, range.endOffset, segments)
  if (start === null || end === null || start >= end) return null
  return { start, end, box: range.getBoundingClientRect() }
}
