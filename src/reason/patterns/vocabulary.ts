// The facts that a pattern may ask for, with what stands in each column. Things are written `kind:id`, words as they are.

/** Columns by fact name. */
export const FACTS = {
  // actors
  person: ['actor'],
  group: ['actor'],
  member: ['actor', 'actor', 'claim'],
  kin: ['claim', 'actor', 'actor'],

  // charges: accused are those named (or else the target); a count reaches the members of an accused group too
  accuser: ['charge', 'actor'],
  target: ['charge', 'actor'],
  count: ['charge', 'count'],
  accused: ['count', 'actor'],
  reaches: ['count', 'actor'],
  'tied-to': ['count', 'actor'],
  tied: ['count', 'actor'],
  'go-between': ['count', 'actor'],
  about: ['count', 'claim'],
  element: ['count', 'claim'],
  ties: ['count', 'claim'],
  crime: ['count', 'claim'],
  found: ['count', 'actor'],
  failed: ['count', 'actor'],
  retry: ['charge', 'charge'],
  graver: ['charge', 'charge'],
  matter: ['charge', 'claim'],
  proceeding: ['charge', 'proceeding'],
  'accuser-side': ['charge', 'actor'],
  'target-side': ['charge', 'actor'],

  // claims
  relation: ['claim', 'word'],
  role: ['claim', 'word', 'thing'],
  participant: ['claim', 'actor'],
  where: ['claim', 'place'],
  contact: ['claim', 'actor', 'actor'],
  joint: ['claim', 'actor', 'actor'],
  'first-met-in-custody': ['claim', 'actor', 'actor'],
  offence: ['claim', 'actor'],
  tolerates: ['claim', 'actor', 'actor'],
  sanctions: ['claim', 'actor'],
  'sanctioned-by': ['claim', 'actor'],
  listed: ['claim', 'actor', 'thing'],
  silence: ['claim', 'claim'],
  controls: ['actor', 'actor', 'claim'],
  agency: ['actor', 'actor', 'claim'],
  holds: ['actor', 'actor', 'claim'],
  presses: ['actor', 'actor', 'claim'],
  'may-be-same': ['claim', 'claim'],

  // statements
  says: ['statement', 'claim'],
  vouches: ['statement', 'claim'],
  denies: ['statement', 'claim'],
  'speaks-of': ['statement', 'claim'],
  voice: ['statement', 'actor'],
  chain: ['statement', 'actor'],
  stance: ['statement', 'word'],
  modality: ['statement', 'word'],
  liberty: ['statement', 'word'],
  venue: ['statement', 'word'],
  compelled: ['statement', 'word'],
  'rests-on': ['statement', 'thing'],
  from: ['statement', 'source'],
  house: ['statement', 'charge'],
  independent: ['statement', 'charge'],
  coerced: ['statement', 'charge'],

  // the record
  'source-author': ['source', 'actor'],
  kind: ['source', 'word'],
  covers: ['source', 'proceeding', 'word'],
  party: ['proceeding', 'actor', 'word'],

  // found by other parts of the reasoner
  'resilience-one': ['count', 'actor', 'actor'],
  unfounded: ['set', 'statement'],
  echo: ['set', 'statement'],
  impossible: ['claim', 'conflict'],
  'count-conflict': ['claim', 'claim'],
  miscounted: ['claim', 'actor'],
  undercuts: ['claim', 'count'],
  'undercuts-by-denial': ['claim', 'count'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FactName = keyof typeof FACTS
export type ThingKind = Exclude<(typeof FACTS)[FactName][number], 'word' | 'thing'>

/** The name by which a thing of the case is known to patterns. */
export function thingId(kind: ThingKind | 'exhibit' | 'place', id: string): string {
  return `${kind}:${id}`
}

/** Kind and id of a thing's name. */
export function splitThing(thing: string): { readonly kind: string; readonly id: string } {
  const colon = thing.indexOf(':')
  return { kind: thing.slice(0, colon), id: thing.slice(colon + 1) }
}
