/** The workbench: the reader's pages, splitting, sources without text, what is adrift. */
export const workbenchRead = {
  'web.page': 'Page',
  'web.page.bar': 'Page of the original',
  'web.page.of': 'Page {page, number} of {pages, number}',
  'web.page.previous': 'Previous page',
  'web.page.next': 'Next page',
  'web.page.zoom': 'Larger',
  'web.page.percent': '{share, number}%',
  'web.page.close': 'Hide',
  'web.action.page': 'Page of the original',

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
