// The echoes of a case: rare wording that different voices share, apart from formulae, citations and leading questions.
import { boundsOf, contentId, parseDate, type CaseData, type Day } from '#model'
import { spanOf, type TextSpan } from './align.ts'
import { commonWords, createCollection, type Collection, type SharedPassage } from './collection.ts'
import { groupPairs, type Place, type PlaceGroup } from './groups.ts'
import { createVocabulary, profile, type Profile } from './profile.ts'
import { quotedSpans, shareInside } from './quotation.ts'
import { wordingModel, type WordingModel } from './rarity.ts'
import { utteranceAt, utterancesOf, type Utterance } from './utterances.ts'

/**
 * Why two voices share a wording. `echo`: nothing explains it; `citation`: quoted or read out on one side; `same-voice`:
 * one voice on both sides; `question`: put into the mouth by the question before; `recorder`: the same author's own
 * prose; `particulars`: mostly names, titles and numbers, which everybody gives alike; `formula`: stock wording of this
 * record.
 */
export type EchoKind =
  | 'echo'
  | 'citation'
  | 'same-voice'
  | 'question'
  | 'recorder'
  | 'particulars'
  | 'formula'

/** One place of a shared wording: who spoke there, when, in what hands. */
export interface EchoPlace extends TextSpan {
  readonly source: string
  /** Null where the words are nobody's statement but the author's own. */
  readonly utterance: Utterance | null
  readonly quoted: boolean
}

/** Two places of a wording, and why they share it. */
export interface EchoPair {
  readonly a: EchoPlace
  readonly b: EchoPlace
  readonly kind: EchoKind
  /** Words that are the same. */
  readonly words: number
  /** How unexpected they are, in bits. */
  readonly bits: number
}

/** A wording and all its places. */
export interface Echo {
  readonly id: string
  readonly kind: EchoKind
  /** In reading order: by date where dates are certain, then by source and offset; the first is the earliest carrier. */
  readonly places: readonly EchoPlace[]
  readonly pairs: readonly EchoPair[]
  readonly words: number
  readonly bits: number
  /** Different voices among the places of pairs that nothing explains. */
  readonly voices: readonly string[]
  /** Whether the dates alone tell which place came first. */
  readonly earliestCertain: boolean
}

export interface EchoText {
  readonly source: string
  readonly text: string
}

export interface EchoOptions {
  /** Stems words of the case's language; the words themselves where there is none. */
  readonly stem?: (word: string) => string
  /** Texts that tell what is common wording but are not compared. */
  readonly background?: readonly string[]
  /** Least bits of an echo. */
  readonly leastBits?: number
  /** Stock wording is usually at most this long, in words, and stands in at least this many places. */
  readonly formulaWords?: number
  readonly formulaPlaces?: number
}

/** Texts whose shared wording is known; texts come one by one, and each is compared with what is there already. */
export interface EchoFinder {
  /** Adds texts; returns how many shared passages they brought. Cost: near linear in the new texts alone. */
  add(texts: readonly EchoText[]): number
  /** All echoes and formulae, the most unexpected first, in the light of who says what in the case. */
  echoes(data: CaseData): Echo[]
}

/** A question and its answer lie at most this far apart, in characters. */
const ANSWER = 600

/** A finder without texts. The first texts added settle which words are too common to start from. */
export function openEchoFinder(options: EchoOptions = {}): EchoFinder {
  const vocabulary = createVocabulary(options.stem)
  const background = (options.background ?? []).map(text => profile(text, vocabulary))
  const texts: EchoText[] = []
  const shared: SharedPassage[] = []
  let collection: Collection | null = null
  return {
    add(added) {
      const profiles = added.map(({ text }) => profile(text, vocabulary))
      collection ??= createCollection(commonWords([...profiles, ...background], vocabulary.stems.size))
      const before = shared.length
      for (const item of profiles) shared.push(...collection.add(item))
      texts.push(...added)
      return shared.length - before
    },
    echoes(data) {
      const profiles = collection?.profiles ?? []
      const model = wordingModel([...profiles, ...background], vocabulary.stems.size)
      const scene = sceneOf(data, texts, profiles, model)
      const pairs = shared.map(passage => ({
        a: placeOf(passage, 'a', profiles),
        b: placeOf(passage, 'b', profiles),
      }))
      return groupPairs(pairs)
        .map(group => echoOf(group, shared, pairs, scene, options))
        .filter(echo => echo !== null)
        .sort((one, other) => other.bits - one.bits || (one.id < other.id ? -1 : 1))
    },
  }
}

/** All echoes and formulae of a case at once. */
export function findEchoes(data: CaseData, texts: readonly EchoText[], options: EchoOptions = {}): Echo[] {
  const finder = openEchoFinder(options)
  finder.add(texts)
  return finder.echoes(data)
}

/** What the judging of a pair needs to see. */
interface Scene {
  readonly texts: readonly EchoText[]
  readonly profiles: readonly Profile[]
  readonly model: WordingModel
  readonly utterances: readonly (readonly Utterance[])[]
  readonly quoted: readonly (readonly TextSpan[])[]
  readonly authors: readonly string[]
  readonly dates: readonly (string | null)[]
}

function sceneOf(
  data: CaseData,
  texts: readonly EchoText[],
  profiles: readonly Profile[],
  model: WordingModel,
): Scene {
  const utterances = utterancesOf(data)
  const sources = new Map(data.sources.map(source => [source.id, source]))
  return {
    texts,
    profiles,
    model,
    utterances: texts.map(({ source }) => utterances.get(source) ?? []),
    quoted: texts.map(({ text }) => quotedSpans(text)),
    authors: texts.map(
      ({ source }) => sources.get(source)?.author.join(' ') || sources.get(source)?.publisher.join(' ') || '',
    ),
    dates: texts.map(({ source }) => sources.get(source)?.date ?? null),
  }
}

function placeOf(passage: SharedPassage, side: 'a' | 'b', profiles: readonly Profile[]): Place {
  const text = passage[side]
  const [from, to] = side === 'a' ? [passage.fromA, passage.toA] : [passage.fromB, passage.toB]
  return { text, ...spanOf(profiles[text]!, from, to) }
}

function echoOf(
  group: PlaceGroup,
  shared: readonly SharedPassage[],
  places: readonly { readonly a: Place; readonly b: Place }[],
  scene: Scene,
  { leastBits = 45, formulaWords = 14, formulaPlaces = 5 }: EchoOptions,
): Echo | null {
  const pairs = group.pairs.map(number => judge(shared[number]!, places[number]!, group.places.length, scene))
  const words = Math.max(...pairs.map(pair => pair.words))
  const bits = Math.max(...pairs.map(pair => pair.bits))
  const usual = pairs.map(pair => pair.words).sort((one, other) => one - other)[pairs.length >> 1]!
  const stock = bits < leastBits || (usual <= formulaWords && group.places.length >= formulaPlaces)
  if (stock && group.places.length < formulaPlaces) return null
  const open = pairs.filter(pair => pair.kind === 'echo')
  const strongest = pairs.toSorted(
    (one, other) => rank(one.kind) - rank(other.kind) || other.bits - one.bits,
  )[0]!
  const found = group.places.map(place => seen(place, scene))
  const ordered = inOrder(found, scene)
  return {
    id: contentId(
      'echo',
      found.flatMap(place => [place.source, place.start, place.end]),
    ),
    kind: stock ? 'formula' : strongest.kind,
    places: ordered.places,
    pairs: pairs.toSorted((one, other) => other.bits - one.bits),
    words,
    bits,
    voices: [...new Set(open.flatMap(({ a, b }) => [voiceOf(a), voiceOf(b)]))].sort(),
    earliestCertain: ordered.certain,
  }
}

const ORDER: readonly EchoKind[] = [
  'echo',
  'question',
  'citation',
  'same-voice',
  'recorder',
  'particulars',
  'formula',
]
const rank = (kind: EchoKind) => ORDER.indexOf(kind)
const voiceOf = ({ utterance, source }: EchoPlace) =>
  utterance === null ? `source:${source}` : (utterance.voice ?? utterance.name)

function judge(
  passage: SharedPassage,
  { a, b }: { readonly a: Place; readonly b: Place },
  times: number,
  scene: Scene,
): EchoPair {
  const { text, starts } = scene.profiles[passage.a]!
  const own = scene.model.bits(scene.profiles[passage.a]!, passage.fromA, passage.toA, times)
  let bits = 0
  let names = 0
  for (let at = 0; at < passage.pairs.length; at += 2) {
    const word = passage.pairs[at]!
    const named = /[\p{Lu}\p{N}]/u.test(text[starts[word]!]!)
    if (named) names++
    bits += own[word - passage.fromA]! * (named ? NAME_WEIGHT : 1)
  }
  const [one, other] = [seen(a, scene), seen(b, scene)]
  const words = passage.pairs.length / 2
  const kind = kindOf(one, other, a, b, scene)
  if (names * 2 >= words) return { a: one, b: other, kind: 'particulars', words, bits }
  const readOut = kind === 'echo' && (one.quoted || other.quoted) && isWordForWord(passage)
  return { a: one, b: other, kind: readOut ? 'citation' : kind, words, bits }
}

/**
 * So long and so exact that, where one side stands in quotation marks, it was read out from the other or from the
 * same paper, whoever the quotation was put down to.
 */
function isWordForWord({ pairs, fromA, toA, fromB, toB }: SharedPassage): boolean {
  const words = pairs.length / 2
  return words >= 25 && words >= 0.85 * Math.max(toA - fromA, toB - fromB)
}

/** Who names the same persons, places and figures need not have the same words from anyone. */
const NAME_WEIGHT = 0.25

function seen(place: Place, { texts, utterances, quoted }: Scene): EchoPlace {
  const { start, end, text } = place
  return {
    source: texts[text]!.source,
    start,
    end,
    utterance: utteranceAt(place, utterances[text]!),
    quoted: shareInside(place, quoted[text]!) >= 0.6,
  }
}

function kindOf(one: EchoPlace, other: EchoPlace, a: Place, b: Place, scene: Scene): EchoKind {
  if (one.utterance === null && other.utterance === null) {
    const [author, another] = [scene.authors[a.text]!, scene.authors[b.text]!]
    if (a.text === b.text || (author !== '' && author === another)) return 'recorder'
  } else if (voiceOf(one) === voiceOf(other)) return one.quoted || other.quoted ? 'citation' : 'same-voice'
  const [first, second] = a.text === b.text && a.start > b.start ? [other, one] : [one, other]
  if (a.text === b.text && second.start - first.end <= ANSWER && first.utterance?.asks === true)
    return 'question'
  return cites(one, other) || cites(other, one) ? 'citation' : 'echo'
}

/**
 * Whether a place gives the words as another's: on the other's word, or in quotation marks without saying whose they
 * are. Words quoted as a third voice's are that voice's.
 */
function cites({ utterance, quoted }: EchoPlace, other: EchoPlace): boolean {
  if (utterance === null) return quoted
  if (other.utterance !== null && utterance.through.includes(voiceOf(other))) return true
  return quoted && utterance.through.length === 0
}

/** Places by when the words were said (the source's date where that is not known), as far as dates tell. */
function inOrder(
  places: readonly EchoPlace[],
  { texts, dates }: Scene,
): { places: EchoPlace[]; certain: boolean } {
  const sourceDate = new Map(texts.map(({ source }, number) => [source, dates[number] ?? null]))
  const dated = places.map(place => ({
    place,
    ...window(place.utterance?.when ?? sourceDate.get(place.source) ?? null),
  }))
  dated.sort(
    (one, other) =>
      (one.first ?? Infinity) - (other.first ?? Infinity) ||
      (one.place.source < other.place.source ? -1 : one.place.source > other.place.source ? 1 : 0) ||
      one.place.start - other.place.start,
  )
  const [earliest, next] = dated
  const last = earliest?.last ?? null
  const certain = last !== null && (next === undefined || (next.first !== null && last < next.first))
  return { places: dated.map(({ place }) => place), certain }
}

function window(when: string | null): { readonly first: Day | null; readonly last: Day | null } {
  if (when === null) return { first: null, last: null }
  const date = parseDate(when)
  if (date.kind === 'problem') return { first: null, last: null }
  const bounds = boundsOf(date, { reading: 'wide' })
  return { first: bounds.startMin, last: bounds.endMax }
}

/**
 * For each echo that nothing explains, the statements that carry it: facts for the *scripted echo* pattern, and a reason
 * to ask whether those voices had a common cause. Echoes with fewer than two statements say nothing of voices.
 */
export function echoingStatements(echoes: readonly Echo[]): string[][] {
  return echoes.map(carriersOf).filter(statements => statements.length > 1)
}

/** The statements that carry an echo that nothing explains, in order of id; none for any other kind. */
export function carriersOf(echo: Echo): string[] {
  if (echo.kind !== 'echo') return []
  const carriers = echo.pairs
    .filter(pair => pair.kind === 'echo')
    .flatMap(({ a, b }) => [a.utterance, b.utterance])
    .filter(utterance => utterance !== null)
  return [...new Set(carriers.map(utterance => utterance.statement))].sort()
}
