import { expect, test } from 'vitest'
import type { Block } from '#model'
import { detectLanguages } from './language.ts'
import { looksForeign, showsEnglish } from './plain-english.ts'

async function told(
  paragraphs: readonly string[],
): Promise<{ main: string | null; blocks: (string | undefined)[] }> {
  const blocks: Block[] = []
  let at = 0
  for (const each of paragraphs) {
    blocks.push({ kind: 'paragraph', start: at, end: at + each.length })
    at += each.length + 2
  }
  const found = await detectLanguages(paragraphs.join('\n\n'), blocks)
  return { main: found.language, blocks: found.blocks.map(block => block.language) }
}

const ENGLISH = 'The harbour master kept two registers, one for the owners and one for himself.'
const OTHERS: readonly (readonly [string, string])[] = [
  ['ru', 'Подсудимый ответил, что никогда не был в Копенгагене и никого там не знает.'],
  ['fr', 'L’accusé répondit qu’il n’avait jamais été à Copenhague et n’y connaissait personne.'],
  ['de', 'Der Angeklagte antwortete, er sei nie in Kopenhagen gewesen und kenne dort niemanden.'],
  ['es', 'El acusado respondió que nunca había estado en Copenhague y que no conocía a nadie allí.'],
  ['pl', 'Oskarżony odpowiedział, że nigdy nie był w Kopenhadze i nikogo tam nie zna.'],
  ['it', 'L’imputato rispose che non era mai stato a Copenaghen e che non conosceva nessuno.'],
]

test('each block has its language, the document that of most of it', async () => {
  const { main, blocks } = await told([ENGLISH, ...OTHERS.map(([, text]) => text), ENGLISH, 'Too short.'])
  expect(main).toBe('en')
  expect(blocks).toEqual(['en', ...OTHERS.map(([language]) => language), 'en', undefined])
})

test('in a long document a foreign paragraph is still found', async () => {
  const many = Array.from(
    { length: 400 },
    (_, index) => `${ENGLISH} It was the ${index}th time that he had to say so to the court.`,
  )
  many.splice(201, 0, OTHERS[1]![1])
  const { main, blocks } = await told(many)
  expect(main).toBe('en')
  expect(blocks.filter(language => language !== 'en')).toEqual(['fr'])
  expect(blocks[201]).toBe('fr')
})

test('in an English document, lines without English are asked about where they look foreign, and names are not', async () => {
  const russian = OTHERS[0]![1]
  const { main, blocks } = await told([
    ...Array.from({ length: 12 }, () => `${ENGLISH} ${ENGLISH}`),
    russian.slice(0, 60),
    'Last Pleas of Kamenev, Zinoviev, Smirnov, Olberg, Holtzman',
    'Gossudarstvennoje isdatelstwo juridiceskoj literatury potom sowsem drugoje delo: ' +
      'nikogda ne byl w Kopengagene i nikogo tam ne snaju, skasal podsudimy',
  ])
  expect(main).toBe('en')
  expect(blocks.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 'en'))
  expect(blocks[12]).toBe('ru')
  expect(blocks[13]).toBeUndefined()
  expect(blocks[14]).not.toBe('en')
})

test('short lines are told by what they show together', async () => {
  const { main, blocks } = await told([
    'Examination',
    'VYSHINSKY: Were you in Copenhagen?',
    'HOLTZMAN: Yes, I was.',
  ])
  expect(main).toBe('en')
  expect(blocks).toEqual([undefined, undefined, undefined])
})

test.each(OTHERS)('%s does not show English', (_, text) => {
  expect(showsEnglish(text)).toBe(false)
  expect(looksForeign(text)).toBe(/[^\0-\u007F’]/.test(text))
})

test.each([
  'Der Angeklagte war in der Stadt, und er will nicht, dass sein Bruder ihm das Geld gibt.',
  'Hij was of wilde in de stad blijven, en had het geld van zijn broer niet bij zich.',
  'Han var i byen for at hente sin bror, og det var ikke ham der havde pengene med.',
  'El acusado no estaba en la ciudad, y su hermano no le dio el dinero ni se lo pidió.',
])('nor does: %s', text => {
  expect(showsEnglish(text)).toBe(false)
})

test.each([
  ENGLISH,
  'Q. Did the witness see that he was in the street? A. Yes.',
  'THE COURT: You will answer to the question that was put.',
  'Examinant saith, that upon the Saturday he saw him, and who was with him.',
])('English is shown by: %s', text => {
  expect(showsEnglish(text)).toBe(true)
})
