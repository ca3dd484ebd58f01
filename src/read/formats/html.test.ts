import { expect, test } from 'vitest'
import { codes, read, references, shown } from './testing/show.ts'

const STORY =
  'The harbour master kept two registers, one for the owners and one for himself, and it was the second that was brought into court on the last day of the hearing, when nobody expected it any more.'
const PAGE = `<!DOCTYPE html><html lang="en"><head><title>The Harbour Case</title><meta name="author" content="A. Clerk">
<meta property="article:published_time" content="1998-08-24T10:00:00Z"><link rel="canonical" href="https://example.org/harbour"></head>
<body><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<div id="content"><h1>The Harbour Case</h1>
<p>${STORY} So it was told.<a href="#n1" name="f1">[1]</a></p>
<p>&ldquo;I was at home,&rdquo; said Holm,<sup><a href="#n2" id="f2">2</a></sup> &ldquo;and nobody can say that I was not, for my brother was with me and we played cards until the lamps went out.&rdquo;</p>
<blockquote><p>Whoever holds the register holds the town, and whoever holds the town need not care who is at home and who is not.</p></blockquote>
<table><tr><th>Day</th><th>Ships</th></tr><tr><td>Monday</td><td>4</td></tr></table>
<p>${STORY}</p>
<hr><div class="footnotes"><p><a name="n1" href="#f1">[1]</a> The second register is now in the town archive.</p>
<ol><li id="n2"><p>Holm: a fisherman. <a href="#f2">↑</a></p></li></ol></div></div>
<footer>Copyright. All rights reserved.</footer><script>alert('never run')</script></body></html>`

test('the article of a page: headings, quotation, table, notes linked both ways of writing them', async () => {
  const document = await read('a.html', PAGE)
  expect(document.metadata).toEqual({
    title: 'The Harbour Case',
    author: ['A. Clerk'],
    date: '1998-08-24',
    address: 'https://example.org/harbour',
  })
  expect(document.blocks.map(block => block.kind)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'quotation',
    'table',
    'paragraph',
    'footnote',
    'footnote',
  ])
  expect(references(document)).toEqual([
    ['1', '[1]'.padEnd(3) + '\n\n“I was '],
    ['2', '[2] “and nob'],
  ])
  expect(shown(document).slice(-2)).toEqual([
    'footnote: [1] The second register is now in the town archive.',
    'footnote: [2] Holm: a fisherman.',
  ])
  expect(codes(document)).toEqual(['main-content-only'])
  expect(document.text).not.toMatch(/About us|never run|Copyright/)
})

test('the whole page, where that is asked for, and the way back to its source', async () => {
  const document = await read('a.html', PAGE, { html: 'whole' })
  expect(document.text).toMatch(/About us[\s\S]*All rights reserved/)
  const at = document.text.indexOf('kept two')
  const span = document.origin.find(each => each.start <= at && at < each.end)!
  expect(PAGE.slice(span.offset! + at - span.start)).toMatch(/^kept two registers/)
})

test('a page in one byte a letter that says so', async () => {
  const head =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head><body><p>'
  const words = Buffer.from([0xf3, 0xd5, 0xc4]) // Суд
  const document = await read(
    'a.htm',
    Buffer.concat([Buffer.from(head), words, Buffer.from('</p></body></html>')]),
  )
  expect(document.text).toBe('Суд')
})

test('a bold name before a colon is a speaker', async () => {
  const turns = ['Holm', 'The President', 'Holm', 'The President'].map(
    (name, index) => `<p><b>${name}:</b> That is what was said, number ${index}.</p>`,
  )
  const document = await read('a.html', `<body>${turns.join('\n')}</body>`)
  expect(document.blocks.map(block => [block.kind, block.speaker])).toEqual([
    ['turn', 'Holm'],
    ['turn', 'The President'],
    ['turn', 'Holm'],
    ['turn', 'The President'],
  ])
})

test('elements nested without end are read as deep as is sensible', async () => {
  const document = await read(
    'a.html',
    `<p>Before.</p>${'<div>'.repeat(20_000)}Deep.${'</div>'.repeat(20_000)}<p>After.</p>`,
  )
  expect(document.text).toContain('Before.')
  expect(codes(document)).toEqual(['nested-too-deep'])
})
