/** How the things of a case are put into words: dates, claims, quotes, voices. */
export const words = {
  'date.about': 'about {date}',
  'date.maybe': '{date} (uncertain)',
  'date.span': '{from} – {to}',
  'date.until': 'until {date}',
  'date.since': 'since {date}',
  'date.spring': 'spring {year}',
  'date.summer': 'summer {year}',
  'date.autumn': 'autumn {year}',
  'date.winter': 'winter {year}',
  'date.decade': 'the {year}s',

  'claim.somebody': '{who} {relation}',
  'claim.somebody-whom': '{who} {relation} {others}',
  'claim.nobody': '{relation}',
  'claim.nobody-whom': 'someone {relation} {others}',
  'claim.role': '{role} {words}',
  'claim.separator': ', ',
  'claim.within': '({claim})',

  quote: '“{words}”',
  'voice.unnamed': 'an unnamed voice',
  'charge.title': '{accuser} against {target}',
} as const
