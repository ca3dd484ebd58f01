/** Which language's dates can be read; a language joins by adding its reader here. */
import type { DateReader } from './date-reader.ts'
import { englishDates } from './en/dates/index.ts'

const READERS: readonly DateReader[] = [englishDates]

/** The reader for a BCP 47 tag; English where the language is not known, null where there is none yet. */
export function dateReaderFor(language: string | null): DateReader | null {
  if (language === null) return englishDates
  return (
    READERS.find(reader => language === reader.language || language.startsWith(`${reader.language}-`)) ?? null
  )
}
