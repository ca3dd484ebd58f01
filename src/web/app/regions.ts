// F6 goes round the regions on screen (the halves of a split window, the strip of the first look), Shift and F6 back.
import { useEffect } from 'react'

/** Marks an element as a region that F6 goes to. */
export const REGION = 'data-region'
/** Marks what takes the focus in its region; without one it is the region itself. */
export const ENTRY = 'data-region-entry'
/** Marks what a step of the first look speaks of: the entry of the region in which it stands. */
export const LOOKED_AT = 'data-looked-at'

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), select, [tabindex="0"]'

/** Listens for F6 as long as the component stands; one region alone has nothing to go to. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const here = document.activeElement
      // A dialog keeps the focus until it is closed.
      if (event.key !== 'F6' || (here?.closest('[role=dialog]') ?? null) !== null) return
      const regions = [...document.querySelectorAll<HTMLElement>(`[${REGION}]`)]
      if (regions.length < 2) return
      event.preventDefault()
      const at = nextRegion(
        regions.length,
        regions.findIndex(region => region.contains(here)),
        event.shiftKey,
      )
      entryOf(regions[at]!).focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

/** Which of `count` regions is next to the one with the focus; -1, outside of all of them, counts as the first. */
export function nextRegion(count: number, at: number, back: boolean): number {
  return (Math.max(at, 0) + (back ? count - 1 : 1)) % count
}

function entryOf(region: HTMLElement): HTMLElement {
  const looked = region.querySelector<HTMLElement>(`[${LOOKED_AT}]`)
  const inside = looked?.matches(FOCUSABLE) === true ? looked : looked?.querySelector<HTMLElement>(FOCUSABLE)
  return inside ?? region.querySelector<HTMLElement>(`[${ENTRY}]`) ?? region
}
