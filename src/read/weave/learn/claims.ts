// What decisions on claims teach: a reading that was rejected goes wherever the same words, or the same rule, give it.
import { RELATIONS, type Claim, type ClaimSuggestion, type Decision } from '#model'
import type { Meeting } from '../meet.ts'
import { fieldsOf, isForHereOnly, learnedFrom, Lessons, wordsKey } from './lesson.ts'

/** So many rejections of what one rule finds, and none confirmed, and the rule is not believed in this case. */
const DISTRUST = 3
/** A quote shorter than this says too little to be the same one elsewhere. */
const FEWEST_WORDS = 3

type Lesson = { readonly relation: string } | 'rejected'

/**
 * Claims with what decisions on other claims teach of them, and the suggestions that no longer say anything. A claim is
 * rejected where all that it was read from falls under lessons; else only those statements are taken from it.
 * Linear in meetings. `pronouns` are the mentions that name nobody by themselves.
 */
export function teachClaims(
  claims: readonly Claim[],
  meetings: readonly Meeting[],
  suggestions: ReadonlyMap<string, ClaimSuggestion>,
  pronouns: ReadonlySet<string>,
  decisions: readonly Decision[],
): { readonly claims: readonly Claim[]; readonly unsaid: ReadonlySet<string> } {
  const unsaid = new Set<string>()
  const ofClaims = decisions.filter(({ target }) => target.kind === 'claim')
  if (ofClaims.length === 0) return { claims, unsaid }
  const readFrom = new Map<string, ClaimSuggestion[]>()
  for (const { claim, suggestion } of meetings) {
    const known = suggestions.get(suggestion)
    if (known !== undefined) readFrom.set(claim, [...(readFrom.get(claim) ?? []), known])
  }
  const quotesOf = quoting(pronouns)
  const lessons = lessonsOf(ofClaims, readFrom, quotesOf)
  if (lessons.size === 0) return { claims, unsaid }
  const decided = new Set(ofClaims.map(({ target }) => target.id))
  const taught = claims.map(claim => {
    const from = readFrom.get(claim.id) ?? []
    if (decided.has(claim.id) || from.length === 0) return claim
    const known = from.map(
      one =>
        [...quotesOf(one), ruleOf(one)].map(pattern => lessons.get(pattern)).find(each => each !== null) ??
        null,
    )
    const [first] = known.filter(lesson => lesson !== null)
    if (first === undefined) return claim
    const rule = learnedFrom({ id: first.decision })
    if (known.every(lesson => lesson?.lesson === 'rejected'))
      return { ...claim, status: 'rejected' as const, rule }
    known.forEach((lesson, at) => {
      if (lesson?.lesson === 'rejected') unsaid.add(from[at]!.id)
    })
    const { lesson } = first
    if (lesson === 'rejected' || !known.every(each => sameLesson(each?.lesson, lesson))) return claim
    return { ...claim, relation: lesson.relation, rule }
  })
  return { claims: taught, unsaid }
}

function lessonsOf(
  decisions: readonly Decision[],
  readFrom: ReadonlyMap<string, readonly ClaimSuggestion[]>,
  quotesOf: (suggestion: ClaimSuggestion) => readonly string[],
): Lessons<Lesson> {
  const lessons = new Lessons<Lesson>()
  const rejections = new Map<string, number>()
  const trusted = new Set(
    decisions
      .filter(({ kind }) => kind === 'confirm')
      .flatMap(({ target }) => (readFrom.get(target.id) ?? []).map(ruleOf)),
  )
  for (const decision of decisions) {
    const from = readFrom.get(decision.target.id) ?? []
    if (isForHereOnly(decision)) continue
    if (decision.kind === 'confirm') for (const one of from.flatMap(quotesOf)) lessons.contradict(one)
    if (decision.kind === 'reject') {
      for (const pattern of from.flatMap(quotesOf)) lessons.teach(pattern, decision.id, 'rejected')
      for (const rule of new Set(from.map(ruleOf))) {
        rejections.set(rule, (rejections.get(rule) ?? 0) + 1)
        const isPattern = fieldsOf(decision)['pattern'] === true || rejections.get(rule)! >= DISTRUST
        if (isPattern && !trusted.has(rule)) lessons.teach(rule, decision.id, 'rejected')
      }
    }
    const relation = fieldsOf(decision)['relation']
    if (decision.kind === 'correct' && typeof relation === 'string')
      for (const one of from)
        if (canBe(one, relation))
          for (const pattern of quotesOf(one)) lessons.teach(pattern, decision.id, { relation })
  }
  return lessons
}

/** Whether all roles that were read are roles of the other relation too. */
function canBe({ roles }: ClaimSuggestion, relation: string): boolean {
  const names = RELATIONS.get(relation)?.roles.map(({ name }) => name)
  return names !== undefined && roles.every(({ role }) => names.includes(role))
}

function sameLesson(a: Lesson | undefined, b: Lesson): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * The same words read as the same relation; none where they are too few. Where a pronoun names one of the parties, the
 * words say another thing of other people: then the parties count too.
 */
function quoting(pronouns: ReadonlySet<string>): (suggestion: ClaimSuggestion) => readonly string[] {
  return ({ relation, quote, roles }) => {
    const words = wordsKey(quote)
    if (words.split(' ').length < FEWEST_WORDS) return []
    const mentions = roles.flatMap(({ filler }) => (filler.kind === 'mention' ? [filler] : []))
    const parties = mentions.some(({ id }) => pronouns.has(id)) ? mentions.map(({ cluster }) => cluster) : []
    return [`${relation} «${words}» ${parties.toSorted().join(' ')}`]
  }
}

function ruleOf({ rule }: ClaimSuggestion): string {
  return `rule ${rule}`
}
