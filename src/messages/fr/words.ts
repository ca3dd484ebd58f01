import type { words as en } from '../en/words.ts'
import type { Translated } from '../translated.ts'

export const words: Translated<typeof en> = {
  'date.about': 'vers {date}',
  'date.maybe': '{date} (incertain)',
  'date.span': '{from} – {to}',
  'date.until': 'jusqu’à {date}',
  'date.since': 'depuis {date}',
  'date.spring': 'printemps {year}',
  'date.summer': 'été {year}',
  'date.autumn': 'automne {year}',
  'date.winter': 'hiver {year}',
  'date.decade': 'années {year}',

  'claim.somebody': '{who} {relation}',
  'claim.somebody-whom': '{who} {relation} {others}',
  'claim.nobody': '{relation}',
  'claim.nobody-whom': 'on {relation} {others}',
  'claim.role': '{role} {words}',
  'claim.separator': ', ',
  'claim.within': '({claim})',

  quote: '« {words} »',
  'voice.unnamed': 'une voix non nommée',
  'charge.title': '{accuser} contre {target}',
}
