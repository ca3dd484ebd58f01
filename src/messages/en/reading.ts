/** What may be said of a source's file; the keys are `problem.` and the code of the problem. */
export const reading = {
  'problem.empty-file': 'The file is empty (0 bytes).',
  'problem.no-text': 'No text was found in the file.',
  'problem.not-text': 'The bytes of this file are no text in any known encoding.',
  'problem.unknown-format': 'Files of this type ({type}) are not read. The original is kept.',
  'problem.file-too-large':
    'The file has {bytes, number} bytes, more than the limit of {limit, number}. Raise the limit to read it.',
  'problem.time-limit':
    'Reading was stopped after {seconds, plural, one {# second} other {# seconds}}. Raise the limit to try again.',
  'problem.memory-limit': 'Reading needed more than {megabytes, number} MB of memory and was stopped.',
  'problem.reader-failed': 'The reader stopped at this file: {reason}',
  'problem.damaged-file': 'The file is damaged or is not what it seems ({format}): {reason}',
  'problem.encrypted': 'The file is encrypted ({format}). Give an unlocked copy.',
  'problem.unreadable-file': 'The file could not be opened: {reason}',
  'problem.unreadable-folder': 'The folder could not be opened: {reason}',
  'problem.file-vanished': 'There is no such file or folder, or it has gone since.',
  'problem.link-loop': 'This link leads back to a folder above it ({target}) and was not followed.',
  'problem.special-file': 'This is no ordinary file (a device, pipe or socket).',
  'problem.archive-damaged': 'The archive is damaged: {reason}. What stood before the damage was read.',
  'problem.archive-too-large':
    'The archive unpacks to more than {limit, number} bytes. What stood before that was read.',
  'problem.archive-ratio':
    'A file in the archive unpacks to {ratio, number} times its size, more than {limit, number}: it may be a trap.',
  'problem.archive-entries':
    'The archive has {count, number} files, more than the limit of {limit, number}. The first ones were read.',
  'problem.archive-depth':
    'Archives are packed within archives more than {limit, plural, one {# level} other {# levels}} deep.',
  'problem.archive-entry-unsafe': 'The archive gives this file a path outside itself; it is read as {name}.',
  'problem.archive-entry-encrypted':
    'A file in the archive is encrypted: {name}. What stood before it was read.',
  'problem.text-cut':
    'Only the first {characters, number} characters were read. Raise the limit to read all.',
  'problem.needs-ocr':
    '{count, plural, one {# page} other {# pages}} of {of, number} without a text layer: text recognition (OCR) is needed. Pages: {pages}',
  'problem.pages-damaged':
    '{count, plural, one {# page} other {# pages}} could not be read: {reason}. Pages: {pages}',
  'problem.encoding-uncertain':
    'The encoding was guessed as {encoding} from little evidence. Check names and quotation marks.',
  'problem.characters-lost':
    '{count, plural, one {# character} other {# characters}} could not be decoded as {encoding}.',
  'problem.entity-ignored':
    '{count, plural, one {# reference} other {# references}} to entities that the document declares for itself, first “{name}”: never expanded or fetched.',
  'problem.nested-too-deep':
    'Elements are nested more than {depth, number} deep. What is below that was left out.',
  'problem.part-damaged': 'A part of the file is damaged ({part}): {reason}. The rest was read.',
  'problem.stages-failed': 'The text was read, the search for findings stopped: {reason}',
  'problem.encoding-detected': 'Encoding: {encoding}.',
  'problem.wrong-extension':
    'The name ends in {extension}, the content is {type}; it was read as what it is.',
  'problem.main-content-only':
    'The main content of the page was read; {left, number} of {of, number} characters (menus, notices) were left out.',
  'problem.illegible-passages':
    'The transcription marks {count, plural, one {# passage} other {# passages}} as illegible.',
  'problem.name-changed': 'The name has characters that cannot be shown; it is written as {name}.',
} as const
