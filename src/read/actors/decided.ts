/** What people's decisions say of who is who: merges, mentions split off or tied to an actor, and what follows from them. */
import type { Decision, DocumentReading, MentionSuggestion } from '#model'

/** Who a mention stands for, and the decision that says so; `taught` where that was made on another mention. */
export interface Owner {
  readonly actor: string
  readonly decision: string
  readonly taught: boolean
}

export interface CaseDecisions {
  /** Ids of mentions that name nobody. */
  readonly rejected: ReadonlySet<string>
  /** Ids of actors that splits made: the case has them already. */
  readonly made: ReadonlySet<string>
  /** The actor that an actor was merged into, or itself. */
  survivor(actor: string): string
  /** The actor that a person tied a mention to, or tied the like of it to. */
  ownerOf(source: string, mention: MentionSuggestion): Owner | undefined
}

/**
 * Reads decisions in the order in which they were made. A mention split off or connected teaches its spelling, and where
 * it is the label of a turn of speech, the label in that source, as long as no other decision says otherwise of the same:
 * the rest of the case follows at once.
 */
export function decisionsOf(
  decisions: readonly Decision[],
  readings: readonly Pick<DocumentReading, 'source' | 'suggestions'>[],
): CaseDecisions {
  const rejected = new Set<string>()
  const made = new Set<string>()
  const leads = new Map<string, string>()
  const ties: { readonly mention: string; readonly actor: string; readonly decision: Decision }[] = []
  for (const decision of decisions) {
    const { kind, target, payload } = decision
    const given = isRecord(payload) ? payload : {}
    if (kind === 'reject' && target.kind === 'mention') rejected.add(target.id)
    if (kind === 'merge' && (target.kind === 'actor' || target.kind === 'place'))
      for (const id of strings(given['from'])) if (id !== target.id) leads.set(id, target.id)
    if (kind === 'connect' && target.kind === 'mention' && typeof given['actor'] === 'string')
      ties.push({ mention: target.id, actor: given['actor'], decision })
    if (kind === 'split' && (target.kind === 'actor' || target.kind === 'place')) {
      // A split that names nothing else makes an actor with its own id.
      const actor = typeof given['into'] === 'string' ? given['into'] : decision.id
      made.add(actor)
      for (const mention of strings(given['mentions'])) ties.push({ mention, actor, decision })
    }
  }
  const owners = new Map<string, Owner>()
  const taught = new Map<string, Owner | null>()
  const places = ties.length === 0 ? null : placesOf(readings, new Set(ties.map(({ mention }) => mention)))
  for (const { mention, actor, decision } of ties) {
    owners.set(mention, { actor, decision: decision.id, taught: false })
    const at = places!.mentions.get(mention)
    if (at === undefined || at.mention.form !== 'name' || isForHereOnly(decision)) continue
    const key = keyOf(at.source, at.mention, places!.labels)
    if (key === null) continue
    const before = taught.get(key)
    const agrees = before === undefined || before?.actor === actor
    taught.set(key, agrees ? { actor, decision: decision.id, taught: true } : null)
  }

  function survivor(actor: string): string {
    let id = actor
    for (let step = 0; step < leads.size && leads.has(id); step++) id = leads.get(id)!
    return id
  }

  return {
    rejected,
    made,
    survivor,
    ownerOf(source, mention) {
      if (places === null) return undefined
      const key = mention.form === 'name' ? keyOf(source, mention, places.labels) : null
      const owner = owners.get(mention.id) ?? (key === null ? undefined : taught.get(key))
      return owner === undefined || owner === null ? undefined : { ...owner, actor: survivor(owner.actor) }
    },
  }
}

/**
 * How the like of a mention is known: a label by itself in its source, a name of several words in the whole case. A
 * surname alone may be a namesake's elsewhere.
 */
function keyOf(source: string, { id, quote }: MentionSuggestion, labels: ReadonlySet<string>): string | null {
  const spelling = quote.replaceAll(/\s+/g, ' ').trim()
  if (labels.has(id)) return `${source} ${spelling}`
  return spelling.includes(' ') && /^\p{Lu}/u.test(spelling) ? spelling : null
}

/** Mentions wanted, with their sources, and all mentions that are labels of turns. */
function placesOf(
  readings: readonly Pick<DocumentReading, 'source' | 'suggestions'>[],
  wanted: ReadonlySet<string>,
) {
  const mentions = new Map<string, { readonly source: string; readonly mention: MentionSuggestion }>()
  const labels = new Set<string>()
  for (const { source, suggestions } of readings)
    for (const suggestion of suggestions) {
      if (suggestion.kind === 'mention' && wanted.has(suggestion.id))
        mentions.set(suggestion.id, { source, mention: suggestion })
      if (suggestion.kind === 'statement' && suggestion.form === 'turn')
        for (const { mention } of suggestion.voices) if (mention !== null) labels.add(mention)
    }
  return { mentions, labels }
}

function isForHereOnly({ payload }: Decision): boolean {
  return isRecord(payload) && payload['scope'] === 'here'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}
