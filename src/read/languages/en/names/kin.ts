/** Two of one family, who have one surname and are not one person: "Keller's wife, Anna Keller", "Señora Ruiz … her husband". */
import type { FoundName, NameTie } from '../../names.ts'
import { gated } from '../../gated-pattern.ts'
import { KIN, WIVES_TITLES } from './lexicon.ts'
import { lettered } from '../../lettered.ts'

const NOUN = [...KIN].join('|')
/** "Keller's wife, Anna Keller": between the names. */
const KIN_OF = lettered(String.raw`^['’]s?\s(?:\p{Ll}+\s){0,2}(?:${NOUN})\s*,?\s*(?:named\s)?$`, 'u')
/** "Anna Keller, wife of the printer Keller", "widow of the former Minister for Public Works, Ramon Montes". */
const OF_KIN = gated(
  new RegExp(String.raw`(?:${NOUN})\s(?:of|to)\s`, 'u'),
  String.raw`^\s*,?\s*(?:the\s|a\s)?(?:\p{Ll}+\s)?(?:${NOUN})\s(?:of|to)\s(?:the\s[\p{L} ]{3,60},?\s)?$`,
  'u',
)
/** "and his wife Vera Osin": before the name. */
const HIS_KIN = lettered(String.raw`\b(?:his|her|their)\s(?:\p{Ll}+\s)?(?:${NOUN})\s*,?\s*$`, 'u')
const HER_HUSBAND = /\bher (?:late |own |former |dead )?husband\b/
/** So many characters after her name is the husband still hers. */
const NEAR = 200
/** So far apart are two names that a word for kin joins. */
const BETWEEN = 90
/** So many names back stands the one of the family. */
const BACK = 20

/** Pairs of names: whose kin, and the kin. Linear in the names. */
export function kinTies(text: string, names: readonly FoundName[]): NameTie[] {
  const ties: NameTie[] = []
  const tie = (first: number, second: number) => ties.push({ first, second, reason: 'kin' })
  for (const [second, b] of names.entries()) {
    if (b.entity !== 'person') continue
    const a = names[second - 1]
    const between = a === undefined ? '' : text.slice(a.end, b.start)
    if (a?.entity === 'person' && between.length < BETWEEN) {
      if (KIN_OF.test(between)) tie(second - 1, second)
      else if (OF_KIN.test(between)) tie(second, second - 1)
    }
    if (!HIS_KIN.test(text.slice(Math.max(0, b.start - 40), b.start))) continue
    for (let first = second - 1; first >= Math.max(0, second - BACK); first--)
      if (names[first]!.name !== b.name && surnameOf(names[first]!) === surnameOf(b)) {
        tie(first, second)
        break
      }
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
  for (const [second, { name, titled, end }] of names.entries()) {
    if (ties.has(titled) || titled === name) continue
    const title = titled.split(' ')[0]!.toLowerCase().replace(/\.$/, '')
    if (!WIVES_TITLES.has(title)) continue
    const isSpoken = HER_HUSBAND.test(text.slice(end, end + NEAR).split(/\n\s*\n/)[0]!)
    const monsieur = /^m(?:ada)?me$/.test(title) ? alone.get(`M. ${name}`) : undefined
    const husband = monsieur ?? (isSpoken ? alone.get(name) : undefined)
    if (husband !== undefined) ties.set(titled, { first: husband, second, reason: 'kin' })
  }
  return [...ties.values()]
}

function surnameOf({ name }: FoundName): string {
  return name.split(' ').at(-1)!
}
