import { sha256Hex, type MentionSuggestion } from '#model'
import { expect, test } from 'vitest'
import { readText } from '../../../index.ts'

async function named(text: string): Promise<string[]> {
  const version = { source: 's', sha256: sha256Hex(text), text, blocks: [], markup: [], language: 'en' }
  const source = { id: 's', title: '', kind: 'other', date: null, path: '', author: [] }
  const { suggestions } = await readText(version as never, { source: source as never })
  return suggestions
    .filter((each): each is MentionSuggestion => each.kind === 'mention' && each.form === 'name')
    .map(({ entity, name }) => `${entity} ${name}`)
}

const PRINT =
  'The Honour of Princes is to be kept Religiously Sacred, in Thought, Word, and Deed; and however the Law may Mince the Matter, a man may as well, in Conscience, Defame his Prince in words at length, as by a Glance. There must be no Drawing of Swords in the Case, nor any Grumbling towards it. The Tongue sets the Hands at Work, and the Devil blows the Coal of Sedition into a Blaze of Religion. Diffidence in the Case is both an Ingratitude and a Provocation. The Knives and the Proof were before the Jury, with Evidence of the Murther, and the Iustice of the Nation had a great Cause to give Credit to the Witnesses. '

test('in a print that gives all nouns capitals, nouns are no names', async () => {
  const found = await named(
    `${PRINT}${PRINT}Sir Edmundbury Godfrey was found in a Ditch near Primrose Hill. Mr. Oates went to London, and Oates told the Council of his Journey, and was much Oblig'd to a Man of Honour. The Pacquet was Directed to Mr. Coleman, and Colemans Papers were seized at the House of Mr. Howard.`,
  )
  expect(found).toEqual(
    expect.arrayContaining(['person Edmundbury Godfrey', 'person Oates', 'place London', 'person Coleman']),
  )
  expect(
    found.filter(name =>
      /Knives|Proof|Conscience|Case|Iustice|Pacquet|Ditch|Papers|House|Oblig|Man$/.test(name),
    ),
  ).toEqual([])
  expect(found.filter(name => name === 'person Coleman')).toHaveLength(2)
})

test('elsewhere a capital tells a name as before', async () => {
  expect(
    await named('The accused told the Court how the Party sent Comrade Proof to London in the autumn.'),
  ).toEqual(['group Court', 'group Party', 'person Proof', 'place London'])
})
