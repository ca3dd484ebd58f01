// Places a ledger's passages in the texts of the case: by quote, or stand-off by length and hash.
import { hash } from 'node:crypto'
import {
  anchor,
  type LedgerPassage,
  type Passage,
  selectorsOf,
  type StandOffPassage,
  type TextQuoteSelector,
} from '#model'

export type Misplaced =
  /** No source of the case is called so. */
  | 'no-source'
  /** The source has no text. */
  | 'no-text'
  | 'quote-not-found'

export interface Placer {
  /** The id of the source with this ledger id, path, title or hash; null where there is none or more than one. */
  source(name: string): string | null
  place(passage: LedgerPassage): Passage | Misplaced
}

/** What a placer must know of each source. */
export interface PlacedSource {
  readonly id: string
  readonly sha256: string
  readonly title: string
  readonly paths: readonly string[]
}

/** A quote given without its surroundings must be this much alike where it is not found word for word. */
const LEAST_ALIKE = 0.85

interface Found {
  readonly start: number
  readonly end: number
}

export function placerFor(
  sources: readonly PlacedSource[],
  named: ReadonlyMap<string, string>,
  textOf: (source: string) => { readonly sha256: string; readonly text: string } | null,
): Placer {
  // How far the last stand-off passage of a source lay from where it was expected: the next lies about as far.
  const drifts = new Map<string, number>()
  const source = (name: string): string | null => named.get(name) ?? findSource(sources, name)
  return {
    source,
    place(passage) {
      const isStandOff = 'quoteSha256' in passage
      const id = source(isStandOff ? passage.sourceSha256 : passage.source)
      if (id === null) return 'no-source'
      const current = textOf(id)
      if (current === null) return 'no-text'
      const { text, sha256 } = current
      let found: Found | null
      if (isStandOff) {
        found = findStandOff(text, passage, drifts.get(id) ?? 0)
        if (found !== null) drifts.set(id, found.start - passage.position.start)
      } else found = findQuote(text, passage)
      return found === null
        ? 'quote-not-found'
        : { source: id, text: sha256, ...selectorsOf(text, found.start, found.end) }
    },
  }
}

/** The one source that the name fits: by id or hash, by path, by the end of a path, by title. */
export function findSource(sources: readonly PlacedSource[], name: string): string | null {
  const fits: readonly ((source: PlacedSource) => boolean)[] = [
    source => source.id === name || source.sha256 === name,
    source => source.paths.includes(name),
    source => source.paths.some(path => path.endsWith(`/${name}`) || name.endsWith(`/${path}`)),
    source => source.title === name,
  ]
  for (const fit of fits) {
    const found = sources.filter(fit)
    if (found.length === 1) return found[0]!.id
    if (found.length > 1) return null
  }
  return null
}

function findQuote(text: string, passage: Exclude<LedgerPassage, StandOffPassage>): Found | null {
  const { quote, nth, start } = passage
  const selector: TextQuoteSelector =
    typeof quote === 'string' ? { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' } : quote
  if (nth !== undefined) return occurrences(text, selector.exact, nth)[nth - 1] ?? null
  const isBare = selector.prefix === '' && selector.suffix === ''
  if (isBare && start === undefined) {
    const [first] = occurrences(text, selector.exact, 1)
    if (first !== undefined) return first
  }
  const position =
    start === undefined
      ? undefined
      : ({ type: 'TextPositionSelector', start, end: start + selector.exact.length } as const)
  const found = anchor(text, selector, position)
  if (found === null) return null
  if (found.how !== 'fuzzy') return found
  const [spaced] = isBare ? occurrences(text, selector.exact, 1) : []
  return spaced ?? (found.score >= (isBare ? (50 * LEAST_ALIKE + 40) / 90 : 0) ? found : null)
}

/** The first `most` places where these words stand, whatever the blanks and line ends between them. */
function occurrences(text: string, exact: string, most: number): Found[] {
  const found: Found[] = []
  const words = exact.trim().split(/\s+/)
  const pattern = new RegExp(
    words.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)).join(String.raw`\s+`),
    'g',
  )
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === most) break
  }
  return found
}

/**
 * Where a stretch of that length has that hash: where it was, then nearest to there first; beginnings of words before
 * all other offsets. Cost: a hash a candidate, so O(n) hashes where it is nowhere.
 */
function findStandOff(text: string, passage: StandOffPassage, drift: number): Found | null {
  const { quoteLength, quoteSha256, position } = passage
  const last = text.length - quoteLength
  const fits = (start: number): boolean =>
    hash('sha256', text.slice(start, start + quoteLength)) === quoteSha256
  const expected = Math.min(Math.max(0, position.start + drift), Math.max(0, last))
  for (const wanted of [true, false])
    for (let away = 0; away <= Math.max(expected, last - expected); away += 1)
      for (const start of away === 0 ? [expected] : [expected - away, expected + away]) {
        if (start < 0 || start > last || startsWord(text, start) !== wanted) continue
        if (fits(start)) return { start, end: start + quoteLength }
      }
  return null
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!) !== !/[\p{L}\p{N}]/u.test(text[at]!)
}
