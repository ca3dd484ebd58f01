// Who or what a word of a parsed sentence stands for: names, pronouns taken up, "I" and "you" by who is speaking to whom.
import type { EntityKind, MentionSuggestion, Span } from '#model'
import { childrenBy, obliqueBy, spanOf, withConjuncts } from '../../languages/en/clauses.ts'
import type { ParsedSentence } from '../../languages/language.ts'
import type { MentionIndex } from '../speech/mentions.ts'

/** Something that can fill a role. */
export interface Participant {
  readonly id: string
  readonly cluster: string
  readonly entity: EntityKind
  /** The word it was found at. */
  readonly at: number
  /** Lower for what a pronoun or the speech situation supplied. */
  readonly score: number
  /** Some of a group's people are meant ("leaders of the Party"), not the group. */
  readonly partly?: true
}

/** Whose words a stretch of text is, and to whom they are said. */
export interface Situation {
  readonly speaker: { readonly id: string; readonly cluster: string } | null
  readonly addressee: { readonly id: string; readonly cluster: string } | null
  /** The one other person named in the question under answer. */
  readonly topic: { readonly id: string; readonly cluster: string } | null
  /** The persons last named side by side, whom "they" and "the four" take up. */
  readonly several?: readonly Pick<Participant, 'id' | 'cluster' | 'entity'>[]
}

const SEVERAL = /^(?:they|them|their|themselves|both)$/i
const COUNTED = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, at + 2]),
)
/** Nouns that stand for the group they are of ("the men of the Iron Ring"). */
const OF_A_GROUP = /^(?:men|people|members|followers|adherents|leaders|agents|those)$/i

/** Nouns that stand for the person they belong to ("an attempt on the life of Stalin"). */
const STANDS_FOR_OWNER =
  /^(?:life|lives|person|name|part|case|side|body|hands|address|behalf|group|consent)$/i

/** The participants at a word and at what "and" joins to it. */
export function participantsAt(
  tree: ParsedSentence,
  at: number,
  index: MentionIndex,
  situation: Situation,
): Participant[] {
  const found: Participant[] = []
  for (const word of withConjuncts(tree, at)) {
    const taken = severalAt(tree, word, situation)
    for (const each of taken)
      if (!found.some(({ cluster }) => cluster === each.cluster))
        found.push({ ...each, at: word, score: 0.6 })
    const participant = taken.length > 0 ? null : participantAt(tree, word, index, situation)
    if (participant !== null && !found.some(({ cluster }) => cluster === participant.cluster))
      found.push(participant)
  }
  return found
}

/** Those whom "they", "both" or "the four" takes up; a number must be theirs. */
function severalAt(
  tree: ParsedSentence,
  at: number,
  { several = [] }: Situation,
): NonNullable<Situation['several']> {
  const { form, upos } = tree.words[at]!
  if (SEVERAL.test(form)) return /^both$/i.test(form) && several.length !== 2 ? [] : several
  const number = upos === 'NUM' ? form : (tree.words[childrenBy(tree, at, 'nummod')[0] ?? -1]?.form ?? '')
  if (upos !== 'NUM' && !/^(?:accused|defendants|prisoners|men|women|persons)$/i.test(form)) return []
  const definite = tree.words
    .slice(Math.max(0, at - 2), at)
    .some(word => /^(?:the|these|those|all)$/i.test(word.form))
  return definite && COUNTED.get(number.toLowerCase()) === several.length ? several : []
}

function participantAt(
  tree: ParsedSentence,
  at: number,
  index: MentionIndex,
  situation: Situation,
  depth = 0,
): Participant | null {
  const word = tree.words[at]!
  if (word.upos === 'PRON' || word.xpos === 'PRP$') {
    if (/^(?:i|me|my|mine|myself|we|us|our|ourselves)$/i.test(word.form))
      return fromSituation(situation.speaker, at)
    if (/^(?:you|your|yours|yourself)$/i.test(word.form)) return fromSituation(situation.addressee, at)
    const mention = exact(index, spanOf(word))
    if (mention !== null && mention.antecedent !== null) return make(mention, at, 0.85)
    return /^(?:he|him|his|she|her)$/i.test(word.form) ? fromSituation(situation.topic, at) : null
  }
  const mention = exact(index, spanOf(word))
  if (
    mention !== null &&
    (mention.form === 'name' || mention.antecedent !== null || mention.entity === 'group')
  )
    return make(mention, at, mention.form === 'name' ? 1 : 0.85)
  if (depth > 2) return null
  for (const child of childrenBy(tree, at, 'appos', 'flat', 'nmod:desc', 'compound')) {
    if (child < at && tree.relations[child] === 'compound' && tree.words[child]!.upos !== 'PROPN') continue
    const named = exact(index, spanOf(tree.words[child]!))
    if (
      named !== null &&
      named.form === 'name' &&
      named.entity !== 'place' &&
      (child > at || tree.relations[child] !== 'compound' || isPersonal(word.form))
    )
      return make(named, child, 0.95)
  }
  if (OF_A_GROUP.test(word.form)) {
    const group = obliqueBy(tree, at, 'of')
    const whole = group < 0 ? null : participantAt(tree, group, index, situation, depth + 1)
    return whole?.entity === 'group' ? { ...whole, score: whole.score * 0.85, partly: true } : null
  }
  if (STANDS_FOR_OWNER.test(word.form)) {
    const owner = [...childrenBy(tree, at, 'nmod:poss'), obliqueBy(tree, at, 'of')].find(child => child >= 0)
    if (owner !== undefined) return participantAt(tree, owner, index, situation, depth + 1)
  }
  return null
}

/** A common noun beside a name that tells what the person is ("the terrorist Nathan Lurye"): "the Nikolayev group" is no person. */
function isPersonal(form: string): boolean {
  return !/(?:tion|ment|ism|ness|ship|ence|ance|trial|case|letter|group|bloc|cent(?:re|er)|gang|circle|school|affair|plot)s?$/i.test(
    form,
  )
}

function exact(index: MentionIndex, span: Span): MentionSuggestion | null {
  const mention = index.at(span)
  return mention !== null && mention.start <= span.start && mention.end >= span.end - 1 ? mention : null
}

function make(mention: MentionSuggestion, at: number, score: number): Participant {
  return { id: mention.id, cluster: mention.cluster, entity: mention.entity, at, score }
}

function fromSituation(who: Situation['speaker'], at: number): Participant | null {
  return who === null ? null : { ...who, entity: 'person', at, score: 0.92 }
}
