// The choices that fit what is typed, best first: at their beginning, at the beginning of a word, anywhere.
export interface Choice {
  readonly id: string
  readonly name: string
  readonly note?: string
}

/** At most this many are listed at once; typing narrows them. */
export const SHOWN = 60

/** `kept` is listed whether it fits or not. Case and accents do not count. O(choices × their length). */
export function matching(
  choices: readonly Choice[],
  typed: string,
  kept: Choice | null = null,
): readonly Choice[] {
  const wanted = plain(typed.trim())
  const ranks: Choice[][] = [[], [], []]
  for (const choice of choices) {
    const rank = wanted === '' ? 0 : rankOf(plain(choice.name), wanted)
    if (rank !== null && ranks[rank]!.length < SHOWN) ranks[rank]!.push(choice)
    if (wanted === '' && ranks[0]!.length === SHOWN) break
  }
  const found = ranks.flat().slice(0, SHOWN)
  return kept === null || found.some(({ id }) => id === kept.id) ? found : [...found, kept]
}

function rankOf(name: string, wanted: string): 0 | 1 | 2 | null {
  const at = name.indexOf(wanted)
  if (at < 0) return null
  if (at === 0) return 0
  return name.includes(` ${wanted}`) ? 1 : 2
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
