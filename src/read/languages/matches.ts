/**
 * All matches of a global pattern, as `matchAll` finds them. It copies the pattern first, reading all of its source, which
 * takes longer than a search through a sentence: for patterns that are asked of each one.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return matches
}
