// Code that the first screen can do without: fetched when somebody is there and the browser is idle, or when it is wanted.
import { createElement, useEffect, useState, type ComponentType } from 'react'

export interface Later<P> {
  /** Fetches the component, where nobody has. */
  readonly fetch: () => Promise<ComponentType<P>>
  /** Stands for the component, and is it once that is here; fetches it where `isWanted`. */
  readonly Place: ComponentType<{
    readonly props: P
    readonly isWanted: boolean
    readonly meanwhile: React.ReactNode
  }>
}

/** Fetches a component in time for a person's next step, and not before the first screen. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let here: ComponentType<P> | null = null
  let coming: Promise<ComponentType<P>> | null = null
  const fetch = (): Promise<ComponentType<P>> =>
    (coming ??= load().then(
      loaded => (here = loaded),
      (error: unknown) => {
        // Asked for again by whoever wants it next.
        coming = null
        throw error
      },
    ))
  whenSomebodyIsThere(() => void fetch().catch(() => null))
  return {
    fetch,
    Place({ props, isWanted, meanwhile }) {
      const [shown, show] = useState(() => here)
      const [failure, fail] = useState<{ readonly error: unknown } | null>(null)
      useEffect(() => {
        if (!isWanted || shown !== null) return
        let stays = true
        fetch().then(
          loaded => stays && show(() => loaded),
          (error: unknown) => stays && fail({ error }),
        )
        return () => void (stays = false)
      }, [isWanted, shown])
      if (failure !== null) throw failure.error
      return shown === null ? meanwhile : createElement(shown, props)
    },
  }
}

/** Once somebody moves a hand, in the next quiet moment: before that no next step is to be expected. */
function whenSomebodyIsThere(run: () => void): void {
  const once = (): void => {
    for (const sign of SIGNS) removeEventListener(sign, once)
    if ('requestIdleCallback' in globalThis) requestIdleCallback(run)
    else setTimeout(run)
  }
  for (const sign of SIGNS) addEventListener(sign, once, { passive: true })
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const
