// Puts words to message keys, in the reader's language. Messages are ICU MessageFormat; plural rules come from Intl.
import { IntlMessageFormat, type Formatters } from 'intl-messageformat'
import { en } from './en/index.ts'
import { numberIn } from './numbers.ts'

export type MessageKey = keyof typeof en
/** A whole catalogue: a missing key does not compile. */
export type Catalogue = Readonly<Record<MessageKey, string>>

export const LANGUAGES = ['en', 'ru', 'fr', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each by its own name. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  fr: 'Français',
  es: 'Español',
}

/** Catalogues that are here; the other languages come when they are asked for. */
const catalogues = new Map<Language, Catalogue>([['en', en]])

const LOADERS: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(en),
  ru: async () => (await import('./ru/index.ts')).ru,
  fr: async () => (await import('./fr/index.ts')).fr,
  es: async () => (await import('./es/index.ts')).es,
}

export type Params = Readonly<Record<string, string | number>>

export interface Messages {
  readonly language: Language
  /** The message in words. Throws RangeError where the catalogue has no such key. */
  readonly say: (key: MessageKey, params?: Params) => string
  /** Whether there is such a message: for keys that come as data. */
  readonly has: (key: string) => key is MessageKey
}

const made = new Map<Language, Messages>()

/** What makes a message more than its own words. */
const SYNTAX = /[{}']/

// The library would ask `Intl` which languages it has for numbers: it has ours, and asking takes long (see numbers.ts).
IntlMessageFormat.resolveLocale = locales => new Intl.Locale(String(locales))

/** Formatters of `Intl`, made once for all messages that want the same: one takes longer to make than many to use. */
const FORMATTERS: Formatters = {
  getNumberFormat: remembered(numberFormat),
  getDateTimeFormat: remembered((...args) => new Intl.DateTimeFormat(...args)),
  getPluralRules: remembered((...args) => new Intl.PluralRules(...args)),
}

/** Plain numbers, which is all that a plural counts, are written without `Intl`. */
function numberFormat(
  ...[locales, options]: ConstructorParameters<typeof Intl.NumberFormat>
): Intl.NumberFormat {
  const language = LANGUAGES.find(known => known === String(locales))
  if (language === undefined || Object.keys(options ?? {}).length > 0)
    return new Intl.NumberFormat(locales, options)
  // The one method that messages call.
  return { format: (value: number) => numberIn(language, value) } as Intl.NumberFormat
}

function remembered<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const known = new Map<string, T>()
  return (...args) => {
    const key = JSON.stringify(args)
    let found = known.get(key)
    if (found === undefined) known.set(key, (found = make(...args)))
    return found
  }
}

/** The messages of one language, fetched where they are not here yet. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (!catalogues.has(language)) catalogues.set(language, await LOADERS[language]())
  return messagesIn(language)
}

/** The messages of a language that is here. Throws RangeError where it was not loaded before. */
export function messagesIn(language: Language): Messages {
  const known = made.get(language)
  if (known !== undefined) return known
  const catalogue = catalogues.get(language)
  if (catalogue === undefined) throw new RangeError(`the messages of "${language}" were not loaded`)
  const compiled = new Map<string, IntlMessageFormat>()
  const has = (key: string): key is MessageKey => Object.hasOwn(catalogue, key)
  const messages: Messages = {
    language,
    has,
    say(key, params = {}) {
      if (!has(key)) throw new RangeError(`no message "${String(key)}"`)
      const text = catalogue[key]
      if (!SYNTAX.test(text)) return text
      let format = compiled.get(key)
      if (format === undefined) {
        format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true, formatters: FORMATTERS })
        compiled.set(key, format)
      }
      return String(format.format(params))
    },
  }
  made.set(language, messages)
  return messages
}

/** The catalogue's language nearest to what a person asked for (BCP 47 tags in order); English where none is near. */
export function nearestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const near = LANGUAGES.find(language => tag.toLowerCase().split(/[-_]/)[0] === language)
    if (near !== undefined) return near
  }
  return 'en'
}
