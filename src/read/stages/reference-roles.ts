// The part that a word plays in its clause, as far as the taking up of pronouns needs it.
import type { ParsedSentence } from '../languages/language.ts'

export type Role = 'subject' | 'object' | 'possessive' | 'other'

/** The word of a mention that the tree hangs it by: the first whose head is outside. */
export function headOf(parse: ParsedSentence | null, last: number, start: number): number {
  if (parse === null) return last
  for (let at = last; at >= 0 && parse.words[at]!.start >= start; at--) {
    const head = parse.heads[at]!
    if (head < 0 || head > last || parse.words[head]!.start < start) return at
  }
  return last
}

/** The role of a word on the parse and the verb of its clause; -1 and `other` without a parse. */
export function roleOf(
  parse: ParsedSentence | null,
  at: number,
): { readonly role: Role; readonly clause: number } {
  if (parse === null) return { role: 'other', clause: -1 }
  let word = at
  for (let step = 0; step < 3 && parse.relations[word] === 'conj'; step++) word = parse.heads[word]!
  const relation = parse.relations[word]!
  const clause = clauseOf(parse, word)
  if (relation.startsWith('nsubj')) return { role: 'subject', clause }
  if (relation === 'obj' || relation === 'iobj') return { role: 'object', clause }
  if (relation === 'nmod:poss') return { role: 'possessive', clause }
  if (isSetBeforeVerb(parse, at)) return { role: 'subject', clause }
  return { role: 'other', clause }
}

/** Whether a word is the subject of what somebody does, not of what is done to them. */
export function acts(parse: ParsedSentence, at: number): boolean {
  let word = at
  for (let step = 0; step < 3 && parse.relations[word] === 'conj'; step++) word = parse.heads[word]!
  return parse.relations[word] === 'nsubj'
}

/** "in 1934 Smirnov, too, was not at liberty": an adverb between commas and a finite verb follow a subject only. */
function isSetBeforeVerb({ words }: ParsedSentence, at: number): boolean {
  const [comma, adverb, closing, verb] = words.slice(at + 1, at + 5)
  return (
    comma?.form === ',' &&
    adverb?.upos === 'ADV' &&
    closing?.form === ',' &&
    verb !== undefined &&
    /^(?:VB[DPZ]|MD)$/.test(verb.xpos)
  )
}

function clauseOf(parse: ParsedSentence, at: number): number {
  let word = parse.heads[at]!
  for (let step = 0; word >= 0 && step < 12; step++) {
    const { upos } = parse.words[word]!
    if (upos === 'VERB' || parse.children[word]!.some(child => parse.relations[child]!.startsWith('nsubj')))
      return word
    word = parse.heads[word]!
  }
  return -1
}
