// Heads and marks of English reports of hearings: who is sworn, whose defence follows, how questions and answers are lettered.
import { lettered } from '../lettered.ts'

const SHOUTED = "(?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{Lu}’'-]+(?:\\s(?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{Lu}’'-]+){0,3}"
const NAME = "(?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{L}’'-]+(?:\\s(?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{L}’'-]+){0,3}"
const BRACKET = '(?:\\s?\\([^)]{1,60}\\))?'

/** "Q. … A. …", French "D. … R. …", at the head of a line or after a sentence. */
export const LETTERS = lettered(String.raw`(?<=^|\n|[.?!;—–-]["”]?\s{1,2})([QADR])\.\s+(?=["“]?\p{Lu})`, 'gu')
/** "… was there. Q Did you hear anything said? A I heard …" */
export const PLAIN_LETTERS = lettered(
  String.raw`(?<=[.?!]["”]?\s{1,2})(Q)\s+(?=\p{Lu})|(?<=\?["”]?\s{1,2})(A)\s+(?=["“]?\p{Lu})`,
  'gu',
)
/** The mark of a question, a dash, and the first letter of its answer. */
export const DASH_ANSWER = lettered(String.raw`\?["”]?\s*(?:[-–]{1,2}|—)\s*(?:A\.\s+)?(?=["“]?\p{Lu})`, 'gu')
/** "JOHN HALE. I live in …", "JOHN HALE (constable), sworn. I took …". */
export const WITNESS_HEAD = lettered(
  `^\\s*(\\p{Lu}[\\p{Lu}’'-]+\\s${SHOUTED})${BRACKET}(?:,?\\s(?:duly\\s)?(?:sworn|affirmed))?\\.\\s+(?=(?:I|My|We|On|In|About|He|She|The)\\b)`,
  'u',
)
/** "WILLIAM FENN sworn.", "John Gates, constable, duly sworn, testified:", "HARRY GILMER, called for the People, testified: I saw …". */
export const SWORN_HEAD = lettered(
  `^\\s*(${NAME})${BRACKET}(?:,?\\s(?:(?:was|being|having been|first|then|duly|next|previously)\\s)*(?:sworn|affirmed|re-?called|called)\\b|,\\s[^.:?!]{0,120}\\b(?:sworn|affirmed|re-?called|called)\\b)` +
    `(?:[^.:?!]{0,160}?\\b(?:testified|testifies|deposed|deposes|stated|states|said|says)(?: and said)?(?: as follows)?)?\\s?[.:;—–]+\\s*`,
  'u',
)
/** "PRISONER HARDING's DEFENCE.", "Cotton's Defence." */
export const OWN_DEFENCE = lettered(
  `^\\s*(?:(?:[Tt]he|THE)\\s)?(?:(?:[Pp]risoner|PRISONER)\\s)?(${NAME}?)['’][sS]\\s(?:DEFEN[CS]E|STATEMENT|[Dd]efen[cs]e|[Ss]tatement)\\.?\\s*$`,
  'u',
)
/** Words in the first person. */
export const SAYS_I = lettered(String.raw`(?<![\p{L}.])(?:I|[Mm]y|[Ww]e|[Mm]e)(?=[\s,’'])`, 'u')

const IN_COURT =
  /\b(?:sworn|indicted|deposed|testified|cross-examin(?:ed|ation)|called (?:for|on behalf of) the|witness(?:es)?|prisoner|EXAMINATION|examined by)\b/g

/** Whether a text speaks of hearings as reports of them do. */
export function isInCourt(text: string): boolean {
  let times = 0
  for (const _ of text.matchAll(IN_COURT)) if (++times > 1) return true
  return /\b(?:sworn|indicted|deposed)\b/.test(text)
}

/** A paragraph that is the reporter's by its form: who examines next, what the jury found. */
export function isReportersHead(paragraph: string): boolean {
  return RECORD.test(paragraph) || (paragraph.length < 400 && FOUND.test(paragraph))
}

const RECORD = lettered(
  String.raw`^\s*(?:(?:(?:RE|CROSS|DIRECT|FURTHER|REDIRECT|RECROSS)?[- ]?EXAMIN(?:ED|ATION)\b|(?:Re-?|Cross-?|Direct |Further |Re-?direct |Re-?cross )?\s?[Ee]xamin(?:ed|ation) (?:in chief )?by\b).{0,120}$|(?:BY|By) M(?:[RrSs]|RS|rs)\.? \p{Lu}[\p{L}. ]+:?\s*$|(?:The |THE )?(?:Deposition|Examination|Testimony|Evidence|Confession|DEPOSITION|EXAMINATION|TESTIMONY|EVIDENCE|CONFESSION|deposition|examination|testimony|evidence|confession) (?:of|OF)\b|Tried (?:by|before)\b|Verdict\b|Adjourned\b|[([]?(?:The )?[Ww]itness (?:excused|withdrew|stood down))`,
  'u',
)
const FOUND = /^(?:.{0,80}\b(?:NOT )?GUILTY\b|.{0,60}\bAcquitted\b\.?$)/u
