/** What people's decisions say of who is who: merges, mentions split off or tied to an actor, and what follows from them. */
import { contentId, type Decision, type MentionSuggestion } from '#model'

export interface CaseDecisions {
  /** Ids of mentions that name nobody. */
  readonly rejected: ReadonlySet<string>
  /** The actor that an actor was merged into, or itself. */
  survivor(actor: string): string
  /** The actor that a person tied a mention to, or tied all mentions of that spelling seen so far to. */
  ownerOf(mention: MentionSuggestion, spelling: string): string | undefined
}

/**
 * Reads decisions in the order in which they were made. A mention split off or connected teaches its spelling, as long as
 * no other decision says otherwise of the same spelling: the rest of the case follows at once.
 */
export function decisionsOf(decisions: readonly Decision[]): CaseDecisions {
  const rejected = new Set<string>()
  const leads = new Map<string, string>()
  const mentions = new Map<string, string>()
  const spellings = new Map<string, string | null>()

  function tie(id: string, quote: string | undefined, actor: string): void {
    mentions.set(id, actor)
    const spelling = quote?.replaceAll(/\s+/g, ' ').trim()
    if (spelling === undefined || !/^\p{Lu}/u.test(spelling)) return
    const before = spellings.get(spelling)
    spellings.set(spelling, before === undefined || before === actor ? actor : null)
  }

  for (const { kind, target, payload, passages } of decisions) {
    const given = isRecord(payload) ? payload : {}
    if (kind === 'reject' && target.kind === 'mention') rejected.add(target.id)
    if (kind === 'merge' && (target.kind === 'actor' || target.kind === 'place'))
      for (const id of strings(given['from'])) if (id !== target.id) leads.set(id, target.id)
    if (kind === 'connect' && target.kind === 'mention' && typeof given['actor'] === 'string')
      tie(target.id, passages[0]?.quote.exact, given['actor'])
    if (kind === 'split' && (target.kind === 'actor' || target.kind === 'place')) {
      const into =
        typeof given['into'] === 'string'
          ? given['into']
          : contentId(target.kind, [target.id, typeof given['name'] === 'string' ? given['name'] : null])
      strings(given['mentions']).forEach((id, at) => tie(id, passages[at]?.quote.exact, into))
    }
  }

  function survivor(actor: string): string {
    let id = actor
    for (let step = 0; step < leads.size && leads.has(id); step++) id = leads.get(id)!
    return id
  }

  return {
    rejected,
    survivor,
    ownerOf(mention, spelling) {
      // A pronoun or a surname alone may be another namesake's: only spellings of several words teach.
      const owner = mentions.get(mention.id) ?? (spelling.includes(' ') ? spellings.get(spelling) : undefined)
      return owner === undefined || owner === null ? undefined : survivor(owner)
    },
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(each => typeof each === 'string') : []
}
