/** Finds the spans of a document that look like names, before asking what they name. */
import type { TaggedSentence, Word } from '../../language.ts'
import { bodyFrom, isHyphen } from './bodies.ts'
import { type CaseCounts, countCases, isCapital, isShouting } from './case-counts.ts'
import { type CommonWords, emphasisOf, isHead, isListed } from './emphasis.ts'
import type { Gazetteer } from './gazetteer.ts'
import { headingNumber } from './heading-lines.ts'
import { followsKind, isForeignArticle } from './kinds-said.ts'
import { GROUP_HEADS, NOT_NAMES, NUMBER_WORDS, PLACE_HEADS, ROLES, TITLES } from './lexicon.ts'
import { type Purposes, purposesWith } from './purposes.ts'
import { lettered } from '../../lettered.ts'

/** A span of words of one sentence that may be a name. */
export interface Candidate {
  readonly sentence: number
  /** Places of the first word and after the last, titles included. */
  readonly from: number
  readonly to: number
  /** Where the name proper begins, after titles. */
  readonly core: number
  readonly start: number
  readonly end: number
  /** The core in plain spelling: one space between words, none around hyphens, no possessive. */
  readonly text: string
}

const TWO_CAPITALS = lettered(String.raw`^\p{Lu} \p{Lu}\p{Ll}`, 'u')
const BARE_INITIAL = lettered(String.raw`(?<![\p{L}\p{N}.])\p{Lu}\s$`, 'u')
const INITIAL_BEFORE = lettered(String.raw`(?<![\p{L}\p{N}.])\p{Lu} ?\.\s?$`, 'u')
/** "G .": the stop stands off. */
const PARTED_INITIAL = lettered(String.raw`(?<!\p{L})(\p{Lu}) \.`, 'gu')

const CONNECTORS = new Set([
  'of',
  'de',
  'du',
  'des',
  'la',
  'le',
  'da',
  'di',
  'del',
  'della',
  'von',
  'van',
  'der',
  'den',
  'ten',
  'ibn',
  'bin',
  'al',
  'el',
  'y',
  'zu',
  'af',
])
const OF_THE = new Set(['of', 'for', 'in'])
/** Heads that take "of …" into the name. */
const TAKES_OF = new Set(
  (
    'bank duke duchess earl countess count prince princess king queen bishop archbishop house university college bulletin journal ' +
    'order society union league ministry department commissariat committee council academy institute republic kingdom ' +
    'court chamber board bureau association party army isle bay gulf cape church tower office secretary people commissar congress ' +
    'confederation federation commonwealth province city port palace castle hospital school chancery lord lady friends children sons daughters brethren servants knights'
  ).split(' '),
)

export interface Candidates {
  readonly found: readonly Candidate[]
  readonly counts: CaseCounts
  /** The print gives nouns capitals as well; its possessives have no apostrophe ("Mr. Colemans Papers"). */
  readonly emphatic: boolean
}

export function findCandidates(
  text: string,
  sentences: readonly TaggedSentence[],
  gazetteer: Gazetteer,
  common: () => CommonWords,
): Candidates {
  const counts = countCases(sentences)
  const isCommon = emphasisOf(counts, gazetteer, common)
  const purposes = isCommon === null ? purposesWith(gazetteer, common) : null
  const found: Candidate[] = []
  sentences.forEach((tagged, sentence) => {
    const { words } = tagged
    const shouting = isShouting(words)
    const capital = words.map((_, at) => isNameWord(words, at, counts, shouting, gazetteer))
    const number = shouting ? -1 : headingNumber(text, tagged)
    const named =
      isCommon !== null
        ? withoutEmphasis(words, capital, isCommon)
        : number >= 0
          ? withoutHeading(words, capital, number)
          : capital
    for (let at = 0; at < words.length;) {
      const office = purposes?.officeEnd(words, at) ?? at
      if (office > at) {
        at = office
        continue
      }
      const marked = quotedEnd(words, at)
      if (marked > at) {
        add(sentence, words, at, marked)
        at = marked
        continue
      }
      const body = bodyFrom(words, at, gazetteer)
      const starts = named[at] || (purposes !== null && purposes.bodyEnd(words, at + 1) > at + 1)
      const end = body > at ? body : starts ? runFrom(words, at, named, gazetteer, purposes) : at
      if (end <= at) {
        at++
        continue
      }
      add(sentence, words, at, end)
      at = end
    }
  })
  return { found, counts, emphatic: isCommon !== null }

  /** In a heading a word that lists have is no name, unless the text gives it capitals elsewhere; its number never is. */
  function withoutHeading(words: readonly Word[], capital: readonly boolean[], number: number): boolean[] {
    const kept = withoutEmphasis(words, capital, lower => {
      const seen = counts.get(lower)
      if (gazetteer.gender(lower) !== undefined || gazetteer.people(lower) || gazetteer.place(lower) > 1)
        return false
      return (seen?.inside ?? 0) <= (seen?.lower ?? 0) + 1 && isListed(lower, common())
    })
    // "A. Petrov" signs, "A. Arrest" is the first of the headings.
    if (!kept[number]) kept.fill(false, 0, number)
    return kept
  }

  /** "G .E. Zinoviev", "I. N Smirnov": how far back the first initial stands that misprints part from the others. */
  function strayInitial(at: number): number {
    const before = text.slice(Math.max(0, at - 5), at)
    // "I N Smirnov" lost both stops.
    const bare = TWO_CAPITALS.test(text.slice(at, at + 4)) ? BARE_INITIAL : null
    return (INITIAL_BEFORE.exec(before) ?? bare?.exec(before) ?? null)?.[0].length ?? 0
  }

  function add(sentence: number, words: readonly Word[], from: number, to: number): void {
    let core = from
    while (core < to && isTitle(words[core]!)) core++
    // "Commissar of Defence": an office, and no person's name begins with "of".
    if (core < to && words[core]!.form === 'of') {
      // "Secretary of the Central Committee": the body is named all the same.
      const body = core + (words[core + 1]?.form === 'the' ? 2 : 1)
      if (body < to && GROUP_HEADS.has(words[to - 1]!.form.toLowerCase())) add(sentence, words, body, to)
      return
    }
    if (core === to || !/^\p{L}/u.test(words[core]!.form)) core = from
    const initial = /^\p{Lu}\.?$|^(?:\p{Lu}\.)+$/u.test(words[core]!.form)
      ? strayInitial(words[core]!.start)
      : 0
    if (initial > 0) {
      const start = words[core]!.start - initial
      const end = words[to - 1]!.end
      if (found.at(-1) !== undefined && found.at(-1)!.start >= start) found.pop()
      found.push({ sentence, from, to, core, start, end, text: plain(text.slice(start, end)) })
      return
    }
    // "the widow Grand" is not Grand.
    const widow = from === core && words[from - 1]?.form === 'widow' ? 1 : 0
    from -= widow
    const start = words[from]!.start
    const end = words[to - 1]!.end
    found.push({ sentence, from, to, core, start, end, text: plain(text.slice(words[core]!.start, end)) })
  }
}

export function plain(name: string): string {
  return name
    .replaceAll(/\s+/g, ' ')
    .replaceAll(PARTED_INITIAL, '$1.')
    .replaceAll(/ ?([-‐‑]) ?/g, '-')
    .replaceAll(/\s+(['’]s)/g, '$1')
    .replace(/^["“”'‘’_]+|["“”_]+$/g, '')
}

/** A capitalised title or role, in the plural too: "Comrades Stalin, Voroshilov". */
export function isTitle(word: Word): boolean {
  if (!isCapital(word.form)) return false
  const lower = word.form.toLowerCase().replace(/\.$/, '')
  return TITLES.has(lower) || ROLES.has(lower) || (lower.endsWith('s') && TITLES.has(lower.slice(0, -1)))
}

const NEVER_NAMES: ReadonlySet<string> = new Set(
  'PRON DET ADP CCONJ SCONJ AUX PART INTJ ADV NUM PUNCT SYM'.split(' '),
)

/** Without the stop of an abbreviation; an initial keeps its own. */
function withoutStop(word: string): string {
  return word.length > 2 && word.endsWith('.') ? word.slice(0, -1) : word
}

function isNameWord(
  words: readonly Word[],
  at: number,
  counts: CaseCounts,
  shouting: boolean,
  gazetteer: Gazetteer,
): boolean {
  const { form, upos } = words[at]!
  if (!isCapital(form)) return false
  const lower = form.toLowerCase()
  if (NOT_NAMES.has(withoutStop(lower))) return false
  // "Eight confessed" counts; "Seven Oaks" is a place.
  if (NUMBER_WORDS.has(lower))
    return !shouting && !isFirst(words, at) && /^\p{Lu}\p{Ll}/u.test(words[at + 1]?.form ?? '')
  if (!shouting && isForeignArticle(words, at)) return true
  if (/^(?:\p{Lu}\.)+$/u.test(form)) return true
  const seen = counts.get(lower)
  if (shouting) return (seen?.inside ?? 0) > 0 && (seen?.lower ?? 0) === 0 && upos !== 'DET' && upos !== 'ADP'
  if (isFirst(words, at)) {
    if ((seen?.inside ?? 0) > (seen?.lower ?? 0)) return upos !== 'PRON' && upos !== 'DET' && upos !== 'ADP'
    if ((seen?.lower ?? 0) > 0) return false
    if (upos === 'PROPN') return true
    return (
      (upos === 'NOUN' || upos === 'ADJ') &&
      (gazetteer.gender(lower) !== undefined || gazetteer.people(lower))
    )
  }
  if (upos === 'PROPN') return true
  if (NEVER_NAMES.has(upos)) return false
  if (upos === 'VERB') return (seen?.lower ?? 0) === 0 && (seen?.inside ?? 0) > 1
  return (seen?.lower ?? 0) <= (seen?.inside ?? 0) * 2
}

/** Name words without the common ones; a head or title stays beside a word that is none ("Somerset House", "Sir Edmund"). */
function withoutEmphasis(
  words: readonly Word[],
  capital: readonly boolean[],
  isCommon: (lower: string) => boolean,
): boolean[] {
  const lower = (at: number) => withoutStop(words[at]?.form.toLowerCase() ?? '')
  // "Oblig'd", "Practis'd": a verb's old ending.
  const isVerb = (at: number) =>
    /^['’](?:d|st)$/.test(words[at + 1]?.form ?? '') && words[at + 1]!.start === words[at]!.end
  const kept = capital.map((is, at) => is && !isCommon(lower(at)) && !isHead(lower(at)) && !isVerb(at))
  const isKept = (at: number) => kept[at] === true
  for (let at = words.length - 1; at >= 0; at--)
    if (capital[at] === true && isHead(lower(at)) && !kept[at])
      kept[at] =
        isKept(at + 1) ||
        isKept(at - 1) ||
        (lower(at + 1) === 'of' &&
          isKept(lower(at + 2) === 'the' ? at + 3 : at + 2) &&
          !TITLES.has(lower(at + 2)))
  return kept
}

/** "an association named “Memory and Truth”": the end of what stands in the marks, from its first word, or `at`. */
function quotedEnd(words: readonly Word[], at: number): number {
  if (!OPENS.test(words[at - 1]?.form ?? '') || !isCapital(words[at]!.form)) return at
  if (!followsKind(words, at - 1)) return at
  for (let end = at + 1; end < Math.min(words.length, at + 7); end++) {
    if (CLOSES.test(words[end]!.form)) return end
    if (words[end]!.upos === 'PUNCT' && !/^[-‐‑.]$/.test(words[end]!.form)) return at
  }
  return at
}

const OPENS = /^["“‘«„]$/
const CLOSES = /^["”’»“]$/

/** Whether a capital is owed to the place: the sentence's first word, or the first after an opening mark. */
function isFirst(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { form } = words[before]!
    // In "the militia “Black Arrow”" the marks are those of a name.
    if (/^["“‘'«*_]+$/.test(form)) return !followsKind(words, before)
    // A bracket begins a sentence only where it stands before one.
    if (/^[([]+$/.test(form)) continue
    if (form === ':' || /^[.!?]+$/.test(form) || /^--+$|^—$/.test(form)) return true
    if (/[\p{L}\p{N}]/u.test(form)) return false
    if (form === ',' || form === ';') return false
  }
  return true
}

/** The end of the run of name words that begins at `at`. */
function runFrom(
  words: readonly Word[],
  at: number,
  named: readonly boolean[],
  gazetteer: Gazetteer,
  purposes: Purposes | null,
): number {
  let end = at + 1
  for (;;) {
    const next = words[end]
    if (next === undefined) return end
    const purpose = purposes?.bodyEnd(words, end) ?? end
    if (purpose > end) {
      end = purpose
      continue
    }
    if (named[end] && end === at + 1 && isPlaceBefore(words, at, named, gazetteer)) return end
    if (named[end] && !breaks(words, end)) end++
    else if (isHyphen(words, end) && named[end + 1]) end += 2
    else if (CONNECTORS.has(next.form) && named[end + 1] && connects(words, at, end)) end += 2
    else if (
      OF_THE.has(next.form) &&
      words[end + 1]?.form === 'the' &&
      named[end + 2] &&
      takesOf(words[end - 1]!)
    )
      end += 3
    else if (
      /^['’]s$|^['’]$/.test(next.form) &&
      named[end + 1] &&
      isHeadWord(words[lastOf(words, end + 1, named) - 1]!)
    )
      end += 2
    else if (next.form === '&' && named[end + 1]) end += 2
    else if ((next.form === ',' || next.form === 'and') && companyEnd(words, end, named) > end)
      end = companyEnd(words, end, named)
    else return end
  }
}

/** "After his arrival in Moscow Berman-Yurin met …": a preposition, a known place, and a name that is no part of it. */
function isPlaceBefore(
  words: readonly Word[],
  at: number,
  named: readonly boolean[],
  gazetteer: Gazetteer,
): boolean {
  if (gazetteer.place(words[at]!.form.toLowerCase()) < 2) return false
  if (!/^(?:in|from|to|at|for|near|via|through|leaving|the)$/i.test(words[at - 1]?.form ?? '')) return false
  const last = words[lastOf(words, at, named) - 1]!
  if (isHeadWord(last)) return false
  const whole = words
    .slice(at, lastOf(words, at, named))
    .map(({ form }) => form.toLowerCase())
    .join(' ')
  return gazetteer.place(whole) === 0
}

function lastOf(words: readonly Word[], from: number, named: readonly boolean[]): number {
  let end = from
  while (named[end] && words[end] !== undefined) end++
  return end
}

/** "Waite and Co.", ", Shriner Company": the end of a firm's name that goes on at `at`, or `at`. */
function companyEnd(words: readonly Word[], at: number, named: readonly boolean[]): number {
  for (let end = at; end < Math.min(words.length, at + 6); end++) {
    const { form } = words[end]!
    if (/^(?:Co\.?|Company|Sons|Bros\.?|Brothers|Ltd\.?)$/.test(form)) return end + 1
    if (!named[end] && form !== ',' && form !== 'and' && form !== '&') return at
  }
  return at
}

/** A title begins another name ("Rosa Count Mirbach" is two), and so does the end of a heading in capitals. */
function breaks(words: readonly Word[], at: number): boolean {
  const [before, here] = [words[at - 1]!.form, words[at]!.form]
  if (/^[\p{Lu}-]{4,}$/u.test(before) && /^\p{Lu}(?:\p{Ll}|\.)/u.test(here)) return true
  if (/^\p{Lu}\.$/u.test(here)) return false
  return isTitle(words[at]!) && !isTitle(words[at - 1]!) && !GROUP_HEADS.has(words[at]!.form.toLowerCase())
}

function connects(words: readonly Word[], from: number, at: number): boolean {
  // "the House of Mr. Howard" is his, and no name.
  if (/^(?:mr|mrs|dr|sir|madam|capt|captain|comrade)\.?$/i.test(words[at + 1]?.form ?? '')) return false
  if (words[at]!.form !== 'of') return true
  return takesOf(words[at - 1]!) || (from < at && takesOf(words[from]!) && isTitle(words[from]!))
}

function takesOf(word: Word): boolean {
  return TAKES_OF.has(word.form.toLowerCase().replace(/s$/, '')) || TAKES_OF.has(word.form.toLowerCase())
}

function isHeadWord(word: Word): boolean {
  const lower = word.form.toLowerCase()
  return PLACE_HEADS.has(lower) || GROUP_HEADS.has(lower)
}

/** The lower-case role written before a name ("the accused Smirnov"), or an empty string. */
export function roleBefore(words: readonly Word[], at: number): string {
  const before = words[at - 1]
  return before !== undefined && ROLES.has(before.form.toLowerCase()) ? before.form.toLowerCase() : ''
}
