// Which form is open over the reader and for which words; it is open again after a reload, with the draft in it.
import { useCallback, useState } from 'react'
import type { Addition } from './add-form.tsx'
import type { TextSelection } from './text-pane.tsx'

export type Form = 'correct' | 'merge' | 'split' | 'keys' | Addition | null

export interface Work {
  readonly form: Form
  readonly selection: TextSelection | null
}

const NOTHING: Work = { form: null, selection: null }

/** The work of one source in this window. */
export function useOpenForm(source: string): [Work, (work: Work) => void] {
  const key = `retort-form-${source}`
  const [work, set] = useState<Work>(() => stored(key))
  const keep = useCallback(
    (next: Work) => {
      set(next)
      if (next.form === null || next.form === 'keys') sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, JSON.stringify(next))
    },
    [key],
  )
  return [work, keep]
}

function stored(key: string): Work {
  try {
    const { form, selection } = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Work
    const box = new DOMRect()
    return { form, selection: selection === null ? null : { ...selection, box } }
  } catch {
    return NOTHING
  }
}
