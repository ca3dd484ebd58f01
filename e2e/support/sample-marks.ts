// Marks by naive rules for tests of the screen: years, capitalised names, and turns of speech in a flattened record.
import type { Mark } from '#api'

const BASE: Omit<Mark, 'id' | 'kind' | 'target' | 'start' | 'end' | 'title' | 'quote'> = {
  rule: 'test/naive',
  score: 0.8,
  status: 'suggested',
  refers: null,
  voices: [],
  form: null,
  stance: null,
  modality: null,
  relation: null,
  edtf: null,
  roles: [],
  within: null,
}

/** Marks in text order. */
export function naiveMarks(text: string): readonly Mark[] {
  const marks: Mark[] = []
  const add = (kind: Mark['kind'], start: number, end: number, more: Partial<Mark> = {}): void => {
    const id = `${kind}-${start}-${end}`
    const quote = text.slice(start, Math.min(end, start + 200))
    const target = { kind: kind === 'statement' || kind === 'date' ? kind : ('mention' as const), id }
    marks.push({ ...BASE, id, kind, target, start, end, title: quote.slice(0, 60), quote, ...more })
  }
  for (const match of text.matchAll(/\b(19[0-3]\d)\b/g))
    add('date', match.index, match.index + 4, { edtf: match[1]!, title: match[1]! })
  for (const match of text.matchAll(/\b[A-Z][a-z]{4,}(?:-[A-Z][a-z]+)?\b/g))
    if (/ov|ev|in|ky|man|sky|ich/.test(match[0])) add('person', match.index, match.index + match[0].length)
  const turns = [...text.matchAll(/(?<=[.?!)] )([A-Z][a-z]+|The President): /g)]
  for (const [i, match] of turns.entries()) {
    const end = turns[i + 1]?.index ?? text.length
    add('statement', match.index, Math.max(match.index + 1, end - 1), {
      form: 'turn',
      stance: 'asserts',
      modality: 'actual',
      voices: [
        {
          name: 'Court report',
          actor: null,
          link: 'recorded-by',
          when: null,
          venue: 'report',
          liberty: 'free',
        },
        {
          name: match[1]!,
          actor: null,
          link: 'asserted-by',
          when: '1936-08-19',
          venue: 'court',
          liberty: match[1] === 'Vyshinsky' ? 'free' : 'detained',
        },
      ],
    })
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}
