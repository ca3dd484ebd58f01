// Finds protected names in a text: exactly, by case endings and derivations, inside longer words, and with slips of recognition.
import { isSlip } from '#model'
import { rootsOf, stemsOf } from './endings.ts'
import type { Withheld } from './forms.ts'
import { nameFold, plainFold, tokensOf, type Token } from './tokens.ts'

export interface NameHit {
  readonly start: number
  readonly end: number
  /** Which of the withheld things; null where it may be several. */
  readonly of: Withheld | null
  readonly how: 'exact' | 'form' | 'fuzzy'
  /** First letters of given names that may stand beside it. */
  readonly initials: ReadonlySet<string>
}

export interface Matcher {
  /** Every protected name in a text, in order, without overlap. */
  find(text: string): readonly NameHit[]
}

/** Length from which a name is found inside a longer word, and from which one slip is forgiven. */
const INSIDE = 6
const SLIP = 6
/** Length from which two slips are forgiven. */
const TWO_SLIPS = 10

/**
 * A matcher for some withheld things. `known` are words that are certainly something else (other names of the case, words
 * that the text also has in lower case): they are not taken for a slip. Cost: near linear in the text; each distinct word is
 * judged once.
 */
export function matcherFor(withheld: readonly Withheld[], known: ReadonlySet<string>): Matcher {
  const exact = new Map<string, Set<Withheld>>()
  const roots = new Map<string, Set<Withheld>>()
  const long: { readonly fold: string; readonly of: Withheld }[] = []
  const fuzzy: { readonly fold: string; readonly of: Withheld }[] = []
  for (const of of withheld)
    for (const word of of.words) {
      const [plain, fold] = [plainFold(word), nameFold(word)]
      put(exact, plain, of)
      if (fold.length > 3) put(exact, fold, of)
      for (const root of rootsOf(word)) put(roots, plainFold(root), of)
      for (const each of new Set([plain, fold])) if (each.length >= INSIDE) long.push({ fold: each, of })
      for (const each of new Set([plain, fold])) if (each.length >= SLIP) fuzzy.push({ fold: each, of })
    }
  const judged = new Map<string, Judgement>()
  const judge = (word: string): Judgement => {
    const before = judged.get(word)
    if (before !== undefined) return before
    const judgement = judgeWord(word)
    judged.set(word, judgement)
    return judgement
  }
  const judgeWord = (word: string): Judgement => {
    const [plain, fold] = [plainFold(word), nameFold(word)]
    const same = new Set([...(exact.get(plain) ?? []), ...(fold.length > 3 ? (exact.get(fold) ?? []) : [])])
    if (same.size > 0) return { of: same, how: 'exact' }
    const inflected = new Set(stemsOf(word).flatMap(stem => [...(roots.get(plainFold(stem)) ?? [])]))
    if (inflected.size > 0) return { of: inflected, how: 'form' }
    const inside = new Set(
      long.filter(each => plain.includes(each.fold) || fold.includes(each.fold)).map(({ of }) => of),
    )
    if (inside.size > 0) return { of: inside, how: 'form' }
    if (!/^\p{Lu}|\d/u.test(word) || known.has(plain) || plain.length < SLIP - 1) return NOTHING
    const slips = new Set(
      fuzzy
        .filter(each =>
          [plain, fold].some(
            own => isSlip(each.fold, own) || (each.fold.length >= TWO_SLIPS && within(each.fold, own, 2)),
          ),
        )
        .map(({ of }) => of),
    )
    return slips.size > 0 ? { of: slips, how: 'fuzzy' } : NOTHING
  }
  const phrases = withheld.flatMap(of => of.phrases.map(words => ({ of, words: words.map(plainFold) })))
  return {
    find(text) {
      const tokens = tokensOf(text)
      const hits: NameHit[] = []
      for (let at = 0; at < tokens.length;) {
        const phrase = longestPhrase(tokens, at, phrases)
        if (phrase !== null) {
          hits.push({
            start: tokens[at]!.start,
            end: tokens[at + phrase.length - 1]!.end,
            of: phrase.of,
            how: 'exact',
            initials: phrase.of.initials,
          })
          at += phrase.length
          continue
        }
        hits.push(...hitsIn(tokens[at]!, judge))
        at += 1
      }
      return joined(text, hits)
    },
  }
}

interface Judgement {
  readonly of: ReadonlySet<Withheld>
  readonly how: NameHit['how']
}
const NOTHING: Judgement = { of: new Set(), how: 'exact' }

function hitsIn(token: Token, judge: (word: string) => Judgement): readonly NameHit[] {
  const hits = ({ start, end, text }: Pick<Token, 'start' | 'end' | 'text'>): NameHit[] => {
    const { of, how } = judge(text)
    if (of.size === 0) return []
    const initials = new Set([...of].flatMap(each => [...each.initials]))
    return [{ start, end, of: only(of, text), how, initials }]
  }
  const parts = token.parts.flatMap(hits)
  return parts.length > 0 ? parts : hits(token)
}

/** The one that a word stands for; null where it may be another, one who is not withheld too. */
function only(of: ReadonlySet<Withheld>, word: string): Withheld | null {
  const [first] = of
  if (of.size !== 1 || first === undefined) return null
  if (first.shared.size === 0) return first
  const stems = new Set(stemsOf(word).map(plainFold))
  return [...first.shared].some(each => stems.has(each) || rootsOf(each).some(root => stems.has(root)))
    ? null
    : first
}

function longestPhrase(
  tokens: readonly Token[],
  at: number,
  phrases: readonly { readonly of: Withheld; readonly words: readonly string[] }[],
): { readonly of: Withheld; readonly length: number } | null {
  let best: { of: Withheld; length: number } | null = null
  for (const { of, words } of phrases) {
    if (at + words.length > tokens.length || (best !== null && words.length <= best.length)) continue
    if (words.every((word, i) => sameWord(tokens[at + i]!.text, word))) best = { of, length: words.length }
  }
  return best
}

/** Equal, or equal but for an ending or, in longer words, one slip. */
function sameWord(written: string, word: string): boolean {
  const plain = plainFold(written)
  if (plain === word) return true
  if (word.length < 4 || plain[0] !== word[0]) return false
  return stemsOf(plain).includes(word) || (word.length >= SLIP && isSlip(plain, word))
}

/** Names of one thing side by side are one hit, and initials beside a name belong to it. */
function joined(text: string, hits: readonly NameHit[]): readonly NameHit[] {
  const found: NameHit[] = []
  for (const hit of hits) {
    const own = withInitials(text, hit)
    const last = found.at(-1)
    const gap = last === undefined ? '' : text.slice(last.end, own.start)
    const mayJoin = last !== undefined && (last.of === own.of || last.of === null || own.of === null)
    if (
      last !== undefined &&
      (own.start < last.end || (mayJoin && /^[\s.\u00a0]{0,3}$/.test(gap) && !/[.]\s*\n/.test(gap)))
    )
      found[found.length - 1] = {
        start: last.start,
        end: Math.max(last.end, own.end),
        of: last.of ?? own.of,
        how: last.how === 'exact' ? last.how : own.how,
        initials: last.initials.union(own.initials),
      }
    else found.push(own)
  }
  return found
}

function withInitials(text: string, hit: NameHit): NameHit {
  const { initials } = hit
  if (initials.size === 0) return hit
  let { start, end } = hit
  for (;;) {
    const before = /(?:^|[^\p{L}])((\p{L})\.[\s\u00a0]{0,2})$/u.exec(
      text.slice(Math.max(0, start - 6), start),
    )
    if (before === null || !initials.has(before[2]!.toLowerCase())) break
    start -= before[1]!.length
  }
  for (;;) {
    const after = /^,?[\s\u00a0]{1,2}(\p{Lu})\./u.exec(text.slice(end, end + 6))
    if (after === null || !initials.has(after[1]!.toLowerCase())) break
    end += after[0].length
  }
  return { ...hit, start, end }
}

/** Whether the edit distance is at most `most`. O(length · most). */
function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    if (Math.min(...next) > most) return false
    row = next
  }
  return row[b.length]! <= most
}

function put<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  if (key === '') return
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
