// What two wordings of one passage have in common, word by word: for marking the differences side by side.
import { alignLocally } from './local.ts'
import { createVocabulary, profile, type Profile } from './profile.ts'

/** A piece of a passage; `same` pieces stand in the other passage too, in the same order. */
export interface Piece {
  readonly text: string
  readonly same: boolean
}

/** Both passages cut into pieces that give them back when joined. Cost: O(words of one × words of the other). */
export function differences(a: string, b: string): { readonly a: Piece[]; readonly b: Piece[] } {
  const vocabulary = createVocabulary()
  const [one, other] = [profile(a, vocabulary), profile(b, vocabulary)]
  const band = one.words.length + other.words.length
  const window = { fromA: 0, toA: one.words.length, fromB: 0, toB: other.words.length, diagonal: 0 }
  // Without a price on gaps the best local alignment is a longest common subsequence.
  const pairs = alignLocally(one, other, window, { gap: 0, band })?.pairs ?? new Int32Array(0)
  return {
    a: pieces(
      one,
      pairs.filter((_, at) => at % 2 === 0),
    ),
    b: pieces(
      other,
      pairs.filter((_, at) => at % 2 === 1),
    ),
  }
}

function pieces({ text, starts, ends }: Profile, same: Int32Array): Piece[] {
  const found: Piece[] = []
  let upTo = 0
  for (let at = 0; at < same.length; at++) {
    let last = at
    while (same[last + 1] === same[last]! + 1) last++
    const [start, end] = [starts[same[at]!]!, ends[same[last]!]!]
    if (start > upTo) found.push({ text: text.slice(upTo, start), same: false })
    found.push({ text: text.slice(start, end), same: true })
    upTo = end
    at = last
  }
  if (upTo < text.length) found.push({ text: text.slice(upTo), same: false })
  return found
}
