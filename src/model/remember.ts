// Remembers what a pure function of a string gave, for the words that come again and again in a text.

/** `work` with its answers remembered; all are forgotten where there are `most`, so that memory stays bounded. */
export function remembering<T>(work: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = work(text)
    known.set(text, made)
    return made
  }
}
