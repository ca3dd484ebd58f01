/**
 * Puts the persons' names of one text, or of a whole case, together: one cluster a person, with score and reason.
 *
 * Full names found clusters; initials and surnames alone join the one they fit. Where several fit, the one named last
 * before takes it, and the score says that this is uncertain. Cost O(names · namesakes).
 */
import { conflictOf, fullness, type PersonName } from './person-name.ts'
import { isSlip } from '#model'

/** One spelling with the places where it stands, in order. */
export interface NamedForm {
  readonly name: PersonName
  readonly places: readonly number[]
  /** How often it is named, where a place stands for more than one mention. */
  readonly weight?: number
}

export interface Membership {
  /** Index of the cluster, for each place of the form. */
  readonly clusters: readonly number[]
  readonly score: number
  readonly reason: 'alone' | 'same' | 'fuller' | 'namesakes' | 'slip' | 'alias'
}

interface Cluster {
  /** What is known of the person from all names so far. */
  name: PersonName
  readonly places: number[]
  weight: number
  /** Known by a wife's title, or as somebody's kin. */
  kin: boolean
}

/** Names said to be one person's ("alias"): pairs of indexes of forms. */
export type Aliases = readonly (readonly [number, number])[]

export interface ClusterOptions {
  /** Whether a given name alone joins a fuller name: within a text it does, across texts it says too little. */
  readonly givenNamesAlone: boolean
  /** Pairs of indexes of forms that a text says are two of one family: whose kin, and the kin ("Keller's wife, Anna Keller"). */
  readonly parted?: Aliases
  /**
   * The text that a place is in, where the names are those of several texts: a name that fits several persons is then
   * that of whom its own text names more fully, else of the one named most. Within one text it is that of whom was
   * named last.
   */
  readonly textOf?: (place: number) => string | undefined
}

export function clusterPersons(
  forms: readonly NamedForm[],
  aliases: Aliases = [],
  { givenNamesAlone, parted = [], textOf }: ClusterOptions = { givenNamesAlone: true },
): Membership[] {
  const clusters: Cluster[] = []
  const weightOf = (index: number) => forms[index]!.weight ?? forms[index]!.places.length
  const names = forms.map(({ name }, index) =>
    name.doubtful && weightOf(index) <= RARE && !hasWife(name) ? bare(name) : name,
  )
  const memberships: (Membership | undefined)[] = forms.map(() => undefined)
  const order = forms
    .map((_, index) => index)
    .sort((a, b) => fullness(names[b]!) - fullness(names[a]!) || weightOf(b) - weightOf(a) || a - b)
  const slips = slipsOf(forms)
  for (const index of order) memberships[index] = place(index)
  for (const [a, b] of aliases) join(a, b)
  return memberships.map(each => each!)

  function place(index: number): Membership {
    const given = forms[index]!
    const corrected = slips.get(names[index]!.surname) ?? cutShort(names[index]!, weightOf(index))
    const name = corrected === undefined ? names[index]! : { ...names[index]!, surname: corrected }
    const all = clusters.map((cluster, at) => ({ cluster, at }))
    const bearers = withoutKin(
      name,
      all.filter(
        ({ cluster, at }) =>
          fits(name, cluster.name, givenNamesAlone) &&
          !isOtherSpouse(name, given.places, cluster) &&
          !parted.some(
            ([a, b]) => (a === index && at === clusterOf(b)) || (b === index && at === clusterOf(a)),
          ),
      ),
    )
    const fitting =
      bearers.length > 0 || !givenNamesAlone
        ? bearers
        : all.filter(({ cluster }) => isSurnameOf(name, cluster.name))
    if (fitting.length === 0) {
      clusters.push({ name, places: [...given.places], weight: weightOf(index), kin: isKin(index) })
      return { clusters: given.places.map(() => clusters.length - 1), score: 1, reason: 'alone' }
    }
    if (fitting.length === 1) {
      const { cluster, at } = fitting[0]!
      const same = fullness(cluster.name) === fullness(name)
      cluster.name = unite(cluster.name, name)
      cluster.weight += weightOf(index)
      cluster.kin ||= isKin(index)
      cluster.places.push(...given.places)
      cluster.places.sort((a, b) => a - b)
      const reason = corrected !== undefined ? 'slip' : same ? 'same' : 'fuller'
      return { clusters: given.places.map(() => at), score: SCORES[reason], reason }
    }
    const starts = fitting.map(({ cluster, at }) => ({ at, places: cluster.places.slice() }))
    return {
      clusters: given.places.map(spot =>
        textOf === undefined ? nearest(starts, spot) : likeliest(fitting, spot, textOf),
      ),
      score: SCORES.namesakes,
      reason: 'namesakes',
    }
  }

  function isKin(index: number): boolean {
    return forms[index]!.name.wife || parted.some(([, kin]) => kin === index)
  }

  /** "Marek Osin" is no slip for "Osin" where "Vera Osin" is named beside him. */
  function hasWife({ surname, gender }: PersonName): boolean {
    return (
      gender !== 'f' &&
      forms.some(
        ({ name }) =>
          name.surname === surname && name.gender === 'f' && name.given.length > 0 && !name.doubtful,
      )
    )
  }

  function clusterOf(index: number): number | undefined {
    return memberships[index]?.clusters[0]
  }

  /**
   * "Madame Bock" is not the "Bock" of whom the text told before. Who is first called "Mrs. Rosen" may be "Rosen" afterwards;
   * across texts nothing tells so.
   */
  function isOtherSpouse(
    name: PersonName,
    places: readonly number[],
    { name: known, places: held }: Cluster,
  ): boolean {
    if (name.wife === known.wife || (name.wife ? known : name).gender === 'f') return false
    if (textOf !== undefined) return true
    return name.wife ? held[0]! < places[0]! : places[0]! < held[0]!
  }

  /** "S. M. Kiro": a short surname that lost its last letter, told by the initials. */
  function cutShort({ surname, initials }: PersonName, weight: number): string | undefined {
    if (surname.length < 4 || initials.length < 2) return undefined
    return clusters.find(
      ({ name, weight: held }) =>
        name.initials === initials && name.surname.slice(0, -1) === surname && held >= weight * OFTEN,
    )?.name.surname
  }

  function join(a: number, b: number): void {
    const [kept, gone] = [memberships[a]!.clusters[0]!, memberships[b]!.clusters[0]!]
    if (kept === gone) return
    memberships.forEach((each, index) => {
      if (!each!.clusters.includes(gone)) return
      const moved = each!.clusters.map(cluster => (cluster === gone ? kept : cluster))
      memberships[index] = { clusters: moved, score: Math.min(each!.score, SCORES.alias), reason: 'alias' }
    })
  }
}

const SCORES = { alone: 1, same: 0.97, fuller: 0.9, namesakes: 0.5, slip: 0.8, alias: 0.9 } as const

function fits(name: PersonName, known: PersonName, givenNamesAlone: boolean): boolean {
  if (conflictOf(name, known) !== null) return false
  if (name.surname !== '' && known.surname !== '') return true
  if (!givenNamesAlone)
    return name.surname === known.surname && name.given.join(' ') === known.given.join(' ')
  // A given name alone fits a person known to bear it.
  return name.given.length > 0 && name.given[0] === known.given[0]
}

/** "David" is a given name, but where only Fritz David is named it is his surname. */
function isSurnameOf({ given, surname }: PersonName, known: PersonName): boolean {
  return surname === '' && given.length === 1 && known.surname === given[0] && known.initials !== ''
}

/** A surname alone is that of whom the text names as nobody's wife or kin, where it names one. */
function withoutKin<T extends { readonly cluster: { readonly kin: boolean } }>(
  name: PersonName,
  fitting: readonly T[],
): readonly T[] {
  if (name.wife || name.gender !== null || fullness(name) > 2) return fitting
  const others = fitting.filter(({ cluster }) => !cluster.kin)
  return others.length > 0 ? others : fitting
}

/** So many times as often must a spelling stand for another to be a slip of it. */
const OFTEN = 5

/** A doubtful name seen this seldom counts by its surname alone: "Court Zinoviev". */
const RARE = 2

function bare(name: PersonName): PersonName {
  return { ...name, given: [], initials: '', gender: null }
}

/** The cluster named last at or before a place, or else the first one after it. */
function nearest(
  clusters: readonly { readonly at: number; readonly places: readonly number[] }[],
  spot: number,
): number {
  let winner = clusters[0]!.at
  let best = -Infinity
  for (const { at, places } of clusters)
    for (const other of places) {
      const closeness = other <= spot ? other - spot : -1e9 - (other - spot)
      if (closeness > best) {
        best = closeness
        winner = at
      }
    }
  return winner
}

/** The cluster that the same text names more fully, the heaviest of those; else the heaviest of all. */
function likeliest(
  fitting: readonly { readonly cluster: Cluster; readonly at: number }[],
  spot: number,
  textOf: (place: number) => string | undefined,
): number {
  const text = textOf(spot)
  const here = fitting.filter(({ cluster }) => cluster.places.some(place => textOf(place) === text))
  const among = here.length > 0 ? here : fitting
  return among.reduce((best, each) => (each.cluster.weight > best.cluster.weight ? each : best)).at
}

function unite(a: PersonName, b: PersonName): PersonName {
  const fuller = fullness(a) >= fullness(b) ? a : b
  return {
    text: fuller.text,
    given: a.given.length >= b.given.length ? a.given : b.given,
    initials: a.initials.length >= b.initials.length ? a.initials : b.initials,
    surname: a.surname === '' ? b.surname : a.surname,
    gender: a.gender ?? b.gender,
    doubtful: a.doubtful && b.doubtful,
    wife: a.wife && b.wife,
  }
}

/** Rare surnames that are one letter from a frequent one, to the frequent one: "Kamanev" to "Kamenev". */
function slipsOf(forms: readonly NamedForm[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const { name, places, weight } of forms)
    if (name.surname !== '')
      counts.set(name.surname, (counts.get(name.surname) ?? 0) + (weight ?? places.length))
  const nearby = new Map<string, string[]>()
  for (const [frequent, many] of counts)
    if (many >= 3 && frequent.length >= 5)
      for (const key of shortened(frequent)) nearby.set(key, [...(nearby.get(key) ?? []), frequent])
  const slips = new Map<string, string>()
  for (const [rare, few] of counts) {
    if (rare.length < 6) continue
    let best = ''
    for (const key of shortened(rare))
      for (const frequent of nearby.get(key) ?? []) {
        const many = counts.get(frequent)!
        if (many >= few * OFTEN && many > (counts.get(best) ?? 0) && isSlip(rare, frequent)) best = frequent
      }
    if (best !== '') slips.set(rare, best)
  }
  return slips
}

/** A word and the same without each of its letters: words one slip apart share one of these. */
function shortened(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
}
