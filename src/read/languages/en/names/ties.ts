/** What ties two names of a document: to one actor by "alias" or an acronym's expansion, to two by kin. */
import type { FoundName, NameTie } from '../../names.ts'
import { KIN, WIVES_TITLES } from './lexicon.ts'

const ALIAS =
  /^\s*[,(]?\s*(?:alias|a\.?k\.?a\.?|also (?:known|called)(?: as)?|(?:better |otherwise |otherwise |then )?known as|otherwise|(?:party |real |assumed |false )name,?|(?:whose|his|her) (?:real|true|party|assumed) name (?:is|was)|under the (?:name|alias|pseudonym) (?:of )?|who (?:called himself|called herself|went by the name of)|real name|pseudonym)\s*[“"‘']?\s*$/i

const KIN_NOUN = [...KIN].join('|')
/** "Keller's wife, Anna Keller": between the names. */
const KIN_OF = new RegExp(String.raw`^['’]s?\s(?:\p{Ll}+\s){0,2}(?:${KIN_NOUN})\s*,?\s*(?:named\s)?$`, 'u')
/** "Anna Keller, wife of the printer Keller". */
const OF_KIN = new RegExp(
  String.raw`^\s*,?\s*(?:the\s|a\s)?(?:\p{Ll}+\s)?(?:${KIN_NOUN})\s(?:of|to)\s(?:the\s\p{Ll}+\s)?$`,
  'u',
)

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
    else if (a.entity === 'person' && b.entity === 'person' && (KIN_OF.test(between) || OF_KIN.test(between)))
      ties.push({ first: second - 1, second, reason: 'kin' })
    else if (isExpansion(a, b, between)) ties.push({ first: second - 1, second, reason: 'expansion' })
  }
  return [...ties, ...husbands(text, names)]
}

/** "Señora Ruiz told of her husband": "Ruiz" is not she. The first mention of each of the two spellings. */
function husbands(text: string, names: readonly FoundName[]): NameTie[] {
  const ties = new Map<string, NameTie>()
  const alone = new Map<string, number>()
  for (const [index, { titled, name }] of names.entries())
    // Beside "Mme Grau", "M. Grau" is her husband.
    if ((titled === name || titled === `M. ${name}`) && !alone.has(titled)) alone.set(titled, index)
  for (const [first, { name, titled, end }] of names.entries()) {
    if (ties.has(titled) || titled === name) continue
    const title = titled.split(' ')[0]!.toLowerCase().replace(/\.$/, '')
    if (!WIVES_TITLES.has(title)) continue
    const isSpoken = HER_HUSBAND.test(text.slice(end, end + NEAR).split(/\n\s*\n/)[0]!)
    const second = /^m(?:ada)?me$/.test(title) ? alone.get(`M. ${name}`) : undefined
    const husband = second ?? (isSpoken ? alone.get(name) : undefined)
    if (husband !== undefined) ties.set(titled, { first, second: husband, reason: 'kin' })
  }
  return [...ties.values()]
}

const HER_HUSBAND = /\bher (?:late |own |former |dead )?husband\b/
/** So many characters after her name is the husband still hers. */
const NEAR = 200

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
