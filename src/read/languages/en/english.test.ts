import { expect, test } from 'vitest'
import { loadEnglish } from './english.ts'

const english = loadEnglish()

function arcs(sentence: string): string[] {
  const { words, heads, relations } = english.parse(english.tag(sentence))
  return words.map(({ form }, at) => `${form} ${relations[at]!} ${words[heads[at]!]?.form ?? ''}`.trim())
}

test('tags and lemmas of a plain sentence', () => {
  const { words } = english.tag('In 1932 Trotsky was deprived of Soviet citizenship.', 100)
  expect(words.map(({ form, upos, xpos, lemma }) => `${form}/${upos}/${xpos}/${lemma}`).slice(2, 5)).toEqual([
    'Trotsky/PROPN/NNP/Trotsky',
    'was/AUX/VBD/be',
    'deprived/VERB/VBN/deprive',
  ])
  expect(words[2]!.start).toBe(108)
})

test('subjects, objects and agents hang from their verbs', () => {
  expect(arcs('Kamenev accused Stalin of murder.')).toEqual(
    expect.arrayContaining(['Kamenev nsubj accused', 'accused root', 'Stalin obj accused']),
  )
  expect(arcs('Butov was tortured by the police.')).toEqual(
    expect.arrayContaining(['Butov nsubj:pass tortured', 'police obl:agent tortured']),
  )
})

test('every tree has one root and no cycle, whatever the input', () => {
  for (const text of ['', '!', 'Word', 'AND THE THE OF , , said said (', 'a '.repeat(300)]) {
    const { words, heads, relations } = english.parse(english.tag(text))
    expect(relations.filter(relation => relation === 'root')).toHaveLength(words.length === 0 ? 0 : 1)
    for (let at = 0; at < words.length; at++) {
      let steps = 0
      for (let up = at; up >= 0; up = heads[up]!) expect(steps++).toBeLessThanOrEqual(words.length)
    }
  }
})
