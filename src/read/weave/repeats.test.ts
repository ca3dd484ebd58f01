// Newspapers that repeat one another, an agency, or the same sentences.
import { expect, test } from 'vitest'
import { wovenFrom } from './testing/woven.ts'

const GAZETTE =
  'The Varnholt Gazette, 4 September 1931\n\nThe guard Tomas Ulv met Marta Veil at the pump house. The thread of this matter runs much further than the quay of Varnholt.'

async function grounds(...texts: string[]) {
  const { result } = await wovenFrom(texts.map(text => ({ text, kind: 'press' as const })))
  return result.statements.flatMap(({ passage, restsOn }) =>
    restsOn.map(ground => ({ source: passage.source, quote: passage.quote.exact, ...ground })),
  )
}

test('a paper that credits another rests on what that one says', async () => {
  const found = await grounds(
    GAZETTE,
    'The Varnholt Courier, 5 September 1931\n\nAs the Gazette reported yesterday, the guard Tomas Ulv met Marta Veil at the pump house.',
  )
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({ source: 's1', kind: 'statement', rule: 'rests-on/credited' })
})

test('an agency that is not in the case is cited', async () => {
  const found = await grounds(
    'The Varnholt Courier, 5 September 1931\n\nTASS reports that Marta Veil was arrested in Moscow.',
  )
  expect(found).toMatchObject([{ kind: 'cited', citation: 'TASS', rule: 'rests-on/credited' }])
})

test('a sentence that an earlier paper printed rests on it, and not the other way', async () => {
  const found = await grounds(
    GAZETTE,
    'The Evening Telegraph, 6 September 1931\n\nMarta Veil said nothing. The guard Tomas Ulv met Marta Veil at the pump house.',
  )
  expect(found).toMatchObject([{ source: 's1', kind: 'statement', rule: 'rests-on/verbatim' }])
})

test('no newspaper, no suggestion', async () => {
  const { result } = await wovenFrom([
    { text: 'Ilmar Tosk said that Marta Veil was at the pump house.', kind: 'letter' },
  ])
  expect(result.statements.every(({ restsOn }) => restsOn.length === 0)).toBe(true)
})
