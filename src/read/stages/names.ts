// Names of persons, groups and places in a text, each with the cluster of the actor it names in this document.
import { foldWord, suggestionId, type MentionSuggestion } from '#model'
import { clusterPersons, type Membership } from '../actors/clusters.ts'
import { personName } from '../actors/person-name.ts'
import { turnedAbout } from '../actors/turned-about.ts'
import type { TaggedSentence } from '../languages/language.ts'
import type { Authorship } from '../languages/en/authors.ts'
import type { FoundName, KnownNames, NameReader, NameTie } from '../languages/names.ts'
import { CODE_NAME } from '../languages/en/names/code-names.ts'
import type { StageInput } from './stage.ts'
import type { ReadingTools } from './tools.ts'

/** Suggests a mention for every name of the text and every speaker's label. */
export function readNames(
  input: StageInput<ReadingTools>,
  reader: NameReader,
  authorship: Pick<Authorship, 'author' | 'recorder'> = { author: null, recorder: null },
): MentionSuggestion[] {
  const { version, register, tools } = input
  const { text } = version
  const sentences: TaggedSentence[] = []
  for (let index = 0; index < tools.structure.sentences.length; index++) {
    const tagged = tools.tagged(index)
    if (tagged !== null) sentences.push(tagged)
  }
  const known = new Map(
    register.names.map(name => [name.text.toLowerCase(), name.id === null ? null : name.entity]),
  )
  const found = turned(
    text,
    [...reader.find(text, sentences, known), ...labels(tools, reader)],
    reader,
    known,
  )
  const named = [...found, ...codeNames(text, found)]
  const names = [...named, ...authors(text, authorship, named)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )
  const clusters = clusterNames(text, names, reader)
  return names.map((name, index) => {
    const { key, score, gender } = clusters[index]!
    const { start, end, entity, rule } = name
    return {
      id: suggestionId({
        text: version.sha256,
        start,
        end,
        kind: 'mention',
        family: 'names',
        roles: [entity],
      }),
      kind: 'mention',
      start,
      end,
      quote: text.slice(start, end),
      rule,
      score: Math.round(name.score * score * 1000) / 1000,
      entity,
      form: rule === 'names/speaker-office' ? 'description' : 'name',
      cluster: key,
      name: name.name,
      gender,
      fictional: name.fictional,
      antecedent: null,
    }
  })
}

/** A name turned about takes the place of what its parts were taken for; where its surname is known to be no name, none does. */
function turned(
  text: string,
  found: readonly FoundName[],
  { lore }: NameReader,
  known: KnownNames,
): FoundName[] {
  const names = turnedAbout(text, lore, found).filter(
    ({ start, end }) => known.get(text.slice(start, end).split(',')[0]!.toLowerCase()) !== null,
  )
  if (names.length === 0) return [...found]
  return [
    ...found.filter(one => !names.some(({ start, end }) => one.start < end && start < one.end)),
    ...names.map(({ start, end, name }) => ({
      start,
      end,
      entity: 'person' as const,
      name,
      titled: name,
      rule: 'names/turned-about',
      score: 0.9,
      fictional: false,
    })),
  ]
}

/** "agent “Falcon”", "an anonymous witness, “Witness X”": names that stand for a person who is not to be known. */
function codeNames(text: string, found: readonly FoundName[]): FoundName[] {
  return [...text.matchAll(CODE_NAME)].flatMap((match): FoundName[] => {
    const name = match[1] ?? match[2]!
    const start = match.index + match[0].indexOf(name)
    const end = start + name.length
    if (found.some(other => other.start < end && start < other.end)) return []
    return [
      {
        start,
        end,
        entity: 'person',
        name,
        titled: name,
        rule: 'names/code-name',
        score: 0.8,
        fictional: false,
      },
    ]
  })
}

/** Who signs, testifies or takes down, where the names found so far have left a signature or a masthead out. */
function authors(
  text: string,
  { author, recorder }: Pick<Authorship, 'author' | 'recorder'>,
  found: readonly FoundName[],
): FoundName[] {
  return [author, recorder].flatMap((named): FoundName[] => {
    if (named === null) return []
    const { start, end, entity, rule } = named
    if (found.some(other => other.entity === entity && other.start < end && start < other.end)) return []
    const name = capitalised(text.slice(start, end).replaceAll(/\s+/g, ' '))
    return [{ start, end, entity, name, titled: name, rule: `names/${rule}`, score: 0.8, fictional: false }]
  })
}

/** Speakers' labels stand outside the sentences; a label is a person, or an office that a person holds. */
function labels({ text, structure }: ReadingTools, reader: NameReader): FoundName[] {
  return structure.turns.flatMap(({ label, score }): FoundName[] => {
    if (label === null) return []
    const words = text.slice(label.start, label.end)
    const titled = capitalised(words.replaceAll(/\s+/g, ' '))
    const isOffice = reader.isOffice(words)
    const title = isOffice ? 0 : titleBefore(words, reader)
    const name = capitalised(words.slice(title).replaceAll(/\s+/g, ' '))
    const rule = isOffice ? 'names/speaker-office' : 'names/speaker'
    const { start, end } = label
    return [{ start: start + title, end, entity: 'person', name, titled, rule, score, fictional: false }]
  })
}

/** Length of the titles that a label begins with, and of the space after them; 0 where nothing else would be left. */
function titleBefore(label: string, { lore }: NameReader): number {
  let length = 0
  for (const [word] of label.matchAll(/\S+\s+/g)) {
    if (!lore.titles.has(word.trim().toLowerCase().replace(/\.$/, ''))) break
    length += word.length
  }
  return length
}

/** "VYSHINSKY" to "Vyshinsky"; other spellings stay as they are. */
export function capitalised(words: string): string {
  if (words !== words.toUpperCase()) return words
  return words.replaceAll(/\p{L}[\p{L}\p{M}]*/gu, word =>
    word.length > 1 ? word[0]! + word.slice(1).toLowerCase() : word,
  )
}

interface Clustered {
  readonly key: string
  readonly score: number
  readonly gender: 'f' | 'm' | null
}

/** Gives every name the key of its cluster: `person:Trotsky`, `group:gpu`, `place:moscow`. */
function clusterNames(text: string, names: readonly FoundName[], reader: NameReader): Clustered[] {
  const ties = reader.ties(text, names)
  const forms = new Map<string, number[]>()
  names.forEach(({ entity, titled, rule }, index) => {
    if (entity !== 'person' || rule === 'names/speaker-office') return
    const spelling = capitalised(titled)
    const places = forms.get(spelling)
    if (places === undefined) forms.set(spelling, [index])
    else places.push(index)
  })
  const spellings = [...forms.keys()]
  const formOf = new Map<number, number>()
  spellings.forEach((spelling, form) => forms.get(spelling)!.forEach(index => formOf.set(index, form)))
  const tied = (wanted: NameTie['reason']) =>
    ties
      .filter(({ reason, first, second }) => reason === wanted && formOf.has(first) && formOf.has(second))
      .map(({ first, second }) => [formOf.get(first)!, formOf.get(second)!] as const)
  const persons = spellings.map(spelling => ({
    name: personName(spelling, reader.lore),
    places: forms.get(spelling)!,
  }))
  const memberships = clusterPersons(persons, tied('alias'), { givenNamesAlone: true, parted: tied('kin') })
  const keys = personKeys(
    spellings,
    memberships,
    persons.map(({ places }) => places.length),
  )
  const genders = new Map<number, 'f' | 'm'>()
  memberships.forEach(({ clusters }, form) => {
    const { gender } = persons[form]!.name
    if (gender !== null && !genders.has(clusters[0]!)) genders.set(clusters[0]!, gender)
  })
  const expanded = new Map<string, string>()
  for (const { reason, first, second } of ties)
    if (reason === 'expansion') expanded.set(plainKey(names[second]!), plainKey(names[first]!))
  const heads = groupHeads(names, reader)
  return names.map((name, index) => {
    const form = formOf.get(index)
    if (form === undefined) {
      const plain = plainKey(name)
      const key = expanded.has(plain) ? plain : (heads.get(plain) ?? plain)
      return { key: expanded.get(key) ?? key, score: 1, gender: null }
    }
    const membership = memberships[form]!
    const cluster = membership.clusters[forms.get(spellings[form]!)!.indexOf(index)]!
    return { key: keys.get(cluster)!, score: membership.score, gender: genders.get(cluster) ?? null }
  })
}

/** "the League" is the one group of the text that is a league ("the Lighthouse League", "the League for Peace"), if there is just one. */
function groupHeads(names: readonly FoundName[], reader: NameReader): ReadonlyMap<string, string> {
  const groups = new Set(names.filter(({ entity }) => entity === 'group').map(plainKey))
  const heads = new Map<string, string>()
  for (const short of groups) {
    const word = short.slice('group:'.length)
    if (word.includes(' ') || word.length < 4) continue
    const longer = [...groups].filter(
      key => key !== short && reader.headOf(key.slice('group:'.length)) === word,
    )
    if (longer.length === 1) heads.set(short, longer[0]!)
  }
  return heads
}

function plainKey({ entity, name, rule }: FoundName): string {
  const words = name
    .toLowerCase()
    .replace(/^the /, '')
    .split(/[\s-]+/)
  if (rule === 'names/speaker-office') return `office:${words.join(' ')}`
  const folded = /[\u0400-\u04ff]/.test(name) ? words.map(foldWord) : words
  return `${entity}:${folded.join(' ').replaceAll(/[.,’']/g, '')}`
}

/** Clusters by their fullest and most frequent name; a number sets those apart that would be called alike. */
function personKeys(
  spellings: readonly string[],
  memberships: readonly Membership[],
  counts: readonly number[],
): ReadonlyMap<number, string> {
  const best = new Map<number, number>()
  memberships.forEach(({ clusters }, form) => {
    for (const cluster of new Set(clusters)) {
      const held = best.get(cluster)
      if (held === undefined || counts[form]! > counts[held]!) best.set(cluster, form)
    }
  })
  const keys = new Map<number, string>()
  const used = new Map<string, number>()
  for (const [cluster, form] of [...best].sort((a, b) => a[0] - b[0])) {
    const key = `person:${spellings[form]!}`
    const times = (used.get(key) ?? 0) + 1
    used.set(key, times)
    keys.set(cluster, times === 1 ? key : `${key} (${times})`)
  }
  return keys
}
