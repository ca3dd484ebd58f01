// What can be decided, and of what.

export const DECISIONS = [
  'confirm',
  'correct',
  'reject',
  'merge',
  'split',
  'connect',
  'grade',
  'dismiss',
  'add',
  'erase',
  'undo',
  'place',
] as const

export const TARGET_KINDS = [
  'mention',
  'date',
  'statement',
  'claim',
  'charge',
  'actor',
  'place',
  'source',
  'exhibit',
  'proceeding',
  'side',
  'inference',
  'undercut',
  'conflict',
  'finding',
  'grade',
  'setting',
  'relation',
  'decision',
] as const
