/**
 * Names turned about, as lists of persons print them: "15. Lurye, Moissei Ilyich" is one name of Moissei Ilyich Lurye.
 *
 * A patronymic settles it anywhere; else the name must be an entry of a list (numbered, after a semicolon, or a line of
 * its own), or the alias of one. Linear in the text.
 */
import type { NameLore } from './person-name.ts'
import { lettered } from '../languages/lettered.ts'

export interface TurnedName {
  readonly start: number
  readonly end: number
  /** Given names first. */
  readonly name: string
}

/** What another reader has made of a stretch of the text. */
export interface Taken {
  readonly start: number
  readonly end: number
  readonly entity: 'person' | 'group' | 'place'
}

const REST = String.raw`[\p{L}\p{M}'’]+(?:[ \u00a0]?-[ \u00a0]?\p{Lu}[\p{L}\p{M}'’]+)?`
const WORD = String.raw`\p{Lu}${REST}`
const GIVEN = String.raw`\p{Lu}(?:${REST}|\.)`
const TURNED = lettered(
  String.raw`(?<![\p{L}\p{M}'’.-])((?:(?:von|van|de|du|der|den|la|le|da|di)\s)*${WORD}),\s(${GIVEN}(?:[ \u00a0]?${GIVEN}){0,3})`,
  'gu',
)
const PATRONYMIC = /(?:[oe]vich|[iy]ch|[oe]vna|inichna|ichna)$/i
/** Where an entry may begin, and how many others like it make a list. */
const HEADS = [
  { kind: 'number', before: /(?:^|[\s;:,.(])\d{1,3}[.)]\s*$/, others: 1 },
  { kind: 'mark', before: /[;:]\s+(?:and\s+)?$/, others: 2 },
  { kind: 'line', before: /(?:^|\n)[\s•*–—-]*$/, others: 2 },
] as const
const ALIAS = /(?:\balias\s|\()$/i
/** What follows an entry that no number begins: its end, or what describes the person. */
const CLOSES = lettered(String.raw`^(?:\s*(?:[;.)(]|\n|$)|,\s+(?:[\p{Ll}\d]|alias\b))`, 'u')
/** After a numbered one the next number may follow at once. */
const CLOSES_NUMBERED = /^(?:\s*(?:[;.,)(]|\n|$)|\s+(?:and\s+)?\d{1,3}[.)])/u

interface Entry extends TurnedName {
  readonly kind: (typeof HEADS)[number]['kind'] | 'alias' | 'patronymic'
  /** Whether the names after the comma are known to be given names. */
  readonly sure: boolean
}

/** Names turned about, in text order. `taken` are the names found so far. */
export function turnedAbout(text: string, lore: NameLore, taken: readonly Taken[]): TurnedName[] {
  const entries = [...text.matchAll(TURNED)].flatMap(({ index, 1: surname, 2: given }): Entry[] => {
    const end = index + `${surname}, ${given}`.length
    const words = given!.match(/[\p{L}\p{M}'’-]+\.?/gu) ?? []
    if (isTaken({ start: index, end })) return []
    const before = text.slice(Math.max(0, index - 12), index)
    const after = text.slice(end, end + 12)
    const kind = kindOf(before, after, isGivenAlone(given!))
    if (kind === null) return []
    const sure =
      PATRONYMIC.test(words.at(-1)!) ||
      words.every(word => /^\p{Lu}\.$/u.test(word) || lore.gender(word.toLowerCase()) !== undefined)
    const name = `${given!} ${surname!}`.replaceAll(/\s+/g, ' ').replaceAll(/ ?- ?/g, '-')
    return [{ start: index, end, name, kind, sure }]
  })
  const counts = new Map<Entry['kind'], number>()
  for (const { kind, sure } of entries) if (sure) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const isList = (kind: Entry['kind'], own: number): boolean => {
    const head = HEADS.find(each => each.kind === kind)
    return head !== undefined && (counts.get(kind) ?? 0) - own >= head.others
  }
  const hasList = HEADS.some(({ kind }) => isList(kind, 1))
  return entries.filter(({ kind, sure }) => {
    if (kind === 'patronymic') return true
    if (kind === 'alias') return sure && hasList
    // Given names that no list knows count where most of the list is sure.
    return sure ? isList(kind, 1) : kind === 'number' && isList(kind, 0)
  })

  /** A place or group after the comma, or a name that reaches past either end. */
  function isTaken({ start, end }: { readonly start: number; readonly end: number }): boolean {
    return taken.some(
      other =>
        other.start < end &&
        start < other.end &&
        (other.end > end || (other.entity !== 'person' && other.start > start)),
    )
  }
}

function kindOf(before: string, after: string, patronymic: boolean): Entry['kind'] | null {
  const head = HEADS.find(each => each.before.test(before))
  if (head !== undefined && (head.kind === 'number' ? CLOSES_NUMBERED : CLOSES).test(after)) return head.kind
  if (patronymic && !/\p{L}\.?\s$/u.test(before.replace(/\b(?:alias|accused|and|the)\s$/i, '')))
    return 'patronymic'
  return ALIAS.test(before) && CLOSES.test(after) ? 'alias' : null
}

/** "Grigori Evseyevich": given name and patronymic, a name without its surname. */
export function isGivenAlone(name: string): boolean {
  const words = name.trim().split(/\s+/)
  return words.length === 2 && PATRONYMIC.test(words[1]!)
}
