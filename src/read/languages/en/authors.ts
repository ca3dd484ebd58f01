// Reads from English papers whose word they are: titles ("Deposition of …"), formulae ("I, the undersigned …"), bylines, datelines, signatures.
import type { Block, SourceKind, Span } from '#model'
import { gated, startingWith, type Pattern } from '../gated-pattern.ts'
import { lettered } from '../lettered.ts'

/** A name that a paper gives as its author's, its recorder's, or an examiner's. */
export interface NamedInText extends Span {
  readonly entity: 'person' | 'group'
  readonly rule: string
}

export interface Authorship {
  /** Whose word the paper is. */
  readonly author: NamedInText | null
  /** Who took it down ("before Inspector Brandt"). */
  readonly recorder: NamedInText | null
  /** The author is called arrested, detained, accused. */
  readonly held: boolean
}

/** A person's name: initials and capitalised words, with the small words of names between them. */
export const NAME =
  "(?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{L}\\p{M}’'-]+(?:\\s(?:(?:de|von|van|der|den|la|le|du|di|da|al|ibn|bin)\\s)*(?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{L}\\p{M}’'-]+){0,3}"
/** Ranks and forms of address before a name; matched, not part of the name. */
export const TITLE =
  '(?:(?:(?:Lt|Lieut|Lieutenant|Major|Maj|Colonel|Col)\\.?-(?:Colonel|Col|General|Gen)|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Investigator|Prosecutor|Procurator|Magistrate|Superintendent|Commissioner|Commissar|Constable|Agent|Lt|Col|Capt|Gen|Maj|Sir|Dame|Lord|Lady|Citizen|Comrade|Inspector|Sergeant|Captain|Major|Colonel|General|Lieutenant|Judge|Justice|Father|Brother|Sister|Sister|Madame|Monsieur|Herr|Frau|Don|Señor|Signor|Mme|M)\\.?\\s)'
const HELD =
  'detained|arrested|accused|imprisoned|condemned|convicted|suspected?|defendant|prisoner|detainee|arrestee|suspect'
const PART = `(?:(?:${HELD}|said|late|witness|deponent|applicant|complainant|plaintiff|informant|victim|citizen|above-named)\\s)`
const PAPER =
  'deposition|statement|confession|testimony|affidavit|declaration|information|examination|interrogation|evidence|diary|diaries|journal|memoirs?|recollections|reminiscences|autobiography|letters?|account|narrative|protest|petition|appeal|protocol|explanation|plea|report'

/** A paper's kind and a preposition: what a title cannot do without. */
const TITLE_WORDS = new RegExp(
  `(?:${PAPER})\\s(?:(?:made|given|taken|sworn|signed)\\s)?(?:of|by|from|the)\\s`,
  'iu',
)
const TITLED = lettered(
  `\\b(?:(?:protocol|record|minutes|PROTOCOL|RECORD|MINUTES|Protocol|Record|Minutes) (?:of|OF|Of) (?:the |THE )?)?(?:(?:${PAPER})|(?:${PAPER.toUpperCase()})|(?:${PAPER.replace(/\b[a-z]/g, letter => letter.toUpperCase())}))\\s(?:(?:made|given|taken|sworn|signed)\\s)?(?:of|OF|Of|by|BY|from|FROM|the)\\s((?:(?:the|THE|The)\\s)?(?:${PART}|${PART.toUpperCase()})*)${TITLE}?(${NAME})`,
  'gu',
)
/** A body, not a person: its report is signed by somebody else or by nobody. */
const BODY =
  /^(?:Ministry|Committee|Court|Commission|Commissariat|Bureau|Department|Office|Police|Government|Party|Tribunal|Council|Central|Supreme|State|National|Royal|District|Security|Bench|Company|Board|Union|Congress|Parliament|Senate|House|Assembly|Embassy|Consulate|Prosecutor|Secretary)\b/
const IS_HELD = new RegExp(HELD, 'i')
const IS_PAPER = new RegExp(`^(?:${PAPER})\\b`, 'i')
const OWNED = gated(new RegExp(`['’]s (?:${PAPER})\\b`, 'iu'), `^(${NAME})['’]s (?:${PAPER})\\b`, 'iu')
const UNDERSIGNED = startingWith(
  `(?:\\bI,\\s+(?:the\\s(?:undersigned|${HELD}|below-named)(?:\\s(?:${HELD}))?,?\\s+)?|\\b[Tt]he undersigned,?\\s+|\\b[Mm]y name is\\s+)`,
  `${TITLE}?(${NAME})(?=[,.;]|\\s(?:of|aged|born|do|hereby|make|residing|being)\\b)`,
  'u',
)
const BEFORE_OFFICER = startingWith(
  `\\b(?:before(?: me,?)?|taken (?:down )?by|recorded by|conducted by|interrogated by|questioned by|examined by|in the presence of)\\s`,
  `(?:the\\s)?(?:(?:examining|investigating|senior|chief|deputy|police)\\s)*(?:(?:magistrate|investigator|judge|officer|prosecutor|inspector|examiner|lieutenant|captain|major|commissioner|commissary)\\s(?:of [\\p{L} ]{3,30}\\s)?)?,?\\s?${TITLE}?(${NAME})`,
  'iu',
)
const BYLINE = startingWith(`^(?:[Bb]y|BY|[Ff]rom our correspondent)\\s+`, `${TITLE}?(${NAME})`, 'u')
/** "From: Lt. Brandt" in the head of a memorandum; not "From: Head of Section IV", which is an office. */
const FROM_LINE = startingWith(
  `^(?:From|FROM)[ \\t]*:[ \\t]*`,
  `${TITLE}?(${NAME})(?:,[^\\n]*)?[.]?[ \\t]*$`,
  'mu',
)
const CHARGES = gated(
  /\s(?:charges|accuses|indicts|alleges|presents|submits|brings)\b/u,
  `\\b(?:[Pp]rosecutor|[Aa]ttorney|[Pp]rocurator|[Cc]ommissioner|[Ss]olicitor|[Mm]agistrate)(?:[- ][Gg]eneral)?,?\\s(?:\\p{L}+\\s){0,3}?(${NAME}),?\\s(?:hereby\\s)?(?:charges|accuses|indicts|alleges|presents|submits|brings)\\b`,
  'u',
)
const DAY =
  '(?:\\d{1,2}(?:st|nd|rd|th)?\\s\\p{Lu}\\p{L}+,?\\s\\d{4}|\\p{Lu}\\p{L}+\\s(?:\\d{1,2},?\\s)?\\d{4})'
const PRESS =
  'gazette|times|courier|telegraph|herald|tribune|post|news|daily|weekly|evening|morning|pravda|izvestia|review|journal|chronicle|observer|mail|press|standard|guardian|star|sun|worker|worker|record|echo|monitor|mirror|voice|zeitung|presse|humanit[eé]|figaro|temps|matin|mayak|novosti|vestnik|bulletin'
const PAPER_LINE = gated(
  /,\s.*?\d{4}/su,
  `^((?:[Tt]he|THE)\\s\\p{Lu}[\\p{L}’' -]{2,40}|\\p{Lu}[\\p{L}’' -]{2,40}),\\s(?:\\p{Lu}[\\p{L} ]+,\\s)?(?:${DAY})`,
  'u',
)
const IS_PRESS = new RegExp(`\\b(?:${PRESS})\\b`, 'iu')
const COURT = startingWith(
  '^(?:Record|Minutes|Proceedings|Transcript|Journal|Judge?ment|Decision|Verdict)s? (?:of|in) the ',
  '((?:\\p{Lu}\\p{L}+ )*(?:Court|Tribunal|Commission|Collegium|Committee)(?: (?:of|at|in|for|on) (?:the )?\\p{Lu}\\p{L}+(?: (?:\\p{Lu}\\p{L}+|of \\p{Lu}\\p{L}+))*)?)',
  'u',
)
const SIGNED = startingWith(
  `(?:\\(?[Ss]igned\\)?:?|\\/s\\/|Signature:|[Ss]igned (?:in|by|with)[^.:\\n]{0,60}[.:])\\s*`,
  `${TITLE}?(${NAME})[.,)]?(?:\\s*$|,)`,
  'u',
)
const CLOSING = startingWith(
  `^(?:[Yy]ours?|[Ww]ith (?:love|kind regards)|[Ss]incerely|[Rr]espectfully|[Aa]ffectionately|[Tt]ruly|[Ff]aithfully|I (?:remain|embrace you))`,
  `[\\p{Ll}, ]*(?:\\n|,|\\s)\\s*${TITLE}?(${NAME})[.]?$`,
  'u',
)
const FOR_BODY = startingWith(
  `^[Ff]or (?:and on behalf of )?(?:the\\s)?`,
  `[\\p{L}’' ]{3,60}:\\s*${TITLE}?(${NAME})(?:,|\\.?$)`,
  'u',
)
const BARE = gated(
  /^[—–-]?\s*[^\sa-z][^\d;:!?()"“”]+$/u,
  `^[—–-]?\\s*${TITLE}?(${NAME})(?:,\\s[\\p{Ll}\\p{Lu}][\\p{L}’' -]{2,50})?[.]?$`,
  'u',
)
/** "Budapest, 10 September 1949 Dr Alapi, State Prosecutor": place, date and name in one line. */
const DATED_NAME = startingWith(
  '\\b\\d{4}[.,]?\\s+',
  `${TITLE}?(${NAME})(?:,\\s[\\p{L}’' -]{2,50})?[.]?$`,
  'u',
)
const COPIED = startingWith(
  '\\b(?:certified|copied|kept|drawn up|compiled|extracted|issued|written) ',
  `(?:[\\p{L} ]{0,40})?by (?:the\\s)?(?:[\\p{Ll}]+,?\\s){0,3}${TITLE}?((?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2})`,
  'u',
)

/** Papers that one hand writes; a transcript or study is not one of them. */
const ONE_HAND: ReadonlySet<SourceKind> = new Set([
  'confession',
  'letter',
  'memoir',
  'decree',
  'indictment',
  'register',
  'press',
  'other',
])

/** What the text itself says of its authorship. Looks at the first and last blocks only. */
export function authorshipOf(text: string, blocks: readonly Block[], kind: SourceKind): Authorship {
  const shown = blocks.filter(block => block.kind !== 'running-head' && block.kind !== 'footnote')
  const opening = shown.slice(0, 6).filter(({ start }) => start < 1500)
  const closing = shown
    .slice(1)
    .slice(-5)
    .filter(block => block.kind !== 'heading' && block.end > text.length - 1200)
  if (kind === 'transcript' || kind === 'verdict') {
    const court = first(opening, COURT, 'group', 'court')
    return { author: court, recorder: null, held: false }
  }
  if (!ONE_HAND.has(kind)) return { author: null, recorder: null, held: false }
  const titled = titledIn(text, opening)
  const testimony = kind === 'confession'
  const recorder = testimony ? first(opening, BEFORE_OFFICER, 'person', 'recorder') : null
  const author =
    titled?.name ??
    sender(opening) ??
    first(opening, UNDERSIGNED, 'person', 'undersigned') ??
    (kind === 'indictment' ? first(opening, CHARGES, 'person', 'charges') : null) ??
    first(opening, BYLINE, 'person', 'byline') ??
    (kind === 'press' || kind === 'other' ? paperLine(opening) : null) ??
    (kind === 'press' ? null : signature(closing)) ??
    (kind === 'register' ? first(opening, COPIED, 'person', 'copied') : null)
  return { author, recorder, held: titled?.held ?? false }

  function first(
    among: readonly Block[],
    pattern: Pattern,
    entity: 'person' | 'group',
    rule: string,
  ): NamedInText | null {
    for (const block of among) {
      const found = nameIn(
        block.start,
        text.slice(block.start, Math.min(block.end, block.start + 1200)),
        pattern,
      )
      if (found !== null) return { ...found, entity, rule: `author/${rule}` }
    }
    return null
  }

  function titledIn(
    whole: string,
    among: readonly Block[],
  ): { readonly name: NamedInText; readonly held: boolean } | null {
    for (const { start, end } of among.slice(0, 3)) {
      const words = whole.slice(start, Math.min(end, start + 400))
      const match = TITLE_WORDS.test(words)
        ? ([...words.matchAll(TITLED)].find(found => !IS_PAPER.test(found[2]!)) ?? null)
        : null
      const owned = match === null ? nameIn(start, words, OWNED) : null
      if (owned !== null) return { name: { ...owned, entity: 'person', rule: 'author/title' }, held: false }
      if (match === null || kind === 'indictment' || kind === 'decree' || kind === 'press') continue
      const at = start + match.index + match[0].length - match[2]!.length
      if (BODY.test(match[2]!)) continue
      return {
        name: { start: at, end: at + match[2]!.length, entity: 'person', rule: 'author/title' },
        held: IS_HELD.test(match[1]!),
      }
    }
    return null
  }

  function sender(among: readonly Block[]): NamedInText | null {
    const found = first(among, FROM_LINE, 'person', 'from')
    return found === null || BODY.test(text.slice(found.start, found.end)) ? null : found
  }

  function paperLine(among: readonly Block[]): NamedInText | null {
    const found = first(among.slice(0, 3), PAPER_LINE, 'group', 'newspaper')
    return found !== null && IS_PRESS.test(text.slice(found.start, found.end)) ? found : null
  }

  /** From the last block upwards; a signature with a body or formula goes before a bare name. */
  function signature(among: readonly Block[]): NamedInText | null {
    for (const block of [...among].reverse()) {
      const words = text.slice(block.start, block.end)
      const tail = words.slice(-160)
      const short = words.length < 90
      const found =
        nameIn(block.end - tail.length, tail, SIGNED) ??
        (short
          ? (nameIn(block.start, words, FOR_BODY) ??
            nameIn(block.start, words, CLOSING) ??
            nameIn(block.start, words, DATED_NAME) ??
            (/\d/.test(words) ? null : nameIn(block.start, words, BARE)))
          : null)
      if (found !== null) return { ...found, entity: 'person', rule: 'author/signature' }
    }
    return null
  }
}

/** The last group of a match that takes part in it, as a place in the text. */
function nameIn(offset: number, words: string, pattern: Pattern): Span | null {
  const match = pattern.exec(words)
  const name = match?.slice(1).findLast(group => group !== undefined)
  if (match === null || name === undefined) return null
  const start = offset + match.index + match[0].lastIndexOf(name)
  return { start, end: start + name.length }
}

/** A name signed under the last line of a quoted paper ("Brandt, Inspector”"), or null. */
export function signatureOf(text: string, { start, end }: Span): Span | null {
  const lines = text.slice(start, end).split('\n')
  const last = lines.at(-1)!.trim()
  if (lines.length < 2 || last.length > 70 || /\d/.test(last)) return null
  const at = start + text.slice(start, end).lastIndexOf(last)
  return nameIn(at, last, CLOSING) ?? nameIn(at, last, BARE)
}
