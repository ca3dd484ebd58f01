import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { Block } from '#model'
import { DEFAULT_OPTIONS, type ParsedDocument } from './document.ts'
import { readPlainText } from './plain-text.ts'

const read = (text: string | Uint8Array): ParsedDocument =>
  readPlainText(
    { name: 'a.txt', bytes: typeof text === 'string' ? Buffer.from(text) : text },
    DEFAULT_OPTIONS,
  )
const titleOf = (text: string) => read(text).metadata.title
const kinds = (document: ParsedDocument): string[] => document.blocks.map(block => block.kind)
const words = (document: ParsedDocument, block: Block): string => document.text.slice(block.start, block.end)

test('lines wrapped by an editor become one paragraph, and the way back is kept', () => {
  const original = `The court sat at ten in the morning of the second day. The witness, who had
come by train from the coast, was asked where he had spent the autumn of the
year in question; he answered that he could not remember it.

The next witness was the clerk of the hotel, a man of sixty who had kept the
register himself, and who now laid it before the court.
`
  const document = read(original)
  expect(kinds(document)).toEqual(['paragraph', 'paragraph'])
  expect(document.text).not.toMatch(/[^\n]\n[^\n]/)
  expect(document.text).toContain('who had come by train')
  const at = document.text.indexOf('laid it')
  const span = document.origin.find(each => each.start <= at && at < each.end)!
  expect(original.slice(span.offset! + at - span.start)).toMatch(/^laid it before/)
})

test('paragraphs without a blank line are told by their indent, divided words are put together', () => {
  const document = read(`    The minister denied that there had been a meet-
ing of any kind, and said that the well-known letter was a for-
gery made in another city by people whom he had never met.
    He had heard of the letter only from the papers, which were the
first to print it. The meeting was an invention.
`)
  expect(document.blocks).toHaveLength(2)
  expect(words(document, document.blocks[0]!)).toContain('a meeting of any kind')
  expect(words(document, document.blocks[0]!)).toContain('was a forgery made')
})

test('verse and addresses keep their lines', () => {
  const document = read(
    'The song went on and on\nuntil the lamps were out,\nand nobody was gone\nwho knew what it was about.\n',
  )
  expect(document.text.split('\n')).toHaveLength(4)
})

test('epigraph with its credit, headings, notes linked to their marks', () => {
  const document = read(`A Case of Letters

Part One: The Harbour

Whoever holds the register holds the town.

(A. Clerk, March 4, 1929, Harbour News, No. 3)

The harbour master [1] kept two registers, one for the owners and one for himself,* and it was the second that was brought into court on the last day of the hearing.

[1] Harbour master: the officer in charge of the port.

* Now lost.
`)
  expect(kinds(document)).toEqual([
    'heading',
    'heading',
    'epigraph',
    'signature',
    'paragraph',
    'footnote',
    'footnote',
  ])
  const [note, star] = document.blocks.filter(block => block.kind === 'footnote')
  expect([note!.mark, document.text.slice(note!.reference, note!.reference! + 8)]).toEqual(['1', '[1] kept'])
  expect([star!.mark, document.text.slice(star!.reference, star!.reference! + 5)]).toEqual(['*', '* and'])
  expect(document.metadata.title).toBe('A Case of Letters')
})

test('turns on lines of their own have their speaker', () => {
  const document = read(`The President: Where were you on that day?

Holm: At home.

The President: Who saw you there?

Holm: Nobody but my brother.
`)
  expect(document.blocks.map(block => [block.kind, block.speaker])).toEqual([
    ['turn', 'The President'],
    ['turn', 'Holm'],
    ['turn', 'The President'],
    ['turn', 'Holm'],
  ])
})

test('title and address above a copied page are its particulars', () => {
  const document = read(
    '# The Third Session\n# https://example.org/session/3.htm\n\nThe session was opened at noon.\n',
  )
  expect(document.metadata).toEqual({
    title: 'The Third Session',
    author: [],
    address: 'https://example.org/session/3.htm',
  })
  expect(document.text).toBe('The Third Session\n\nThe session was opened at noon.')
})

const RUSSIAN =
  'Подсудимый показал, что в ноябре он встретился с ним в гостинице и получил от него письмо. Прокурор спросил: где именно вы остановились? Подсудимый ответил, что не помнит.'
test.each(['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'utf-16le', 'utf-16be'])(
  '%s is recognised',
  encoding => {
    const document = read(iconv.encode(RUSSIAN, encoding))
    expect(document.text).toBe(RUSSIAN)
    expect(document.problems.map(each => each.code)).toEqual(['encoding-detected'])
  },
)

test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])(
  'the byte-order mark of %s is believed and dropped',
  encoding => {
    expect(read(iconv.encode('Zoë said so.', encoding, { addBOM: true })).text).toBe('Zoë said so.')
  },
)

test('a stray byte does not make another encoding of UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from([0x93]), Buffer.from(RUSSIAN)])
  const document = read(bytes)
  expect(document.text.endsWith(RUSSIAN.slice(5))).toBe(true)
  expect(document.problems).toEqual([
    { code: 'characters-lost', severity: 'warning', params: { count: 1, encoding: 'utf-8' } },
  ])
})

test('Western letters in one byte each', () => {
  const french =
    'Le procureur général déclara que l’accusé n’avait jamais été à Copenhague ; l’hôtel était fermé.'
  expect(read(iconv.encode(french, 'windows-1252')).text).toBe(french)
})

test('noise is no text', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)
  expect(read(noise).problems.map(each => [each.code, each.severity])).toEqual([['not-text', 'error']])
})

test('a text beyond the limit is cut, with a warning', () => {
  const limits = { ...DEFAULT_OPTIONS.limits, characters: 100 }
  const bytes = Buffer.from('One sentence after another. '.repeat(50))
  const document = readPlainText({ name: 'a.txt', bytes }, { ...DEFAULT_OPTIONS, limits })
  expect(document.text.length).toBeLessThanOrEqual(100)
  expect(document.problems.map(each => each.code)).toEqual(['text-cut'])
})

const redBook = join(import.meta.dirname, '../../../../shared/corpora/red-book/red-book-amalgams.txt')
test.skipIf(!existsSync(redBook))(
  'the chapter: epigraph, three notes with their marks, twenty paragraphs',
  () => {
    const document = read(readFileSync(redBook))
    const counts = Object.groupBy(document.blocks, block => block.kind)
    expect([counts.heading?.length, counts.epigraph?.length, counts.signature?.length]).toEqual([2, 1, 1])
    expect(counts.footnote?.map(note => document.text.slice(note.reference, note.reference! + 4))).toEqual([
      '[12]',
      '[13]',
      '[14]',
    ])
    expect(words(document, counts.epigraph![0]!)).toMatch(/^The naked declaration/)
  },
)

test('the reporter’s line numbers in the margin are left out, and the way back is kept', () => {
  const original = ` 1   BY MS. CLARKE:
 2        Q.   Detective Lang, where were you on the night of
 3   June 12, 1994?
 4        A.   I was at home.
 5        Q.   And who called you?
 6        A.   My partner. He said there had
 7   been two victims at 875 South Street.
 8             THE COURT: Go on.
 1        Q.   What did you do then?
 2        A.   I drove to the scene with 3 others.
`
  const document = read(original)
  expect(document.blocks.map(block => words(document, block).replaceAll(/\s+/g, ' '))).toEqual([
    'BY MS. CLARKE:',
    'Q. Detective Lang, where were you on the night of June 12, 1994?',
    'A. I was at home.',
    'Q. And who called you?',
    'A. My partner. He said there had been two victims at 875 South Street.',
    'THE COURT: Go on.',
    'Q. What did you do then?',
    'A. I drove to the scene with 3 others.',
  ])
  const at = document.text.indexOf('been two victims')
  const span = document.origin.find(each => each.start <= at && at < each.end)!
  expect(original.slice(span.offset! + at - span.start)).toMatch(/^been two victims/)
})

test('a numbered list keeps its numbers', () => {
  const document = read(
    Array.from({ length: 9 }, (_, at) => `${at + 1}. The accused number ${at + 1}, a worker.`).join('\n'),
  )
  expect(document.text).toContain('3. The accused number 3')
})

test('a short speech after a printed label is neither a heading nor a signature', () => {
  const document = read(
    [
      'TESTIMONY OF AMOS LUND',
      'The CHAIRMAN. Mr. Lund, do you swear to tell the truth, and nothing else but the truth, before this committee?',
      'Mr. LUND. I do.',
      'Mr. ODELL. When Did You Meet Harker?',
      'Mr. LUND. In the spring of 1934. He came to my office at the Senate with a letter from my brother, which he gave to me.',
      'Mr. ODELL. Certainly.',
    ].join('\n\n'),
  )
  expect(kinds(document)).toEqual(['heading', ...Array.from({ length: 5 }, () => 'paragraph')])
})

test('a marking of secrecy is no title; the subject line is one', () => {
  const memo =
    'STRICTLY CONFIDENTIAL\n\nTo: Head of Section IV\nFrom: Lt. Brandt\nRe: Source “Linde”\n\nOn 5 June he came.\n'
  expect(titleOf(memo)).toBe('Source “Linde”')
  expect(titleOf('TOP SECRET. Copy No. 3\n\nREPORT OF THE SECTION\n\nHe came on the 5th of June.\n')).toBe(
    'REPORT OF THE SECTION',
  )
})
