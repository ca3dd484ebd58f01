import { deflateRawSync } from 'node:zlib'
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from './document.ts'
import { codes, read, references, shown } from './testing/show.ts'
import { writeZip } from './zip-write.ts'

async function docx(): Promise<Buffer> {
  const file = new Document({
    title: 'Two Registers',
    creator: 'A. Clerk',
    footnotes: { 1: { children: [new Paragraph('It is now in the town archive.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Two Registers', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('The second register'),
              new FootnoteReferenceRun(1),
              new TextRun(' was brought into court.'),
            ],
          }),
          new Paragraph({ text: 'one grey book', bullet: { level: 0 } }),
        ],
      },
    ],
  })
  return Packer.toBuffer(file)
}

test('DOCX: headings, lists, and the footnotes that plain extraction drops', async () => {
  const document = await read('a.docx', await docx())
  expect(shown(document)).toEqual([
    'heading: Two Registers',
    'paragraph: The second register [1] was brought into court.',
    'list-item: one grey book',
    'footnote: [1] It is now in the town archive.',
  ])
  expect(references(document)).toEqual([['1', '[1] was brou']])
  expect(document.metadata).toMatchObject({ title: 'Two Registers', author: ['A. Clerk'] })
})

test('a DOCX under another name is read as what it is; cut short, it is one problem', async () => {
  const bytes = await docx()
  expect(codes(await read('a.txt', bytes))).toEqual(['wrong-extension'])
  expect(codes(await read('a.docx', bytes.subarray(0, bytes.length / 2)))).toEqual(['archive-damaged'])
})

test('a DOCX that unpacks to too much is refused before any library sees it', async () => {
  const bomb = deflated('word/document.xml', Buffer.alloc(40_000_000, 'x'))
  const document = await read('a.docx', bomb)
  expect([document.text, codes(document)]).toEqual(['', ['archive-ratio']])
  const limits = { ...DEFAULT_LIMITS, unpackedRatio: 10_000, unpackedBytes: 1_000_000 }
  expect(codes(await read('a.docx', bomb, { limits }))).toEqual(['archive-too-large'])
})

const CONTENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>
<text:h text:outline-level="1">Two Registers</text:h>
<text:p>The second register<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>It is now in the archive.</text:p></text:note-body></text:note> was<text:s/>brought into court.</text:p>
<text:list><text:list-item><text:p>one grey book</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Day</text:p></table:table-cell><table:table-cell><text:p>Ships</text:p></table:table-cell></table:table-row></table:table>
<text:p>The end.</text:p></office:text></office:body></office:document-content>`
const META =
  '<m xmlns:dc="d" xmlns:meta="m"><dc:title>Two Registers</dc:title><meta:initial-creator>A. Clerk</meta:initial-creator></m>'

test('ODT: headings, lists, tables and notes', async () => {
  const manifest = '<manifest:manifest xmlns:manifest="m"/>'
  const file = writeZip([
    ['mimetype', Buffer.from('application/vnd.oasis.opendocument.text')],
    ['content.xml', Buffer.from(CONTENT)],
    ['meta.xml', Buffer.from(META)],
    ['META-INF/manifest.xml', Buffer.from(manifest)],
  ])
  const document = await read('a.odt', file)
  expect(shown(document)).toEqual([
    'heading: Two Registers',
    'paragraph: The second register [1] was brought into court.',
    'list-item: one grey book',
    'table: Day | Ships',
    'paragraph: The end.',
    'footnote: [1] It is now in the archive.',
  ])
  expect(references(document)).toEqual([['1', '[1] was brou']])
  expect(document.metadata).toEqual({ title: 'Two Registers', author: ['A. Clerk'] })
})

const xhtml = (body: string): Buffer =>
  Buffer.from(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="e"><head><title/></head><body>${body}</body></html>`,
  )

test('EPUB: chapters in the order of the spine, notes of another file linked, pages counted', async () => {
  const file = writeZip([
    ['mimetype', Buffer.from('application/epub+zip')],
    [
      'META-INF/container.xml',
      Buffer.from('<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'),
    ],
    [
      'OPS/book.opf',
      Buffer.from(`<package xmlns:dc="d"><metadata><dc:title>Two Registers</dc:title><dc:creator>A. Clerk</dc:creator><dc:language>en-GB</dc:language></metadata>
      <manifest><item id="n" href="notes.xhtml"/><item id="c" href="text/one.xhtml"/></manifest><spine><itemref idref="c"/><itemref idref="n"/></spine></package>`),
    ],
    ['OPS/notes.xhtml', xhtml('<p id="n1"><a href="text/one.xhtml#r1">1</a> It is in the archive.</p>')],
    [
      'OPS/text/one.xhtml',
      xhtml(
        '<h1>One</h1><p><span epub:type="pagebreak" title="7"></span>The second register<sup><a id="r1" href="../notes.xhtml#n1">1</a></sup> was found.</p>',
      ),
    ],
  ])
  const document = await read('a.epub', file)
  expect(shown(document)).toEqual([
    'heading: One',
    'paragraph: The second register [1] was found.',
    'footnote: 1 It is in the archive.',
  ])
  expect(references(document)).toEqual([['1', '[1] was foun']])
  expect(document.blocks[1]).toMatchObject({ page: 1, pageLabel: '7' })
  expect([document.metadata, document.language]).toEqual([
    { title: 'Two Registers', author: ['A. Clerk'] },
    'en-GB',
  ])
})

test('RTF: code pages, characters, footnotes, tables; groups that are not known are left out', async () => {
  const document = await read(
    'a.rtf',
    String.raw`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Times;}}{\info{\title Two Registers}{\author A. Clerk}}
\pard\outlinelevel0 Two Registers\par
\pard The second register{\super\chftn}{\footnote\pard It is in the {\b archive}.\par} was found\emdash so he said. \'cf\'ee\'e4 \u1089?\u1091?\u1076?\par
\trowd\intbl Day\cell Ships\cell\row
\pard The end.{\*\unknown hidden}{\pict\bin5 }}{}x}\par}`,
  )
  expect(shown(document)).toEqual([
    'heading: Two Registers',
    'paragraph: The second register [1] was found—so he said. Под суд',
    'table: Day | Ships',
    'paragraph: The end.',
    'footnote: [1] It is in the archive.',
  ])
  expect(document.metadata).toEqual({ title: 'Two Registers', author: ['A. Clerk'] })
})

test('Markdown: structure without its signs, notes, places in the original', async () => {
  const original =
    '# Two Registers\n\nThe *second* register[^1] was\nfound.\n\n> So he said.\n\n[^1]: It is in the archive.\n'
  const document = await read('a.md', original)
  expect(shown(document)).toEqual([
    'heading: Two Registers',
    'paragraph: The second register [1] was found.',
    'quotation: So he said.',
    'footnote: [1] It is in the archive.',
  ])
  const at = document.text.indexOf('found')
  const span = document.origin.find(each => each.start <= at && at < each.end)!
  expect(original.slice(span.offset! + at - span.start)).toMatch(/^found/)
})

const MAIL = `From: "A. Holm" <holm@example.org>
To: Clerk <clerk@example.org>
Subject: =?utf-8?Q?The_register_of_K=C3=B8benhavn?=
Date: Mon, 24 Aug 1998 10:00:00 +0200
Message-ID: <1@example.org>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

I was at home that evening, whatever the harbour master may have told you abo=
ut it.

> Where were you that evening?
--b
Content-Type: text/plain
Content-Disposition: attachment; filename="note.txt"

A note that was attached.
--b--
`.replaceAll('\n', '\r\n')

test('a mail: who, when, what about; quoted words apart; attachments handed on', async () => {
  const document = await read('a.eml', MAIL)
  expect(shown(document)).toEqual([
    'heading: The register of København',
    'note: From: A. Holm <holm@example.org>\nTo: Clerk <clerk@example.org>\nDate: Mon, 24 Aug 1998 10:00:00 +0200',
    'paragraph: I was at home that evening, whatever the harbour master may have told you about it.',
    'quotation: Where were you that evening?',
  ])
  expect(document.metadata).toEqual({
    title: 'The register of København',
    author: ['A. Holm <holm@example.org>'],
    date: '1998-08-24',
    kind: 'letter',
  })
  expect(document.attachments!.map(each => [each.name, Buffer.from(each.bytes).toString().trim()])).toEqual([
    ['note.txt', 'A note that was attached.'],
  ])
})

test('what is not read says what it is', async () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  expect((await read('a.doc', ole)).problems).toEqual([
    { code: 'unknown-format', severity: 'error', params: { type: 'application/x-ole-storage' } },
  ])
  expect(codes(await read('a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex')))).toEqual(['needs-ocr'])
  expect(codes(await read('a.txt', ''))).toEqual(['empty-file'])
  expect(codes(await read('a.txt', ' \n\n '))).toEqual(['no-text'])
})

/** An archive with one entry, compressed: the size that it claims is the true one. */
function deflated(name: string, content: Buffer): Buffer {
  const stored = writeZip([[name, content]])
  const packed = deflateRawSync(content)
  const header = Buffer.from(stored.subarray(0, 30 + name.length))
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(packed.length, 18)
  const directory = Buffer.from(stored.subarray(30 + name.length + content.length))
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  directory.writeUInt32LE(header.length + packed.length, directory.length - 6)
  return Buffer.concat([header, packed, directory])
}
