// Cuts RTF into groups, control words, text and bytes (Rich Text Format Specification 1.9.1, "Syntax").

/** One token; a `byte` is in the code page of the current font. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string; readonly offset: number }

const CONTROL = /\\([a-z]{1,32})(-?\d{1,10})? ?/giy

/** Tokens of a file given as Latin-1, so that each character is a byte. Linear; never throws. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0
  while (at < source.length) {
    const character = source[at]!
    if (character === '{' || character === '}') {
      yield { kind: character === '{' ? 'open' : 'close' }
      at++
    } else if (character === '\\') {
      CONTROL.lastIndex = at
      const match = CONTROL.exec(source)
      if (match === null) {
        const [token, length] = symbol(source, at)
        if (token !== null) yield token
        at += length
        continue
      }
      const value = match[2] === undefined ? null : Number(match[2])
      at += match[0].length
      // Binary data follows as it is, braces and all.
      if (match[1] === 'bin') at += Math.max(0, value ?? 0)
      else yield { kind: 'control', word: match[1]!, value }
    } else if (character === '\r' || character === '\n') {
      at++
    } else {
      const end = nextSpecial(source, at)
      yield { kind: 'text', value: source.slice(at, end), offset: at }
      at = end
    }
  }
}

function symbol(source: string, at: number): readonly [RtfToken | null, number] {
  const next = source[at + 1]
  if (next === "'") {
    const value = Number.parseInt(source.slice(at + 2, at + 4), 16)
    return [Number.isNaN(value) ? null : { kind: 'byte', value }, 4]
  }
  if (next === '\r' || next === '\n') return [{ kind: 'control', word: 'par', value: null }, 2]
  if (next === undefined) return [null, 1]
  return [{ kind: 'control', word: next, value: null }, 2]
}

function nextSpecial(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at)
    if (unit === 0x5c || unit === 0x7b || unit === 0x7d || unit === 10 || unit === 13) return at
  }
  return source.length
}
