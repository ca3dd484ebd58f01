/** 32-bit hashes of strings and of feature tuples; never 0, which marks an empty slot in the tables. */

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  return hashPart(text, 0, text.length)
}

/** The hash of a part of a text, from `start` (the beginning where that is below 0) to before `end` (or where the text ends). */
export function hashPart(text: string, start: number, end: number): number {
  const last = Math.min(end, text.length)
  let hash = 0x811c9dc5
  for (let at = Math.max(0, start); at < last; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return finish(hash)
}

/** What the hashes of a template's features begin with. */
export function seedOf(t: number): number {
  return Math.imul(t, 0x9e3779b1)
}

/** A feature of template `t` over one value. */
export function mix1(t: number, a: number): number {
  return finish(Math.imul(a ^ seedOf(t), 0x85ebca6b))
}

/** A feature of template `t` over two values. */
export function mix2(t: number, a: number, b: number): number {
  let hash = Math.imul(a ^ seedOf(t), 0x85ebca6b)
  hash ^= hash >>> 15
  return finish(Math.imul(hash ^ b, 0xc2b2ae35))
}

/** A feature of template `t` over three values. */
export function mix3(t: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ seedOf(t), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ b, 0xc2b2ae35)
  hash ^= hash >>> 14
  return finish(Math.imul(hash ^ c, 0x27d4eb2f))
}

function finish(hash: number): number {
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  return hash === 0 ? 1 : hash
}
