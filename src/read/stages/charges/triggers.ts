// Finds in one parsed sentence the words that accuse somebody: verbs, cases made against him, punishments with their reason.
import type { DateSuggestion, MentionSuggestion, Span } from '#model'
import {
  ACCUSING_VERBS,
  CASE_NOUNS,
  CRIMES,
  LINKING_VERBS,
  MAKING_VERBS,
} from '../../languages/en/charge-words.ts'
import {
  agentOf,
  auxiliaries,
  childBy,
  childrenBy,
  isNegated,
  isPassive,
  objectOf,
  obliqueBy,
  subjectOf,
  subtreeSpan,
} from '../../languages/en/clauses.ts'
import { REPORTING_VERBS } from '../../languages/en/speech-verbs.ts'
import type { ParsedSentence } from '../../languages/language.ts'
import { participantsAt, type Participant, type Situation } from '../events/fillers.ts'
import type { MentionIndex } from '../speech/mentions.ts'

/** One sign of a charge. `targets` may be empty: "an amalgam was built". */
export interface Trigger {
  readonly kind: 'accuse' | 'link' | 'case' | 'penalty' | 'declare'
  readonly at: number
  readonly accuser: Participant | null
  readonly targets: readonly Participant[]
  readonly what: Span | null
  readonly tied: readonly Participant[]
  readonly dates: readonly DateSuggestion[]
  /** Told as the act of a court or authority that is not named ("was arraigned", "were indicted"). */
  readonly formal: boolean
}

const PENAL_VERBS =
  /^(?:shoot|execute|hang|exile|banish|deport|deprive|strip|expel|sentence|condemn|imprison|arrest)$/
const PEJORATIVE = /^(?:amalgam|frame-up|frameup|fabrication|slander|calumny|provocation)$/
const CENTRE = /^(?:figure|hero|victim|defendant|accused|object|target|centre|center|subject)$/i
const AROUND = ['around', 'against', 'round']
const MARKED_BY = ['around', 'against', 'of', 'on', 'about', 'round', 'over']

/** Triggers of a sentence in text order. */
export function triggersIn(
  tree: ParsedSentence,
  text: string,
  index: MentionIndex,
  situation: Situation,
  dates: readonly DateSuggestion[],
  before: readonly Participant[] = [],
): Trigger[] {
  const triggers: Trigger[] = []
  for (const [at, word] of tree.words.entries()) {
    if (isNegated(tree, at)) continue
    const lemma = word.lemma.toLowerCase()
    if (word.upos === 'VERB') {
      if (ACCUSING_VERBS.has(lemma)) accuse(at)
      else if (LINKING_VERBS.has(lemma)) link(at)
      else if (PENAL_VERBS.test(lemma)) penalty(at)
      else if (REPORTING_VERBS.has(lemma)) declare(at)
    } else if (word.upos === 'NOUN' && CASE_NOUNS.has(lemma)) madeCase(at)
  }
  return triggers

  function who(at: number): Participant[] {
    return at < 0 ? [] : participantsAt(tree, at, index, situation).filter(({ entity }) => entity !== 'place')
  }

  function add(trigger: Omit<Trigger, 'dates' | 'formal'>): void {
    const formal =
      trigger.kind === 'accuse' &&
      trigger.accuser === null &&
      isPassive(tree, trigger.at) &&
      /^(?:arraign|indict|charge|prosecute)$/.test(tree.words[trigger.at]!.lemma)
    triggers.push({ ...trigger, dates, formal })
  }

  /** Who accuses: the subject, or, where that names nobody, the object that a participle belongs to ("aided Stalin in accusing"). */
  function accuserOf(verb: number): Participant | null {
    const head = tree.heads[verb]!
    const participle = head >= 0 && !isPassive(tree, verb) && tree.words[verb]!.xpos === 'VBG'
    const led =
      participle &&
      childrenBy(tree, verb, 'mark', 'case').some(marker => /^in$/i.test(tree.words[marker]!.form))
    const object = participle ? (who(childBy(tree, head, 'obj'))[0] ?? null) : null
    if (led && object !== null) return object
    return who(agentOf(tree, verb))[0] ?? object
  }

  function accuse(at: number): void {
    const targets = who(objectOf(tree, at))
    const of = obliqueBy(tree, at, 'of', 'with', 'for')
    const clause = childBy(tree, at, 'advcl', 'xcomp', 'ccomp')
    const head = ofCharge(at) ?? (of >= 0 ? of : clause)
    const accuser = accuserOf(at)
    if (targets.length === 0 || targets.some(({ cluster }) => cluster === accuser?.cluster)) return
    add({ kind: 'accuse', at, accuser, targets, what: head < 0 ? null : content(head), tied: [] })
  }

  /** "arraigned on a charge of conspiring": what the charge is of. */
  function ofCharge(at: number): number | null {
    const noun = tree.words.findIndex(
      ({ lemma }, place) =>
        place > at &&
        place < at + 14 &&
        /^(?:charge|suspicion|accusation|count)$/.test(lemma) &&
        /^(?:on|upon|under)$/i.test(onBefore(place)),
    )
    if (noun < 0) return null
    const deed = obliqueBy(tree, noun, 'of')
    return deed >= 0 ? deed : (childrenBy(tree, noun, 'acl')[0] ?? null)
  }

  /** The preposition before a noun and its article. */
  function onBefore(noun: number): string {
    let before = noun - 1
    while (before > 0 && /^(?:DET|ADJ|NUM)$/.test(tree.words[before]!.upos)) before--
    return tree.words[before]?.form ?? ''
  }

  function link(at: number): void {
    const object = objectOf(tree, at)
    const targets = who(object)
    const party = obliqueBy(tree, at, 'with', 'to')
    if (auxiliaries(tree, at).some(form => /^(?:must|would|should|will)$/.test(form))) return
    if (targets.length === 0 || party < 0 || (isPassive(tree, at) && agentOf(tree, at) < 0)) return
    const tied = who(party)
    add({
      kind: 'link',
      at,
      accuser: accuserOf(at),
      targets,
      what: tied.length > 0 ? null : content(party),
      tied,
    })
  }

  /** "a plot around Butov", "the case of Zinoviev", "bring Trotsky into this amalgam", "the central figure of this amalgam was Kamenev". */
  function madeCase(at: number): void {
    const { lemma } = tree.words[at]!
    const verb = makerOf(at)
    const into =
      verb >= 0 && childrenBy(tree, at, 'case').some(marker => /^in(?:to)?$/i.test(tree.words[marker]!.form))
    const maker =
      verb >= 0 && tree.relations[at] !== 'nsubj'
        ? agentOf(tree, verb)
        : PEJORATIVE.test(lemma)
          ? obliqueBy(tree, at, 'of')
          : -1
    const accuser = who(maker)[0] ?? null
    const targets = into ? who(objectOf(tree, verb)) : targetsOf(at, verb)
    const named = targets.filter(({ cluster }) => cluster !== accuser?.cluster)
    if (named.length === 0 && (verb < 0 || !PEJORATIVE.test(lemma))) return
    if (
      !PEJORATIVE.test(lemma) &&
      verb < 0 &&
      !(lemma === 'case' && named.some(({ entity }) => entity === 'person'))
    )
      return
    const what = obliqueBy(tree, at, 'for')
    add({ kind: 'case', at, accuser, targets: named, what: what < 0 ? null : content(what), tied: [] })
  }

  function makerOf(at: number): number {
    const head = tree.heads[at]!
    if (head < 0) return -1
    const { upos, lemma } = tree.words[head]!
    if (upos !== 'VERB' || !MAKING_VERBS.has(lemma.toLowerCase())) return -1
    const relation = tree.relations[at]!
    if (/^(?:obj|nsubj:pass|nsubj)$/.test(relation)) return head
    return relation === 'obl' &&
      childrenBy(tree, at, 'case').some(marker => /^into$/i.test(tree.words[marker]!.form))
      ? head
      : -1
  }

  function targetsOf(at: number, verb: number): Participant[] {
    for (const word of [at, verb]) {
      if (word < 0) continue
      const around = word !== at || PEJORATIVE.test(tree.words[at]!.lemma)
      const marked = obliqueBy(tree, word, ...(around ? AROUND : MARKED_BY))
      if (marked >= 0 && who(marked).length > 0) return who(marked)
    }
    for (const clause of childrenBy(tree, at, 'acl')) {
      const around = obliqueBy(tree, clause, ...MARKED_BY)
      if (around >= 0 && who(around).length > 0) return who(around)
    }
    const desc = [...childrenBy(tree, at, 'nmod:poss'), ...childrenBy(tree, at, 'compound')].flatMap(who)
    if (desc.length > 0) return desc
    const head = tree.heads[at]!
    if (head >= 0 && CENTRE.test(tree.words[head]!.form)) {
      const subject = childBy(tree, head, 'nsubj')
      return who(subject >= 0 ? subject : tree.heads[head]!)
    }
    return []
  }

  /** "He was shot for having met Trotsky", "deprived of citizenship along with a dozen Mensheviks". */
  function penalty(at: number): void {
    const targets = punished(tree, text, index, situation, at, before)
    if (targets.length === 0) return
    const reason = reasonOf(at)
    const company = companyAfter(at).filter(
      ({ cluster }) => !targets.some(target => target.cluster === cluster),
    )
    if (reason === null && company.length === 0) return
    add({
      kind: 'penalty',
      at,
      accuser: who(agentOf(tree, at))[0] ?? null,
      targets,
      what: reason,
      tied: company,
    })
  }

  /** Names right after "along with", wherever the parser hung them. */
  function companyAfter(verb: number): Participant[] {
    const words = tree.words.findIndex(
      ({ form }, place) =>
        place > verb && /^with$/i.test(form) && /^(?:along|together)$/i.test(tree.words[place - 1]!.form),
    )
    if (words < 0) return []
    for (let place = words + 1; place < Math.min(tree.words.length, words + 8); place++) {
      const found = who(place)
      if (found.length > 0) return found
    }
    return []
  }

  function reasonOf(at: number): Span | null {
    const oblique = obliqueBy(tree, at, 'for')
    if (oblique >= 0) return content(oblique)
    for (const clause of childrenBy(tree, at, 'advcl')) {
      const marker = childrenBy(tree, clause, 'mark', 'case').map(mark =>
        tree.words[mark]!.form.toLowerCase(),
      )
      if (marker.includes('for')) return content(clause)
    }
    const after = obliqueBy(tree, at, 'after')
    return after >= 0 && /^(?:attempt|effort)$/.test(tree.words[after]!.lemma) ? content(after) : null
  }

  /** "Stalin declared that Trotsky's activity was directed toward the preparation of armed struggle." */
  function declare(at: number): void {
    const clause = childBy(tree, at, 'ccomp')
    const accuser = who(agentOf(tree, at))[0]
    if (clause < 0 || accuser === undefined) return
    const what = content(clause)
    if (!CRIMES.test(text.slice(what.start, what.end))) return
    const subject = subjectOf(tree, clause)
    if (subject < 0) return
    const direct = who(subject)
    const targets = direct.length > 0 ? direct : childrenBy(tree, subject, 'nmod:poss').flatMap(who)
    if (targets.length === 0 || targets.some(({ cluster }) => cluster === accuser.cluster)) return
    add({ kind: 'declare', at, accuser, targets, what, tied: [] })
  }

  function content(head: number): Span {
    const skipped = new Set(childrenBy(tree, head, 'case', 'mark', 'punct'))
    return subtreeSpan(tree, head, skipped)
  }
}

/** Mentions inside a span that may be tied or harmed. */
export function namedIn(index: MentionIndex, span: Span): MentionSuggestion[] {
  return index.within(span).filter(({ entity, form }) => entity !== 'place' && form === 'name')
}

const SMALL_NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)$/i

/** Those punished in a sentence, for "they" in the next one. */
export function punishedIn(
  tree: ParsedSentence,
  text: string,
  index: MentionIndex,
  situation: Situation,
  before: readonly Participant[],
): readonly Participant[] {
  const verb = tree.words.findIndex(({ upos, lemma }) => upos === 'VERB' && PENAL_VERBS.test(lemma))
  return verb < 0 ? [] : punished(tree, text, index, situation, verb, before)
}

/**
 * Whom a punishment hits: the object, the names that end a sentence which began with their number ("two Oppositionists
 * were shot in Moscow, Silov and Rabinovich"), and for "they" those of the sentence before.
 */
function punished(
  tree: ParsedSentence,
  text: string,
  index: MentionIndex,
  situation: Situation,
  verb: number,
  before: readonly Participant[],
): readonly Participant[] {
  const object = objectOf(tree, verb)
  if (object < 0) return []
  const { form, end } = tree.words[object]!
  const direct = participantsAt(tree, object, index, situation).filter(({ entity }) => entity !== 'place')
  if (direct.length === 0) return /^(?:they|them)$/i.test(form) ? before : []
  if (!childrenBy(tree, object, 'nummod').some(child => SMALL_NUMBER.test(tree.words[child]!.form)))
    return direct
  const last = tree.words.at(-1)!
  const persons = namedIn(index, { start: end, end: last.end }).filter(({ entity }) => entity === 'person')
  const listed = persons.filter(
    ({ start, end: stop }) =>
      /^[\s,.]*(?:and\s+)?(?:\p{Lu}|[.”"]*$)/u.test(text.slice(stop, last.end)) &&
      /(?:,|\band)\s+$/.test(text.slice(end, start)),
  )
  return listed.length > 1
    ? listed.map(({ id, cluster, entity }) => ({ id, cluster, entity, at: object, score: 0.8 }))
    : direct
}
