import type { words as en } from '../en/words.ts'
import type { Translated } from '../translated.ts'

export const words: Translated<typeof en> = {
  'date.about': 'около {date}',
  'date.maybe': '{date} (неточно)',
  'date.span': '{from} – {to}',
  'date.until': 'до {date}',
  'date.since': 'с {date}',
  'date.spring': 'весна {year}',
  'date.summer': 'лето {year}',
  'date.autumn': 'осень {year}',
  'date.winter': 'зима {year}',
  'date.decade': '{year}-е',

  // Relations are nouns here and names stay in the nominative: «Гольцман — встреча: Седов».
  'claim.somebody': '{who} — {relation}',
  'claim.somebody-whom': '{who} — {relation}: {others}',
  'claim.nobody': '{relation}',
  'claim.nobody-whom': '{relation}: {others}',
  'claim.role': '{role} {words}',
  'claim.separator': '; ',
  'claim.within': '({claim})',

  quote: '«{words}»',
  'voice.unnamed': 'неназванный голос',
  'charge.title': '{accuser} против: {target}',
}
