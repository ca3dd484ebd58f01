// Sentences that credit their whole content to somebody: "According to the Telegraph, …", "As Pravda wrote, …".
import type { Span } from '#model'
import { childBy, childrenBy, spanOf, subjectOf, subtreeSpan } from '../../languages/en/clauses.ts'
import { REPORTING_VERBS } from '../../languages/en/speech-verbs.ts'
import type { ParsedSentence } from '../../languages/language.ts'
import type { Named } from './mentions.ts'
import type { Report } from './report.ts'
import { lettered } from '../../languages/lettered.ts'

/** Who may be meant by a word of the sentence, and by what name. */
export interface Speakers {
  readonly canSpeak: (at: number) => boolean
  readonly who: (at: number) => { readonly speaker: Named; readonly self: boolean }
}

const CLAUSE_OPENS = /^(?:where|who|which|that|when|whom|and|but|while|whose|because|since)$/i

/** "According to the Telegraph": the rest of the sentence, on the word of whoever stands after "to". */
export function accordingTo(tree: ParsedSentence, at: number, speakers: Speakers): Report | null {
  const marked = tree.relations[at] === 'case' ? tree.heads[at]! : childBy(tree, at, 'obl', 'nmod', 'obj')
  const head = marked < 0 ? marked : (namedBeside(tree, marked) ?? marked)
  if (head < 0 || !isCredited(tree, head, speakers)) return null
  const { words } = tree
  const semicolon = words.findIndex(({ form }, place) => place > at && form === ';')
  const last =
    words.findLast(({ upos }, place) => upos !== 'PUNCT' && (semicolon < 0 || place < semicolon)) ?? words[0]!
  const sourceEnd = head === marked ? subtreeSpan(tree, head).end : words[head]!.end
  const after = words.find(({ start: from, upos }) => from > sourceEnd && upos !== 'PUNCT')?.start
  const from = words.findLastIndex(({ form }, place) => place < at && form === ';') + 1
  const opens = at - from < 2
  // ", where, according to the doctor, he …": what the clause goes on to say.
  const inserted = words[at - 1]?.form === ',' && CLAUSE_OPENS.test(words[at - 2]?.form ?? '')
  const start = opens || inserted ? (after ?? words[from]!.start) : words[from]!.start
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

/** "According to the concierge, Mme Lebrun, …": the last word of the name between commas; null where there is none. */
function namedBeside({ words }: ParsedSentence, at: number): number | null {
  if (words[at]!.upos !== 'NOUN' || words[at + 1]?.form !== ',') return null
  let last = at + 1
  while (words[last + 1]?.upos === 'PROPN') last++
  return last > at + 1 && words[last + 1]?.form === ',' ? last : null
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

const INSERTED_VERB =
  /\s(?:alleges?|says?|claims?|states?|maintains?|asserts?|reports?|contends?|insists?|alleged|said|claimed|stated|maintained|asserted|reported|contended|insisted),\s/
const INSERTED = lettered(
  String.raw`,\s((?:the\s)?(?:\p{L}+\s){0,2}?(?:police|prosecution|prosecutors?|authorities|government|court|defen[cs]e|witness(?:es)?|investigators?|newspapers?|press|indictment|report|magistrate|detectives?|officials?|ministry|accused|defendant)|(?:\p{Lu}[\p{L}.’'-]+\s){0,2}\p{Lu}[\p{L}’'-]+)\s(?:alleges?|says?|claims?|states?|maintains?|asserts?|reports?|contends?|insists?|alleged|said|claimed|stated|maintained|asserted|reported|contended|insisted),\s`,
  'gu',
)

/** ", the police allege,": what the sentence goes on to say, on their word. */
export function insertedIn(sentence: string, from: number, named: (span: Span) => Named): Report[] {
  if (!INSERTED_VERB.test(sentence)) return []
  return [...sentence.matchAll(INSERTED)].flatMap(match => {
    const start = from + match.index + match[0].length
    const end = from + sentence.replace(/[\s.!?;:]+$/, '').length
    const speaker = from + match.index + match[0].indexOf(match[1]!)
    const words = /^the\s/i.exec(match[1]!)?.[0].length ?? 0
    const span = { start: speaker + words, end: speaker + match[1]!.length }
    if (end - start < 4) return []
    return [
      {
        start,
        end,
        speaker: named(span),
        self: false,
        cue: { start: span.end + 1, end: start - 2 },
        stance: 'asserts' as const,
        modality: 'actual' as const,
        rule: 'speech/inserted',
        score: 0.7,
      },
    ]
  })
}
