import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codes, read, references, shown } from './testing/show.ts'

const HEADER = `<teiHeader><fileDesc><titleStmt><title>The Harbour Tryall</title><author>Clerk, Adam, 1640-1701.</author></titleStmt>
<publicationStmt><date when="2004-05">2004</date></publicationStmt>
<sourceDesc><biblFull><publicationStmt><publisher>Printed for A. Printer,</publisher><date>1681.</date></publicationStmt></biblFull></sourceDesc></fileDesc></teiHeader>`
const tei = (body: string): string =>
  `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text xml:lang="eng"><body>${body}</body></text></TEI>`

test('speakers, verse, pages, divided words and gaps', async () => {
  const document = await read(
    'a.xml',
    tei(`<div><head>The Tryall</head><pb n="17"/>
    <sp><speaker>L. Ch. J.</speaker> <p>Were you at the Har<g ref="char:EOLhyphen"/>
      bour, Sir?</p></sp>
    <sp><speaker>Mr. Holm.</speaker><l>I was not,</l><l>my Lord.</l></sp>
    <p>He was th<gap reason="illegible"><desc>•</desc></gap>re, says the Re<pb n="18"/>gister.</p></div>`),
  )
  expect(shown(document)).toEqual([
    'heading: The Tryall',
    'turn: L. Ch. J. Were you at the Harbour, Sir?',
    'turn: Mr. Holm. I was not,\nmy Lord.',
    'paragraph: He was th•re, says the Re gister.',
  ])
  expect(document.blocks[1]).toMatchObject({ speaker: 'L. Ch. J.', page: 1, pageLabel: '17' })
  expect(document.pages).toBe(2)
  expect(document.metadata).toEqual({
    title: 'The Harbour Tryall',
    author: ['Clerk, Adam, 1640-1701'],
    publisher: 'Printed for A. Printer',
    date: '1681',
  })
  expect([document.language, codes(document)]).toEqual(['en', ['illegible-passages']])
})

test('notes come after their paragraph, linked to where they stood; names and dates keep their mark-up', async () => {
  const document = await read(
    'a.xml',
    tei(
      `<p>On <date when="1681-07-02">Saturday last</date> came <persName key="p1">Mr. <hi>Holm</hi></persName>,<note place="margin">His first coming.</note> and swore<note n="a" place="foot">Falsly, as some say.</note> it all.</p>`,
    ),
  )
  expect(shown(document)).toEqual([
    'paragraph: On Saturday last came Mr. Holm, and swore [a] it all.',
    'footnote: His first coming.',
    'footnote: [a] Falsly, as some say.',
  ])
  expect(references(document)).toEqual([
    [undefined, ' and swore ['],
    ['a', '[a] it all.\n'],
  ])
  expect(
    document.markup.map(mark => [mark.kind, document.text.slice(mark.start, mark.end), mark.value]),
  ).toEqual([
    ['date', 'Saturday last', '1681-07-02'],
    ['person', 'Mr. Holm', 'p1'],
  ])
})

test('entities that a document declares are never expanded, fetched or multiplied', async () => {
  const lol = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
  ).join('')
  const laughs = `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY l0 "lol">${lol}<!ENTITY file SYSTEM "file:///etc/passwd">]>
    <TEI><text><body><p>It goes &l9; and &file; on.</p></body></text></TEI>`
  const document = await read('a.xml', laughs)
  expect(document.text).toBe('It goes &l9; and &file; on.')
  expect(document.problems).toEqual([
    { code: 'entity-ignored', severity: 'warning', params: { name: 'l9', count: 2 } },
  ])
})

test('a file cut short gives its beginning, with a warning', async () => {
  const document = await read(
    'a.xml',
    tei('<p>The first paragraph.</p><p>The second one is cut').slice(0, -25),
  )
  expect(document.text).toContain('The first paragraph.')
  expect(codes(document)).toEqual(['part-damaged'])
})

test('elements nested without end stop the reading, not the reader', async () => {
  const document = await read('a.xml', tei(`<p>Before.</p>${'<ab>'.repeat(50_000)}`))
  expect([document.text, codes(document)]).toEqual(['Before.', ['nested-too-deep']])
})

const plot = join(import.meta.dirname, '../../../../shared/corpora/popish-plot')
test.skipIf(!existsSync(plot))('the popish plot: pages, notes, speakers, no traces of mark-up', async () => {
  const history = await read('A47868.xml', readFileSync(join(plot, 'A47868.xml')))
  const brief = await read('A47807.xml', readFileSync(join(plot, 'A47807.xml')))
  expect([history.pages, brief.pages]).toEqual([94, 718])
  const kinds = (kind: string): number => brief.blocks.filter(block => block.kind === kind).length
  expect(kinds('turn')).toBeGreaterThanOrEqual(40)
  expect(references(history).length).toBeGreaterThan(450)
  expect(`${history.text}${brief.text}`).not.toMatch(/<\/?[a-z]+|&[a-z]+;|\u00AD/)
  expect(history.text).toMatch(/^THE HISTORY OF THE PLOT/)
})
