/** Strength of literals by grades: the best unstruck statement for each, read without attacks and undercuts. */
import type { CaseData, Grade, Voice } from '#model'
import { AGAINST_INTEREST, vouched } from './compact/compact-case.ts'
import type { Compiled } from './compiled.ts'
import { gradeOfSource, gradeOfVoice } from './grades.ts'

/** A grade as a rank on its scale, 0 the best; a grade that says "cannot be judged" is none. */
export interface Rank {
  readonly scale: Grade['scale']
  readonly rank: number
  readonly againstInterest: boolean
}

/** The best letters come first; Admiralty F and 5×5×5 E mean untested. */
const LETTERS = { admiralty: 'ABCDE', '5x5x5': 'ABCD' } as const

/** What of a statement its grade depends on. */
export interface Graded {
  readonly source: string
  /** Its chain; `voice` is the actor's id, or `?name`. */
  readonly chain: readonly {
    readonly voice: string
    readonly link: Voice['link']
    readonly when: string | null
  }[]
  readonly againstInterest: boolean
}

/** The worst grade in a statement's chain; undefined where a voice that vouches has none. */
export function statementRank(
  { source, chain, againstInterest }: Graded,
  { settings: { hemisphere }, grades: given }: Pick<CaseData, 'settings' | 'grades'>,
): Rank | undefined {
  const ofSource = gradeOfSource(given, source)
  const grades: Grade[] = ofSource ? [ofSource] : []
  for (const voice of chain) {
    if (voice.link !== 'asserted-by') continue
    const own = gradeOfVoice(given, voice.voice, voice.when, hemisphere)
    if (own) grades.push(own)
    else if (!ofSource) return undefined
  }
  const scale = grades[0]?.scale
  if (scale === undefined || grades.some(grade => grade.scale !== scale)) return undefined
  const ranks = grades.map(grade => LETTERS[scale].indexOf(grade.value[0]!))
  if (ranks.includes(-1)) return undefined
  return { scale, rank: Math.max(...ranks), againstInterest }
}

/** The rank of every statement that the basis counts, by number. */
export function statementRanks({ facts, occasions, statementNode }: Compiled): (Rank | undefined)[] {
  const { source, flags, chainStart, chain } = facts.statements
  const { sources } = facts.frame
  const nodes = occasions.nodes()
  return Array.from(statementNode, (node, index) =>
    node === -1
      ? undefined
      : statementRank(
          {
            source: sources[source[index]!]?.id ?? '',
            chain: Array.from(chain.subarray(chainStart[index], chainStart[index + 1]), at =>
              occasions.at(nodes[at]!),
            ),
            againstInterest: (flags[index]! & AGAINST_INTEREST) !== 0,
          },
          facts.frame,
        ),
  )
}

/** Whether `a` is strictly stronger than `b`: a better grade on one scale; among equals, against interest. */
export function stronger(a: Rank | undefined, b: Rank | undefined): boolean {
  if (!a || !b || a.scale !== b.scale) return false
  return a.rank < b.rank || (a.rank === b.rank && a.againstInterest && !b.againstInterest)
}

/**
 * The strength of each literal with every attack and undercut left out; statements are struck where `isStruck` says so.
 * `ranks` holds each statement's own rank. An inference is as strong as its worst premise (with *any of*, its best; with *at least k*, the k-th best).
 * Ranks only fall from round to round, so a circle settles. Cost: rounds × statements.
 */
export function strengths(
  compiled: Compiled,
  ranks: readonly (Rank | undefined)[],
  isStruck: (node: number) => boolean,
): ReadonlyMap<number, Rank> {
  const { frame, statements } = compiled.facts
  const best = new Map<number, Rank>()
  const derived = attackFree(compiled, isStruck)
  const literal = (of: { readonly claim: string; readonly negated: boolean }): number =>
    2 * (compiled.claimIndex.get(of.claim) ?? NaN) + (of.negated ? 1 : 0)
  const offer = (at: number, rank: Rank | undefined): boolean => {
    const known = best.get(at)
    if (!rank || (known && !stronger(rank, known))) return false
    best.set(at, rank)
    return true
  }
  compiled.statementNode.forEach((node, index) => {
    if (node === -1 || derived[node] === 0) return
    for (let at = statements.saidStart[index]!; at < statements.saidStart[index + 1]!; at++) {
      const literal = vouched(statements.flags[index]!, statements.said[at]!)
      if (literal >= 0) offer(literal, ranks[index])
    }
  })
  for (let changed = true; changed;) {
    changed = false
    frame.inferences.forEach((inference, index) => {
      const node = compiled.inferenceNode[index]!
      if (node === -1 || derived[node] === 0) return
      const ranks = inference.premises.map(premise => best.get(literal(premise)))
      const known = ranks.filter(rank => rank !== undefined).sort((a, b) => a.rank - b.rank)
      const k =
        inference.quantifier === 'all'
          ? ranks.length
          : inference.quantifier === 'any'
            ? 1
            : inference.quantifier.atLeast
      const worst = known[k - 1]
      if (worst && known.every(rank => rank.scale === worst.scale))
        changed = offer(literal(inference.conclusion), { ...worst, againstInterest: false }) || changed
    })
  }
  return best
}

/** The least model of the positive part of the program: 1 where a node is supported at all. */
function attackFree(compiled: Compiled, isStruck: (node: number) => boolean): Uint8Array {
  const { size, need, inputStart, inputs, outputStart, outputs } = compiled.program
  const value = new Uint8Array(size)
  const count = new Int32Array(size)
  const queue: number[] = []
  for (let node = 0; node < size; node++) {
    for (let at = inputStart[node]!; at < inputStart[node + 1]!; at++) count[node]! += inputs[at]! & 1
    if (count[node]! >= need[node]! && !isStruck(node)) {
      value[node] = 1
      queue.push(node)
    }
  }
  for (let head = 0; head < queue.length; head++)
    for (let at = outputStart[queue[head]!]!; at < outputStart[queue[head]! + 1]!; at++) {
      const user = outputs[at]! >> 1
      if ((outputs[at]! & 1) === 1) continue
      if (++count[user]! >= need[user]! && value[user] === 0 && !isStruck(user)) {
        value[user] = 1
        queue.push(user)
      }
    }
  return value
}
