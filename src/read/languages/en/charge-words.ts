// English words of accusation: verbs that accuse, names of a case built against somebody, penalties, outcomes, modes, law.
import type { Count, CountAccused } from '#model'
import { lettered } from '../lettered.ts'

type Gravity = NonNullable<CountAccused['gravity']>
type Mode = NonNullable<CountAccused['mode']>
type Outcome = CountAccused['outcome']

/** Verbs whose object stands accused. */
export const ACCUSING_VERBS: ReadonlySet<string> = new Set(
  'accuse charge indict denounce impeach implicate incriminate arraign prosecute slander defame calumniate'.split(
    ' ',
  ),
)
/** Verbs that tie their object to a discredited party. */
export const LINKING_VERBS: ReadonlySet<string> = new Set('link connect tie associate entangle'.split(' '))
/** A case made against somebody, as partisans, journalists and historians call it. */
export const CASE_NOUNS: ReadonlySet<string> = new Set(
  'amalgam frame-up frameup case affair plot conspiracy charge accusation slander prosecution indictment fabrication provocation calumny denunciation proceeding trial campaign'.split(
    ' ',
  ),
)
/** What is done to make such a case. */
export const MAKING_VERBS: ReadonlySet<string> = new Set(
  'make create build fabricate construct concoct prepare develop open bring launch start stage mount invent forge manufacture institute file raise direct weave organize organise centre center conduct undertake complete'.split(
    ' ',
  ),
)
/** Nouns that name what one is accused of when a hostile voice speaks them. */
export const CRIMES =
  /\b(?:preparation of (?:an? )?(?:armed|war)|armed (?:struggle|insurrection|uprising)|insurrection|rebellion|conspirac(?:y|ies)|plots?|treason|treachery|espionage|spying|sabotage|wrecking|terror(?:ism|istic|ist)?|assassination|murders?|attempts? on|diversion|counter-revolution(?:ary)?|high treason|sedition|heresy|perjury|fraud|theft|corruption|embezzlement|connections? with)\b/i

/** Relations of the model that are penalties, with their gravity. */
export const PENALTIES: ReadonlyMap<string, Gravity> = new Map([
  ['executed', 'death'],
  ['exiled', 'exile'],
  ['deported', 'exile'],
  ['deprived-of-citizenship', 'exile'],
  ['expelled', 'expulsion'],
  ['sentenced', 'prison'],
])

const DEATH =
  /\b(?:shot|death|supreme penalty|hanged|hanging|capital|executed|gallows|beheaded|firing squad)\b/i

/** Gravity of a penalty in words. */
export function gravityOf(penalty: string): Gravity {
  if (DEATH.test(penalty)) return 'death'
  if (/\b(?:exile[ds]?|banish\w*|deport\w*|transport\w*|citizenship)\b/i.test(penalty)) return 'exile'
  if (/\b(?:prison\w*|imprison\w*|years?|months?|hard labou?r|penal)\b/i.test(penalty)) return 'prison'
  return /\bexpel\w*|expulsion\b/i.test(penalty) ? 'expulsion' : 'slander'
}

/** What came of it, in words of the sentences around a charge. */
export const OUTCOMES: readonly (readonly [Outcome, RegExp])[] = [
  [
    'collapsed',
    lettered(
      String.raw`\b(?:nothing came of it|fiasco|collapsed?|came to nothing|fell through|prevented \p{L}+ from|obliged to recogni[sz]e|unsuccessful|failed|withdrawn in disgrace)\b`,
      'iu',
    ),
  ],
  ['acquitted', /\b(?:acquitted|found not guilty|exonerated|cleared of)\b/i],
  ['dropped', /\b(?:charges? (?:was|were) dropped|dropped|withdrew the charge|not proceeded with)\b/i],
  [
    'convicted',
    lettered(
      String.raw`\b(?:(?:was|were|then) sentenced|convicted|found guilty|(?:was|were) shot|(?:was|were) executed|given a (?:relatively )?\p{L}+ sentence|(?:was|were) deprived|condemned)\b`,
      'iu',
    ),
  ],
]

const MODES: readonly (readonly [Mode, RegExp])[] = [
  ['organiser', /\b(?:organi[sz](?:ed|ing|ers?)|headed|led|directed|guided|leaders?)\b/i],
  ['instigator', /\b(?:instigat\w+|incit\w+|instructed|ordered|inspir\w+|initiat\w+)\b/i],
  ['accessory', /\b(?:aid(?:ed|ing)|abett\w+|accomplices?|assisted|accessor\w+|harbou?r\w+)\b/i],
  ['attempt', /\b(?:attempt(?:ed|s|ing)?|preparations?|prepar(?:ed|ing)|tried to)\b/i],
  ['member', /\b(?:members?|participants?|belong\w*)\b/i],
  ['perpetrator', /\b(?:perpetrated|committed|carried out|murdered|killed|shot)\b/i],
]

/** How an accused is said to have taken part, from the words of a count. */
export function modeOf(words: string): Mode | null {
  let best: { mode: Mode; at: number } | null = null
  for (const [mode, pattern] of MODES) {
    const at = words.search(pattern)
    if (at >= 0 && (best === null || at < best.at)) best = { mode, at }
  }
  return best?.mode ?? null
}

const LAW = lettered(
  String.raw`\b(?:Articles?|Arts?\.|Sections?|Secs?\.|Paragraphs?|Paras?\.|§§?)\s+(\d[\d\s,.()a-z–-]*?(?:,?\s(?:paragraphs?|para\.|subsections?|items?|clauses?)\s\d+)?(?:\s?(?:and|,|;)\s?\d[\d.()a-z–-]*)*)(?:,?\s+(?:of|in) (?:the )?((?:\p{Lu}[\p{L}.\s-]{0,80}?)?(?:Code(?: of (?:Criminal )?Procedure)?(?: of the (?:\p{Lu}\.){2,}| of the \p{Lu}[\p{L} ]+)?|Act(?:,? (?:\d{4}|[IVXLC]+|No\. ?\d+)(?: of \d{4})?)?|Law(?: (?:No\. ?)?\d+)?|Constitution|Statute|Ordinance(?: of \d{4})?|Decree(?: of \d{4})?)))`,
  'gu',
)
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Articles of law cited, one string each: "58⁸ Criminal Code of the R.S.F.S.R.". */
export function lawsIn(words: string): Count['law'] {
  const found: string[] = []
  for (const [, numbers, code] of words.matchAll(LAW)) {
    const name = code!.trim().replace(/\s+/g, ' ')
    for (const number of numbers!
      .replace(/,?\s(?:paragraph|para\.|subsection|item|clause)s?\s(\d+)/g, '($1)')
      .match(/\d+[a-z]?(?:[.-]\d+)*(?:\(\d+\))?/g) ?? [])
      found.push(`${raised(number, name)} ${name}`)
  }
  return [...new Set(found)]
}

/**
 * The Russian codes number added articles with a superscript, which flat text loses: "588" is 58⁸, "5811" is 58¹¹. Their
 * articles proper end below 206, so a longer number beginning with 58 or 59 can be nothing else.
 */
function raised(number: string, code: string): string {
  if (!/R\.?\s?S\.?\s?F\.?\s?S\.?\s?R|U\.?S\.?S\.?R|Ukrain|Soviet/.test(code)) return number
  const parts = /^(5[89])(\d{1,2})$/.exec(number)
  return parts === null
    ? number
    : parts[1]! + parts[2]!.replaceAll(/\d/g, digit => SUPERSCRIPTS[Number(digit)]!)
}

/** What victims stand after in the words of a count. */
export const VICTIM_CUE =
  /\b(?:assassinat\w+|murder(?:ed|ing)?|kill(?:ed|ing)?|lives|life|attempts? (?:on|against)|acts? against|against|death) (?:of |on |the |a |lives |life |member of [^,]{0,160}, )*(?:Comrades? )?/gi

/** The words before a list of charges: "The State Prosecutor charges:", "are charged as follows:". */
export const ACCUSES =
  /\b(?:charges?|charged|accuses?|accused|indicts?|indicted|arraigned|presents?|impeach(?:es)?)(?:\s(?:the (?:following|accused|defendants?)(?: persons?)?|as follows|with the following(?: \w+)?|that|before this \w+))?\s?[:—–]\s*$|\b(?:the following charges|charges? (?:against|preferred)[^.:]{0,80}|counts? of the indictment|the indictment (?:reads|charges|alleges)(?: as follows| that)?)\s?:\s*$/i
/** A numbered item. */
export const ITEM = /^\s*(?:\(?\d{1,2}[.)]|[IVX]{1,5}\.|\(?[a-z]\)|[—–•-])\s+/
/** "COUNT ONE", "Count 2.", "First charge:", "The second count:". */
export const COUNT_HEAD =
  /^\s*(?:the\s)?(?:(?:count|charge|specification)\s(?:\d{1,2}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:count|charge)\b)\s?[.:)—–-]*\s*/i
/** What stands between the accused and the deed. */
export const OF_WHAT = lettered(
  String.raw`,?\s(?:(?:is|are|was|were|stands?)\s)?(?:(?:hereby\s)?(?:charged|accused|indicted)\s)?(?:with(?=\s(?:having|being|\p{L}+ing|the crime|high|conspiracy|murder|treason|espionage|sabotage|membership))|for(?=\s(?:having|that|\p{L}+ing))|of(?=\s(?:having|being|\p{L}+ing))|in that|(?:did|do)\b(?=[^.]{3,})|,?\sthat(?=\s(?:he|she|they|on|in|from|at|between)\b))\s?`,
  'u',
)
/** The words of a heading before the names of the accused. */
export const CAPTION =
  /\b(?:in the (?:case|matter) (?:of|against)|(?:proceedings|indictment|case|charges?) against|v\.|vs\.|versus|against the accused)\s/i
/** Who stands before "charges:", by office or body. */
export const CHARGING = lettered(
  String.raw`\b(?:[Tt]he\s)?((?:State |Public |General |Chief |Military )?(?:Prosecutor(?:[’']s Office|[- ]General)?|Prosecution|Procurator(?:[- ]General|[’']s Office)?|Grand Jury|Crown|Attorney[- ]General|Commonwealth|People(?: of the State of \p{Lu}\p{L}+)?|United States(?: of America)?))\s(?:[\p{L} ]{0,40}\s)?(?:charges?|accuses?|indicts?|presents?|alleges?)\b`,
  'u',
)

/** What stands before the name of a go-between: "through the courier ", "by way of his driver ". */
export const BETWEEN = lettered(
  String.raw`\b(?:through|via|by (?:way|means) of|with the help of)\s(?:(?:the|an?|his|her|their|one)\s)?(?:[\p{Ll}-]+\s){0,3}$`,
  'u',
)
