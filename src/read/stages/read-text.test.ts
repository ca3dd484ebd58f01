import { expect, test } from 'vitest'
import { sha256Hex, type TextVersion } from '#model'
import { readText } from './index.ts'

const version = (text: string): TextVersion => ({
  source: 's1',
  sha256: sha256Hex(text),
  normaliser: 'test',
  text,
  blocks: [...text.matchAll(/[^\n]+/g)].map(match => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  })),
  origin: [],
  markup: [],
  pages: null,
  language: 'en',
})
const source = { id: 's1', title: '', kind: 'other', date: null, path: 'a.txt', author: [] } as const

async function statements(text: string) {
  const { suggestions } = await readText(version(text), { source })
  return suggestions.filter(suggestion => suggestion.kind === 'statement')
}

const TRIAL =
  'August 21, 1936 (morning session) EXAMINATION OF THE ACCUSED HOLTZMAN Vyshinsky: Did you go there? Holtzman: Yes. Vyshinsky: Did you see him? Holtzman: No, never. Vyshinsky: When? Holtzman: Sedov said to me: "Come with me to Copenhagen."'

test('a transcript: date of the session, liberty of the accused, answers that live on the question', async () => {
  const found = await statements(TRIAL)
  const [question, yes, , no] = found
  expect(question).toMatchObject({ form: 'turn', stance: 'asks', saidWhen: '1936-08-21', venue: 'court' })
  expect(yes).toMatchObject({
    stance: 'asserts',
    liberty: 'detained',
    fromQuestion: { start: question!.start, end: question!.end },
  })
  expect(yes!.voices.map(({ name, link }) => [name, link])).toEqual([
    ['', 'recorded-by'],
    ['Holtzman', 'asserted-by'],
  ])
  expect(no).toMatchObject({ stance: 'denies' })
})

test('words quoted by a witness are hearsay through him', async () => {
  const quoted = (await statements(TRIAL)).find(({ form }) => form === 'direct')!
  expect(quoted.quote).toBe('Come with me to Copenhagen.')
  expect(quoted.voices.map(({ name, link }) => `${link} ${name}`)).toEqual([
    'recorded-by ',
    'asserted-by Holtzman',
    'asserted-by Sedov',
  ])
})

test('quotations find their speakers; scare quotes are left alone', async () => {
  const found = await statements(
    '“What character the next attack will take,” Trotsky wrote, “has not been resolved.” The so-called “plot” failed. Stalin declared that his activity “in the recent past” was directed “toward the preparation of armed struggle.” “We are faced with new ones.” (Rakovsky)',
  )
  const direct = found.filter(({ form }) => form === 'direct')
  expect(direct.map(({ quote, voices }) => [quote.slice(0, 12), voices.at(-1)!.name])).toEqual([
    ['What charact', 'Trotsky'],
    ['has not been', 'Trotsky'],
    ['in the recen', 'Stalin'],
    ['toward the p', 'Stalin'],
    ['We are faced', 'Rakovsky'],
  ])
})

test('the same text gives the same reading, and rejected suggestions stay away', async () => {
  const first = await readText(version(TRIAL), { source })
  const again = await readText(version(TRIAL), { source })
  expect(again).toEqual(first)
  const rejected = new Set([first.suggestions[0]!.id])
  const { suggestions } = await readText(version(TRIAL), { source, register: { names: [], rejected } })
  expect(suggestions).toHaveLength(first.suggestions.length - 1)
})

test('reported speech nests: what a witness says that another said', async () => {
  const found = await statements(
    'EXAMINATION OF THE ACCUSED HOLTZMAN Vyshinsky: Tell the court. Holtzman: Sedov said that Trotsky had told him that the letter was ready. Vyshinsky: And then? Holtzman: He left. Vyshinsky: Yes.',
  )
  const chains = found
    .filter(({ form }) => form === 'indirect')
    .map(({ quote, voices }) => [quote, voices.slice(1).map(({ name }) => name)])
  expect(chains).toEqual([
    ['Trotsky had told him that the letter was ready', ['Holtzman', 'Sedov']],
    ['the letter was ready', ['Holtzman', 'Sedov', 'Trotsky']],
  ])
})

test('a verb of testimony may end in a mark, or stand between commas', async () => {
  const found = await statements(
    'EXAMINATION OF THE ACCUSED HOLTZMAN\nThe accused Holtzman testifies: it was in 1931.\nOn arrival in Berlin, testifies Holtzman, he telephoned Sedov.',
  )
  const inserted = found.find(({ rule }) => rule === 'speech/inserted')
  expect(inserted?.voices.map(({ name }) => name)).toEqual(['', 'Holtzman'])
})
