import { expect, test } from 'vitest'
import { ranges } from './pdf.ts'
import { column, makePdf, type Drawn } from './testing/make-pdf.ts'
import { codes, read, references, shown } from './testing/show.ts'

const LEFT = [
  'The harbour master kept two registers,',
  'one for the owners and one for himself',
  'alone, and it was the second of these',
  'that was brought into court on the last',
  'day of the hearing, when no one had ex-',
  'pected it any more and the clerk was al-',
  'ready folding his papers together for',
]
const RIGHT = [
  'the night. It lay there in the evening',
  'light, a plain grey book without a title,',
  'and nobody in the room wanted to be the',
  'first to open it. The president, at last,',
  'asked whether anyone claimed the book',
  'as his own. There was no answer at all.',
]
const LAST = ['They waited for a while in the dark hall,', 'then the lamps were lit and all went home.']
const numbered = (page: number, lines: readonly Drawn[]): Drawn[] => [
  { text: 'The Harbour Case', x: 250, y: 810, size: 8 },
  ...lines,
  { text: String(page), x: 295, y: 30, size: 8 },
]

test('two columns are read one after the other, divided words put together', async () => {
  const title: Drawn = { text: 'A Grey Book', x: 60, y: 770, size: 18 }
  const bytes = makePdf([[title, ...column(LEFT, { x: 60, y: 730 }), ...column(RIGHT, { x: 310, y: 730 })]])
  const document = await read('a.pdf', bytes)
  expect(shown(document)).toEqual([
    'heading: A Grey Book',
    `paragraph: ${[...LEFT, ...RIGHT].join(' ').replace('ex- pected', 'expected').replace('al- ready', 'already')}`,
  ])
  expect(document.blocks[1]).toMatchObject({ page: 1 })
  const at = document.text.indexOf('a plain grey book')
  const span = document.origin.find(each => each.start <= at && at < each.end)!
  expect(span.box![0]).toBe(310)
})

test('running heads and page numbers leave the text and stay in the map; a paragraph goes on over the page', async () => {
  const pages = [LEFT, RIGHT, LAST].map((lines, index) =>
    numbered(index + 5, column(lines, { x: 60, y: 760 })),
  )
  const document = await read('a.pdf', makePdf(pages))
  expect(document.text).not.toContain('The Harbour Case')
  expect(document.text).toContain('his papers together for the night.')
  expect(
    document.blocks.filter(block => block.kind === 'running-head').map(block => [block.page, block.omitted]),
  ).toEqual(
    [5, 6, 7].flatMap(number => [
      [number - 4, 'The Harbour Case'],
      [number - 4, String(number)],
    ]),
  )
  expect(document.pages).toBe(3)
})

test('a note at the foot of a page is linked to the raised figure', async () => {
  const body = column(LEFT, { x: 60, y: 760 })
  const raised: Drawn = { text: '3', x: 60 + 172, y: 764, size: 6 }
  const note = column(['3 The second register is in the town archive,', 'where it was seen in 1931.'], {
    x: 60,
    y: 90,
    size: 8,
    leading: 10,
  })
  const document = await read('a.pdf', makePdf([[...body, raised, ...note]]))
  expect(references(document)).toEqual([['3', '[3] one for ']])
  expect(shown(document).at(-1)).toBe(
    'footnote: [3] The second register is in the town archive, where it was seen in 1931.',
  )
})

test('pages that are only pictures need text recognition, blank ones do not', async () => {
  const document = await read('a.pdf', makePdf([column(LEFT, { x: 60, y: 760 }), 'picture', [], 'picture']))
  expect(document.pagesWithoutText).toEqual([2, 4])
  expect(document.problems).toEqual([
    { code: 'needs-ocr', severity: 'warning', params: { pages: '2, 4', count: 2, of: 4 } },
  ])
  const scan = await read('b.pdf', makePdf(Array.from({ length: 6 }, () => 'picture' as const)))
  expect([scan.text, codes(scan)]).toEqual(['', ['needs-ocr']])
})

test('a truncated file gives what can be read of it, or one problem', async () => {
  const bytes = makePdf([column(LEFT, { x: 60, y: 760 })])
  expect((await read('a.pdf', bytes.subarray(0, bytes.length - 200))).text).toContain('two registers')
  const stump = await read('a.pdf', bytes.subarray(0, 60))
  expect([stump.text, codes(stump)]).toEqual(['', ['damaged-file']])
})

test('page numbers are listed in ranges', () => {
  expect(ranges([1, 2, 3, 7, 9, 10])).toBe('1–3, 7, 9–10')
})
