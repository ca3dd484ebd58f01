import { messagesIn } from '#messages'
import { caseDataSchema } from '#schemas'
import { expect, test } from 'vitest'
import { plain } from '../document/blocks.ts'
import { openCitations } from './citations.ts'

const source = (id: string, more: object) => ({
  id,
  sha256: 'a'.repeat(64),
  path: `${id}.txt`,
  mediaType: 'text/plain',
  bytes: 1,
  ...more,
})
const data = caseDataSchema.parse({
  settings: {},
  actors: [
    { id: 'sedov', kind: 'person', name: 'Leon Sedov', names: [] },
    { id: 'court', kind: 'group', name: 'Military Collegium', names: [] },
  ],
  places: [],
  claims: [],
  statements: [],
  sources: [
    source('red-book', {
      title: 'The Red Book on the Moscow Trials',
      author: ['sedov'],
      date: '1936',
      kind: 'scholarship',
    }),
    source('record', {
      title: 'Report of Court Proceedings',
      author: ['court'],
      date: '1936-08-19/1936-08-24',
      kind: 'transcript',
      custody: 'Library copy & scan',
    }),
  ],
})
const at = (number: string) => ({ unit: 'page' as const, number })

test('a source is cited in full first, then ibidem at another place, then in short', () => {
  const citations = openCitations(data, messagesIn('en'))
  const notes = [
    citations.cite('red-book', at('40')),
    citations.cite('red-book', at('41-42')),
    citations.cite('red-book', null),
    citations.cite('record', at('7')),
    citations.cite('red-book', at('50')),
  ].map(plain)
  expect(notes).toEqual([
    'Leon Sedov, The Red Book on the Moscow Trials, scholarship, 1936, p. 40.',
    'Ibid., pp. 41–42.',
    // CSL 1.0.2: where the note before names a place and this one none, it is not ibidem.
    'Sedov, The Red Book on the Moscow Trials.',
    'Military Collegium, Report of Court Proceedings, transcript, 19 August 1936 – 24 August 1936, p. 7.',
    'Sedov, The Red Book on the Moscow Trials, p. 50.',
  ])
})

test('titles of books are in italics', () => {
  const note = openCitations(data, messagesIn('en')).cite('red-book', null)
  expect(note).toContainEqual({ kind: 'text', text: 'The Red Book on the Moscow Trials', look: 'emphasis' })
})

test('the bibliography has what was cited, by surname', () => {
  const citations = openCitations(data, messagesIn('en'))
  expect(citations.bibliography(new Set(['record', 'red-book'])).map(plain)).toEqual([
    'Military Collegium. Report of Court Proceedings. transcript, 19 August 1936 – 24 August 1936. Library copy & scan.',
    'Sedov, Leon. The Red Book on the Moscow Trials. scholarship, 1936.',
  ])
  expect(citations.bibliography(new Set(['record']))).toHaveLength(1)
})
