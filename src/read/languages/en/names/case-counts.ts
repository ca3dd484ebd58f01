/** How a document writes its words: with a capital where none is owed, or small. */
import type { TaggedSentence, Word } from '../../language.ts'

export interface CaseCount {
  /** With a capital, not at the start of a sentence and not in a line of capitals. */
  inside: number
  lower: number
  /** Of `inside`, right after an article, a possessive or their like. */
  determined: number
}

const DETERMINER =
  /^(?:the|an?|this|that|these|those|his|her|its|their|our|my|your|no|any|some|such|every|each|what|all|same|own|great|good|many)$/

/** By lower-cased form. */
export type CaseCounts = ReadonlyMap<string, CaseCount>

export function countCases(sentences: readonly TaggedSentence[]): CaseCounts {
  const counts = new Map<string, CaseCount>()
  for (const { words } of sentences) {
    if (isShouting(words)) continue
    let first = true
    let before = ''
    for (const { form } of words) {
      if (!hasLetter(form)) {
        if (/^(?:["“‘«([:.!?_]|--+|—)+$/.test(form)) first = true
        continue
      }
      const key = form.toLowerCase()
      const count = counts.get(key) ?? { inside: 0, lower: 0, determined: 0 }
      if (!isCapital(form)) count.lower++
      else if (!first) {
        count.inside++
        if (DETERMINER.test(before)) count.determined++
      }
      before = key
      counts.set(key, count)
      first = false
    }
  }
  return counts
}

export function isCapital(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(form)
}

/** Most words begin with a plain letter: only the others are looked at in full. */
function hasLetter(form: string): boolean {
  return isSmall(form.charCodeAt(0) | 32) || /\p{L}/u.test(form)
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122

/** Whether a sentence is set in capitals, or with a capital on nearly each word, so that capitals say nothing. */
export function isShouting(words: readonly Word[]): boolean {
  let letters = 0
  let upper = 0
  for (const { form } of words) {
    if (!hasLetter(form)) continue
    letters++
    if (form.length > 1 && !isSmall(form.charCodeAt(1)) && form === form.toUpperCase()) upper++
  }
  return letters >= 3 && upper >= letters * 0.7
}
