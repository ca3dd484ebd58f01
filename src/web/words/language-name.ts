// Names of languages in the reader's language.
import { useMemo } from 'react'
import { useSay } from './say.tsx'

/** A function from a BCP 47 tag to a name; the tag where it has none. */
export function useLanguageName(): (tag: string) => string {
  const { language } = useSay()
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' })
    return tag => {
      try {
        return names.of(tag) ?? tag
      } catch {
        return tag
      }
    }
  }, [language])
}
