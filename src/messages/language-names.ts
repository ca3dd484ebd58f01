// Names of languages in each language, without waking `Intl` (see numbers.ts) for those that papers are mostly in.
import type { Language } from './catalogue.ts'

const KNOWN = ['en', 'ru', 'fr', 'es', 'de', 'uk', 'pl', 'it']

const NAMES: Readonly<Record<Language, string>> = {
  en: 'English Russian French Spanish German Ukrainian Polish Italian',
  ru: 'английский русский французский испанский немецкий украинский польский итальянский',
  fr: 'anglais russe français espagnol allemand ukrainien polonais italien',
  es: 'inglés ruso francés español alemán ucraniano polaco italiano',
}

const made = new Map<Language, Intl.DisplayNames>()

/** The name of a language by its BCP 47 tag, as `Intl.DisplayNames` has it; the tag where it has none. */
export function languageNameIn(language: Language, tag: string): string {
  const known = KNOWN.indexOf(tag)
  if (known >= 0) return NAMES[language].split(' ')[known]!
  let names = made.get(language)
  if (names === undefined) made.set(language, (names = new Intl.DisplayNames(language, { type: 'language' })))
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
