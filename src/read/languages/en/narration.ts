// Tells where, in an English record of a hearing, the speaker's words end and the reporter's own account goes on.
//
// Flattened transcripts run both together: "Holtzman: Yes. The State Prosecutor further establishes that …". Signs of the
// reporter are the speaker named in the third person, a party with a verb of testimony in the present, and the formulae
// of court records. First-person words outside quotation marks are signs of the speaker.
import { gated, startingWith } from '../gated-pattern.ts'
import { lettered } from '../lettered.ts'

/** What the rule may know of the turn under way. */
export interface TurnContext {
  /** Surname of the speaker, or null for an office. */
  readonly speaker: string | null
  /** The initial that tells the speaker from a namesake ("N. Lurye"), or null. */
  readonly initial: string | null
  /** Surnames of all who have turns in the document. */
  readonly surnames: ReadonlySet<string>
  /** The turn so far is a question, a demand or a short answer. */
  readonly brief: boolean
}

/** Present-tense verbs by which reporters summarise testimony. */
const REPORTS =
  'testif(?:ies|y)|states?|says|declares?|relates?|replies|answers|admits?|confirms?|denies|corroborates?|confesses|explains|adds|asserts?|affirms?|claims?|' +
  'informs?|describes?|gives|makes|proceeds|continues|goes on|begins|starts|tries|attempts|persists|refuses|insists|recalls|recounts|tells|speaks|cites|' +
  'emphasi[sz]es|repeats|acknowledges|concedes|enumerates|points? out|refers|maintains|pleads|deposes|swears|fails|establishes|puts|asks|reads|announces|orders|rules|' +
  'calls|summons|rises|adjourns|reminds|shows|submits|requests|presents|cross-examines|examines|questions|concludes|quotes|exposes|elicits|grants|opens|closes'
const PARTY =
  '(?:the |both )?(?:(?:state |public )?prosecutors?|prosecution|president|presiding judge|chairman|judge|court|clerk|secretary|commandant|accused|defendants?|prisoners?|witness(?:es)?|deponent|expert|counsel|jury|tribunal|commission)'
const ADVERB =
  '(?:then|also|further|furthermore|however|again|now|here|next|once (?:again|more)|at (?:first|last|once)|nevertheless|finally|himself|herself|immediately|thereupon|in (?:reply|conclusion))'

const PARTY_OPENS = `^(?:then |here |next |finally |further |continuing,? |(?:in|on|at|after|before|following) [^,.;]{2,60}, )?${PARTY}`
const PARTY_REPORTS = gated(
  new RegExp(`${PARTY_OPENS}.*\\s(?:${REPORTS})\\b`, 'isu'),
  `${PARTY_OPENS}(?:,? (?:comrade|citizen|mr\\.?)?\\s?(?:\\p{Lu}[\\p{L}'’.-]*\\s?){0,4},?)?(?:\\s+${ADVERB})*\\s+(?:${REPORTS})\\b`,
  'iu',
)
const NAME_REPORTS = lettered(
  `^(?:(?:The|A|Mr|Comrade|accused|witness|defendant|Accused|Witness)\\.?\\s+)*(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}(?:${ADVERB}\\s+)*(?:${REPORTS})\\b`,
  'u',
)
const INQUIT = gated(
  new RegExp(`,\\s(?:[^,]*\\s)?(?:${REPORTS})(?:[\\s,.]|$)`, 'u'),
  `,\\s((?:(?:${REPORTS})(?:\\s\\p{L}+){1,4}?|(?:\\p{L}[\\p{L}.'’-]*\\s){1,4}?(?:${REPORTS})))(?:,|\\.?$)`,
  'u',
)
const RECORD_FORMULA = lettered(
  '^(?:this (?:concludes|ends|completes) |(?:at|after|on|before) (?:the |a )?(?:opening|close|conclusion|beginning|end|short|brief)?[\\p{L} ]*(?:session|recess|adjournment|examination|hearing|interval)\\b' +
    '|the (?:morning|evening|afternoon|further|next) (?:session|hearing|sitting|examination)|the (?:cross-)?examination of|under (?:further )?(?:cross-)?examination' +
    '|in (?:reply|answer) to (?:a |the |further |subsequent |point-blank )?questions?|replying to|asked (?:by|about|whether|to)|questioned (?:by|about)|further evidence|as a result of (?:the |this |these |further )|this (?:assertion|statement|testimony|evidence)\\b.*\\b(?:refuted|confirmed|corroborated)' +
    '|\\(?(?:applause|laughter|commotion|sensation|animation)\\b)',
  'iu',
)
const FIRST_PERSON = lettered(
  String.raw`(?:^|[^\p{L}.'’])(?:I(?=[^\p{L}.’']|['’](?:m|ve|ll|d|re)\b|$)|(?:me|my|mine|myself|we|us|our|ours|ourselves)(?=\P{L}|$))`,
  'u',
)
const SECOND_PERSON = /\b(?:you|your|yours|yourself)\b/i

/** Whether a sentence that is not the first of its turn is the reporter's and not the speaker's. */
export function isNarration(sentence: string, context: TurnContext): boolean {
  const bare = outsideQuotes(sentence)
  if (FIRST_PERSON.test(bare) || (SECOND_PERSON.test(bare) && !RECORD_FORMULA.test(bare))) return false
  if (context.speaker !== null && namesSpeaker(bare, context.speaker, context.initial)) return true
  if (PARTY_REPORTS.test(bare) || RECORD_FORMULA.test(bare)) return true
  if (bySpeaker(bare, context.surnames)) return true
  return context.brief && startsWithParty(bare, context.surnames)
}

/** ", Zinoviev states," and ", states Zinoviev,": the words of another are being summed up. */
function bySpeaker(bare: string, surnames: ReadonlySet<string>): boolean {
  if (![...surnames].some(surname => bare.includes(surname))) return false
  const match = INQUIT.exec(bare)
  return match !== null && match[1]!.split(/\s+/).some(word => surnames.has(word))
}

/** A sentence in brackets: a stage direction or a citation. */
export function isBracketed(sentence: string): boolean {
  return /^\s*[([]/.test(sentence) && /[)\]][.\s]*$/.test(sentence)
}

const RELATIVE = startingWith(
  '(?:brother|sister|wife|son|father|mother|daughter|husband)s?,?\\s+',
  '(?:\\p{Lu}[\\p{L}.]*\\s+){0,2}$',
  'iu',
)

/** The speaker's own name as a whole word, not as part of a relative's ("my brother, Paul Olberg"). */
function namesSpeaker(bare: string, surname: string, initial: string | null): boolean {
  for (let at = bare.indexOf(surname); at >= 0; at = bare.indexOf(surname, at + 1)) {
    if (/\p{L}/u.test(bare[at + surname.length] ?? ' ') || /[\p{L}-]$/u.test(bare.slice(0, at))) continue
    const other = /(?:^|[^\p{L}])(\p{Lu})\.\s?$/u.exec(bare.slice(0, at))?.[1]
    if (initial !== null && other !== undefined && other !== initial) continue
    if (RELATIVE.test(bare.slice(Math.max(0, at - 40), at))) continue
    return true
  }
  return false
}

function startsWithParty(bare: string, surnames: ReadonlySet<string>): boolean {
  const named = bare
    .slice(0, 60)
    .split(/[\s,]+/)
    .some(word => surnames.has(word))
  return named && NAME_REPORTS.test(bare)
}

/** The sentence with what stands in double quotation marks blanked. */
export function outsideQuotes(sentence: string): string {
  return sentence.replace(/["“][^"“”]*["”]?|["”]/g, quoted => ' '.repeat(quoted.length))
}

/** Whether the words ask for an answer. */
export function isQuestion(sentence: string): boolean {
  return (
    /\?["”’')\]]*\s*$/.test(sentence) ||
    /^(?:now |please |then |well, )?(?:tell|explain|describe|state|relate|say|permit|name|answer)\b/i.test(
      sentence,
    )
  )
}

/** A running title that whoever copied the page left at its foot: the text's first words again, without a verb. */
export function isRunningTitle(sentence: string, opening: string): boolean {
  const words = sentence.match(/\p{L}+/gu) ?? []
  const first = opening.match(/\p{L}+/gu) ?? []
  return (
    words.length >= 1 &&
    words.length <= 6 &&
    words.every((word, index) => index > 1 || word === first[index]) &&
    /^\p{Lu}/u.test(sentence) &&
    sentence.length < 50
  )
}

const SAID =
  '(?:said|says|asked|cried|answered|replied|added|exclaimed|repeated|murmured|whispered|shouted|called|continued|went on|told|muttered|began|broke in|returned|observed|remarked)'
const SOMEBODY = "(?:he|she|they|I|we|the [\\p{Ll}]+|\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2})"

/** "…, Stephen said" or "…! cried the judge" after words without quotation marks; begins at the mark before it. */
export const DASH_INQUIT = lettered(`[,.!?…]\\s+(?:${SOMEBODY}\\s${SAID}|${SAID}\\s${SOMEBODY})\\b`, 'u')
/** A line that tells of somebody in the third person and the past ("He shaved warily over his chin."). */
export const DASH_NARRATION = lettered(
  String.raw`^\s*(?:(?:He|She|They)\s|\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?\s(?:\p{L}+ly\s)?(?:\p{Ll}+ed|stood|took|came|went|turned|sat|rose|said|looked|was|had|made|put|threw|held|drew|shook)\b)`,
  'u',
)
