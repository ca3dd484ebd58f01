/** Tags of treebank sentences as numbers. */
import type { WordTypes } from '../../src/read/languages/kernel/word-types.ts'
import type { TreebankSentence } from './conllu.ts'

/** Joint tags seen at least `minimum` times; others go to the first with the same UPOS. In alphabetical order. */
export function tagSet(sentences: readonly TreebankSentence[], minimum: number): string[] {
  const counts = new Map<string, number>()
  for (const { upos, xpos } of sentences)
    upos.forEach((tag, at) => {
      const joint = `${tag}|${xpos[at]!}`
      counts.set(joint, (counts.get(joint) ?? 0) + 1)
    })
  return [...counts]
    .filter(([, count]) => count >= minimum)
    .map(([tag]) => tag)
    .sort((a, b) => (a < b ? -1 : 1))
}

export function goldTags(sentence: TreebankSentence, tags: readonly string[]): Uint8Array {
  return Uint8Array.from(sentence.upos, (upos, at) => {
    const exact = tags.indexOf(`${upos}|${sentence.xpos[at]!}`)
    return exact >= 0
      ? exact
      : Math.max(
          0,
          tags.findIndex(tag => tag.startsWith(`${upos}|`)),
        )
  })
}

export function offsetsOf(types: WordTypes, forms: readonly string[]): Int32Array {
  return Int32Array.from(forms, form => types.offsetOf(form))
}

/** Forms that bear one tag nearly always (at least 50 times, 99.5%), as `form tag` lines: tagged without a model. */
export function fixedTags(sentences: readonly TreebankSentence[], tags: readonly string[]): string {
  const counts = new Map<string, Map<string, number>>()
  for (const sentence of sentences)
    sentence.forms.forEach((form, at) => {
      const tag = `${sentence.upos[at]!}|${sentence.xpos[at]!}`
      const seen = counts.get(form) ?? new Map<string, number>()
      seen.set(tag, (seen.get(tag) ?? 0) + 1)
      counts.set(form, seen)
    })
  const lines: string[] = []
  for (const [form, seen] of counts) {
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0)
    const [tag, most] = [...seen].sort((a, b) => b[1] - a[1])[0]!
    if (total >= 50 && most >= total * 0.995 && tags.includes(tag) && !form.includes(' '))
      lines.push(`${form} ${tag}`)
  }
  return lines.sort().join('\n')
}
