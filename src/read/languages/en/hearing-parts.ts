// Reads from English records who is under examination and who examines, so that "Q.", "A.", "The Witness" and "Answer" have a face.
import type { Span } from '#model'
import { NAME, TITLE } from './authors.ts'
import { lettered } from '../lettered.ts'

/** From `at` on, that person answers (`witness`) or asks (`examiner`). */
export interface Introduction extends Span {
  readonly at: number
  readonly part: 'witness' | 'examiner'
}

const SHOUTED =
  "(?:(?:\\p{Lu}\\.\\s?)+\\p{Lu}[\\p{Lu}’'-]+|\\p{Lu}[\\p{Lu}’'-]+(?=\\s\\p{Lu}[\\p{Lu}.]))(?:\\s(?:\\p{Lu}\\.\\s?)*\\p{Lu}[\\p{Lu}’'-]+){0,3}"
const WITNESS = lettered(
  [
    `(?:^|\\n)\\s*(${SHOUTED}),?\\s+(?:\\([^)]{0,60}\\)\\s*)?(?:\\(?(?:having (?:first )?been |being |was )?(?:first )?(?:duly |previously )?(?:sworn|affirmed)\\b|called (?:for|on behalf of|by) the\\b|called as a witness|a witness\\b|recalled\\b|took the stand)`,
    `(?:^|\\n)\\s*(${SHOUTED})(?:\\s?\\([^)]{1,60}\\))?\\.\\s(?=(?:I|My)\\b)`,
    `\\b(?:TESTIMONY|Testimony|EXAMINATION|Examination|EVIDENCE|Evidence|DEPOSITION|Deposition|INTERROGATION|Interrogation|STATEMENT|Statement) (?:OF|of) (?:(?:THE|the) )?(?:(?:ACCUSED|WITNESS|DEFENDANT|PRISONER|DETAINED|ARRESTED|accused|witness|defendant|prisoner|detained|arrested|suspect)\\s)?${TITLE}?(${NAME})`,
    `\\b[Tt]he (?:next )?witness,?\\s(?:is\\s)?${TITLE}?(${NAME})(?:,[^.?!]{0,60})?\\s*(?:is called|was called|takes the stand|took the stand|,? called by|was then called|[.]\\s*(?:\\n|$))`,
    `\\b(?:[Ii]|I will|[Ww]e) (?:now )?call (?:the witness )?${TITLE}?(${NAME})(?:\\.|,| to the stand)`,
    `(?:^|\\n)\\s*(?:WITNESS|Witness|DEPONENT|Deponent|Interrogated|Person questioned|Name of witness):\\s*${TITLE}?(${NAME})`,
  ].join('|'),
  'gu',
)
const EXAMINER = lettered(
  [
    `\\b(?:[Dd]irect|DIRECT|[Cc]ross|CROSS|[Rr]e-?[Dd]irect|REDIRECT|[Rr]e-?[Cc]ross|RECROSS|[Rr]e|[Ff]urther)?[- ]?(?:[Ee]xamin(?:ation|ed)|EXAMINATION|[Qq]uestion(?:ing|ed)|QUESTIONING|QUESTIONED|EXAMINED) (?:in chief |IN CHIEF )?(?:by|BY|conducted by)\\s(?:(?:the\\s)?(?:[Cc]ounsel|[Pp]rosecutor|[Ii]nvestigator|[Ii]nspector)\\s)?((?:(?:Mr|MR|Mrs|MRS|Dr|DR|Sir|SIR|Capt|Lt|Col)\\.?\\s)?${NAME})`,
    `(?:^|\\n)\\s*(?:BY|By) ((?:(?:MR|Mr|MRS|DR|Dr|CAPT|LT|COL|COLONEL)\\.?\\s)${NAME}):`,
  ].join('|'),
  'gu',
)

/** Who comes to answer and to ask, in text order. */
export function introductionsIn(text: string): Introduction[] {
  return [...found(text, WITNESS, 'witness'), ...found(text, EXAMINER, 'examiner')].sort(
    (a, b) => a.at - b.at,
  )
}

function found(text: string, pattern: RegExp, part: Introduction['part']): Introduction[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const name = match.slice(1).find(group => group !== undefined)
    if (name === undefined) return []
    const start = match.index + match[0].lastIndexOf(name)
    return [{ at: match.index, start, end: start + name.length, part }]
  })
}

const ANSWERS =
  /^(?:a|r|answer|ans|the witness|witness|the deponent|deponent|interviewee|the suspect|suspect|detainee|the detainee)$/
const ASKS =
  /^(?:q|d|question|ques|interrogator|investigator|the interrogator|the investigator|examiner|interviewer)$/

/** Whether a speaker's label names nobody and only says who answers or asks; null for names and other offices. */
export function partOfLabel(key: string): Introduction['part'] | null {
  return ANSWERS.test(key) ? 'witness' : ASKS.test(key) ? 'examiner' : null
}
