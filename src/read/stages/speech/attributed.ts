// Sentences that credit their whole content to somebody: "According to the Telegraph, …", "As Pravda wrote, …".
import { childBy, childrenBy, spanOf, subjectOf, subtreeSpan } from '../../languages/en/clauses.ts'
import { REPORTING_VERBS } from '../../languages/en/speech-verbs.ts'
import type { ParsedSentence } from '../../languages/language.ts'
import type { Named } from './mentions.ts'
import type { Report } from './report.ts'

/** Who may be meant by a word of the sentence, and by what name. */
export interface Speakers {
  readonly canSpeak: (at: number) => boolean
  readonly who: (at: number) => { readonly speaker: Named; readonly self: boolean }
}

/** "According to the Telegraph": the rest of the sentence, on the word of whoever stands after "to". */
export function accordingTo(tree: ParsedSentence, at: number, speakers: Speakers): Report | null {
  const head = tree.relations[at] === 'case' ? tree.heads[at]! : childBy(tree, at, 'obl', 'nmod', 'obj')
  if (head < 0 || !isCredited(tree, head, speakers)) return null
  const first = tree.words[0]!
  const last = lastWord(tree)
  const opens = tree.words[at]!.start - first.start < 3
  const start = opens
    ? (tree.words.find(({ start: from, upos }) => from > subtreeSpan(tree, head).end && upos !== 'PUNCT')
        ?.start ?? first.start)
    : first.start
  if (start >= last.end) return null
  return credit(tree, at, head, { start, end: last.end }, speakers, 'speech/according-to')
}

/** "As the Gazette reported yesterday, …": what stands after the clause, on the word of its subject. */
export function asReported(tree: ParsedSentence, at: number, speakers: Speakers): Report | null {
  if (!tree.relations[at]!.startsWith('advcl') || !REPORTING_VERBS.has(tree.words[at]!.lemma)) return null
  const as = childrenBy(tree, at, 'mark', 'advmod').find(
    mark => tree.words[mark]!.form.toLowerCase() === 'as',
  )
  const subject = subjectOf(tree, at)
  if (as !== 0 || subject < 0 || !isCredited(tree, subject, speakers)) return null
  const comma = tree.words.findIndex(({ form }, place) => place > at && form === ',')
  const first = tree.words[comma + 1]
  const last = lastWord(tree)
  if (comma < 0 || first === undefined || first.start >= last.end) return null
  return credit(tree, at, subject, { start: first.start, end: last.end }, speakers, 'speech/as-reported')
}

/** A newspaper may bear the name of a place, and a capital speaks for its government. */
function isCredited(tree: ParsedSentence, at: number, { canSpeak }: Speakers): boolean {
  return canSpeak(at) || tree.words[at]!.upos === 'PROPN'
}

function lastWord(tree: ParsedSentence): ParsedSentence['words'][number] {
  return tree.words.findLast(({ upos }) => upos !== 'PUNCT') ?? tree.words[0]!
}

function credit(
  tree: ParsedSentence,
  cue: number,
  source: number,
  content: { readonly start: number; readonly end: number },
  { who }: Speakers,
  rule: string,
): Report {
  return {
    ...content,
    ...who(source),
    cue: spanOf(tree.words[cue]!),
    stance: 'asserts',
    modality: 'actual',
    rule,
    score: 0.75,
  }
}
