/**
 * Patterns over the letters of scripts that have capitals: Latin, Greek, Cyrillic and Armenian.
 *
 * A Unicode class is dear: V8 puts it together from the tables of every script wherever a pattern names it, and does so
 * again each time it compiles the pattern. A name begins with a capital, so the rest of it is of these scripts too; their
 * letters are spelled out once. For the letters of any script write the class in a plain regular expression.
 */

/** From the first code point of each stretch to before the last: Latin to Armenian, and the later blocks of Latin and Greek. */
const STRETCHES = [
  [0x20, 0x590],
  [0x1e00, 0x2000],
] as const
/** Numbers that are of no script stand here: superscripts, fractions, those in circles. */
const SIGNS = [0x2000, 0x2e80] as const

const spelled = new Map<string, string>()

/**
 * A regular expression in which `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` and `\p{N}` mean the characters of cased scripts that
 * they name, and `\P{…}` any other.
 */
export function lettered(source: string, flags: string): RegExp {
  return new RegExp(spellOut(source), flags)
}

/** A pattern's source with its classes spelled out. */
function spellOut(source: string): string {
  let inClass = false
  return source.replaceAll(/\\([pP])\{(\w+)\}|\\[\s\S]|[[\]]/g, (found, sign?: string, name?: string) => {
    if (found === '[') inClass = true
    else if (found === ']') inClass = false
    if (sign === undefined) return found
    const members = membersOf(name!)
    if (sign === 'p') return inClass ? members : `[${members}]`
    if (inClass) throw new RangeError(`${found} cannot stand within a class: ${source}`)
    return `[^${members}]`
  })
}

function membersOf(name: string): string {
  let members = spelled.get(name)
  if (members === undefined) {
    const has = new RegExp(`\\p{${name}}`, 'u')
    const stretches = name === 'N' ? [...STRETCHES, SIGNS] : STRETCHES
    members = stretches.map(([from, to]) => rangesOf(has, from, to)).join('')
    spelled.set(name, members)
  }
  return members
}

function rangesOf(has: RegExp, from: number, to: number): string {
  let ranges = ''
  let first = -1
  for (let code = from; code <= to; code++) {
    const inside = code < to && has.test(String.fromCharCode(code))
    if (inside && first < 0) first = code
    if (inside || first < 0) continue
    ranges += written(first)
    if (code - first > 1) ranges += `${code - first > 2 ? '-' : ''}${written(code - 1)}`
    first = -1
  }
  return ranges
}

/** A character as it stands in a class. */
function written(code: number): string {
  const character = String.fromCharCode(code)
  return '\\]^-'.includes(character) ? `\\${character}` : character
}
