// Marks the element that a step of the first look speaks of, as soon as it is on the screen and as long as it is.
import { useEffect, useRef } from 'react'
import { LOOKED_AT as MARK } from '../../app/regions.ts'
import type { Step } from './steps.ts'

/** The element that the step is about is outlined once it is there, and scrolled to when it first shows. */
export function useLookedAt(step: Step | null): void {
  const found = useRef<Element | null>(null)
  useEffect(() => {
    if (step === null) return
    let waiting = 0
    const look = (): void => {
      waiting = 0
      const element = step.target()
      if (element === found.current && element?.hasAttribute(MARK) === true) return
      found.current?.removeAttribute(MARK)
      const isNew = element !== null && found.current === null
      found.current = element
      element?.setAttribute(MARK, '')
      if (isNew) element.scrollIntoView({ block: 'nearest' })
    }
    const observer = new MutationObserver(() => {
      if (waiting === 0) waiting = requestAnimationFrame(look)
    })
    observer.observe(document.querySelector('#main') ?? document.body, { childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(waiting)
      found.current?.removeAttribute(MARK)
      found.current = null
    }
  }, [step])
}
