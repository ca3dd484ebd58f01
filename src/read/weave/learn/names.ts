// What decisions on mentions and actors teach of names: a wrong name goes wherever it stands, a wrong kind is put right.
import {
  contentId,
  type Decision,
  type DocumentReading,
  type EntityKind,
  type MentionSuggestion,
} from '#model'
import { fieldsOf, isForHereOnly, learnedFrom, type Learned, Lessons } from './lesson.ts'
import { rewrite, type Rewriting } from './rewrite.ts'

/** Readings as they are after what people said of names, and what followed for mentions nobody decided on. */
export interface TaughtNames {
  readonly readings: readonly DocumentReading[]
  readonly learned: readonly Learned[]
}

/** What is to become of mentions: `null` names nobody. */
type Lesson = { readonly entity?: EntityKind; readonly name?: string } | null

/**
 * Applies decisions on mentions, and teaches them to all mentions of the same kind and spelling. A decision that is
 * for here only, or that another one contradicts, teaches nothing; pronouns and descriptions are never taught.
 * Linear in mentions.
 */
export function teachNames(
  readings: readonly DocumentReading[],
  decisions: readonly Decision[],
): TaughtNames {
  const own = new Map<string, Lesson | 'kept'>()
  const lessons = new Lessons<Lesson>()
  const ofMentions = decisions.filter(({ target }) => target.kind === 'mention')
  if (ofMentions.length === 0) return { readings, learned: [] }
  const wanted = new Set(ofMentions.map(({ target }) => target.id))
  const known = new Map<string, MentionSuggestion>()
  for (const { suggestions } of readings)
    for (const suggestion of suggestions)
      if (suggestion.kind === 'mention' && wanted.has(suggestion.id)) known.set(suggestion.id, suggestion)
  for (const decision of ofMentions) {
    const before = known.get(decision.target.id) ?? snapshotOf(decision)
    const lesson = lessonOf(decision)
    if (lesson === undefined) continue
    own.set(decision.target.id, lesson === 'kept' ? (own.get(decision.target.id) ?? 'kept') : lesson)
    if (before?.form !== 'name' || isForHereOnly(decision)) continue
    const pattern = patternOf(before)
    if (lesson === 'kept') lessons.contradict(pattern)
    else lessons.teach(pattern, decision.id, lesson)
  }
  const learned: Learned[] = []
  const taught = readings.map(reading =>
    rewrite(reading, mention => {
      const decided = own.get(mention.id)
      if (decided !== undefined) return decided === 'kept' ? undefined : changed(mention, decided)
      const known = mention.form === 'name' ? lessons.get(patternOf(mention)) : null
      if (known === null) return undefined
      const becomes = changed(mention, known.lesson)
      learned.push(consequence(mention, known.decision, becomes))
      return becomes
    }),
  )
  return { readings: taught, learned }
}

/**
 * Applies decisions on actors to the mentions that stand for them: those of an actor that is none name nobody, those of
 * one whose kind was wrong are of the other kind. `assigned` says which actor each mention stands for before that.
 */
export function teachActors(
  { readings, learned }: TaughtNames,
  assigned: readonly { readonly mention: string; readonly to: string }[],
  decisions: readonly Decision[],
): TaughtNames | null {
  const lessons = new Map<string, { readonly decision: string; readonly lesson: Lesson }>()
  const kept = new Set<string>()
  for (const decision of decisions) {
    const { kind, target } = decision
    if (target.kind === 'mention' && kind !== 'reject') kept.add(target.id)
    if (target.kind !== 'actor' && target.kind !== 'place') continue
    const entity = fieldsOf(decision)['kind']
    if (kind === 'reject') lessons.set(target.id, { decision: decision.id, lesson: null })
    else if (kind === 'confirm') lessons.delete(target.id)
    else if (kind === 'correct' && isEntity(entity))
      lessons.set(target.id, { decision: decision.id, lesson: { entity } })
  }
  const to = new Map(assigned.map(each => [each.mention, each.to]))
  const here = new Set(assigned.map(each => each.to))
  if (![...lessons.keys()].some(id => here.has(id))) return null
  const more: Learned[] = []
  const taught = readings.map(reading =>
    rewrite(reading, mention => {
      const known = kept.has(mention.id) ? undefined : lessons.get(to.get(mention.id) ?? '')
      if (known === undefined || known.lesson?.entity === mention.entity) return undefined
      const becomes = changed(mention, known.lesson)
      more.push(consequence(mention, known.decision, becomes))
      return becomes
    }),
  )
  return { readings: taught, learned: [...learned, ...more] }
}

/** `kept`: found right as it is; undefined: says nothing of what the mention is. */
function lessonOf(decision: Decision): Lesson | 'kept' | undefined {
  const { entity, name } = fieldsOf(decision)
  if (decision.kind === 'reject') return null
  if (decision.kind === 'confirm') return 'kept'
  if (decision.kind !== 'correct') return undefined
  return {
    ...(isEntity(entity) ? { entity } : {}),
    ...(typeof name === 'string' && name.trim() !== '' ? { name } : {}),
  }
}

/** The mention as it is after a lesson; its cluster is that of its new name. */
function changed(mention: MentionSuggestion, lesson: Lesson): Rewriting {
  if (lesson === null) return null
  const entity = lesson.entity ?? mention.entity
  const name = lesson.name ?? mention.name
  if (entity === mention.entity && name === mention.name) return mention
  return { ...mention, entity, name, cluster: `${entity}:${entity === 'person' ? name : name.toLowerCase()}` }
}

function consequence(mention: MentionSuggestion, decision: string, becomes: Rewriting): Learned {
  const { id } = mention
  if (becomes === null) return { kind: 'mention', id, decision, status: 'rejected', changes: {} }
  const { entity, name, cluster } = becomes
  return { kind: 'mention', id, decision, status: 'suggested', changes: { entity, name, cluster } }
}

/** Same kind, same spelling: where a name stands does not matter. */
function patternOf({ entity, name }: Pick<MentionSuggestion, 'entity' | 'name'>): string {
  return `${entity} ${name.replaceAll(/\s+/g, ' ').trim().toLowerCase()}`
}

function snapshotOf({ snapshot }: Decision): Pick<MentionSuggestion, 'form' | 'entity' | 'name'> | undefined {
  if (typeof snapshot !== 'object' || snapshot === null || Array.isArray(snapshot)) return undefined
  const { form, entity, name } = snapshot
  return form === 'name' && isEntity(entity) && typeof name === 'string' ? { form, entity, name } : undefined
}

function isEntity(value: unknown): value is EntityKind {
  return value === 'person' || value === 'group' || value === 'place'
}

/**
 * Finds the names that a person gave to an actor or place by hand where no stage saw a name. Cost: one search of each
 * text for all of them together.
 */
export function findGivenNames(
  readings: readonly DocumentReading[],
  decisions: readonly Decision[],
  texts: ReadonlyMap<string, string>,
): TaughtNames {
  const given = new Map<string, { readonly decision: string; readonly entity: EntityKind }>()
  for (const decision of decisions) {
    const { kind, target } = decision
    if ((kind !== 'correct' && kind !== 'add') || (target.kind !== 'actor' && target.kind !== 'place'))
      continue
    const fields = { ...recordOf(decision.snapshot), ...fieldsOf(decision) }
    const entity = target.kind === 'place' ? 'place' : fields['kind']
    if (!isEntity(entity)) continue
    for (const name of namesIn(fieldsOf(decision)))
      if (name.length > 2 && /\p{Lu}|\p{Lo}/u.test(name)) given.set(name, { decision: decision.id, entity })
  }
  if (given.size === 0) return { readings, learned: [] }
  const learned: Learned[] = []
  const words = [...given.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const found = readings.map(reading => {
    const text = texts.get(reading.text) ?? ''
    const taken = reading.suggestions.filter(({ kind }) => kind === 'mention')
    const added = [...text.matchAll(pattern)].flatMap(({ index, 0: quote }) => {
      const end = index + quote.length
      if (taken.some(other => other.start < end && other.end > index)) return []
      const name = quote.replaceAll(/\s+/g, ' ')
      const { decision, entity } = given.get(name)!
      return [
        {
          id: contentId('mention', [reading.text, index, end, 'learned', entity]),
          kind: 'mention' as const,
          start: index,
          end,
          quote,
          rule: learnedFrom({ id: decision }),
          score: 0.9,
          entity,
          form: 'name' as const,
          cluster: `${entity}:${entity === 'person' ? name : name.toLowerCase()}`,
          name,
          gender: null,
          fictional: false,
          antecedent: null,
        },
      ]
    })
    for (const suggestion of added)
      learned.push({
        kind: 'mention',
        id: suggestion.id,
        decision: given.get(suggestion.name)!.decision,
        status: 'suggested',
        changes: {},
        added: { text: reading.text, suggestion },
      })
    return added.length === 0 ? reading : { ...reading, suggestions: [...reading.suggestions, ...added] }
  })
  return { readings: found, learned }
}

function namesIn(fields: Readonly<Record<string, unknown>>): string[] {
  const names = Array.isArray(fields['names']) ? fields['names'] : []
  return [fields['name'], ...names.map(name => recordOf(name)['text'])].flatMap(name =>
    typeof name === 'string' ? [name.replaceAll(/\s+/g, ' ').trim()] : [],
  )
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}

function escaped(name: string): string {
  return name
    .split(' ')
    .map(word => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join(String.raw`\s+`)
}
