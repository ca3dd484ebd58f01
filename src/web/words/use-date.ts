// Dates in the reader's language, as a hook.
import { edtfInWords } from '#words'
import { useCallback } from 'react'
import { useSay } from './say.tsx'

/** A function from EDTF to words. */
export function useDate(): (edtf: string) => string {
  const { messages } = useSay()
  return useCallback(edtf => edtfInWords(messages, edtf), [messages])
}
