/** What the command says. */
export const cli = {
  'cli.read.progress': '{done, number} of {total, number} read: {name}',
  'cli.read.done':
    '{added, plural, =0 {Nothing new} one {# source read} other {# sources read}}{known, plural, =0 {} one {, # known already} other {, # known already}}{troubled, plural, =0 {} one {, # with a problem} other {, # with problems}}.',
  'cli.read.cancelled': 'Stopped. What was read is kept; the same command goes on where it stopped.',
  'cli.open.address': 'The workbench is at {address}',
  'cli.open.stop': 'Press Ctrl+C to stop.',
  'cli.open.sample': 'No files given: opening the sample dossier.',
  'cli.open.one-case': 'One case at a time: name one case file.',
  'cli.page': 'page {page, number}',
  'cli.error.case-missing': 'There is no case file {path}. Make one with: retort read PATH… --case {path}',
  'cli.error.path-missing': 'There is no file or folder {path}.',
  'cli.error.ambiguous': '“{name}” may be {count, plural, other {any of # actors}}: {candidates}',
  'cli.error.unknown-name': 'No actor of this case is called “{name}”.',
} as const
