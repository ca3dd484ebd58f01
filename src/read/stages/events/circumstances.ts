// How, when and where an event is said to be: negation, modality, dates and place, from the words that govern or follow it.
import type { DateSuggestion, MentionSuggestion, Modality, Span } from '#model'
import { auxiliaries, childBy, childrenBy, isNegated, isRelation } from '../../languages/en/clauses.ts'
import { MODAL_WORDS, SUPPOSES, TALKS_OVER } from '../../languages/en/governing-words.ts'
import type { ParsedSentence } from '../../languages/language.ts'

const ALLEGED = /^(?:alleged|allegedly|reportedly|supposedly|purportedly|so-called|supposed|purported)$/i
const NOUN_LINKS = /^(?:nmod|acl|obj|obl|compound|conj|nmod:poss)$/

/** The modality that the words around a predicate give it; `actual` where nothing weakens it. */
export function modalityOf(tree: ParsedSentence, at: number): Modality {
  const forms = auxiliaries(tree, at)
  if (forms.some(form => /^(?:would|should|could|might|may|must|can|ca|ought)$/.test(form)))
    return forms.includes('have') ? 'hypothetical' : 'intended'
  if (forms.some(form => /^(?:will|shall|'ll|’ll)$/.test(form))) return 'intended'
  if (isFuture(tree, at)) return forms.includes('have') ? 'hypothetical' : 'intended'
  for (const child of tree.children[at]!) {
    const { form } = tree.words[child]!
    if (ALLEGED.test(form)) return 'alleged'
    if (tree.relations[child] === 'mark' && /^(?:if|unless|whether|lest)$/i.test(form)) return 'hypothetical'
  }
  return governedModality(tree, at)
}

/** "was to shoot", "let us kill", "kill him!", "until we kill him": not done yet, or never. */
function isFuture(tree: ParsedSentence, at: number): boolean {
  const { xpos } = tree.words[at]!
  const marks = childrenBy(tree, at, 'mark').map(mark => tree.words[mark]!)
  const to = marks.find(({ form }) => /^to$/i.test(form))
  if (to !== undefined)
    return childrenBy(tree, at, 'aux', 'cop').some(
      child => /^(?:is|are|am|was|were)$/i.test(tree.words[child]!.form) && tree.words[child]!.end < to.start,
    )
  if (marks.some(({ form }) => /^(?:until|till)$/i.test(form))) return /^VB[PZ]?$/.test(xpos)
  return isBidden(tree, at)
}

/** A bare verb without a subject that stands alone, or is joined to one that does: an order or a call. */
function isBidden(tree: ParsedSentence, at: number): boolean {
  if (tree.words[at]!.xpos !== 'VB' || childrenBy(tree, at, 'nsubj', 'aux', 'mark').length > 0) return false
  const head = tree.heads[at]!
  if (head < 0) return true
  return isRelation(tree, at, 'xcomp')
    ? /^let$/i.test(tree.words[head]!.form)
    : isRelation(tree, at, 'conj', 'parataxis') && isBidden(tree, head)
}

/** "having taken part": a participle that speaks of something before. */
function isPerfect(tree: ParsedSentence, at: number): boolean {
  return (
    tree.words[at]!.xpos === 'VBN' &&
    childrenBy(tree, at, 'aux').some(child => /^having$/i.test(tree.words[child]!.form))
  )
}

/** Climbs from a predicate over infinitives, participles and nominal links to a word that makes it attempted or intended. */
function governedModality(tree: ParsedSentence, from: number): Modality {
  if (tree.heads[from]! < 0 && tree.words[from]!.upos === 'NOUN')
    return hasVerb(tree) ? 'actual' : 'hypothetical'
  for (let at = from, depth = 0; depth < 6; depth++) {
    const head = tree.heads[at]!
    if (head < 0) return 'actual'
    const relation = tree.relations[at]!
    const { lemma, upos } = tree.words[head]!
    const modal = MODAL_WORDS.get(lemma.toLowerCase())
    const isNoun = tree.words[at]!.upos === 'NOUN'
    const nominal = isNoun || tree.words[at]!.xpos === 'VBG' || isPerfect(tree, at)
    if (relation === 'conj') {
      if (modal !== undefined && upos === 'VERB' && tree.words[from]!.upos === 'NOUN') return modal
    } else if (isInfinitive(tree, at)) {
      if (isRelation(tree, at, 'advcl')) return 'intended'
      if (modal !== undefined) return modal
      if (lemma === 'be' || isRelation(tree, at, 'acl')) return 'intended'
    } else if (nominal) {
      // "Before shooting him, they had tried to …": another event, with a time of its own.
      if (
        childrenBy(tree, at, 'mark').some(mark =>
          /^(?:before|after|while|since)$/i.test(tree.words[mark]!.form),
        )
      )
        return 'actual'
      const bare = relation === 'obl' && childBy(tree, at, 'case') < 0
      const governed = upos === 'NOUN' ? NOUN_LINKS.test(relation) : bare || /^(?:obj|advcl)$/.test(relation)
      if (governed && modal !== undefined) return modal
      if (isPerfect(tree, at) || (isNoun && SUPPOSES.test(lemma))) return 'actual'
      if (governed && TALKS_OVER.test(lemma) && childBy(tree, at, 'nmod:poss') < 0) return 'hypothetical'
    } else return relation === 'ccomp' && upos === 'VERB' && modal === 'intended' ? 'intended' : 'actual'
    at = head
  }
  return 'actual'
}

/** "to assassinate", also the second of "to prepare and carry out". */
function isInfinitive(tree: ParsedSentence, at: number): boolean {
  if (childrenBy(tree, at, 'mark').some(mark => /^to$/i.test(tree.words[mark]!.form))) return true
  return tree.words[at]!.xpos === 'VB' && tree.relations[at] === 'xcomp'
}

/** Fragments ("The assassination of Stalin.") state nothing by themselves. */
function hasVerb(tree: ParsedSentence): boolean {
  return tree.words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')
}

/** Whether the event is denied: its own negation, "without meeting", or the negation of the verb that it depends on by an infinitive. */
export function negationOf(tree: ParsedSentence, at: number): boolean {
  if (isNegated(tree, at)) return true
  if (childrenBy(tree, at, 'mark', 'case').some(mark => /^without$/i.test(tree.words[mark]!.form)))
    return true
  if (childrenBy(tree, at, 'det').some(child => /^no$/i.test(tree.words[child]!.form))) return true
  const head = tree.heads[at]!
  return (
    head >= 0 &&
    (tree.relations[at] === 'xcomp' || tree.relations[at] === 'obj') &&
    tree.words[head]!.upos === 'VERB' &&
    isNegated(tree, head)
  )
}

/** Dates that say when: those in the predicate's own clause, else those of the clause that it shares by a conjunction or a light verb. */
export function datesOf(
  tree: ParsedSentence,
  at: number,
  predicates: ReadonlySet<number>,
  dates: readonly DateSuggestion[],
): DateSuggestion[] {
  return nearest(
    tree,
    at,
    predicates,
    dates.filter(({ type }) => type === 'date'),
  )
}

/** "After his arrival in Moscow he met her": what follows an arrival happens there and then. */
const ARRIVALS = /^(?:arrival|return|stay)$/
const WHERE = /^(?:in|at|near|on|outside|inside|within|around|round|by|before)$/i

/** The place where: a place name after a preposition of place, found as dates are. */
export function placeOf(
  tree: ParsedSentence,
  at: number,
  predicates: ReadonlySet<number>,
  places: readonly MentionSuggestion[],
  anchors: ReadonlySet<number> = new Set(),
): MentionSuggestion | null {
  const located = places.filter(place => {
    const head = headWord(tree, place)
    return head >= 0 && childrenBy(tree, head, 'case').some(marker => WHERE.test(tree.words[marker]!.form))
  })
  return nearest(tree, at, predicates, located, anchors)[0] ?? null
}

/** The word of a span that its other words hang on. */
export function headWord(tree: ParsedSentence, { start, end }: Span): number {
  const inside = (at: number) => at >= 0 && tree.words[at]!.start >= start && tree.words[at]!.end <= end + 1
  return tree.words.findIndex((_, at) => inside(at) && !inside(tree.heads[at]!))
}

function nearest<T extends Span>(
  tree: ParsedSentence,
  at: number,
  predicates: ReadonlySet<number>,
  items: readonly T[],
  anchors: ReadonlySet<number> = new Set(),
): T[] {
  const own: T[] = []
  const shared: T[] = []
  const lenders = lendersOf(tree, at)
  for (const item of items) {
    let word = headWord(tree, item)
    for (let depth = 0; word >= 0 && depth < 8; depth++) {
      if (word === at || anchors.has(word)) {
        own.push(item)
        break
      }
      if (lenders.includes(word)) {
        if (tree.relations[at] !== 'conj' || item.start < tree.words[at]!.start) shared.push(item)
        break
      }
      if ((predicates.has(word) && !ARRIVALS.test(tree.words[word]!.lemma)) || clausal(tree.relations[word]!))
        break
      word = tree.heads[word]!
    }
  }
  return own.length > 0 ? own : shared
}

/** Words whose circumstances hold for a predicate too: the verb it is an object or infinitive of, the verb it is joined to. */
function lendersOf(tree: ParsedSentence, at: number): number[] {
  const lenders: number[] = []
  for (let word = at; lenders.length < 4 && !clausal(tree.relations[word]!);) {
    const head = tree.heads[word]!
    if (head < 0) break
    lenders.push(head)
    word = head
  }
  return lenders
}

function clausal(relation: string): boolean {
  return /^(?:ccomp|advcl|acl|csubj|parataxis|acl:relcl|advcl:relcl)$/.test(relation)
}
