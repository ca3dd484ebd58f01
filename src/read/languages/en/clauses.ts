// Reads clauses off a dependency tree: subjects (also shared and understood ones), objects, agents, negation, spans.
import type { Span } from '#model'
import type { ParsedSentence, Word } from '../language.ts'

/** The first child of a word with one of the relations; a relation also stands for its subtypes. */
export function childBy(tree: ParsedSentence, at: number, ...relations: string[]): number {
  for (const child of tree.children[at]!) if (matches(tree.relations[child]!, relations)) return child
  return -1
}

export function childrenBy(tree: ParsedSentence, at: number, ...relations: string[]): number[] {
  return tree.children[at]!.filter(child => matches(tree.relations[child]!, relations))
}

function matches(relation: string, wanted: readonly string[]): boolean {
  return wanted.some(
    name => relation === name || (relation.startsWith(name) && relation[name.length] === ':'),
  )
}

/** Whether the relation is that one or a subtype of it. */
export function isRelation(tree: ParsedSentence, at: number, ...relations: string[]): boolean {
  return matches(tree.relations[at]!, relations)
}

/** The word and what is joined to it by "and". */
export function withConjuncts(tree: ParsedSentence, at: number): number[] {
  const all = [at]
  for (let index = 0; index < all.length; index++)
    for (const child of childrenBy(tree, all[index]!, 'conj'))
      if (tree.words[child]!.upos !== 'VERB' && tree.words[child]!.upos !== 'AUX') all.push(child)
  return all
}

/** The words from the first to the last of a subtree, without marks at its edges. */
export function subtreeSpan(
  tree: ParsedSentence,
  at: number,
  without: ReadonlySet<number> = new Set(),
): Span {
  let first = at
  let last = at
  const visit = (index: number) => {
    if (without.has(index)) return
    first = Math.min(first, index)
    last = Math.max(last, index)
    for (const child of tree.children[index]!) visit(child)
  }
  visit(at)
  while (first < at && tree.words[first]!.upos === 'PUNCT') first++
  while (last > at && tree.words[last]!.upos === 'PUNCT') last--
  return { start: tree.words[first]!.start, end: tree.words[last]!.end }
}

/** The nominal without its relative clauses, appositions and what follows a conjunction. */
export function nominalSpan(tree: ParsedSentence, at: number): Span {
  const without = new Set(
    childrenBy(
      tree,
      at,
      'acl',
      'appos',
      'conj',
      'cc',
      'parataxis',
      'case',
      'punct',
      'advcl',
      'cop',
      'nsubj',
      'aux',
      'mark',
      'advmod',
    ),
  )
  return subtreeSpan(tree, at, without)
}

export function isPassive(tree: ParsedSentence, verb: number): boolean {
  return childBy(tree, verb, 'nsubj:pass', 'aux:pass', 'csubj:pass') >= 0
}

/**
 * Who does what the verb says: its own subject, or the one that a conjunction, an infinitive, a participle or a relative
 * clause lends it. -1 where none is said. For a passive this is the subject in grammar, that is, whom it is done to.
 */
export function subjectOf(tree: ParsedSentence, verb: number, depth = 0): number {
  const own = childBy(tree, verb, 'nsubj')
  if (own >= 0) return relativeHead(tree, verb, own)
  if (depth > 4) return -1
  const head = tree.heads[verb]!
  if (head < 0) return -1
  const relation = tree.relations[verb]!
  if (relation === 'conj') return subjectOf(tree, head, depth + 1)
  if (relation === 'xcomp') {
    const object = childBy(tree, head, 'obj', 'iobj')
    return object >= 0 && !isPassive(tree, head) ? object : subjectOf(tree, head, depth + 1)
  }
  if (relation === 'advcl' || relation === 'parataxis') {
    const { xpos } = tree.words[verb]!
    return relation === 'advcl' || xpos === 'VBG' ? subjectOf(tree, head, depth + 1) : -1
  }
  if (relation.startsWith('acl')) {
    const { xpos } = tree.words[verb]!
    return relation === 'acl:relcl' || xpos === 'VBG' ? head : -1
  }
  return -1
}

/** "Sedov, who told him": the relative pronoun stands for the noun that its clause describes. */
export function relativeHead(tree: ParsedSentence, verb: number, subject: number): number {
  if (!/^(?:who|which|that|whom)$/i.test(tree.words[subject]!.form)) return subject
  for (let at = verb, depth = 0; at >= 0 && depth < 4; at = tree.heads[at]!, depth++)
    if (tree.relations[at]!.startsWith('acl')) return tree.heads[at]!
  if (!/^who$/i.test(tree.words[subject]!.form)) return subject
  const before = nounBefore(tree, subject)
  return before >= 0 ? before : subject
}

/** The nominal right before a relative pronoun, marks aside; -1 where there is none. */
export function nounBefore(tree: ParsedSentence, pronoun: number): number {
  let before = pronoun - 1
  while (before >= 0 && tree.words[before]!.upos === 'PUNCT') before--
  return /^(?:NOUN|PROPN)$/.test(tree.words[before]?.upos ?? '') ? nominalHead(tree, before) : -1
}

/** The head of the name or nominal that ends with the word. */
function nominalHead(tree: ParsedSentence, at: number): number {
  let head = at
  while (/^(?:flat|compound|nmod:desc|appos)/.test(tree.relations[head]!) && tree.heads[head]! >= 0)
    head = tree.heads[head]!
  return head
}

/** The object, also as an indirect object or as what a passive's subject suffers. */
export function objectOf(tree: ParsedSentence, verb: number): number {
  const passive = childBy(tree, verb, 'nsubj:pass')
  if (passive >= 0) return relativeHead(tree, verb, passive)
  const object = childBy(tree, verb, 'obj', 'iobj')
  if (object >= 0)
    return /^(?:whom|which|that|who)$/i.test(tree.words[object]!.form)
      ? relativeHead(tree, verb, object)
      : object
  if (tree.relations[verb] === 'acl' && tree.words[verb]!.xpos === 'VBN') return tree.heads[verb]!
  if (isPassive(tree, verb)) return subjectOf(tree, verb)
  return -1
}

/** The doer of an active or passive verb; -1 where the passive names none. */
export function agentOf(tree: ParsedSentence, verb: number): number {
  const agent = childBy(tree, verb, 'obl:agent')
  if (agent >= 0) return agent
  if (isPassive(tree, verb) || (tree.relations[verb] === 'acl' && tree.words[verb]!.xpos === 'VBN'))
    return byPhrase(tree, verb)
  return subjectOf(tree, verb)
}

/** "by Grilevich", also where the parser hung it on the place before it ("met at the station by Grilevich"). */
function byPhrase(tree: ParsedSentence, verb: number): number {
  const own = obliqueBy(tree, verb, 'by')
  if (own >= 0) return own
  for (const child of childrenBy(tree, verb, 'obl', 'obj')) {
    const hung = obliqueBy(tree, child, 'by')
    if (hung >= 0) return hung
  }
  return -1
}

/** The oblique or modifier with that preposition; -1 where there is none. */
export function obliqueBy(tree: ParsedSentence, at: number, ...prepositions: string[]): number {
  for (const child of tree.children[at]!) {
    if (!isRelation(tree, child, 'obl', 'nmod')) continue
    for (const marker of childrenBy(tree, child, 'case'))
      if (prepositions.includes(caseOf(tree, marker))) return child
  }
  return -1
}

/** A preposition with the words fixed to it ("according to"). */
function caseOf(tree: ParsedSentence, marker: number): string {
  const fixed = childrenBy(tree, marker, 'fixed').map(child => tree.words[child]!.form.toLowerCase())
  return [tree.words[marker]!.form.toLowerCase(), ...fixed].join(' ')
}

/** "not", "never", "no" with the verb; "neither", "nobody" as its subject. */
export function isNegated(tree: ParsedSentence, verb: number): boolean {
  return tree.children[verb]!.some(child => {
    const { lemma, form } = tree.words[child]!
    if (/^(?:not|n't|n’t|never)$/i.test(form) || lemma === 'not')
      return !/^or$/i.test(tree.words[child - 1]?.form ?? '')
    // "Neither he nor she went": the first of the pair hangs on the verb.
    if (/^neither$/i.test(form) && isRelation(tree, child, 'cc')) return true
    if (!isRelation(tree, child, 'nsubj', 'obj', 'obl')) return false
    if (/^(?:nobody|nothing|none|neither)$/i.test(form)) return true
    return tree.children[child]!.some(inner => /^(?:no|neither)$/i.test(tree.words[inner]!.form))
  })
}

/** Auxiliaries of a verb, in order, as lemmas. */
export function auxiliaries(tree: ParsedSentence, verb: number): string[] {
  return childrenBy(tree, verb, 'aux').map(child => tree.words[child]!.form.toLowerCase())
}

export function spanOf(word: Word): Span {
  return { start: word.start, end: word.end }
}
