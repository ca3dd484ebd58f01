/** The words that are no names: forms that the treebanks have in small letters, nouns first, then the others. */
import type { TreebankSentence } from './conllu.ts'

/** Two blocks parted by an empty line, each one word a line, sorted. Linear in the tokens. */
export function commonWords(sentences: readonly TreebankSentence[]): string {
  const small = new Map<string, { noun: number; other: number; name: number }>()
  for (const { forms, upos: tags } of sentences)
    for (const [at, form] of forms.entries()) {
      const key = form.toLowerCase()
      const upos = tags[at]
      if (!/^\p{Ll}{3,}$/u.test(key)) continue
      const count = small.get(key) ?? { noun: 0, other: 0, name: 0 }
      small.set(key, count)
      if (upos === 'PROPN') count.name++
      else if (form === key) count[upos === 'NOUN' ? 'noun' : 'other']++
    }
  const kept = [...small].filter(([, { noun, other, name }]) => noun + other > name)
  const block = (isNoun: boolean) =>
    kept
      .filter(([, { noun, other }]) => noun >= other === isNoun)
      .map(([word]) => word)
      .sort()
      .join('\n')
  return `${block(true)}\n\n${block(false)}`
}
