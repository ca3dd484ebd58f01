// Dates in the reader's language, as a hook.
import { useMemo } from 'react'
import { edtfInWords, type DateWords } from './dates.ts'
import { useSay } from './say.tsx'

/** A function from EDTF to words. */
export function useDate(): (edtf: string) => string {
  const { language, say } = useSay()
  return useMemo(() => {
    const words: DateWords = {
      language,
      about: date => say('web.date.about', { date }),
      maybe: date => say('web.date.maybe', { date }),
      span: (from, to) => say('web.date.span', { from, to }),
      until: date => say('web.date.until', { date }),
      since: date => say('web.date.since', { date }),
      season: (season, year) => say(`web.date.${season}`, { year }),
      decade: year => say('web.date.decade', { year }),
    }
    return edtf => edtfInWords(edtf, words)
  }, [language, say])
}
