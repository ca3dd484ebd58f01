// Names of the things of a case in the reader's language, as a hook.
import type { CaseData } from '#model'
import { caseNames, type CaseNames } from '#words'
import { useMemo } from 'react'
import { useSay } from './say.tsx'

export type Names = CaseNames

/** The names of a case in the reader's language; built once a case. */
export function useNames(data: CaseData): Names {
  const { messages } = useSay()
  return useMemo(() => caseNames(data, messages), [data, messages])
}
