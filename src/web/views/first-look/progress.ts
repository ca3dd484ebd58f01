// Where a person is in the first look, kept in this browser and nowhere else.
import { useSyncExternalStore } from 'react'

export interface LookProgress {
  readonly step: number
  readonly open: boolean
}

const KEY = 'retort-first-look'
const BEGIN: LookProgress = { step: 0, open: true }

let progress: LookProgress | null = null
const listeners = new Set<() => void>()

function stored(): LookProgress {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (typeof found !== 'object' || found === null || !('step' in found) || !('open' in found)) return BEGIN
    return { step: Number(found.step) || 0, open: found.open === true }
  } catch {
    return BEGIN
  }
}

function current(): LookProgress {
  return (progress ??= stored())
}

/** The progress, and a function that changes and keeps it. */
export function useLookProgress(): [LookProgress, (next: LookProgress) => void] {
  const now = useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
  return [now, setProgress]
}

function setProgress(next: LookProgress): void {
  progress = next
  localStorage.setItem(KEY, JSON.stringify(next))
  for (const listener of listeners) listener()
}
