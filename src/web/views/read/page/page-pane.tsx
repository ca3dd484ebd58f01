// The page of the original beside its text, with the quote that the person is at marked on it.
import type { OriginSpan, Source } from '#model'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useClient } from '../../../app/client.tsx'
import { Trouble, Waiting } from '../../../ui/status.tsx'
import { useSay } from '../../../words/say.tsx'
import { openPages, type PageSize, type Pages } from './open-pages.ts'
import './page-pane.css'
import { placeOnPage, type PagePlace } from './places.ts'

export interface PagePaneProps {
  readonly source: Source
  readonly origin: readonly OriginSpan[]
  /** The stretch of the text that is to be shown on its page. */
  readonly stretch: { readonly start: number; readonly end: number } | null
  readonly onClose?: () => void
}

export default function PagePane({ source, origin, stretch, onClose }: PagePaneProps): React.ReactNode {
  const { say } = useSay()
  const client = useClient()
  const original = useQuery({
    queryKey: ['original', source.sha256],
    queryFn: () => client.original(source.id),
    gcTime: 60_000,
  })
  const [opened, setOpened] = useState<{ pages: Pages | null; error: unknown }>({ pages: null, error: null })
  useEffect(() => {
    if (original.data === undefined) return
    let left = false
    let pages: Pages | null = null
    const opening = async (data: Blob): Promise<void> => {
      try {
        pages = await openPages(data, source.mediaType)
        if (left) pages.close()
        else setOpened({ pages, error: null })
      } catch (error) {
        if (!left) setOpened({ pages: null, error })
      }
    }
    void opening(original.data)
    return () => {
      left = true
      pages?.close()
      setOpened({ pages: null, error: null })
    }
  }, [original.data, source.mediaType])
  const place = useMemo(
    () => (stretch === null ? null : placeOnPage(origin, stretch.start, stretch.end)),
    [origin, stretch],
  )
  const error = original.error ?? opened.error
  return (
    <section className="pane page-pane" aria-label={say('web.page')}>
      {error !== null ? (
        <Trouble error={error} />
      ) : opened.pages === null ? (
        <Waiting />
      ) : (
        <Sheets pages={opened.pages} place={place} {...(onClose === undefined ? {} : { onClose })} />
      )}
    </section>
  )
}

const ZOOMS = [1, 1.5, 2, 3] as const

function Sheets({
  pages,
  place,
  onClose,
}: {
  readonly pages: Pages
  readonly place: PagePlace | null
  readonly onClose?: () => void
}): React.ReactNode {
  const { say } = useSay()
  const [number, setNumber] = useState(place?.page ?? 1)
  const [zoom, setZoom] = useState(0)
  const [followed, setFollowed] = useState(place)
  if (place !== followed) {
    setFollowed(place)
    if (place !== null) setNumber(Math.min(Math.max(place.page, 1), pages.count))
  }
  return (
    <>
      <div className="page-bar" role="toolbar" aria-label={say('web.page.bar')}>
        <button
          type="button"
          className="button quiet small"
          disabled={number <= 1}
          onClick={() => setNumber(number - 1)}
          aria-label={say('web.page.previous')}
        >
          ‹
        </button>
        <span className="num" aria-live="polite">
          {say('web.page.of', { page: number, pages: pages.count })}
        </span>
        <button
          type="button"
          className="button quiet small"
          disabled={number >= pages.count}
          onClick={() => setNumber(number + 1)}
          aria-label={say('web.page.next')}
        >
          ›
        </button>
        <button
          type="button"
          className="button quiet small"
          onClick={() => setZoom((zoom + 1) % ZOOMS.length)}
          aria-label={say('web.page.zoom')}
        >
          {say('web.page.percent', { share: ZOOMS[zoom]! * 100 })}
        </button>
        {onClose !== undefined && (
          <button type="button" className="button quiet small page-close" onClick={onClose}>
            {say('web.page.close')}
          </button>
        )}
      </div>
      <Sheet
        pages={pages}
        number={number}
        zoom={ZOOMS[zoom]!}
        boxes={place?.page === number ? place.boxes : []}
      />
    </>
  )
}

interface SheetProps {
  readonly pages: Pages
  readonly number: number
  readonly zoom: number
  readonly boxes: PagePlace['boxes']
}

function Sheet({ pages, number, zoom, boxes }: SheetProps): React.ReactNode {
  const { say } = useSay()
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const first = useRef<HTMLElement>(null)
  const [size, setSize] = useState<PageSize | null>(null)
  const [width, setWidth] = useState(0)
  const [trouble, setTrouble] = useState<unknown>(null)
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(frame.current!)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (width === 0) return
    let left = false
    const drawn = async (): Promise<void> => {
      const found = await pages.sizeOf(number)
      if (left) return
      setSize(found)
      setTrouble(null)
      await pages.draw(number, canvas.current!, (width * zoom * devicePixelRatio) / found.width)
    }
    drawn().catch((error: unknown) => {
      if (!left) setTrouble(error)
    })
    return () => {
      left = true
    }
  }, [pages, number, width, zoom])
  useEffect(() => {
    first.current?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }, [boxes, size])
  const scale = size === null ? 0 : (width * zoom) / size.width
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by the keyboard too
    <div className="page-frame" ref={frame} tabIndex={0} role="region" aria-label={say('web.page')}>
      {trouble !== null && <Trouble error={trouble} />}
      <div
        className="page-sheet"
        style={{ width: width * zoom, height: size === null ? 0 : size.height * scale }}
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={say('web.page.of', { page: number, pages: pages.count })}
        />
        {boxes.map(([x, y, w, h], i) => (
          <i
            // oxlint-disable-next-line react/no-array-index-key -- lines of one quote have no identity but their order
            key={i}
            ref={i === 0 ? first : undefined}
            className="page-box"
            style={{ left: x * scale, top: y * scale, width: w * scale, height: h * scale }}
          />
        ))}
      </div>
    </div>
  )
}
