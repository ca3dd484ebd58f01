/** Takes a person's name apart: given names or initials, surname, and what titles say of gender. */
import { foldWord, remembering } from '#model'

export interface PersonName {
  readonly text: string
  /** Folded given names in full, in order. */
  readonly given: readonly string[]
  /** First letters of given names and initials, in order. */
  readonly initials: string
  /** Folded; empty where only a given name stands. */
  readonly surname: string
  readonly gender: 'f' | 'm' | null
  /** The words before the surname are neither initials nor known given names: perhaps a line break was lost. */
  readonly doubtful: boolean
  /** A surname alone after a title that a wife has with her husband's name ("Madame Bock"): she may not be "Bock". */
  readonly wife: boolean
}

/** What a language says of the words of a name, lower case. */
export interface NameLore {
  gender(given: string): 'f' | 'm' | 'b' | undefined
  readonly femaleTitles: ReadonlySet<string>
  readonly maleTitles: ReadonlySet<string>
  readonly wivesTitles: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
}

const PARTICLES = new Set([
  'von',
  'van',
  'de',
  'du',
  'der',
  'den',
  'la',
  'le',
  'da',
  'di',
  'del',
  'ten',
  'zu',
  'af',
])
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq'])

/** Reads a name with its titles ("Mrs. N. K. Krupskaya"). A single word counts as a surname unless it is a given name. */
export function personName(text: string, lore: NameLore): PersonName {
  let read = readers.get(lore)
  if (read === undefined) readers.set(lore, (read = remembering(name => readName(name, lore))))
  return read(text)
}

const readers = new WeakMap<NameLore, (text: string) => PersonName>()

function readName(text: string, lore: NameLore): PersonName {
  // "N0vak": a figure that a reading machine saw in a word.
  const plain = /[01]/.test(text)
    ? text.replaceAll(/(?<=\p{L})0(?=\p{L})/gu, 'o').replaceAll(/(?<=\p{L})1(?=\p{L})/gu, 'l')
    : text
  const words = plain.match(/[\p{L}\p{M}][\p{L}\p{M}'’ʼ-]*\.?/gu) ?? []
  let gender: 'f' | 'm' | null = null
  let titled = false
  let wife = false
  const rest: string[] = []
  for (const word of words) {
    const lower = word.toLowerCase().replace(/\.$/, '')
    if (
      lore.titles.has(lower) &&
      (rest.length === 0 || words.length > 2) &&
      !/^\p{Lu}\.$/u.test(word) &&
      words.length > 1
    ) {
      titled = true
      wife ||= lore.wivesTitles.has(lower)
      if (lore.femaleTitles.has(lower)) gender ??= 'f'
      else if (lore.maleTitles.has(lower)) gender ??= 'm'
    } else if (!SUFFIXES.has(lower)) rest.push(word)
  }
  const expanded = rest.flatMap(word => (/^(?:\p{Lu}\.){2,}$/u.test(word) ? word.match(/\p{Lu}/gu)! : [word]))
  const last = expanded.at(-1)?.replace(/\.$/, '') ?? ''
  const isGiven = expanded.length === 1 && !titled && lore.gender(last.toLowerCase()) !== undefined
  let surnameAt = expanded.length - 1
  while (surnameAt > 1 && PARTICLES.has(expanded[surnameAt - 1]!.toLowerCase())) surnameAt--
  const before = isGiven ? expanded : expanded.slice(0, surnameAt)
  const surname = isGiven
    ? ''
    : expanded
        .slice(surnameAt)
        .filter(each => !PARTICLES.has(each.toLowerCase()))
        .join(' ')
  const names = before.map(word => word.replace(/\.$/, '')).filter(word => !PARTICLES.has(word.toLowerCase()))
  const doubtful =
    names.length > 0 && names[0]!.length > 1 && lore.gender(names[0]!.toLowerCase()) === undefined
  for (const word of names) {
    const known = lore.gender(word.toLowerCase())
    if (word.length > 1 && (known === 'f' || known === 'm')) gender ??= known
  }
  if (/(?:[oe]v|[iy]n)a$|skaya$/.test(surname.toLowerCase()) && surname.length > 5) gender ??= 'f'
  return {
    text,
    given: names.filter(word => word.length > 1).map(foldWord),
    initials: names.map(word => foldWord(word)[0] ?? '').join(''),
    surname: surname.split(/[\s-]/).map(foldWord).join('-'),
    gender,
    doubtful,
    wife: wife && names.length === 0 && surname !== '',
  }
}

/** Why two names cannot be one person's, or null where they can. */
export function conflictOf(a: PersonName, b: PersonName): 'gender' | 'given' | 'surname' | null {
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return 'gender'
  if (a.surname !== '' && b.surname !== '' && a.surname !== b.surname) return 'surname'
  if (
    a.given.length > 0 &&
    b.given.length > 0 &&
    !a.given.some(name => b.given.some(other => sameGiven(name, other)))
  )
    return 'given'
  if (a.initials !== '' && b.initials !== '' && !isPartOf(a.given, b.given) && !isPartOf(b.given, a.given)) {
    const shared = Math.min(a.initials.length, b.initials.length)
    const [x, y] = [alike(a.initials), alike(b.initials)]
    if (x.slice(0, shared) !== y.slice(0, shared)) return 'given'
  }
  return null
}

/** Known by a later one of the given names: "Whittaker Chambers" and "David Whittaker Chambers". */
function isPartOf(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.length < all.length && some.every(name => all.includes(name))
}

/** Initials that transliterations mix up. */
function alike(initials: string): string {
  return initials.replaceAll(/[ei]/g, 'i').replaceAll('h', 'g')
}

function sameGiven(a: string, b: string): boolean {
  return a === b || (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)))
}

/** How much a name says: initials and given names over a surname alone. */
export function fullness(name: PersonName): number {
  return (
    (name.surname === '' ? 0 : 2) + name.given.length * 2 + (name.initials.length > name.given.length ? 1 : 0)
  )
}
