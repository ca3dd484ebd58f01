import { sha256Hex, type ChargeSuggestion, type MentionSuggestion } from '#model'
import { expect, test } from 'vitest'
import { readText } from '../index.ts'
import { readPaper } from '../testing/read-paper.ts'

/** The charges of a text: who accuses whom. */
async function charges(text: string): Promise<string[]> {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(match => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }))
  const version = { source: 's', sha256: sha256Hex(text), text, blocks, markup: [], language: 'en' }
  const source = { id: 's', title: '', kind: 'other', date: null, path: '', author: [] }
  const { suggestions } = await readText(version as never, { source: source as never })
  const names = new Map(
    suggestions
      .filter((each): each is MentionSuggestion => each.kind === 'mention')
      .map(({ id, name }) => [id, name.split(' ').at(-1)!]),
  )
  return suggestions
    .filter((each): each is ChargeSuggestion => each.kind === 'charge')
    .map(
      ({ accuser, targets }) =>
        `${accuser === null ? 'nobody' : names.get(accuser)} v ${targets.map(id => names.get(id)).join(', ')}`,
    )
}

const CASE = 'Books were written of the case of Edmund Godfrey.'

test('a chief accuser makes the cases of which no maker is named', async () => {
  expect(
    await charges(
      `William Bedloe accused Thomas Whitebread of treason.\n\nWilliam Bedloe accused John Fenwick of perjury.\n\n${CASE}`,
    ),
  ).toEqual(['Bedloe v Whitebread', 'Bedloe v Fenwick', 'Bedloe v Godfrey'])
})

test('where many accuse, a case of which no maker is named is nobody’s charge', async () => {
  expect(
    await charges(
      `William Bedloe accused Thomas Whitebread of treason.\n\nTitus Oates accused John Fenwick of perjury.\n\n${CASE}`,
    ),
  ).toEqual(['Bedloe v Whitebread', 'Oates v Fenwick'])
})

test('the second half of a charge, and whom it puts between', async () => {
  const { suggestions } = await readPaper(
    '',
    'Prosecutor Gerd Hollan charged Arman Velikov with membership of a banned league, and with having received 40,000 dollars from its leader abroad, Pavel Rusk, through the courier Dmitri Halas.',
  )
  const names = new Map(suggestions.flatMap(each => (each.kind === 'mention' ? [[each.id, each.name]] : [])))
  const counts = suggestions.flatMap(each => (each.kind === 'charge' ? each.counts : []))
  expect(counts.map(({ what }) => what)).toEqual([
    'membership of a banned league, and with having received 40,000 dollars from its leader abroad, Pavel Rusk, through the courier Dmitri Halas',
  ])
  expect(counts[0]!.tiedTo.map(id => names.get(id))).toEqual(['Pavel Rusk'])
  expect(counts[0]!.goBetween.map(id => names.get(id))).toEqual(['Dmitri Halas'])
})
