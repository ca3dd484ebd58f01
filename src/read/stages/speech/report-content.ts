// The words that a verb of saying reports: a clause after "that", a question, an infinitive, what stands after a colon.
import type { Span, Stance } from '#model'
import { childBy, childrenBy, subtreeSpan } from '../../languages/en/clauses.ts'
import { INTENDS } from '../../languages/en/speaker-nouns.ts'
import { REPORTING_VERBS } from '../../languages/en/speech-verbs.ts'
import type { ParsedSentence } from '../../languages/language.ts'

/** The clause that a verb of saying reports; "that"-clauses, questions, and infinitives after orders and promises. */
export function contentOf(tree: ParsedSentence, at: number, stance: Stance): Span | null {
  const content = childBy(tree, at, 'ccomp')
  if (content > at) return extended(tree, at, afterThat(tree, at, clauseSpan(tree, content)))
  if (stance === 'asks') {
    const about = tree.words.findIndex(
      ({ form }, place) => place > at && place < at + 4 && /^about$/i.test(form),
    )
    if (about >= 0 && tree.heads[about]! > about) return clauseSpan(tree, tree.heads[about]!)
  }
  if (stance === 'orders' || INTENDS.has(tree.words[at]!.lemma) || stance === 'denies') {
    // "Smirnov proposed to meet him": what one does oneself, or says to nobody, is no speech.
    const infinitive = tree.words[at]!.lemma === 'propose' ? -1 : childBy(tree, at, 'xcomp')
    if (infinitive >= 0) return clauseSpan(tree, infinitive)
  }
  const that = tree.words.findIndex(
    (word, place) =>
      place > at &&
      place < at + 8 &&
      /^that$/i.test(word.form) &&
      (word.upos === 'SCONJ' || tree.relations[place] === 'mark'),
  )
  if (that >= 0 && that + 1 < tree.words.length && tree.heads[that]! > that) {
    // "wrote this morning that": the tree may take it for the clause's own object.
    const { start, end } = clauseSpan(tree, tree.heads[that]!)
    return { start: Math.max(start, tree.words[that + 1]!.start), end }
  }
  const inserted =
    tree.words[at + 1]?.form === ','
      ? tree.words.findIndex(
          ({ form }, place) =>
            place > at + 2 && place < at + 8 && /^that$/i.test(form) && tree.words[place - 1]!.form === ',',
        )
      : -1
  if (inserted > 0 && inserted + 1 < tree.words.length) {
    const last = tree.words.findLast(({ upos }) => upos !== 'PUNCT')!
    const first = tree.words[inserted + 1]!
    if (last.end > first.start) return { start: first.start, end: last.end }
  }
  const comma =
    /^,$/.test(tree.words[at + 1]?.form ?? '') && /^that$/i.test(tree.words[at + 2]?.form ?? '') ? at + 2 : -1
  const opening = tree.words[Math.max(that, comma) + 1]
  if (Math.max(that, comma) >= 0 && opening !== undefined) {
    const last = tree.words.findLast(({ upos }) => upos !== 'PUNCT')!
    if (last.end > opening.start) return { start: opening.start, end: last.end }
  }
  const afterColon = tree.words.findIndex((word, place) => place > at && place < at + 5 && word.form === ':')
  if (
    afterColon > 0 &&
    afterColon + 2 < tree.words.length &&
    !/^["“‘']/.test(tree.words[afterColon + 1]!.form)
  ) {
    const last = tree.words.findLast(({ upos }) => upos !== 'PUNCT')!
    return { start: tree.words[afterColon + 1]!.start, end: last.end }
  }
  if (stance === 'denies') {
    const object = childBy(tree, at, 'obj')
    if (object >= 0) return subtreeSpan(tree, object)
  }
  return null
}

/** From the word after "that" on, where the tree has left some of them out. */
function afterThat(tree: ParsedSentence, verb: number, content: Span): Span {
  const that = tree.words.findIndex(
    ({ form, start }, place) =>
      place > verb && place < verb + 4 && start < content.start && /^that$/i.test(form),
  )
  const first = that < 0 ? undefined : tree.words[that + 1]
  return first !== undefined &&
    first.start < content.start &&
    (first.upos !== 'PUNCT' || /^["“‘]$/.test(first.form))
    ? { start: first.start, end: content.end }
    : content
}

/** "…, but he would not write it": a clause joined by "but" in the tense of reported speech still belongs to it. */
function extended(tree: ParsedSentence, verb: number, content: Span): Span {
  const next = tree.words.findIndex(({ start, upos }) => start >= content.end && upos !== 'PUNCT')
  if (next < 0 || next < verb || !/^but$/i.test(tree.words[next]!.form)) return content
  const rest = tree.words.slice(next, next + 12).map(({ form }) => form.toLowerCase())
  const reported = /\b(?:he|she|it|they|i|we) (?:would|should|could|might|was|were|had)\b/.test(
    rest.join(' '),
  )
  if (!reported) return content
  const stop = tree.words.findIndex(
    ({ form, upos }, place) =>
      place > next && (form === ';' || (upos === 'VERB' && REPORTING_VERBS.has(tree.words[place]!.lemma))),
  )
  const last = tree.words.findLast(({ upos }, place) => upos !== 'PUNCT' && (stop < 0 || place < stop - 2))!
  return { start: content.start, end: Math.max(content.end, last.end) }
}

/** The words of a clause, without the conjunction that opens it. */
export function clauseSpan(tree: ParsedSentence, head: number): Span {
  const skipped = new Set(
    childrenBy(tree, head, 'mark').filter(mark => /^(?:that|to|about)$/i.test(tree.words[mark]!.form)),
  )
  const { start, end } = subtreeSpan(tree, head, skipped)
  return { start, end }
}
