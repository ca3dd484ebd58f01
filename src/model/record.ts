// How far a proceeding has come.

export const STAGES = [
  'announced',
  'indicted',
  'pleaded',
  'argued',
  'found',
  'sentenced',
  'severed',
  'named-not-tried',
] as const
