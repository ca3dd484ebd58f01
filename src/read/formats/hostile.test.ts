import fc from 'fast-check'
import { Document, Packer, Paragraph } from 'docx'
import { beforeAll, expect, test } from 'vitest'
import { column, makePdf } from './testing/make-pdf.ts'
import { read } from './testing/show.ts'
import { writeZip } from './zip-write.ts'

const WORDS = 'The harbour master kept two registers, and the second was brought into court.'
const samples = new Map<string, Uint8Array>()

beforeAll(async () => {
  const docx = new Document({ sections: [{ children: [new Paragraph(WORDS), new Paragraph(WORDS)] }] })
  const opf =
    '<package><manifest><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>'
  samples.set('a.docx', await Packer.toBuffer(docx))
  samples.set('a.pdf', makePdf([column([WORDS, WORDS], { x: 60, y: 700 })]))
  samples.set(
    'a.rtf',
    Buffer.from(String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}\pard ${WORDS}{\footnote ${WORDS}}\par}`),
  )
  samples.set(
    'a.html',
    Buffer.from(
      `<html><body><h1>A</h1><table><tr><td>1</td><td>2</td></tr></table><p id="x">${WORDS}<a href="#y">[1]</a></p><p id="y">[1] ${WORDS}</p></body></html>`,
    ),
  )
  samples.set(
    'a.xml',
    Buffer.from(
      `<TEI><text><body><div><sp><speaker>A.</speaker><p>${WORDS}<note n="1">${WORDS}</note></p></sp><q><p>B</p></q></div></body></text></TEI>`,
    ),
  )
  samples.set(
    'a.eml',
    Buffer.from(
      `From: a@example.org\r\nDate: Mon, 24 Aug 1998 10:00:00 +0200\r\nSubject: A\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${WORDS}\r\n--b--`,
    ),
  )
  samples.set(
    'a.md',
    Buffer.from(`# A\n\n${WORDS}[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: ${WORDS}\n`),
  )
  samples.set('a.txt', Buffer.from(`A\n\n${WORDS} [1]\n\n[1] ${WORDS}\n`))
  samples.set(
    'a.odt',
    writeZip([
      [
        'content.xml',
        Buffer.from(
          `<o xmlns:office="o" xmlns:text="t"><office:body><text:p>${WORDS}</text:p></office:body></o>`,
        ),
      ],
      ['META-INF/manifest.xml', Buffer.from('<m/>')],
    ]),
  )
  samples.set(
    'a.epub',
    writeZip([
      ['META-INF/container.xml', Buffer.from('<c><rootfile full-path="p.opf"/></c>')],
      ['p.opf', Buffer.from(opf)],
      ['c.xhtml', Buffer.from(`<html><body><p>${WORDS}</p></body></html>`)],
    ]),
  )
})

/** Bytes overwritten, a stretch repeated, the end cut off. */
const damage = fc.record({
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 12 }),
  repeat: fc.option(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(200), fc.integer({ min: 2, max: 40 })),
  ),
})
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function damaged(bytes: Uint8Array, { cut, bytes: changes, repeat }: Damage): Uint8Array {
  let result = Buffer.from(bytes)
  for (const [at, value] of changes) result[Math.floor(at * (result.length - 1))] = value
  if (repeat !== null) {
    const from = Math.floor(repeat[0] * result.length)
    const stretch = result.subarray(from, from + repeat[1])
    result = Buffer.concat([
      result.subarray(0, from),
      ...Array.from({ length: repeat[2] }, () => stretch),
      result.subarray(from),
    ])
  }
  return cut === null ? result : result.subarray(0, Math.floor(cut * result.length))
}

const NAMES = ['a.docx', 'a.pdf', 'a.rtf', 'a.html', 'a.xml', 'a.eml', 'a.md', 'a.txt', 'a.odt', 'a.epub']
test.each(NAMES)(
  '%s: undamaged it is read; however damaged, it gives a document with at most one error',
  async name => {
    expect((await read(name, samples.get(name)!)).text).toContain(WORDS)
    await fc.assert(
      fc.asyncProperty(damage, async how => {
        const { text, blocks, origin, problems } = await read(name, damaged(samples.get(name)!, how))
        expect(problems.filter(each => each.severity === 'error').length).toBeLessThanOrEqual(1)
        expect(text === '' ? problems.length : 1).toBeGreaterThan(0)
        expect(text).toBe(text.normalize('NFC').toWellFormed())
        for (const { start, end } of [...blocks, ...origin])
          expect(start <= end && end <= text.length).toBe(true)
      }),
      { numRuns: 60 },
    )
  },
)
