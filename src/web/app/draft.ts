// What is being typed, kept in this browser until it is sent or thrown away: a reload or a lost server costs nothing.
import { useCallback, useState } from 'react'

const PREFIX = 'retort-draft-'

/** A value that survives reloads under `key`, with a function that throws it away. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const name = PREFIX + key
  const [value, set] = useState<T>(() => {
    try {
      const stored = localStorage.getItem(name)
      return stored === null ? initial : (JSON.parse(stored) as T)
    } catch {
      return initial
    }
  })
  const keep = useCallback(
    (changed: T) => {
      set(changed)
      localStorage.setItem(name, JSON.stringify(changed))
    },
    [name],
  )
  const drop = useCallback(() => localStorage.removeItem(name), [name])
  return [value, keep, drop]
}
