import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { predict, score } from './dates.ts'

const gold = [
  {
    id: 'a',
    dct: null,
    gold: [
      { start: 0, end: 4, edtf: '1929' },
      { start: 10, end: 20, edtf: '../1930-05' },
      { start: 30, end: 40, edtf: '1931' },
    ],
  },
]

test('pairs by overlap, exact spans first, each once; doubt and open ends do not count', () => {
  const found = {
    a: [
      { start: 0, end: 4, edtf: '1929~' },
      { start: 8, end: 22, edtf: '1930-05' },
      { start: 9, end: 12, edtf: '1930-05' },
      { start: 50, end: 54, edtf: '1931' },
    ],
  }
  const { relaxed, strict, value, misses } = score(gold, found)
  expect([relaxed, strict, value].map(n => n.toFixed(1))).toEqual(['57.1', '28.6', '57.1'])
  expect(misses.map(({ gold, found }) => [gold?.start ?? null, found?.start ?? null])).toEqual([
    [30, null],
    [null, 9],
    [null, 50],
  ])
})

test('nothing found is nought, and not a division by nought', () => {
  expect(score(gold, {})).toMatchObject({ relaxed: 0, strict: 0, value: 0, found: 0 })
  expect(score([], {})).toMatchObject({ value: 0 })
})

const corpora = join(import.meta.dirname, '..', '..', 'shared', 'corpora')

test.skipIf(!existsSync(join(corpora, 'red-book')))(
  'the Red Book’s seventeen dates (skipped where the corpora are absent)',
  () => {
    const text = readFileSync(join(corpora, 'red-book', 'red-book-amalgams.txt'), 'utf8')
    const labels = JSON.parse(
      readFileSync(join(import.meta.dirname, 'gold', 'red-book-dates.json'), 'utf8'),
    ) as typeof gold
    expect(score(labels, { 'red-book-amalgams': predict(text, null) }).value).toBeGreaterThan(95)
  },
)

test.skipIf(!existsSync(join(corpora, 'wikiwars')))(
  'WikiWars stays above the aim (skipped where the corpora are absent)',
  () => {
    const labels = JSON.parse(readFileSync(join(corpora, 'wikiwars', 'gold.json'), 'utf8')) as typeof gold
    const found = Object.fromEntries(
      labels.map(({ id, dct }) => [
        id,
        predict(readFileSync(join(corpora, 'wikiwars', `${id}.txt`), 'utf8'), dct),
      ]),
    )
    const { value, strict } = score(labels, found)
    expect(value).toBeGreaterThan(92)
    expect(strict).toBeGreaterThan(94)
  },
)
