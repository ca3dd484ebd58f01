/** What ties two names of a document: to one actor by "alias" or an acronym's expansion, to two of one family by kin. */
import type { FoundName, NameTie } from '../../names.ts'
import { kinTies } from './kin.ts'

const ALIAS =
  /^\s*[,(]?\s*(?:alias|a\.?k\.?a\.?|also (?:known|called)(?: as)?|(?:better |otherwise |otherwise |then )?known as|otherwise|(?:party |real |assumed |false )name,?|(?:whose|his|her) (?:real|true|party|assumed) name (?:is|was)|under the (?:name|alias|pseudonym) (?:of )?|who (?:called himself|called herself|went by the name of)|real name|pseudonym)\s*[“"‘']?\s*$/i

/** Looks between neighbouring names. Linear in the names. */
export function nameTies(text: string, names: readonly FoundName[]): NameTie[] {
  const ties: NameTie[] = []
  for (let second = 1; second < names.length; second++) {
    const a = names[second - 1]!
    const b = names[second]!
    const between = text.slice(a.end, b.start)
    if (between.length > 40) continue
    if (a.entity === 'person' && b.entity === 'person' && ALIAS.test(between))
      ties.push({ first: second - 1, second, reason: 'alias' })
    else if (isExpansion(a, b, between)) ties.push({ first: second - 1, second, reason: 'expansion' })
  }
  return [...ties, ...kinTies(text, names)]
}

/** "State Political Administration (GPU)", "GPU: the State Political Administration". */
function isExpansion(a: FoundName, b: FoundName, between: string): boolean {
  if (a.entity === 'person' || b.entity === 'person') return false
  if (!/^\s*(?:[(:,=—–-]|\((?:the )|[:—–-]\s*the)\s*(?:the\s+)?[“"]?$/i.test(between)) return false
  const [short, long] = a.name.length < b.name.length ? [a, b] : [b, a]
  const letters = short.name.replaceAll('.', '')
  if (!/^\p{Lu}{2,7}$/u.test(letters) || !long.name.includes(' ')) return false
  // A colon defines; in brackets the initials must agree, since the acronym may be of another language's words.
  const initials = long.name
    .split(/[\s-]+/)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word[0]!)
    .join('')
  return between.includes(':') || initials === letters || initials.startsWith(letters)
}
