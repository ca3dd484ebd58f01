import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DocumentBuilder } from './builder.ts'

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'e',
    '\u0301',
    'ﬁ',
    ' ',
    '\n\n',
    '\u00AD',
    'ᄒ',
    'ᅡ',
    'ᆫ',
    '\uD800',
    'soft\u200Bly',
    'a\u00A0b',
    '\t',
  ),
)
const step = fc.oneof(
  { weight: 6, arbitrary: words.map(value => ({ kind: 'text', value }) as const) },
  fc.constant({ kind: 'open' } as const),
  fc.constant({ kind: 'line' } as const),
  fc.constant({ kind: 'page' } as const),
)

test('whatever is written, the text is normal, blocks tile it, and every mark and origin is inside', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const builder = new DocumentBuilder({ characters: 10_000 })
      let page = 0
      for (const each of steps) {
        if (each.kind === 'text') {
          const start = builder.position
          builder.text(each.value, { offset: 0 })
          if (builder.end > start) builder.markup.push({ kind: 'quote', start, end: builder.end })
        } else if (each.kind === 'open') builder.open('paragraph')
        else if (each.kind === 'line') builder.lineBreak()
        else {
          builder.turnPage(++page)
          builder.omit(`head ${page}`)
        }
      }
      const { text, blocks, origin, markup } = builder.finish({ mediaType: 'text/plain' })
      expect(text).toBe(text.normalize('NFC').toWellFormed().trim())
      expect(text).not.toMatch(/[\t\r\u00A0\u00AD\u200B]| {2}| \n|\n |\n{3}/)
      const shown = blocks.filter(block => block.kind !== 'running-head')
      expect(shown.map(block => text.slice(block.start, block.end)).join('\n\n')).toBe(text)
      expect(shown.every(block => !text.slice(block.start, block.end).includes('\n\n'))).toBe(true)
      for (const span of [...origin, ...markup, ...blocks]) {
        expect(span.start).toBeLessThanOrEqual(span.end)
        expect(span.end).toBeLessThanOrEqual(text.length)
      }
      for (let index = 1; index < origin.length; index++)
        expect(origin[index]!.start).toBeGreaterThanOrEqual(origin[index - 1]!.start)
    }),
    { numRuns: 400 },
  )
})

test('offsets lead back to where the words stood', () => {
  const original = 'One  two\r\n   three, four.\r\n\r\nFive six.'
  const builder = new DocumentBuilder({ characters: 1000 })
  builder.open('paragraph')
  builder.text(original.slice(0, 27), { offset: 0 })
  builder.open('paragraph')
  builder.text(original.slice(29), { offset: 29 })
  const { text, origin } = builder.finish({ mediaType: 'text/plain' })
  expect(text).toBe('One two three, four.\n\nFive six.')
  for (const word of ['One', 'two', 'three', 'four', 'Five', 'six']) {
    const at = text.indexOf(word)
    const span = origin.find(each => each.start <= at && at < each.end)!
    expect(original.slice(span.offset! + at - span.start).startsWith(word)).toBe(true)
  }
})
