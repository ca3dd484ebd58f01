/** Collects the lemmas that the rule does not give, one `form|UPOS lemma` a line. */
import { regularLemma } from '../../src/read/languages/en/lemma.ts'
import type { TreebankSentence } from './conllu.ts'

export function lemmaExceptions(sentences: readonly TreebankSentence[]): string {
  const counts = new Map<string, Map<string, number>>()
  const regular = new Map<string, string>()
  for (const { forms, lemmas, upos, xpos } of sentences)
    forms.forEach((form, at) => {
      if (!/^[\p{L}'’]+$/u.test(form) || upos[at] === 'PROPN' || upos[at] === 'X') return
      const key = `${form.toLowerCase().replace('’', "'")}|${upos[at]!}`
      const seen = counts.get(key) ?? new Map<string, number>()
      seen.set(lemmas[at]!, (seen.get(lemmas[at]!) ?? 0) + 1)
      counts.set(key, seen)
      regular.set(key, regularLemma(form, xpos[at]!))
    })
  return [...counts]
    .map(([key, seen]) => [key, [...seen].sort((a, b) => b[1] - a[1])[0]![0]] as const)
    .filter(([key, lemma]) => regular.get(key) !== lemma && !lemma.includes(' '))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([key, lemma]) => `${key} ${lemma}`)
    .join('\n')
}
