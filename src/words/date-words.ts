// Dates of the record (EDTF) in words, as precise as they are and no more.
import { dateIn, type Messages } from '#messages'

const SEASONS: Readonly<Record<string, 'spring' | 'summer' | 'autumn' | 'winter'>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
}

/** The words for an EDTF string; the string itself where it is of a form not covered. */
export function edtfInWords(messages: Messages, edtf: string): string {
  const { say } = messages
  const [from, to] = edtf.split('/')
  if (from === undefined || from === '')
    return to === undefined ? edtf : say('date.until', { date: single(messages, to) })
  if (to === undefined) return single(messages, from)
  if (from === '..') return say('date.until', { date: single(messages, to) })
  if (to === '' || to === '..') return say('date.since', { date: single(messages, from) })
  return say('date.span', { from: single(messages, from), to: single(messages, to) })
}

function single(messages: Messages, edtf: string): string {
  const { say } = messages
  const qualifier = /[~?%]$/.exec(edtf)?.[0]
  const plain = plainDate(messages, qualifier === undefined ? edtf : edtf.slice(0, -1))
  const about = qualifier === '~' || qualifier === '%' ? say('date.about', { date: plain }) : plain
  return qualifier === '?' || qualifier === '%' ? say('date.maybe', { date: about }) : about
}

function plainDate({ language, say }: Messages, edtf: string): string {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf)
  if (match === null) {
    const decade = /^(\d{3})X$/.exec(edtf)?.[1]
    return decade === undefined ? edtf : say('date.decade', { year: `${decade}0` })
  }
  const [, year = '', month, day] = match
  const shown = year.replace(/^0+(?=\d)/, '')
  if (month === undefined) return shown
  const season = SEASONS[month]
  if (season !== undefined) return say(`date.${season}`, { year: shown })
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day ?? 1)))
  date.setUTCFullYear(Number(year))
  if (Number(month) < 1 || Number(month) > 12 || Number.isNaN(date.getTime())) return edtf
  return dateIn(language, date, day !== undefined)
}
