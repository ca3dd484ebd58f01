import type { words as en } from '../en/words.ts'
import type { Translated } from '../translated.ts'

export const words: Translated<typeof en> = {
  'date.about': 'hacia {date}',
  'date.maybe': '{date} (incierto)',
  'date.span': '{from} – {to}',
  'date.until': 'hasta {date}',
  'date.since': 'desde {date}',
  'date.spring': 'primavera de {year}',
  'date.summer': 'verano de {year}',
  'date.autumn': 'otoño de {year}',
  'date.winter': 'invierno de {year}',
  'date.decade': 'decenio de {year}',

  'claim.somebody': '{who} {relation}',
  'claim.somebody-whom': '{who} {relation} {others}',
  'claim.nobody': '{relation}',
  'claim.nobody-whom': 'alguien {relation} {others}',
  'claim.role': '{role} {words}',
  'claim.separator': ', ',
  'claim.within': '({claim})',

  quote: '«{words}»',
  'voice.unnamed': 'una voz sin nombre',
  'charge.title': '{accuser} contra {target}',
}
