/** The workbench: Overview and Sources, the later words. */
export const workbenchRecord = {
  'web.overview.stood-by': 'People stand by {things}.',
  'web.overview.count.statement': '{count, plural, one {# statement} other {# statements}}',
  'web.overview.count.claim': '{count, plural, one {# claim} other {# claims}}',
  'web.overview.count.charge': '{count, plural, one {# charge} other {# charges}}',
  'web.overview.findings': 'What stands out',
  'web.overview.looking': 'Looking for warning signs and conflicts …',
  'web.overview.no-findings': 'No warning sign and no conflict was found in what is in the case so far.',
  'web.overview.more-findings': '{count, plural, one {# more finding} other {# more findings}}',

  'web.sources.column.author': 'Author',
  'web.sources.choose': 'Choose {title}',
  'web.sources.choose-all': 'Choose all that are shown',
  'web.sources.state': 'Reading',
  'web.sources.all-states': 'All states',
  'web.sources.bulk': 'Particulars of the chosen sources',
  'web.sources.bulk.count': '{count, plural, one {# source chosen} other {# sources chosen}}',
  'web.sources.bulk.edit': 'Set kind, date, author …',
  'web.sources.bulk.about':
    'Only what you fill in is changed, in all chosen sources. It is one decision and is taken back as one.',
  'web.sources.bulk.clear': 'Choose none',
  'web.sources.bulk.unchanged': 'as it is',
  'web.sources.bulk.done': '{count, plural, one {# source changed.} other {# sources changed.}}',
} as const
