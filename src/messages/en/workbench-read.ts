/** The workbench: the reader's pages, splitting, sources without text, what is adrift. */
export const workbenchRead = {
  'web.form.role.more': 'More in the role: {role}',
  'web.form.role.nth': '{role} ({nth, number})',

  'web.connection.gone.title': 'The server does not answer.',
  'web.connection.gone.advice':
    'What you have typed is kept in this browser, and every decision made before is in the case. It is asked again by itself; if the program was stopped, start it again.',
  'web.connection.foreign.title': 'The program was started anew.',
  'web.connection.foreign.advice':
    'Open the address that it printed, in this window or another: this one then goes on where it was, with what you have typed.',
  'web.connection.back': 'The server answers again.',

  'web.page': 'Page',
  'web.page.bar': 'Page of the original',
  'web.page.of': 'Page {page, number} of {pages, number}',
  'web.page.previous': 'Previous page',
  'web.page.next': 'Next page',
  'web.page.zoom': 'Larger',
  'web.page.percent': '{share, number}%',
  'web.page.close': 'Hide',
  'web.action.page': 'Page of the original',

  'web.action.place': 'Place what is adrift here',
  'web.adrift.title': 'Adrift',
  'web.adrift.about':
    'Decisions whose words could not be found again when a source was read anew. None is lost: each waits here until it is put on the words that it belongs to now.',
  'web.adrift.none': 'Nothing is adrift',
  'web.adrift.list': 'All that is adrift',
  'web.adrift.place': 'Place by hand',
  'web.adrift.no-place': 'It was made without a quote and cannot be placed.',
  'web.adrift.strip':
    'A decision was made on the words below, which are no longer in this text. Select the words that it belongs to now, then press {key}.',
  'web.adrift.select': 'Select the words first; then this key puts the decision on them.',
  'web.adrift.placed':
    '{left, plural, =0 {Placed. Nothing is adrift any more.} one {Placed. One more is adrift.} other {Placed. # more are adrift.}}',
  'web.refused.not-adrift': 'It is in its place already.',
  'web.refused.quote-not-found': 'These words are not in the present text.',
  'web.refused.nothing-there':
    'Nothing of its kind is suggested at these words that could take it up. Select exactly the words of one.',
  'web.target.mention': 'a name',
  'web.target.date': 'a date',
  'web.target.statement': 'a statement',
  'web.target.claim': 'a claim',
  'web.target.charge': 'a charge',
  'web.target.actor': 'an actor',
  'web.target.place': 'a place',
  'web.target.source': 'a source',
  'web.target.exhibit': 'an exhibit',
  'web.target.proceeding': 'a proceeding',
  'web.target.side': 'a side',
  'web.target.inference': 'an inference',
  'web.target.undercut': 'an undercut',
  'web.target.conflict': 'a conflict',
  'web.target.finding': 'a finding',
  'web.target.grade': 'a grade',
  'web.target.setting': 'a setting',
  'web.target.relation': 'a relation',
  'web.target.decision': 'a decision',

  'web.unread.needs-ocr.title': 'This source is a picture of a text',
  'web.unread.needs-ocr.advice':
    'There are no letters in the file that a machine could read, only an image, so nothing was found in it and it cannot be searched. You can read it here. Text recognition (OCR) by another program turns it into a text: add the result as a file of its own.',
  'web.unread.failed.title': 'This source could not be read',
  'web.unread.failed.advice':
    'The original is kept as it was given, and the rest of the case is not touched by it. If you have another copy, add that.',
  'web.unread.empty.title': 'There is no text in this source',
  'web.unread.empty.advice': 'The original is kept as it was given.',

  'web.action.split': 'Split off',
  'web.split.title': 'Split “{name}” off',
  'web.split.about':
    'The ticked mentions go to an entry of their own, with the statements made under them; the others stay. Splitting can be taken back.',
  'web.split.name': 'Name of the new entry',
  'web.split.mentions': 'Mentions that go',
  'web.split.at': 'at {at, number}',
  'web.split.done': 'Split off.',
  'web.read.says': 'What',
  'web.read.select-first': 'Select words in the text first; then this key makes something of them.',
} as const
