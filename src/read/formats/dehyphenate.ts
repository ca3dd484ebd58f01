// Whether a hyphen at the end of a line belongs to the word or only to the line.

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu
/** Characters of a text that the vocabulary is taken from. */
const ENOUGH = 2_000_000

/** The words of a text in lower case, compounds with their hyphens; words broken at line ends count as two. */
export function vocabulary(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const match of text.slice(0, ENOUGH).matchAll(WORD)) words.add(match[0].toLowerCase())
  return words
}

/**
 * Joins the last word of a line that ends in a hyphen with the first of the next. The document itself is asked: written
 * as one word elsewhere, the hyphen goes; written with a hyphen elsewhere, it stays. Otherwise it goes before a small
 * letter and stays before a capital or figure, and after a one-letter beginning ("e-mail").
 */
export function keepsHyphen(left: string, right: string, words: ReadonlySet<string>): boolean {
  const head = /[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*$/u.exec(left)?.[0].toLowerCase() ?? ''
  const tail = /^[\p{L}\p{M}\d]+/u.exec(right)?.[0] ?? ''
  if (words.has(head + tail.toLowerCase())) return false
  if (words.has(`${head}-${tail.toLowerCase()}`)) return true
  return !/^\p{Ll}/u.test(tail) || head.length < 2 || head.includes('-')
}

/** A line that may end in the middle of a word or of a range of figures. */
export const endsInHyphen = (line: string): boolean => /[\p{L}\p{M}\d][-\u2010\u00AD¬]$/u.test(line)
