import { expect, test } from 'vitest'
import {
  type ClaimSuggestion,
  type MentionSuggestion,
  sha256Hex,
  type Suggestion,
  type TextVersion,
} from '#model'
import { readText } from '../index.ts'

async function read(text: string): Promise<readonly Suggestion[]> {
  const version: TextVersion = {
    source: 's',
    sha256: sha256Hex(text),
    normaliser: 'test',
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(match => ({
      kind: 'paragraph',
      start: match.index,
      end: match.index + match[0].length,
    })),
    origin: [],
    markup: [],
    pages: null,
    language: 'en',
  }
  const { suggestions } = await readText(version, {
    source: { id: 's', title: '', kind: 'other', date: null, path: 'a.txt', author: [] },
  })
  return suggestions
}

async function claims(text: string): Promise<string[]> {
  const suggestions = await read(text)
  const names = new Map(
    suggestions
      .filter((item): item is MentionSuggestion => item.kind === 'mention')
      .map(({ id, name }) => [id, name]),
  )
  return suggestions
    .filter((item): item is ClaimSuggestion => item.kind === 'claim')
    .map(({ relation, roles, modality, negated }) => {
      const who = roles.flatMap(({ role, filler }) =>
        filler.kind === 'mention' ? [`${role}=${names.get(filler.id)!.split(' ').at(-1)}`] : [],
      )
      return [negated ? 'not' : '', modality === 'actual' ? '' : modality, relation, ...who]
        .filter(part => part !== '')
        .join(' ')
    })
}

test('active, passive and nominal events fill the same roles', async () => {
  expect(await claims('Pavel Orlov met Leon Trotsky in Copenhagen in November 1932.')).toContain(
    'met who=Orlov whom=Trotsky',
  )
  expect(await claims('Pavel Orlov was arrested by Ivan Sedov in May 1936.')).toContain(
    'arrested who=Sedov whom=Orlov',
  )
  expect(await claims('In 1934 the assassination of Sergei Kirov shook the city.')).toContain(
    'killed whom=Kirov',
  )
})

test('a task is not a deed', async () => {
  const found = await claims('Leon Trotsky instructed Pavel Orlov to assassinate Sergei Kirov.')
  expect(found.filter(claim => claim.includes('killed'))).toHaveLength(1)
  expect(found.find(claim => claim.includes('killed'))).toMatch(/^intended killed .*whom=Kirov/)
  expect(found.some(claim => claim.startsWith('instructed who=Trotsky whom=Orlov'))).toBe(true)
})

test('a negated event is said not to have been', async () => {
  expect(await claims('Pavel Orlov never met Leon Trotsky.')).toContain('not met who=Orlov whom=Trotsky')
})

test('a charge in a narrative: accuser, accused, what of and when', async () => {
  const suggestions = await read(
    'In 1935 Josef Stalin accused Lev Kamenev of having taken part in a conspiracy with Leon Trotsky. Lev Kamenev denied it. He was sentenced to five years in prison.',
  )
  const [charge] = suggestions.filter(item => item.kind === 'charge')
  const nameOf = (id: string | null) =>
    suggestions.find((item): item is MentionSuggestion => item.kind === 'mention' && item.id === id)?.name
  expect(nameOf(charge!.accuser)).toBe('Josef Stalin')
  expect(charge!.targets.map(nameOf)).toEqual(['Lev Kamenev'])
  expect(charge!.counts[0]!.what).toContain('conspiracy')
  expect(charge!.dates).toHaveLength(1)
})

const listed = async (text: string) => (await claims(text)).filter(each => each.startsWith('listed-in'))

test('a list is names one after the other, and not whatever follows “as follows:”', async () => {
  expect(
    await listed(
      'The following are declared enemies of the people: Trotsky; Sedov, his son; and the Mensheviks.',
    ),
  ).toEqual(['listed-in who=Trotsky who=Sedov who=Mensheviks'])
  expect(
    await listed(
      'In reply Reingold explained as follows: I knew that Zinoviev, Kamenev and Bakayev were preparing the murder of Kirov.',
    ),
  ).toEqual([])
})

test('bodies are spared bodily harm, and who is an agent comes before whose', async () => {
  expect(
    await claims(
      'They wanted to assassinate Comrade Stalin and other leaders of the Party and the Government.',
    ),
  ).not.toContainEqual(expect.stringMatching(/killed.*(?:Party|Government)/))
  expect(
    await claims('Olberg was connected with Tukalevsky, an agent of the German secret police in Prague.'),
  ).toContain('agent-of who=Tukalevsky principal=police')
})

test('evidence convicts nobody of a crime', async () => {
  expect(
    await claims('Zinoviev, convicted by the testimony of a number of other accused, had to admit it.'),
  ).not.toContainEqual(expect.stringMatching(/^sentenced/))
  expect(await claims('Leonid Nikolayev was convicted by the Military Collegium.')).toContainEqual(
    expect.stringMatching(/^sentenced/),
  )
})

test('who is in prison, or kept there, is in custody, though nobody says whose', async () => {
  expect(
    await claims('Ivan Smirnov was in prison from January 1, 1933, but we know that the centre functioned.'),
  ).toEqual(['in-custody-of who=Smirnov'])
  expect(await claims('Stephen Coleman was kept in close prison. He was put in fear.')).toEqual([
    'in-custody-of who=Coleman',
  ])
})

test('what somebody was to do, or is told to do, is intended', async () => {
  expect(
    await claims('On Zinoviev’s instructions Ivan Bogdan was to shoot Josef Stalin in the Secretariat.'),
  ).toContain('intended killed who=Bogdan whom=Stalin')
  expect(await claims('Let us hurry up and kill Josef Stalin.')).toEqual(['intended killed whom=Stalin'])
  expect(await claims('Put Josef Stalin out of the way; kill Klim Voroshilov.')).toContain(
    'intended killed whom=Voroshilov',
  )
  expect(await claims('We shall meet until we kill Josef Stalin.')).toContain('intended killed whom=Stalin')
  expect(
    await claims('Fritz David and Berman-Yurin discussed with Trotsky the assassination of Stalin.'),
  ).toContain('hypothetical killed whom=Stalin')
})

test('what one is accused of having done is alleged', async () => {
  expect(
    await claims('Lev Kamenev was accused of having taken part in an attempt on Josef Stalin’s life.'),
  ).toContain('alleged attempted-to-kill who=Kamenev whom=Stalin')
})

test('a court or its police executes, a person who shoots another kills', async () => {
  expect(await claims('Nikolai Levin was shot in 1935.')).toContain('executed whom=Levin')
  expect(await claims('Before shooting Nikolai Levin, the Cheka had tried others.')).toContain(
    'executed who=Cheka whom=Levin',
  )
  expect(await claims('Leonid Nikolayev has shot Sergei Kirov.')).toContain('killed who=Nikolayev whom=Kirov')
})

test('whose murders are many committed them; whose suicide is depicted is dead', async () => {
  expect(await claims('With Josef Stalin’s murders an amendment was introduced.')).toEqual([])
  expect(await claims('Grigory Zinoviev tried to depict Ivan Bogdan’s suicide as a misfortune.')).toEqual([
    'died who=Bogdan',
  ])
})

test('neither the one nor the other did it', async () => {
  expect(await claims('Neither Ivan Orlov nor Pavel Reyk gave any instructions to Ivan Smirnov.')).toContain(
    'not instructed who=Orlov whom=Smirnov',
  )
})

test('who is addressed as the accused accuses nobody, and is not accused by who is named before', async () => {
  expect(
    await claims('Why did the Party lose this near and infinitely dear S. M. Kirov, accused Zinoviev?'),
  ).toEqual([])
  expect(await claims('Accused Kamenev, I put the same question to you.')).toEqual([])
  expect(await claims('Leon Trotsky, in a long speech, accused Zinoviev.')).toEqual([
    'accused who=Trotsky whom=Zinoviev',
  ])
  expect(await claims('Josef Stalin accused Lev Kamenev of treason.')).toContain(
    'accused who=Stalin whom=Kamenev',
  )
})

test('a pronoun alone is no deed and no knowledge', async () => {
  expect(await claims('Sergei Mrachkovsky did not know about it.')).toEqual([])
})

test('one is sent to a country, and the instructions are not the country’s', async () => {
  const found = await claims(
    'Fritz David was sent to the Soviet Union by Leon Trotsky with instructions to make an attempt on the life of Josef Stalin.',
  )
  expect(found.filter(claim => claim.includes('instructed') && claim.includes('Union'))).toEqual([])
})

test('a group that is called by its leaders is not one of them', async () => {
  expect(
    await claims(
      'Ivan Bakayev established contact with the Nikolayev group. Leonid Nikolayev was silent; Nikolayev smiled.',
    ),
  ).toEqual([])
})

test('"as follows" and "the following question" open no list of persons, and "others" end one', async () => {
  expect(
    await listed(
      'The situation was as follows: With the Trotskyites this was a mature decision, based on the instructions of Trotsky.',
    ),
  ).toEqual([])
  expect(
    await listed(
      'I would like an answer to the following question: Does Zinoviev now accept responsibility for the murder of Kirov?',
    ),
  ).toEqual([])
  expect(
    await listed(
      'The following accused persons were sent from Berlin to Moscow as such agents: V. Olberg, Moissei Lurye, Nathan Lurye and several others who received instructions from L. D. Trotsky and his son Sedov.',
    ),
  ).toEqual(['listed-in who=Olberg who=Lurye who=Lurye'])
})

test('who gives what to whom, with two objects or with "from" beside the thing', async () => {
  expect(await claims('Dmitri Halas handed Anton Velikov an envelope on 12 May 2014.')).toEqual([
    'sent who=Halas recipient=Velikov',
  ])
  expect(await claims('Anton Velikov had received 40,000 dollars from Pavel Rusk.')).toEqual([
    'sent who=Rusk recipient=Velikov',
  ])
})

test('sentences received, prisoners set free or held apart; who pleads not guilty confesses nothing', async () => {
  expect(await claims('Dmitri Halas received a suspended sentence of two years.')).toEqual([
    'sentenced whom=Halas',
  ])
  expect(await claims('Karl Bock was set free the following spring.')).toEqual(['released whom=Bock'])
  expect(await claims('Viktor Dane was held incommunicado for eleven days.')).toEqual([
    'in-custody-of who=Dane',
  ])
  expect(await claims('Viktor Dane pleaded not guilty.')).toEqual([])
})
