// Applies the table of predicates to a parsed sentence: each verb or noun of the table that finds its roles gives a claim.
import { RELATIONS } from '#model'
import {
  agentOf,
  childBy,
  childrenBy,
  isPassive,
  nominalSpan,
  objectOf,
  obliqueBy,
  relativeHead,
  spanOf,
  subjectOf,
  subtreeSpan,
} from '../../languages/en/clauses.ts'
import type { PredicateRule, Slot } from '../../languages/en/predicate-rule.ts'
import { LIGHT_VERBS } from '../../languages/en/governing-words.ts'
import { LOCATED, PREDICATES } from '../../languages/en/predicates.ts'
import type { ParsedSentence } from '../../languages/language.ts'
import { subjectOf as subjectByTags } from '../speech/inquit.ts'
import type { MentionIndex } from '../speech/mentions.ts'
import { participantsAt, type Participant, type Situation } from './fillers.ts'
import { accepts, bearsNoun, inOrder, type RawRole, satisfied, SUFFERED_BODILY } from './roles.ts'

export interface RawClaim {
  readonly rule: PredicateRule
  /** The word of the predicate. */
  readonly at: number
  readonly roles: readonly RawRole[]
  readonly score: number
}

const BY_LEMMA = new Map<string, PredicateRule[]>()
for (const rule of PREDICATES)
  for (const lemma of rule.lemmas.split(' ').filter(each => each !== ''))
    BY_LEMMA.set(lemma, [...(BY_LEMMA.get(lemma) ?? []), rule])

/** Whether a tagged word may be a predicate of the table; the cheap test before a parse. */
export function mayBePredicate({ lemma, upos }: { readonly lemma: string; readonly upos: string }): boolean {
  return (upos === 'VERB' || upos === 'NOUN') && BY_LEMMA.has(lemma)
}

/** "was in Lindaby": a form of "be" right before a preposition of place. */
export function isStay(
  words: readonly { readonly lemma: string; readonly form: string; readonly upos: string }[],
  at: number,
): boolean {
  if (words[at]!.lemma !== 'be') return false
  const next = words[at + 1]?.upos === 'ADV' || words[at + 1]?.upos === 'PART' ? words[at + 2] : words[at + 1]
  return next !== undefined && /^(?:in|at|near|outside)$/i.test(next.form)
}

/** All claims that the table finds in a sentence, in text order. */
export function extractClaims(
  tree: ParsedSentence,
  text: string,
  index: MentionIndex,
  situation: Situation,
  context: readonly Participant[] = [],
): RawClaim[] {
  const claims: RawClaim[] = []
  for (const [at, word] of tree.words.entries()) {
    const located = isStay(tree.words, at) ? locatedAt(at) : null
    if (located !== null) claims.push(located)
    const pos = word.upos === 'VERB' ? 'verb' : word.upos === 'NOUN' ? 'noun' : null
    if (pos === null) continue
    for (const rule of BY_LEMMA.get(word.lemma) ?? []) {
      if (rule.pos !== pos) continue
      const claim = apply(rule, at)
      if (claim === null) continue
      claims.push(claim)
      break
    }
  }
  return claims

  function apply(rule: PredicateRule, at: number): RawClaim | null {
    if (rule.passive === true && !isPassive(tree, at)) return null
    if (rule.relation === 'accused' && isAddress(at)) return null
    const object = thingOf(at)
    if (rule.object !== undefined && (object < 0 || !rule.object.test(tree.words[object]!.lemma))) return null
    if (rule.beside !== undefined) {
      const from = tree.words[at]!
      if (!rule.beside.test(text.slice(from.end, Math.min(from.end + 90, tree.words.at(-1)!.end))))
        return null
    }
    if (rule.without?.test(text.slice(tree.words[at]!.end, tree.words[at]!.end + 90)) === true) return null
    if (rule.before !== undefined) {
      const from = tree.words[at]!.start
      if (!rule.before.test(text.slice(Math.max(tree.words[0]!.start, from - 40), from))) return null
    }
    const roles: RawRole[] = []
    const slots = rule.pos === 'noun' ? nounSlots(rule, at) : verbSlots(rule, at)
    const filled = (/^NNP?S$/.test(tree.words[at]!.xpos) ? rule.many : undefined) ?? rule.slots
    for (const [slot, heads] of slots) {
      const wanted = filled[slot]
      if (wanted === undefined) continue
      for (const head of heads) fill(rule, wanted.split('|'), head, roles)
    }
    if (rule.pos === 'noun' && bearsNoun(rule)) bearer(rule, at, roles)
    if (rule.relation === 'in-custody-of' && rule.pos === 'noun') heldInList(at, roles)
    if (rule.pos === 'verb' && !isPassive(tree, at)) agentByTags(rule, at, roles)
    if (rule.byBody === true && roles.some(({ role, filler }) => role === 'who' && isPerson(filler)))
      return null
    if (rule.deed !== undefined && roles.length > 0) deed(rule.deed, rule, at, roles)
    if (rule.relation === 'met' && !satisfied(rule, roles)) supply(rule, at, roles)
    const score = roles.reduce(
      (sum, { filler }) => sum * (filler.kind === 'participant' ? filler.score : 1),
      rule.score ?? 0.8,
    )
    return satisfied(rule, roles) ? { rule, at, roles: inOrder(rule, roles), score } : null
  }

  /** "Janos Keller, born 1909, former minister, in custody since 30 May 1949": in a list, whoever was named last. */
  function heldInList(at: number, roles: RawRole[]): void {
    if (roles.some(({ role }) => role === 'who')) return
    const [before, after] = [
      text.slice(tree.words[0]!.start, tree.words[at]!.start),
      text.slice(tree.words[at]!.end),
    ]
    if (
      !/,\s(?:now |held |kept )?in (?:\p{L}+ )?$/u.test(before) ||
      !/^\s(?:since|from|as from)\b/.test(after)
    )
      return
    const named = namedBefore(at).at(-1)
    if (named !== undefined)
      roles.push({ role: 'who', filler: { kind: 'participant', ...named, score: 0.8 } })
  }

  /** "was in Lindaby": the subject of a place, where that is the predicate. */
  function locatedAt(be: number): RawClaim | null {
    const place = tree.relations[be] === 'cop' ? tree.heads[be]! : -1
    if (place < 0 || participantsAt(tree, place, index, situation)[0]?.entity !== 'place') return null
    const roles: RawRole[] = []
    const subject = subjectOf(tree, place)
    if (subject >= 0) fill(LOCATED, ['who'], subject, roles)
    return satisfied(LOCATED, roles) ? { rule: LOCATED, at: place, roles, score: LOCATED.score! } : null
  }

  /** "Why did the Party lose him, accused Zinoviev?", "Accused Kamenev, …": the word before the name addresses him. */
  function isAddress(at: number): boolean {
    const [before, word, next] = [tree.words[at - 1], tree.words[at]!, tree.words[at + 1]]
    if (!/^accused$/i.test(word.form) || (before !== undefined && before.upos !== 'PUNCT')) return false
    // "Trotsky, in a speech, accused him" has no verb but this one.
    if (at > 0 && !tree.words.slice(0, at).some(({ xpos }) => /^(?:VB[DPZ]?|MD)$/.test(xpos))) return false
    return next !== undefined && index.at(spanOf(next))?.entity === 'person'
  }

  /** A body of people without its people: followers by their name ("Trotskyites") suffer as persons do. */
  function isBody({ entity, partly, at }: Participant): boolean {
    return entity === 'group' && (partly === true || !/s$/i.test(tree.words[at]!.form))
  }

  /** What is handed, taken or done: the last object of a verb, since whom it is given to may be another. */
  function thingOf(at: number): number {
    return childrenBy(tree, at, 'obj').at(-1) ?? -1
  }

  /** The words of the deed as a role: the verb with its object, or the object alone where the verb is told by it. */
  function deed(role: string, rule: PredicateRule, at: number, roles: RawRole[]): void {
    const object = thingOf(at)
    const thing = rule.relation === 'sent'
    const from = thing && object >= 0 ? subtreeSpan(tree, object) : tree.words[at]!
    const to = object >= 0 ? subtreeSpan(tree, object) : tree.words[at]!
    roles.push({
      role,
      filler: { kind: 'text', head: at, start: from.start, end: Math.max(from.end, to.end) },
    })
  }

  /** "We met once again", "the meeting took place": the other party is the one spoken of last, and lowers the score. */
  function supply(rule: PredicateRule, at: number, roles: RawRole[]): void {
    const determiner = tree.words[childBy(tree, at, 'det', 'nmod:poss')]?.form ?? ''
    const definite = rule.pos === 'noun' && /^(?:the|this|that|our)$/i.test(determiner)
    const together = rule.pos === 'verb' && /^we$/i.test(tree.words[agentOf(tree, at)]?.form ?? '')
    if (!definite && !together) return
    const parties = [situation.addressee, situation.speaker].flatMap(party =>
      party === null || roles.length === 0 ? [] : [{ ...party, entity: 'person' as const, at, score: 0.8 }],
    )
    // Where "I" stands and nobody knows whose it is, nobody else is meant.
    if (!together && parties.length === 0 && tree.words.some(({ form }) => /^(?:I|my)$/.test(form))) return
    const before = together
      ? [...context, ...namedBefore(at)]
      : [...context, ...namedBefore(at), ...parties.reverse()]
    for (let place = before.length - 1; place >= 0 && roles.length < 2; place--) {
      const other = before[place]!
      if (
        other.entity === 'place' ||
        roles.some(({ filler }) => filler.kind === 'participant' && filler.cluster === other.cluster)
      )
        continue
      const role = roles.some(known => known.role === 'who') ? 'whom' : 'who'
      roles.push({ role, filler: { kind: 'participant', ...other, at, score: 0.75 } })
    }
  }

  function namedBefore(at: number): Participant[] {
    const found: Participant[] = []
    for (let word = 0; word < at; word++)
      found.push(...participantsAt(tree, word, index, situation).filter(({ entity }) => entity === 'person'))
    return found
  }

  /** Where the tree gives a finite verb no subject that can be meant, the nominal before it by tags alone. */
  function agentByTags(rule: PredicateRule, at: number, roles: RawRole[]): void {
    const role = rule.slots.agent
    if (role === undefined || !rule.needs.includes(role) || roles.some(known => known.role === role)) return
    if (
      !/^VB[DPZ]$/.test(tree.words[at]!.xpos) ||
      (childBy(tree, at, 'nsubj') >= 0 &&
        participantsAt(tree, childBy(tree, at, 'nsubj'), index, situation).length > 0)
    )
      return
    const subject = subjectByTags(tree.words, at)
    if (subject === null) return
    const word = tree.words.findLastIndex(({ start, end }) => start >= subject.start && end <= subject.end)
    if (word < 0 || at - word > 6) return
    fill(rule, [role], word, roles)
  }

  function fill(rule: PredicateRule, wanted: readonly string[], head: number, roles: RawRole[]): void {
    const relation = RELATIONS.get(rule.relation)!
    const participants = participantsAt(tree, head, index, situation)
    for (const participant of participants) {
      const role = wanted.find(name =>
        accepts(relation.roles.find(known => known.name === name)?.fillers, participant),
      )
      if (
        role === undefined ||
        (SUFFERED_BODILY.has(rule.relation) && role === relation.roles.at(-1)!.name && isBody(participant)) ||
        roles.some(({ filler }) => filler.kind === 'participant' && filler.cluster === participant.cluster)
      )
        continue
      if (
        relation.roles.find(({ name }) => name === role)!.many !== true &&
        roles.some(known => known.role === role)
      )
        continue
      roles.push({ role, filler: { kind: 'participant', ...participant } })
    }
    if (participants.length > 0) return
    const role = wanted.find(name => rule.text?.includes(name))
    if (role === undefined || roles.some(known => known.role === role)) return
    const meant = relativeHead(tree, head, head)
    const span =
      meant === head
        ? subtreeSpan(tree, head, new Set(childrenBy(tree, head, 'case', 'mark', 'punct')))
        : nominalSpan(tree, meant)
    // "knew about it": what a pronoun alone stands for is not said here.
    if (span.end <= tree.words[meant]!.end && /^(?:PRON|DET)$/.test(tree.words[meant]!.upos)) return
    if (span.end - span.start > 1) roles.push({ role, filler: { kind: 'text', ...span, head } })
  }

  function verbSlots(rule: PredicateRule, at: number): [Slot, number[]][] {
    const slots: [Slot, number[]][] = []
    const object = rule.object === undefined ? objectOf(tree, at) : -1
    const holder = object >= 0 ? object : thingOf(at)
    const add = (slot: Slot, head: number) => {
      if (head >= 0) slots.push([slot, [head]])
    }
    add('agent', agentOf(tree, at))
    add('patient', object)
    // "handed Velikov an envelope": the first of two objects.
    const [first, second] = childrenBy(tree, at, 'obj')
    const indirect = second === undefined ? childBy(tree, at, 'iobj') : first!
    if (indirect >= 0) add('indirect', indirect)
    for (const slot of Object.keys(rule.slots) as Slot[]) {
      if (slot === 'agent' || slot === 'patient' || slot === 'indirect' || slot === 'poss') continue
      if (slot === 'clause') add(slot, infinitiveOr(at, childBy(tree, at, 'xcomp', 'ccomp')))
      else {
        const oblique = obliqueBy(tree, at, slot)
        const hung = oblique >= 0 || holder < 0 ? oblique : obliqueBy(tree, holder, slot)
        add(slot, hung < 0 && slot === 'through' ? afterMarker(at, slot) : hung)
      }
    }
    return slots
  }

  /** For a noun: its own modifiers, and what a light verb lends it ("received instructions from Trotsky"). */
  function nounSlots(rule: PredicateRule, at: number): [Slot, number[]][] {
    const slots: [Slot, number[]][] = []
    const head = tree.heads[at]!
    const light =
      head >= 0 && tree.words[head]!.upos === 'VERB' && /^(?:obj|nsubj:pass|obl)$/.test(tree.relations[at]!)
        ? tree.words[head]!.lemma
        : ''
    const partners = [
      at,
      ...childrenBy(tree, at, 'conj'),
      ...(tree.relations[at] === 'conj' ? [head] : []),
    ].filter(word => word >= 0 && tree.words[word]!.upos === 'NOUN')
    for (const noun of partners)
      for (const owner of childrenBy(tree, noun, 'nmod:poss')) slots.push(['poss', [owner]])
    for (const slot of Object.keys(rule.slots) as Slot[]) {
      if (slot === 'agent' || slot === 'patient' || slot === 'indirect' || slot === 'poss') continue
      if (slot === 'clause') {
        const clause = childBy(tree, at, 'acl', 'ccomp')
        if (clause >= 0 && tree.relations[clause] === 'acl') slots.push([slot, [clause]])
        continue
      }
      const own = partners.map(noun => obliqueBy(tree, noun, slot)).find(found => found >= 0) ?? -1
      // "sent to the Union with instructions": the goal is that of the sending.
      const lends =
        !(slot === 'to' && /^with$/i.test(markerOf(at))) &&
        (LIGHT_VERBS.does.has(light) || LIGHT_VERBS.gives.has(light) || LIGHT_VERBS.gets.has(light))
      const lent = own < 0 && lends ? obliqueBy(tree, head, slot) : own
      const found = lent < 0 && slot === 'with' ? withAfter(at) : lent
      if (found >= 0) slots.push([slot, [found]])
    }
    if (light === '') return slots
    if (
      rule.relation === 'instructed' &&
      tree.relations[at] === 'obl' &&
      /^(?:on|by|under|at)$/i.test(markerOf(at))
    )
      slots.push(['to', [agentOf(tree, head)].filter(word => word >= 0)])
    if (LIGHT_VERBS.gets.has(light) && rule.relation === 'instructed')
      slots.push(['to', [subjectOf(tree, head)].filter(word => word >= 0)])
    else if (LIGHT_VERBS.does.has(light) || LIGHT_VERBS.gives.has(light)) {
      const agent = agentOf(tree, head)
      if (agent >= 0) slots.push(['agent', [agent]])
      const receiver = childBy(tree, head, 'iobj')
      if (receiver >= 0) slots.push(['to', [receiver]])
    }
    return slots
  }

  /** "instructed Tosk through Ruben Sahl to …": the name right after the preposition, wherever the parser hung it. */
  function afterMarker(at: number, preposition: string): number {
    const marker = tree.words.findIndex(
      ({ form }, place) => place > at && place < at + 10 && form.toLowerCase() === preposition,
    )
    const next = marker < 0 ? undefined : tree.words[marker + 1]
    return next !== undefined && /^(?:PROPN|PRON)$/.test(next.upos) ? marker + 1 : -1
  }

  /** The clause given, else an infinitive that the parser hung on the verb as an adverbial ("planned with him to rob"). */
  function infinitiveOr(at: number, clause: number): number {
    if (clause >= 0) return clause
    const to = childrenBy(tree, at, 'advcl').find(
      child =>
        tree.words[child]!.xpos === 'VB' &&
        childrenBy(tree, child, 'mark').some(mark => /^to$/i.test(tree.words[mark]!.form)),
    )
    return to ?? -1
  }

  function markerOf(at: number): string {
    const marker = childBy(tree, at, 'case')
    return marker < 0 ? '' : tree.words[marker]!.form
  }

  /** "his meeting and conversation with Trotsky": "with" right after the noun, wherever the parser hung it. */
  function withAfter(at: number): number {
    const marker = tree.words.findIndex(
      ({ form }, place) => place > at && place < at + 4 && /^with$/i.test(form),
    )
    return marker < 0 ? -1 : tree.heads[marker]!
  }

  /** Who is the agent, the son, the secretary: the subject of "was", or the name beside the noun. */
  function bearer(rule: PredicateRule, at: number, roles: RawRole[]): void {
    const role = 'who'
    const head = tree.heads[at]!
    const candidates = [
      childBy(tree, at, 'cop') < 0 ? -1 : childBy(tree, at, 'nsubj'),
      childBy(tree, at, 'appos', 'flat'),
    ]
    if (tree.relations[at] === 'appos' || tree.relations[at] === 'nmod:desc') candidates.push(head)
    for (const child of childrenBy(tree, at, 'compound', 'nmod:desc'))
      if (index.at(spanOf(tree.words[child]!))?.entity === 'person') candidates.push(child)
    if (
      tree.relations[at] === 'obl' &&
      childrenBy(tree, at, 'case').some(marker => /^as$/i.test(tree.words[marker]!.form))
    )
      candidates.push(objectOf(tree, head), subjectOf(tree, head))
    if (tree.relations[at] === 'conj' && childBy(tree, head, 'cop') >= 0)
      candidates.push(childBy(tree, head, 'nsubj'))
    for (const candidate of candidates) {
      if (candidate < 0 || candidate === undefined) continue
      fill(rule, [role], candidate, roles)
      if (roles.some(known => known.role === role)) break
    }
    if (rule.relation === 'relative-of')
      roles.push({
        role: 'kinship',
        filler: { kind: 'text', head: at, start: tree.words[at]!.start, end: tree.words[at]!.end },
      })
  }
}

function isPerson(filler: RawRole['filler']): boolean {
  return filler.kind === 'participant' && filler.entity === 'person'
}
