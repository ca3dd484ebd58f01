// Dates of the record (EDTF) in words, as precise as they are and no more.
const SEASONS: Readonly<Record<string, 'spring' | 'summer' | 'autumn' | 'winter'>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
}

export interface DateWords {
  readonly language: string
  readonly about: (date: string) => string
  readonly maybe: (date: string) => string
  readonly span: (from: string, to: string) => string
  readonly until: (date: string) => string
  readonly since: (date: string) => string
  readonly season: (season: 'spring' | 'summer' | 'autumn' | 'winter', year: string) => string
  readonly decade: (year: string) => string
}

/** The words for an EDTF string; the string itself where it is of a form not covered. */
export function edtfInWords(edtf: string, words: DateWords): string {
  const [from, to] = edtf.split('/')
  if (from === undefined || from === '') return to === undefined ? edtf : words.until(single(to, words))
  if (to === undefined) return single(from, words)
  if (from === '..') return words.until(single(to, words))
  if (to === '' || to === '..') return words.since(single(from, words))
  return words.span(single(from, words), single(to, words))
}

function single(edtf: string, words: DateWords): string {
  const qualifier = /[~?%]$/.exec(edtf)?.[0]
  const plain = plainDate(qualifier === undefined ? edtf : edtf.slice(0, -1), words)
  if (qualifier === '~') return words.about(plain)
  if (qualifier === '?') return words.maybe(plain)
  return qualifier === '%' ? words.maybe(words.about(plain)) : plain
}

function plainDate(edtf: string, words: DateWords): string {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf)
  if (match === null) {
    const decade = /^(\d{3})X$/.exec(edtf)?.[1]
    return decade === undefined ? edtf : words.decade(`${decade}0`)
  }
  const [, year = '', month, day] = match
  const shown = year.replace(/^0+(?=\d)/, '')
  if (month === undefined) return shown
  const season = SEASONS[month]
  if (season !== undefined) return words.season(season, shown)
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day ?? 1)))
  date.setUTCFullYear(Number(year))
  if (Number(month) < 1 || Number(month) > 12 || Number.isNaN(date.getTime())) return edtf
  return new Intl.DateTimeFormat(words.language === 'en' ? 'en-GB' : words.language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date)
}
