// The elements of a count as its words enumerate them, and how much of one's words others share.
import { contentId, type Claim, type ElementNode, type ElementTree, type Literal } from '#model'
import { deedWords, LAW_TAIL, LETTERED } from '../languages/en/count-words.ts'

/** Words without which an element says too little to be known again. */
export const LEAST_WORDS = 4

/** The words of a claim that someone committed something. */
export function textOf(claim: Claim | undefined): string | null {
  if (claim?.relation !== 'committed') return null
  const filler = claim.roles.find(({ role }) => role === 'what')?.filler
  return filler?.kind === 'text' ? filler.text : null
}

/** The deeds that the words of a count enumerate; none where they name the law alone. */
export function partsOf(text: string): readonly string[] {
  const deed = text.replace(LAW_TAIL, '').trim()
  const marks = [...deed.matchAll(LETTERED)]
  const parts =
    marks.length > 1
      ? marks.map((mark, at) => deed.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? deed.length))
      : [deed]
  return parts
    .map(part => part.replace(/^[\s,;:]*(?:that,?\s+)?/i, '').replace(/[\s,;:]+$/, ''))
    .filter(part => deedWords(part).length >= LEAST_WORDS)
}

export function treeOf(nodes: readonly ElementNode[], count: string, actor: string): ElementTree {
  const id = contentId('tree', [count, actor])
  const [only] = nodes
  const root: ElementNode =
    nodes.length === 1 && only !== undefined
      ? only
      : {
          kind: 'group',
          id: contentId('element', [id]),
          quantifier: 'all',
          of: nodes,
          origin: 'text',
        }
  return { id, name: '', by: '', root }
}

/** Share of the shorter list's words that are in the other; none where one is more than twice as long. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const [few, many] = a.length < b.length ? [a, new Set(b)] : [b, new Set(a)]
  return many.size > few.length * 2 ? 0 : few.filter(word => many.has(word)).length / few.length
}

export function distinct(literals: readonly Literal[]): Literal[] {
  return [...new Map(literals.map(literal => [`${literal.negated} ${literal.claim}`, literal])).values()]
}

/** How rare words are among statements, each given by its words. */
export function weightsOf(statements: readonly (readonly string[])[]): {
  readonly counts: ReadonlyMap<string, number>
  readonly all: number
} {
  const counts = new Map<string, number>()
  for (const words of statements) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, all: statements.length }
}

export function weightIn({ counts, all }: ReturnType<typeof weightsOf>, word: string): number {
  return Math.log((all + 1) / ((counts.get(word) ?? 0) + 1)) + 0.1
}
