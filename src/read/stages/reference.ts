// Pronouns and definite descriptions taken up: to which named person each refers, with a score.
//
// A ranking by rule over the persons spoken of in the last sentences, after Lappin & Leass (1994), "An algorithm for
// pronominal anaphora resolution": recency, grammatical role on the parse, parallel roles, how often a person is named,
// gender, and which ones the syntax rules out. Nouns for persons compete, so that a pronoun that takes up "the girl" is
// not given to a name. Cost O(words + pronouns · persons near).
import { suggestionId, type MentionSuggestion, type Suggestion } from '#model'
import type { ParsedSentence, Word } from '../languages/language.ts'
import type { Pronoun, ReferenceLore } from '../languages/reference-lore.ts'
import { bearerOf, oneOfTwo, type Described } from './descriptions.ts'
import { Kin } from './kin.ts'
import { agrees, isRuledOut, type Referent } from './referent.ts'
import { acts, headOf, roleOf, type Role } from './reference-roles.ts'
import type { StageInput } from './stage.ts'
import type { ReadingTools } from './tools.ts'

const WINDOW = 4
const WEIGHTS = {
  sentence: -0.7,
  between: -0.25,
  subject: 1.2,
  object: 0.3,
  parallel: 0.5,
  sameClause: 0.9,
  chain: 1.2,
  overtaken: 0.6,
  frequency: 0.35,
  gender: 0.8,
  noun: -0.3,
  block: -1,
  speaker: -2,
} as const
/** Below this lead over the next person a pronoun is left open. */
const LEAST_SCORE = 0.35

/** Suggests what each pronoun and description of the text takes up. `found` holds the names of the text. */
export function readReference(
  { version, tools, found }: Pick<StageInput<ReadingTools>, 'version' | 'tools' | 'found'>,
  lore: ReferenceLore,
): MentionSuggestion[] {
  const names = found.filter(isPersonName)
  if (names.length === 0) return []
  const reader = new ReferenceReader(version.sha256, version.text, tools, names, lore)
  return reader.read()
}

function isPersonName(suggestion: Suggestion): suggestion is MentionSuggestion {
  return suggestion.kind === 'mention' && suggestion.entity === 'person'
}

class ReferenceReader {
  readonly #sha256: string
  readonly #text: string
  readonly #tools: ReadingTools
  readonly #names: readonly MentionSuggestion[]
  readonly #lore: ReferenceLore
  readonly #genders: Map<string, 'f' | 'm'>
  /** Clusters of names by where they begin, for the labels of turns. */
  readonly #labels: ReadonlyMap<number, string>
  readonly #kin: Kin
  readonly #counts = new Map<string, number>()
  readonly #out: MentionSuggestion[] = []
  #near: Referent[] = []

  constructor(
    sha256: string,
    text: string,
    tools: ReadingTools,
    names: readonly MentionSuggestion[],
    lore: ReferenceLore,
  ) {
    this.#sha256 = sha256
    this.#text = text
    this.#tools = tools
    this.#names = names
    this.#lore = lore
    this.#kin = new Kin(text, tools.structure, names, lore)
    this.#labels = new Map(names.map(({ start, cluster }) => [start, cluster]))
    this.#genders = new Map(
      names.flatMap(({ cluster, gender }) => (gender === null ? [] : [[cluster, gender]])),
    )
  }

  read(): MentionSuggestion[] {
    const { sentences } = this.#tools.structure
    let next = 0
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      const { start, end } = sentences[sentence]!
      const inside: MentionSuggestion[] = []
      while (next < this.#names.length && this.#names[next]!.start < end) {
        if (this.#names[next]!.start >= start) inside.push(this.#names[next]!)
        next++
      }
      this.#near = this.#near.filter(each => sentence - each.sentence < WINDOW)
      this.#readSentence(sentence, inside)
    }
    return this.#out
  }

  #readSentence(sentence: number, names: readonly MentionSuggestion[]): void {
    const tagged = this.#tools.tagged(sentence)
    if (tagged === null) return
    const { words } = tagged
    const pronouns = words.map(({ form, xpos }) =>
      xpos === 'PRP' || xpos === 'PRP$' ? this.#lore.pronoun(form.toLowerCase(), xpos) : undefined,
    )
    const third = pronouns.some(each => each?.person === 3)
    const parse =
      third || (names.length > 0 && this.#pronounFollows(sentence)) ? this.#tools.parsed(sentence) : null
    let name = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!
      while (name < names.length && names[name]!.end <= word.start) name++
      const mention = names[name]
      const inName = mention !== undefined && mention.start <= word.start && word.end <= mention.end
      if (inName) {
        if (word.end === mention.end || words[at + 1] === undefined || words[at + 1]!.start >= mention.end)
          this.#meet(sentence, at, mention, parse)
        continue
      }
      const pronoun = pronouns[at]
      if (pronoun?.person === 3) this.#takeUp(sentence, at, words, pronoun, parse)
      else if (pronoun !== undefined) this.#speaker(sentence, word, pronoun)
      else if (word.upos === 'NOUN' || word.upos === 'ADJ') this.#noun(sentence, at, words, parse)
    }
  }

  /** Whether the next sentences have a pronoun, so that the roles of the names here will matter. */
  #pronounFollows(sentence: number): boolean {
    for (
      let next = sentence + 1;
      next < Math.min(this.#tools.structure.sentences.length, sentence + 2);
      next++
    ) {
      const words = this.#tools.tagged(next)?.words ?? []
      if (
        words.some(
          ({ form, xpos }) =>
            xpos.startsWith('PRP') && this.#lore.pronoun(form.toLowerCase(), xpos)?.person === 3,
        )
      )
        return true
    }
    return false
  }

  #meet(sentence: number, at: number, mention: MentionSuggestion, parse: ParsedSentence | null): void {
    const { cluster } = mention
    this.#counts.set(cluster, (this.#counts.get(cluster) ?? 0) + 1)
    const gender = this.#genders.get(cluster) ?? null
    const head = headOf(parse, at, mention.start)
    const found = roleOf(parse, head)
    const { clause } = found
    // A name that opens its sentence is its subject, where the tree has no verb for it.
    const opens = clause < 0 && mention.start === this.#tools.structure.sentences[sentence]!.start
    const role = parse !== null && found.role === 'other' && opens ? 'subject' : found.role
    this.#near.push({
      at: mention.start,
      sentence,
      cluster,
      mention,
      gender,
      role,
      acts: parse !== null && (opens || acts(parse, head)),
      byPronoun: false,
      clause,
    })
  }

  #noun(sentence: number, at: number, words: readonly Word[], parse: ParsedSentence | null): void {
    const word = words[at]!
    const lower = word.form.toLowerCase()
    const before = words[at - 1]?.form.toLowerCase() ?? ''
    const ordinal = this.#lore.ordinals.has(before)
    const record = { text: this.#text, names: this.#names, near: this.#near, sentence }
    if (this.#lore.definite.has(ordinal ? (words[at - 2]?.form.toLowerCase() ?? '') : before)) {
      if (this.#lore.latter.has(lower) || this.#lore.former.has(lower)) {
        const described = oneOfTwo(record, this.#lore.latter.has(lower))
        if (described !== null) this.#describe(sentence, at, words, described)
        return
      }
      if (this.#lore.parts.has(lower) && words[at + 1]?.upos !== 'NOUN' && words[at + 1]?.upos !== 'PROPN') {
        const described = bearerOf(record, word.start, ordinal ? `${before} ${lower}` : lower)
        if (described !== null) return this.#describe(sentence, at, words, described)
      }
    }
    if (this.#lore.mine.has(before) && this.#lore.kin.has(word.lemma)) {
      const speaker =
        this.#tools.structure.turns[this.#tools.structure.sentences[sentence]!.turn]?.key ?? null
      const described = this.#kin.find(word.lemma, speaker)
      if (described !== null) return this.#describe(sentence, at, words, described)
    }
    const gender = this.#lore.personNoun(word.lemma)
    if (gender === undefined || word.xpos === 'NNS' || word.xpos === 'NNPS') return
    const { role, clause } = roleOf(parse, at)
    this.#near.push({
      at: word.start,
      sentence,
      cluster: null,
      mention: null,
      gender,
      role,
      acts: false,
      byPronoun: false,
      clause,
    })
  }

  #takeUp(
    sentence: number,
    at: number,
    words: readonly Word[],
    pronoun: Pronoun,
    parse: ParsedSentence | null,
  ): void {
    const word = words[at]!
    const own = roleOf(parse, at)
    const ranked = this.#rank(sentence, word, pronoun, own)
    const best = ranked[0]
    if (best === undefined) return
    const lead = ranked.length > 1 ? best.score - ranked[1]!.score : 2.5
    const score = 1 / (1 + Math.exp(-(lead - 0.4) * 1.1))
    const { referent } = best
    this.#near.push({
      ...referent,
      at: word.start,
      sentence,
      gender: pronoun.gender,
      role: pronoun.use === 'possessive' ? 'possessive' : own.role,
      acts: false,
      byPronoun: true,
      clause: own.clause,
    })
    if (referent.mention === null || score < LEAST_SCORE) return
    this.#counts.set(referent.cluster!, (this.#counts.get(referent.cluster!) ?? 0) + 0.5)
    const crossed = this.#crossesBlock(referent.sentence, sentence)
    this.#suggest(
      word.start,
      word.end,
      referent.mention,
      'pronoun',
      'reference/pronoun',
      crossed ? score * 0.7 : score,
    )
  }

  /** One candidate a person, the best first. */
  #rank(
    sentence: number,
    word: Word,
    pronoun: Pronoun,
    own: { readonly role: Role; readonly clause: number },
  ): { readonly referent: Referent; readonly score: number }[] {
    const best = new Map<string, { referent: Referent; score: number }>()
    const seen = new Set<string>()
    const speaking = this.#isQuoted(word.start)
      ? null
      : this.#speakerOf(this.#tools.structure.sentences[sentence]!.turn)
    for (let index = this.#near.length - 1; index >= 0; index--) {
      const referent = this.#near[index]!
      const key = referent.cluster ?? `noun ${referent.byPronoun ? 'p' : referent.at}`
      if (!agrees(referent, pronoun)) continue
      if (referent.cluster !== null && referent.cluster === speaking) continue
      if (referent.sentence === sentence && isRuledOut(referent, pronoun, own)) {
        if (referent.cluster !== null) seen.add(`out ${key}`)
        continue
      }
      if (seen.has(`out ${key}`)) continue
      const score = this.#score(referent, sentence, word, pronoun, own, seen.size)
      seen.add(key)
      const held = best.get(key)
      if (held === undefined || score > held.score) best.set(key, { referent, score })
    }
    return [...best.values()].sort((a, b) => b.score - a.score || b.referent.at - a.referent.at)
  }

  /** Cluster of who speaks a turn: he does not speak of himself as "he". */
  #speakerOf(turn: number): string | null {
    const label = this.#tools.structure.turns[turn]?.label
    return label === undefined || label === null ? null : (this.#labels.get(label.start) ?? null)
  }

  #score(
    referent: Referent,
    sentence: number,
    word: Word,
    pronoun: Pronoun,
    own: { readonly role: Role; readonly clause: number },
    between: number,
  ): number {
    let score = (sentence - referent.sentence) * WEIGHTS.sentence + Math.min(between, 4) * WEIGHTS.between
    if (referent.role === 'subject') score += WEIGHTS.subject
    if (referent.role === 'object') score += WEIGHTS.object
    if (referent.role === own.role && own.role === 'subject') score += WEIGHTS.parallel
    if (pronoun.use === 'possessive' && referent.sentence === sentence && referent.clause === own.clause)
      score += WEIGHTS.sameClause
    if (referent.byPronoun) score += this.#isOvertaken(referent, pronoun) ? WEIGHTS.overtaken : WEIGHTS.chain
    if (referent.cluster !== null)
      score += WEIGHTS.frequency * Math.min(4, Math.log2(1 + (this.#counts.get(referent.cluster) ?? 0)))
    else score += WEIGHTS.noun
    if (referent.gender === pronoun.gender) score += WEIGHTS.gender
    if (this.#crossesBlock(referent.sentence, sentence)) score += WEIGHTS.block
    if (this.#isQuoted(word.start) !== this.#isQuoted(referent.at) && referent.sentence === sentence)
      score += WEIGHTS.speaker
    return score
  }

  /** Whether somebody else was named as a subject since: then the talk has turned to them. */
  #isOvertaken({ at, cluster }: Referent, pronoun: Pronoun): boolean {
    return this.#near.some(
      other => other.at > at && other.acts && other.cluster !== cluster && agrees(other, pronoun),
    )
  }

  #crossesBlock(a: number, b: number): boolean {
    const { sentences } = this.#tools.structure
    return sentences[a]!.block !== sentences[b]!.block || sentences[a]!.turn !== sentences[b]!.turn
  }

  #isQuoted(offset: number): boolean {
    return this.#tools.structure.quotations.some(({ start, end }) => start <= offset && offset < end)
  }

  /** "I" in a turn is its speaker, "you" the one who speaks before or after. */
  #speaker(sentence: number, word: Word, pronoun: Pronoun): void {
    const { turns, sentences } = this.#tools.structure
    const { turn } = sentences[sentence]!
    if (turn < 0 || this.#isQuoted(word.start)) return
    const speaker = pronoun.person === 1 ? turn : this.#addressee(turn)
    const label = turns[speaker]?.label
    if (label === undefined || label === null) return
    const mention = this.#names.find(({ start }) => start === label.start)
    if (mention === undefined) return
    const rule = pronoun.person === 1 ? 'reference/speaker' : 'reference/addressee'
    this.#suggest(word.start, word.end, mention, 'pronoun', rule, pronoun.person === 1 ? 0.97 : 0.75)
  }

  /** The neighbouring turn's speaker: after a question the one who answers, else the one before. */
  #addressee(turn: number): number {
    const { turns } = this.#tools.structure
    const question = this.#text.slice(turns[turn]!.start, turns[turn]!.end).includes('?')
    const order = question ? [turn + 1, turn - 1] : [turn - 1, turn + 1]
    return order.find(other => turns[other] !== undefined && turns[other].key !== turns[turn]!.key) ?? -1
  }

  #describe(
    sentence: number,
    at: number,
    words: readonly Word[],
    { referent, rule, score }: Described,
  ): void {
    const before = words[at - 1]!.form.toLowerCase()
    const first =
      this.#lore.definite.has(before) || this.#lore.mine.has(before) ? at - 1 : Math.max(0, at - 2)
    const { start } = words[first]!
    this.#near.push({ ...referent, at: start, sentence, byPronoun: false })
    this.#suggest(start, words[at]!.end, referent.mention!, 'description', rule, score)
  }

  #suggest(
    start: number,
    end: number,
    antecedent: MentionSuggestion,
    form: 'pronoun' | 'description',
    rule: string,
    score: number,
  ): void {
    const { cluster, name, fictional } = antecedent
    this.#out.push({
      id: suggestionId({ text: this.#sha256, start, end, kind: 'mention', family: 'reference' }),
      kind: 'mention',
      start,
      end,
      quote: this.#text.slice(start, end),
      rule,
      score: Math.round(score * 1000) / 1000,
      entity: 'person',
      form,
      cluster,
      name,
      gender: this.#genders.get(cluster) ?? null,
      fictional,
      antecedent: antecedent.id,
    })
  }
}
