/** Headings write common words with capitals ("Legal Framework", "I. BACKGROUND"): there a capital alone makes no name. */
import type { TaggedSentence, Word } from '../../language.ts'
import { isCapital } from './case-counts.ts'

/** A number of a heading: "II.", "3.1", "A.", "(b)". */
const NUMBER = /^\(?(?:[IVXLC]+|[A-H]|\d+(?:\.\d+)*)[.)]?$/
const LONGEST = 12

/** How many words number the heading that a sentence is: 0 where it has none, -1 where it is no heading. */
export function headingNumber(text: string, { words }: TaggedSentence): number {
  const first = words[0]
  if (first === undefined || words.length > LONGEST) return -1
  const [start, end] = [first.start, words.at(-1)!.end]
  if (start > 0 && !/\n\s*$/.test(text.slice(Math.max(0, start - 3), start))) return -1
  if (end < text.length && !/^\s*\n/.test(text.slice(end, end + 3))) return -1
  const number = NUMBER.test(first.form) && words.length > 1 ? (/^[.)]$/.test(words[1]!.form) ? 2 : 1) : 0
  const title = words.slice(number)
  if (title.length === 0 || /^[.!?:;,]$/.test(title.at(-1)!.form)) return -1
  return title.every(isTitled) ? number : -1
}

/** With a capital, or so short that titles write it small. */
function isTitled({ form }: Word): boolean {
  return (
    isCapital(form) ||
    form.length < 4 ||
    !/^\p{L}/u.test(form) ||
    /^(?:from|with|into|upon|against|under)$/.test(form)
  )
}
