/**
 * Puts the names of all documents of a case together into actors and places.
 *
 * The clusters of single documents meet by name: persons by surname, given names and initials, whatever the spelling;
 * groups and places by any name they share. What people registered and decided goes first. Pure: the same readings and
 * decisions give the same ids. Cost O(clusters · namesakes).
 */
import {
  foldWord,
  contentId,
  type Actor,
  type Decision,
  type DocumentReading,
  type MentionSuggestion,
  type Name,
  type Place,
} from '#model'
import type { CaseRegister } from '../stages/stage.ts'
import { clusterPersons, type Membership, type NamedForm } from './clusters.ts'
import { type CaseDecisions, decisionsOf } from './decided.ts'
import { fullness, type NameLore, type PersonName, personName } from './person-name.ts'
import {
  asRegistered,
  clustersOf,
  plain,
  spellingOf,
  type DocumentCluster,
  type Entity,
} from './document-clusters.ts'
import { commonWords } from './common-words.ts'
import { partNamesakes } from './namesakes.ts'
import { aliasesOf, keyOf } from './same-person.ts'
import { isGivenAlone } from './turned-about.ts'

export interface ResolveInput {
  readonly readings: readonly Pick<DocumentReading, 'source' | 'suggestions'>[]
  readonly register: CaseRegister
  /** In force, in the order in which they were made. */
  readonly decisions: readonly Decision[]
  readonly lore: NameLore
  /** Texts by SHA-256, for what stands between two names. */
  readonly texts?: ReadonlyMap<string, string>
}

/** Why a document's cluster was given to an actor. */
export interface ActorLink {
  readonly source: string
  readonly cluster: string
  readonly to: string
  readonly score: number
  readonly reason: Membership['reason'] | 'register' | 'merged'
}

export interface ResolvedActors {
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  /** Which actor or place each mention stands for. */
  readonly assigned: readonly { readonly mention: string; readonly to: string }[]
  readonly links: readonly ActorLink[]
  /** Mentions whose actor follows from a decision on another mention. */
  readonly taught: readonly { readonly mention: string; readonly decision: string }[]
  /** The actor or place of a document's cluster; of a mention, where a person tied that one to another. */
  readonly lookup: (source: string, cluster: string, mention?: string | null) => string | undefined
}

/** Clusters of documents that are one actor or place. */
interface Union {
  readonly entity: Entity
  readonly members: readonly {
    readonly cluster: DocumentCluster
    readonly score: number
    readonly reason: ActorLink['reason']
  }[]
  /** The id of the register, where a registered name is among its own. */
  readonly registered: string | null
  readonly key: string
}

export function resolveActors({
  readings,
  register: whole,
  decisions,
  lore,
  texts,
}: ResolveInput): ResolvedActors {
  const decided = decisionsOf(decisions, readings)
  // Who was split off has the mentions that went, and draws no others by a likeness of names: those stay.
  const register = { ...whole, names: whole.names.filter(({ id }) => id === null || !decided.made.has(id)) }
  const clusters = asRegistered(
    readings.flatMap(reading => clustersOf(reading, decided)),
    register,
  )
  const isWord = commonWords(clusters, register, texts)
  const persons = partNamesakes(
    clusters.filter(cluster => cluster.entity === 'person' && !isWord(cluster)),
    lore,
    spelling => spellingOf(spelling),
  )
  const others = clusters.filter(({ entity }) => entity !== 'person')
  const unions = [
    ...unitePersons(persons, register, lore, aliasesOf(readings, texts, lore)),
    ...uniteByName(others, register),
  ]
  const ids = idsOf(unions)
  return assign(unions, ids, decided, lore, new Set(whole.names.map(({ id }) => id)))
}

/** Persons by their names; registered names take part with all their weight, so that clusters gather about them. */
function unitePersons(
  clusters: readonly DocumentCluster[],
  register: CaseRegister,
  lore: NameLore,
  said: readonly (readonly [string, string])[],
): Union[] {
  const named = clusters.filter(
    ({ cluster, spellings }) => !cluster.startsWith('office:') && spellings.length > 0,
  )
  const nameOf = (cluster: DocumentCluster) => fullName(cluster, lore)
  const known = register.names.filter(({ entity, id }) => entity === 'person' && id !== null)
  const forms: NamedForm[] = [
    ...known.map(({ text }) => ({ name: personName(text, lore), places: [REGISTERED] })),
    ...named.map((cluster, index) => ({
      name: nameOf(cluster),
      places: [index],
      weight: cluster.mentions.length,
    })),
  ]
  const placeOf = new Map(
    named.flatMap((cluster, index) => (cluster.part === 'few' ? [] : [[keyOf(cluster), index] as const])),
  )
  const aliases = [
    ...sameId(known.map(({ id }) => id!)),
    ...said.flatMap(([a, b]): [number, number][] => {
      const [first, second] = [placeOf.get(a), placeOf.get(b)]
      return first === undefined || second === undefined
        ? []
        : [[first + known.length, second + known.length]]
    }),
  ]
  const memberships = clusterPersons(forms, aliases, {
    givenNamesAlone: false,
    textOf: place => (named[place]?.part === 'many' ? undefined : named[place]?.source),
  })
  const unions = new Map<number, { registered: string | null; members: Union['members'][number][] }>()
  memberships.forEach(({ clusters: [at], score, reason }, index) => {
    const union = unions.get(at!) ?? { registered: null, members: [] }
    unions.set(at!, union)
    if (index < known.length) union.registered ??= known[index]!.id
    else union.members.push({ cluster: named[index - known.length]!, score, reason })
  })
  const offices = clusters.filter(cluster => !named.includes(cluster))
  return [
    ...[...unions.values()]
      .filter(({ members }) => members.length > 0)
      .map(({ registered, members }) => ({
        entity: 'person' as const,
        registered,
        key: surnameKey(members.map(({ cluster }) => nameOf(cluster))),
        members: members.map(each => (registered === null ? each : { ...each, reason: 'register' as const })),
      })),
    ...offices.map(cluster => ({
      entity: 'person' as const,
      registered: null,
      key: `${cluster.cluster}@${cluster.source}`,
      members: [{ cluster, score: 1, reason: 'alone' as const }],
    })),
  ]
}

/** Stands after every place of the texts, so that no name is nearest to it. */
const REGISTERED = Number.MAX_SAFE_INTEGER

function fullName({ spellings, mentions }: DocumentCluster, lore: NameLore): PersonName {
  const names = spellings.map(spelling => personName(spelling, lore))
  const sure = names.filter(({ doubtful }) => !doubtful)
  const fullest = (sure.length > 0 ? sure : names).reduce((a, b) => (fullness(b) > fullness(a) ? b : a))
  const gender = mentions.find(mention => mention.gender !== null)?.gender ?? fullest.gender
  return { ...fullest, gender, wife: names.every(({ wife }) => wife) }
}

function surnameKey(names: readonly PersonName[]): string {
  const fullest = names.reduce((a, b) => (fullness(b) > fullness(a) ? b : a))
  return fullest.surname === '' ? fullest.given.join(' ') : fullest.surname
}

/** Pairs of places that hold the same id. */
function sameId(ids: readonly string[]): [number, number][] {
  const first = new Map<string, number>()
  const pairs: [number, number][] = []
  ids.forEach((id, index) => {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else pairs.push([earlier, index])
  })
  return pairs
}

/** Groups and places that share a name, however spelled. Union-find over names. */
function uniteByName(clusters: readonly DocumentCluster[], register: CaseRegister): Union[] {
  const parent = clusters.map((_, index) => index)
  const find = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!
    return index
  }
  const byName = new Map<string, number>()
  const registered = new Map<string, string>()
  for (const { entity, id, text } of register.names)
    if (id !== null && entity !== 'person') registered.set(nameKey(entity, text), id)
  clusters.forEach(({ entity, spellings }, index) => {
    for (const spelling of spellings) {
      const key = nameKey(entity, spelling)
      const other = byName.get(key)
      if (other === undefined) byName.set(key, index)
      else parent[find(index)] = find(other)
    }
  })
  const unions = new Map<number, DocumentCluster[]>()
  clusters.forEach((cluster, index) => {
    const members = unions.get(find(index)) ?? []
    unions.set(find(index), members)
    members.push(cluster)
  })
  return [...unions.values()].map(members => {
    const { entity } = members[0]!
    const keys = members
      .flatMap(({ spellings }) => spellings.map(spelling => nameKey(entity, spelling)))
      .sort()
    const id = keys.map(key => registered.get(key)).find(each => each !== undefined) ?? null
    const reason =
      id !== null ? ('register' as const) : members.length > 1 ? ('same' as const) : ('alone' as const)
    return {
      entity,
      registered: id,
      key: nameKey(entity, members[0]!.spellings[0] ?? members[0]!.cluster),
      members: members.map(cluster => ({ cluster, score: 1, reason })),
    }
  })
}

function nameKey(entity: Entity, name: string): string {
  const words = name
    .toLowerCase()
    .replace(/^the /, '')
    .split(/[\s-]+/)
  return `${entity} ${words.map(word => foldWord(word)).join(' ')}`
}

/** Ids from the surname or name; namesakes after the most named one add what sets them apart. */
function idsOf(unions: readonly Union[]): ReadonlyMap<Union, string> {
  const ids = new Map<Union, string>()
  const used = new Map<string, number>()
  const weight = (union: Union) =>
    union.members.reduce((sum, { cluster }) => sum + cluster.mentions.length, 0)
  const order = [...unions].sort((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1))
  for (const union of order) {
    const kind = union.entity === 'place' ? 'place' : 'actor'
    const times = (used.get(`${union.entity} ${union.key}`) ?? 0) + 1
    used.set(`${union.entity} ${union.key}`, times)
    const apart =
      times === 1
        ? null
        : (union.members[0]!.cluster.spellings.find(each => each.includes(' ')) ?? String(times))
    ids.set(union, union.registered ?? contentId(kind, [union.entity, union.key, apart]))
  }
  return ids
}

function assign(
  unions: readonly Union[],
  ids: ReadonlyMap<Union, string>,
  decided: CaseDecisions,
  lore: NameLore,
  registered: ReadonlySet<string | null>,
): ResolvedActors {
  const owner = new Map<string, string>()
  const links: ActorLink[] = []
  const assigned: { mention: string; to: string }[] = []
  const taught: { mention: string; decision: string }[] = []
  const elsewhere = new Map<string, string>()
  const gathered = new Map<string, { entity: Entity; mentions: MentionSuggestion[] }>()
  for (const union of unions) {
    const own = ids.get(union)!
    const id = decided.survivor(own)
    for (const { cluster, score, reason } of union.members) {
      if (cluster.part !== 'few') owner.set(keyOf(cluster), id)
      links.push({
        source: cluster.source,
        cluster: cluster.cluster,
        to: id,
        score,
        reason: id === own ? reason : 'merged',
      })
      for (const mention of cluster.mentions) {
        const owner = decided.ownerOf(cluster.source, mention)
        // A pronoun follows the name that it takes up.
        const to = owner?.actor ?? elsewhere.get(mention.antecedent ?? '') ?? id
        if (to !== id || cluster.part === 'few') elsewhere.set(mention.id, to)
        if (owner?.taught === true) taught.push({ mention: mention.id, decision: owner.decision })
        assigned.push({ mention: mention.id, to })
        const actor = gathered.get(to) ?? { entity: union.entity, mentions: [] }
        gathered.set(to, actor)
        actor.mentions.push(mention)
      }
    }
  }
  const fresh = [...gathered]
    .filter(([id]) => !registered.has(id) && !decided.made.has(id))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  return {
    actors: fresh
      .filter(([, { entity }]) => entity !== 'place')
      .map(([id, each]) => actorOf(id, each.entity, each.mentions, lore)),
    places: fresh
      .filter(([, { entity }]) => entity === 'place')
      .map(([id, { mentions }]) => placeOf(id, mentions, lore)),
    assigned,
    links,
    taught,
    lookup: (source, cluster, mention) =>
      elsewhere.get(mention ?? '') ?? owner.get(keyOf({ source, cluster })),
  }
}

function actorOf(id: string, entity: Entity, mentions: readonly MentionSuggestion[], lore: NameLore): Actor {
  const names = namesOf(entity, mentions, lore)
  return {
    id,
    kind: entity === 'group' ? 'group' : 'person',
    name: names[0]!.text,
    names,
    born: null,
    died: null,
    fictional: mentions.some(({ fictional }) => fictional),
    collective: entity === 'group',
    note: '',
  }
}

function placeOf(id: string, mentions: readonly MentionSuggestion[], lore: NameLore): Place {
  const names = namesOf('place', mentions, lore)
  return { id, name: names[0]!.text, names, within: null, coordinates: null, existed: null }
}

/** All spellings; the name to show comes first: of persons the fullest of the frequent ones, of others the most frequent. */
function namesOf(entity: Entity, mentions: readonly MentionSuggestion[], lore: NameLore): Name[] {
  const counts = new Map<string, number>()
  const running = new Set<string>()
  for (const { form, name, quote } of mentions)
    if (form === 'name' || mentions.every(each => each.form !== 'name')) {
      // A wife is shown by her title: without it she has her husband's name.
      const isWife = entity === 'person' && form === 'name' && personName(plain(quote), lore).wife
      const shown = plain(isWife ? quote : name)
      counts.set(shown, (counts.get(shown) ?? 0) + 1)
      if (!quote.includes(',')) running.add(shown)
    }
  const most = Math.max(...counts.values())
  const rank = (name: string) => {
    const count = counts.get(name)!
    const frequent = count >= Math.max(2, most * 0.02) || most < 3
    // "the Court" is called by the name that says which.
    if (entity === 'group' && isPartOfOther(name, counts)) return count / 1e6
    if (entity !== 'person' || !frequent) return count
    // How lists turn a name about says more than a surname, but nobody is called so.
    if (!running.has(name)) return 2.5e6 + count
    // "Grigori Eremeyevich" says less than "G. E. Evdokimov".
    return (isGivenAlone(name) ? 1e5 : 1e6 * fullness(personName(name, lore))) + count
  }
  return [...counts.keys()]
    .sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1))
    .map(text => ({
      text,
      script: /[\u0400-\u04ff]/.test(text) ? 'Cyrl' : 'Latn',
      kind: kindOf(entity, text, lore),
    }))
}

/** One word that another of the names has among its own. */
function isPartOfOther(name: string, names: ReadonlyMap<string, number>): boolean {
  return (
    !name.includes(' ') &&
    name !== name.toUpperCase() &&
    [...names.keys()].some(other => other.includes(' ') && other.split(' ').includes(name))
  )
}

function kindOf(entity: Entity, text: string, lore: NameLore): Name['kind'] {
  if (entity !== 'person') return /^(?:\p{Lu}\.?){2,7}$/u.test(text) ? 'acronym' : 'full'
  const { given, initials, surname } = personName(text, lore)
  if (surname === '') return 'given'
  if (given.length > 0) return 'full'
  return initials === '' ? 'surname' : 'initials'
}
