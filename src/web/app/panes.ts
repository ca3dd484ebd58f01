// The two halves of a split screen: which of them a view stands in, and how it shows an address in the other.
import { createContext, use, useCallback } from 'react'

export type PaneSide = 'first' | 'second'

export interface Panes {
  readonly side: PaneSide
  /** Whether there is another half now. */
  readonly isSplit: boolean
  /** Shows an address in the other half, which is opened where it is not. */
  readonly showBeside: (address: string) => void
}

const PanesContext = createContext<Panes>({
  side: 'first',
  isSplit: false,
  showBeside: address => location.assign(address),
})

export const PanesProvider = PanesContext.Provider

/** Where a view stands. */
export function usePanes(): Panes {
  return use(PanesContext)
}

/**
 * Whether a key was pressed for the view that asks: with two halves on screen, single letters act only in the half that
 * has the focus.
 */
export function useKeysHere(): (event: KeyboardEvent) => boolean {
  const { side, isSplit } = usePanes()
  return useCallback(
    event => {
      if (!isSplit) return true
      const pane = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pane]') : null
      return (pane?.dataset['pane'] ?? 'first') === side
    },
    [side, isSplit],
  )
}

/** Least and most share of the window, in per cent, that the first half takes. */
export const SHARES = { least: 25, most: 75, step: 5, usual: 50 } as const

/** The share that an address names, within its limits; the usual one where it names none. */
export function shareFrom(text: string | undefined): number {
  const share = Number(text ?? SHARES.usual)
  return Number.isFinite(share)
    ? Math.min(SHARES.most, Math.max(SHARES.least, Math.round(share)))
    : SHARES.usual
}

/** The address that shows a stretch of a source in the reader. */
export function readAddress(source: string, start: number, end: number): string {
  return `/read/${encodeURIComponent(source)}?at=${start}-${end}`
}
