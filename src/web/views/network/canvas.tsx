// The network drawn on a canvas: quick for thousands of actors, moved and enlarged by mouse and by keyboard.
import { useEffect, useRef, useState } from 'react'
import type { Names } from '../../words/use-names.ts'
import type { Place } from './layout.ts'
import type { LinkOf } from './links.ts'

/** `left`: how many of its claims are still supported or unresolved. */
export interface DrawnLink extends LinkOf {
  readonly left: number
  /** The same with nobody set aside. */
  readonly before: number
}

export interface NetworkCanvasProps {
  readonly nodes: readonly string[]
  readonly places: readonly Place[]
  readonly links: readonly DrawnLink[]
  readonly names: Names
  readonly chosen: string | null
  readonly label: string
  readonly onChoose: (actor: string) => void
}

interface View {
  readonly scale: number
  readonly x: number
  readonly y: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const MARGIN = 70
const REACH = 14
const HOME: View = { scale: 1, x: 0, y: 0 }

export function NetworkCanvas(props: NetworkCanvasProps): React.ReactNode {
  const { nodes, places, links, names, chosen, label, onChoose } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  const [view, setView] = useState(HOME)
  const drag = useRef<{ x: number; y: number; moved: boolean } | null>(null)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(canvas.current!.parentElement!)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (size === null) return
    // Several reasons to draw within one frame are one.
    let frame = 0
    const draw = (): void => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() =>
        paint(canvas.current!, { nodes, places, links, names, chosen }, size, view),
      )
    }
    draw()
    // Colours are read when drawing, so a change of theme draws again.
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', draw)
    const observer = new MutationObserver(draw)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    let stays = true
    void document.fonts.ready.then(() => stays && draw())
    return () => {
      stays = false
      cancelAnimationFrame(frame)
      scheme.removeEventListener('change', draw)
      observer.disconnect()
    }
  }, [nodes, places, links, names, chosen, size, view])

  const zoom = (factor: number): void =>
    setView(old => ({
      scale: Math.min(20, Math.max(0.5, old.scale * factor)),
      x: old.x * factor,
      y: old.y * factor,
    }))
  const onKey = (event: React.KeyboardEvent): void => {
    const step = 60
    if (event.key === '+') zoom(1.3)
    else if (event.key === '-') zoom(1 / 1.3)
    else if (event.key === '0') setView(HOME)
    else if (event.key === 'ArrowLeft') setView(old => ({ ...old, x: old.x + step }))
    else if (event.key === 'ArrowRight') setView(old => ({ ...old, x: old.x - step }))
    else if (event.key === 'ArrowUp') setView(old => ({ ...old, y: old.y + step }))
    else if (event.key === 'ArrowDown') setView(old => ({ ...old, y: old.y - step }))
    else return
    event.preventDefault()
  }
  const pick = (event: React.PointerEvent): void => {
    if (size === null) return
    const box = canvas.current!.getBoundingClientRect()
    const px = event.clientX - box.left
    const py = event.clientY - box.top
    let best = -1
    let least = REACH
    for (const [i, place] of places.entries()) {
      const at = pointOf(place, size, view)
      const distance = Math.hypot(at.x - px, at.y - py)
      if (distance < least) {
        best = i
        least = distance
      }
    }
    if (best >= 0) onChoose(nodes[best]!)
  }
  return (
    <canvas
      ref={canvas}
      className="network-canvas"
      tabIndex={0}
      role="img"
      aria-label={label}
      onKeyDown={onKey}
      onWheel={event => zoom(event.deltaY < 0 ? 1.12 : 1 / 1.12)}
      onPointerDown={event => {
        drag.current = { x: event.clientX, y: event.clientY, moved: false }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={event => {
        const from = drag.current
        if (from === null) return
        const dx = event.clientX - from.x
        const dy = event.clientY - from.y
        if (!from.moved && Math.hypot(dx, dy) < 4) return
        drag.current = { x: event.clientX, y: event.clientY, moved: true }
        setView(old => ({ ...old, x: old.x + dx, y: old.y + dy }))
      }}
      onPointerUp={event => {
        if (drag.current?.moved === false) pick(event)
        drag.current = null
      }}
    />
  )
}

function pointOf(place: Place, size: Size, view: View): Place {
  const { width, height } = size
  const x = (place.x - 0.5) * (width - 2 * MARGIN) * view.scale + width / 2 + view.x
  const y = (place.y - 0.5) * (height - 1.2 * MARGIN) * view.scale + height / 2 + view.y
  return { x, y }
}

function paint(
  canvas: HTMLCanvasElement,
  { nodes, places, links, names, chosen }: Omit<NetworkCanvasProps, 'label' | 'onChoose'>,
  size: Size,
  view: View,
): void {
  const ratio = devicePixelRatio
  canvas.width = size.width * ratio
  canvas.height = size.height * ratio
  canvas.style.width = `${size.width}px`
  canvas.style.height = `${size.height}px`
  const context = canvas.getContext('2d')
  if (context === null) return
  context.scale(ratio, ratio)
  const style = getComputedStyle(canvas)
  const colour = (name: string): string => resolved(canvas, style, name)
  const ink = colour('--ink')
  const rule = colour('--rule-strong')
  const accent = colour('--accent')
  const person = colour('--person')
  const points = places.map(place => pointOf(place, size, view))
  const at = new Map(nodes.map((id, i) => [id, i]))
  for (const link of links) {
    const from = points[at.get(link.from)!]!
    const to = points[at.get(link.to)!]!
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.setLineDash(link.left === 0 ? [2, 4] : [])
    context.globalAlpha = link.left === 0 ? 0.35 : Math.min(0.9, 0.35 + link.left * 0.08)
    context.lineWidth = link.left === 0 ? 1 : Math.min(6, 0.7 + 0.5 * Math.sqrt(link.left))
    context.strokeStyle = link.left === 0 ? rule : accent
    context.stroke()
  }
  context.globalAlpha = 1
  context.setLineDash([])
  const labels = Math.round(45 * view.scale)
  for (let i = nodes.length - 1; i >= 0; i--) {
    const { x, y } = points[i]!
    const radius = Math.max(2.5, 7 - i * 0.08)
    context.beginPath()
    context.arc(x, y, nodes[i] === chosen ? radius + 2 : radius, 0, Math.PI * 2)
    context.fillStyle = nodes[i] === chosen ? ink : person
    context.fill()
  }
  context.font = `500 13px ${style.fontFamily}`
  context.textBaseline = 'middle'
  const paper = colour('--paper')
  const taken: { x: number; y: number; width: number }[] = []
  for (let i = 0; i < nodes.length && i < labels; i++) {
    const { x, y } = points[i]!
    const text = names.actor(nodes[i]!)
    const width = context.measureText(text).width
    // Before the point where there is no room after it.
    const box = { x: x + 10 + width > size.width && x - 10 - width > 0 ? x - 10 - width : x + 10, y, width }
    if (
      taken.some(
        other => Math.abs(other.y - y) < 15 && box.x < other.x + other.width && other.x < box.x + width,
      )
    )
      continue
    taken.push(box)
    context.lineWidth = 3
    context.strokeStyle = paper
    context.strokeText(text, box.x, y)
    context.fillStyle = ink
    context.fillText(text, box.x, y)
  }
}

const COLOURS = new Map<string, string>()

/**
 * A custom property as a colour that a canvas takes: `light-dark()` is resolved by an element's own colour, once a theme,
 * since the browser works out its styles anew for it.
 */
function resolved(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, name: string): string {
  const key = `${name} ${style.colorScheme} ${matchMedia('(prefers-color-scheme: dark)').matches}`
  const known = COLOURS.get(key)
  if (known !== undefined) return known
  const before = canvas.style.color
  canvas.style.color = `var(${name})`
  const value = style.color
  canvas.style.color = before
  COLOURS.set(key, value)
  return value
}
