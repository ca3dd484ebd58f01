/** What may be wrong with a case file, and what the commands on one say. Keys `case.trouble.` take the kind of trouble. */
export const caseFile = {
  'case.trouble.missing': 'There is no case file {path}. Make one with: retort read PATH… --case {path}',
  'case.trouble.exists': 'There is something at {path} already; nothing was overwritten.',
  'case.trouble.not-a-case': '{path} is no case file.',
  'case.trouble.newer':
    '{path} was written by a later version of Retort (format {found}; this one knows {known}). Update Retort to open it.',
  'case.trouble.older':
    '{path} is of an older format ({found}; now {known}). Open it once with the right to write, and it is brought forward.',
  'case.trouble.altered':
    '{path} holds what no case holds ({objects}), and was not opened. Ask where the file comes from.',
  'case.trouble.damaged':
    '{path} is damaged ({detail}). It was not changed. Keep this file, and go back to a copy; the originals beside it are not touched.',
  'case.trouble.in-use':
    '{path} is in use: {command} (process {pid} on {host}) has been writing since {since}. Nothing was changed; try again.',
  'case.trouble.in-use-unknown': '{path} is in use by another program. Nothing was changed; try again.',
  'case.trouble.disk-full':
    'There is no room left to write {path}. What was saved before is safe; make room and try again.',
  'case.trouble.read-only': '{path} cannot be written to.',
  'case.trouble.unreadable': '{path} cannot be read: {detail}',

  'list.unknown-kind': 'There is no list “{kind}”. There is: {kinds}',
  'list.unknown-source': 'No source of this case is called “{name}”.',
  'list.nothing': 'Nothing.',

  'import.not-json': '{path} is no JSON: {reason}',
  'import.not-a-ledger': '{path} is no ledger this version can read:{issues}',
  'import.done': '{added, number} added, {changed, number} changed, {known, number} known already.',
  'import.unplaced': '{kind} {id}: {reason}',
  'import.unplaced.no-source': 'no source of this case is “{source}”',
  'import.unplaced.no-text': 'source “{source}” has no text',
  'import.unplaced.quote-not-found': 'these words are not in “{source}”: “{quote}”',
  'import.unplaced.stand-off': 'no stretch of “{source}” has the length and hash given',

  'decide.done': '{kind} {target}: taken as decision {id}.',
  'decide.undone':
    '{count, plural, =0 {Nothing to undo.} one {# decision undone.} other {# decisions undone.}}',
  'decide.bad-payload': 'The payload is no JSON: {reason}',
  'decide.unknown': '“{what}” is no decision. There is: {kinds}',
  'decide.refused.no-target': 'There is no {detail} in this case.',
  'decide.refused.exists': 'There is a {detail} already.',
  'decide.refused.bad-payload': 'That does not fit: {detail}',
  'decide.refused.not-possible': 'That cannot be decided of a {detail}.',
  'decide.refused.already-undone': 'Decision {detail} was undone before.',
  'decide.refused.depended-on': 'Later decisions rest on it; undo these first: {decisions}',

  'verify.fine':
    'In order: {originals, number} originals, {texts, number} texts, {journal, number} journal rows, {decisions, number} decisions, {anchors, number} quotes.',
  'verify.head': 'Journal head: {head}',
  'verify.problems': '{count, plural, one {# thing is} other {# things are}} not as it was.',
  'verify.file': 'case file: {detail}',
  'verify.original-missing': 'source {source}: its original is gone ({sha256})',
  'verify.original-changed': 'source {source}: its original was changed ({sha256})',
  'verify.text-changed': 'source {source}: its text was changed ({sha256})',
  'verify.journal': 'journal row {seq}: the chain is broken ({reason})',
  'verify.decision-changed': 'decision {decision} was changed',
  'verify.schema': '{what} {id} is not well formed: {detail}',
  'verify.anchor': '{what} {id}: its quote does not stand where it should in source {source}',
} as const
