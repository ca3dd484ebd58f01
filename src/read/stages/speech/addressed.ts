// Whom spoken words name: the person addressed ("Come in, Watson!") is not the one who speaks.

import { lettered } from '../../languages/lettered.ts'

const NAME_PART = lettered(String.raw`^\p{Lu}[\p{L}'’-]{2,}$`, 'u')

/** Parties named in the words, by index: called by name, or only spoken of. */
export function addressedIn(
  words: string,
  names: readonly string[],
): ReadonlyMap<number, 'addressed' | 'named'> {
  const found = new Map<number, 'addressed' | 'named'>()
  for (const [party, name] of names.entries()) {
    for (const part of name.split(/\s+/)) {
      if (!NAME_PART.test(part) || NO_NAMES.test(part)) continue
      const how = howNamed(words, part)
      if (how !== null && found.get(party) !== 'addressed') found.set(party, how)
    }
  }
  return found
}

const NO_NAMES = /^(?:The|Mr|Mrs|Miss|Dr|Sir|Lady|Lord|Captain|Inspector|Counsel|Old|Aunt|Uncle)$/

function howNamed(words: string, name: string): 'addressed' | 'named' | null {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    if (/\p{L}/u.test(words[at - 1] ?? ' ') || /\p{L}/u.test(words[at + name.length] ?? ' ')) continue
    const before = words.slice(0, at).trimEnd()
    const after = words.slice(at + name.length).trimStart()
    const opens =
      before === '' ||
      /(?:[,.!?;—–-]|\b(?:[Oo]h|[Dd]ear|[Mm]y dear|[Mm]r\.?|[Mm]rs\.?|[Mm]iss|[Aa]h|[Ss]ir|[Oo]ld|[Yy]es|[Nn]o|[Ww]ell))$/u.test(
        before,
      )
    const closes = after === '' || /^[,.!?;—–-]/.test(after)
    if (opens && closes) return 'addressed'
    return 'named'
  }
  return null
}
