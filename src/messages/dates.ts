// Dates as each language writes them in running text, without waking `Intl` (see numbers.ts).
import type { Language } from './catalogue.ts'

interface Calendar {
  /** As a day stands before them. */
  readonly months: string
  /** On their own, where that is another form. */
  readonly alone?: string
  /** Stands between a day, a month and a year. */
  readonly joint: string
}

const CALENDARS: Readonly<Record<Language, Calendar>> = {
  en: {
    months: 'January February March April May June July August September October November December',
    joint: ' ',
  },
  ru: {
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    alone: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    joint: ' ',
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    joint: ' ',
  },
  es: {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    joint: ' de ',
  },
}

/**
 * A day or a month of the proleptic Gregorian calendar, months in full, British order in English: as
 * `Intl.DateTimeFormat` writes it, but without the abbreviation that ends Russian dates ("5 марта 1933 г."), for which
 * running text has no place. In UTC; years before the first are those before Christ.
 */
export function dateIn(language: Language, date: Date, withDay: boolean): string {
  if (date.getUTCFullYear() < 1)
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      era: 'short',
      year: 'numeric',
      month: 'long',
      ...(withDay ? { day: 'numeric' } : {}),
    }).format(date)
  const { months, alone, joint } = CALENDARS[language]
  const month = (withDay ? months : (alone ?? months)).split(' ')[date.getUTCMonth()]!
  return [...(withDay ? [date.getUTCDate()] : []), month, date.getUTCFullYear()].join(joint)
}
