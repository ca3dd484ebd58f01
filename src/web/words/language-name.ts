// Names of languages in the reader's language.
import { languageNameIn } from '#messages'
import { useCallback } from 'react'
import { useSay } from './say.tsx'

/** A function from a BCP 47 tag to a name; the tag where it has none. */
export function useLanguageName(): (tag: string) => string {
  const { language } = useSay()
  return useCallback(tag => languageNameIn(language, tag), [language])
}
