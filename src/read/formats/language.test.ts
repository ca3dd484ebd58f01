import { expect, test } from 'vitest'
import type { Block } from '#model'
import { detectLanguages } from './language.ts'

function told(paragraphs: readonly string[]): { main: string | null; blocks: (string | undefined)[] } {
  const blocks: Block[] = []
  let at = 0
  for (const each of paragraphs) {
    blocks.push({ kind: 'paragraph', start: at, end: at + each.length })
    at += each.length + 2
  }
  const found = detectLanguages(paragraphs.join('\n\n'), blocks)
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

test('each block has its language, the document that of most of it', () => {
  const { main, blocks } = told([ENGLISH, ...OTHERS.map(([, text]) => text), ENGLISH, 'Too short.'])
  expect(main).toBe('en')
  expect(blocks).toEqual(['en', ...OTHERS.map(([language]) => language), 'en', undefined])
})

test('in a long document a foreign paragraph is still found', () => {
  const many = Array.from(
    { length: 400 },
    (_, index) => `${ENGLISH} It was the ${index}th time that he had to say so to the court.`,
  )
  many.splice(201, 0, OTHERS[1]![1])
  const { main, blocks } = told(many)
  expect(main).toBe('en')
  expect(blocks.filter(language => language !== 'en')).toEqual(['fr'])
  expect(blocks[201]).toBe('fr')
})
