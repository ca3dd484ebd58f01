import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairQuotations } from './quotations.ts'

const pair = (text: string) =>
  pairQuotations(text, paragraphs(text)).map(({ inner, level, continues }) => ({
    words: text.slice(inner.start, inner.end),
    level,
    continues,
  }))

function paragraphs(text: string) {
  return [...text.matchAll(/[^\n]+/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

test('nested quotations and apostrophes', () => {
  expect(pair("Sedov said: \"As my father says, 'Go at once,' don't wait.\" He'd gone.")).toEqual([
    { words: "As my father says, 'Go at once,' don't wait.", level: 1, continues: false },
    { words: 'Go at once,', level: 2, continues: false },
  ])
})

test('curly marks, and single ones as the outer pair', () => {
  expect(
    pair('‘I saw him,’ said the Trotskyites’ leader, ‘in “the Bristol”.’').map(({ words, level }) => [
      words,
      level,
    ]),
  ).toEqual([
    ['I saw him,', 1],
    ['in “the Bristol”.', 1],
    ['the Bristol', 2],
  ])
})

test('a quotation taken up again in the next paragraph', () => {
  expect(
    pair('He wrote: “The first point.\n“The second point.”').map(({ words, continues }) => [
      words,
      continues,
    ]),
  ).toEqual([
    ['The first point.', false],
    ['The second point.', true],
  ])
})

test('a mark set loose by a reading machine is settled by its neighbours', () => {
  expect(pair('a great deal. " I think I have said everything," says Mrachkovsky.')).toEqual([
    { words: 'I think I have said everything,', level: 1, continues: false },
  ])
})

test('a quotation that lost its end stops before the citation', () => {
  expect(pair('He stated: "The fact is known. (Vol. XV, p. 27.) This was confirmed.')[0]?.words).toBe(
    'The fact is known.',
  )
})

test('quotations lie inside the text and nest properly', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('"', '“', '”', "'", '‘', '’', 'a', ' ', '.', '\n'), { maxLength: 60 }),
      letters => {
        const text = letters.join('')
        const found = pairQuotations(text, paragraphs(text))
        for (const [index, { start, end, inner }] of found.entries()) {
          expect(
            start <= inner.start && inner.start < inner.end && inner.end <= end && end <= text.length,
          ).toBe(true)
          for (const other of found.slice(index + 1))
            expect(other.start >= end || other.end <= end).toBe(true)
        }
      },
    ),
  )
})
