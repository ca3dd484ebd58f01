// Bodies and offices, headings, kinds that the text says, spouses: what a name names, in papers of many kinds.
import type { MentionSuggestion } from '#model'
import { expect, test } from 'vitest'
import { readPaper } from './testing/read-paper.ts'

async function mentions(...paragraphs: string[]): Promise<MentionSuggestion[]> {
  const { suggestions } = await readPaper('', ...paragraphs)
  return suggestions.filter(
    (each): each is MentionSuggestion => each.kind === 'mention' && each.form === 'name',
  )
}

const names = async (...paragraphs: string[]): Promise<string[]> =>
  (await mentions(...paragraphs)).map(({ entity, name }) => `${entity} ${name}`)

test('a body is named with what it is for', async () => {
  const found = await names(
    'Officers of the Bureau for Combating Organised Crime searched his flat. He wrote to the League against Imperialism, to the Union for the Liberation of the Ukraine and to the Office for the Protection of the Constitution. The House Committee on Un-American Activities sat in March. The Ministry of Culture and Education objected.',
  )
  expect(found).toEqual([
    'group Bureau for Combating Organised Crime',
    'group League against Imperialism',
    'group Union for the Liberation of the Ukraine',
    'group Office for the Protection of the Constitution',
    'group House Committee on Un-American Activities',
    'group Ministry of Culture and Education',
  ])
  expect(
    await names('The Campaign for Nuclear Disarmament marched with the Front for the Liberation of Vresk.'),
  ).toEqual(['group Campaign for Nuclear Disarmament', 'group Front for the Liberation of Vresk'])
  // A person is not what a body is for.
  expect(await names('He was a member of the Committee for Smirnov.')).toContain('person Smirnov')
})

test('an office names nobody, and its holder is named without it', async () => {
  expect(
    await names(
      'Sworn before R. T. Quill, Commissioner for Oaths. The High Commissioner for Refugees wrote to the Secretary for War. The Minister of Transport Ivo Ramm resigned; the Director of Public Prosecutions did not. The Chancellor of the Exchequer spoke. The Public Prosecutor was silent, and so was Chief Inspector Moll.',
    ),
  ).toEqual(['person R. T. Quill', 'person Ivo Ramm', 'person Moll'])
  // What has a name of its own keeps it.
  expect(await names('The Secretary of the Central Committee spoke.')).toEqual(['group Central Committee'])
})

test('the number of a heading is no initial, and its words are no names', async () => {
  for (const heading of [
    'I. BACKGROUND',
    'I. Background',
    '2. Legal Framework',
    'A. Arrest and Detention',
    'V. Findings of Fact',
    'Procedural History',
  ])
    expect(await names(heading, 'Ivo Ramm was arrested.')).toEqual(['person Ivo Ramm'])
  expect(await names('IV. The Case of Ivo Ramm', 'V. Orlov was arrested in May.')).toEqual([
    'person Ivo Ramm',
    'person V. Orlov',
  ])
  expect(await names('The letter was read.', 'A. Petrov')).toEqual(['person A. Petrov'])
})

test('numbers as words and "others" name nobody', async () => {
  expect(
    await names(
      'Hanna Moll and Others v. the Directorate. Twelve former ministers were tried. Seven were shot. They had met at Seven Oaks.',
    ),
  ).toEqual(['person Hanna Moll', 'group Directorate', 'place Seven Oaks'])
})

test('hotels, streets, prisons and villages are places by the word for them', async () => {
  const found = await names(
    'They met at the Hotel Bristol and in the Café Slavia. He lived in Lindenstrasse, then at 14 Harbour Street, and was held in the Moabit Prison. The village Orlovka was burned. In prison Butov fell ill; Butov died.',
  )
  expect(found).toEqual([
    'place Hotel Bristol',
    'place Café Slavia',
    'place Lindenstrasse',
    'place Harbour Street',
    'place Moabit Prison',
    'place Orlovka',
    'person Butov',
    'person Butov',
  ])
})

test('papers are groups by the word for them, or where an article of another language prints something', async () => {
  const found = await names(
    'The weekly Zora printed his picture. The newspaper “Narod” denied it, the daily Vreme and Spectator magazine did not. Le Matin claimed that it was so. La Prensa wrote nothing; Die Rote Fahne reported the arrest.',
  )
  expect(found).toEqual([
    'group Zora',
    'group Narod',
    'group Vreme',
    'group Spectator',
    'group Le Matin',
    'group La Prensa',
    'group Die Rote Fahne',
  ])
  expect(
    await names(
      'Die Neue Presse of Vienna reported it, and Russkoye Slovo, a Moscow daily, called it a disgrace.',
    ),
  ).toEqual(['group Die Neue Presse', 'place Vienna', 'group Russkoye Slovo', 'place Moscow'])
})

test('a name that begins the next clause is not of the kind named before it', async () => {
  expect(
    await names(
      'In the camp Ramm fell ill. From the prison Ramm wrote letters. After leaving the party Ramm joined the army. In the movement Ramm had enemies.',
    ),
  ).toEqual(Array.from({ length: 4 }, () => 'person Ramm'))
})

test('who works for a paper is none', async () => {
  expect(
    await names(
      'Officers took Arman Velin, the editor of the weekly Zora. Rolf Geiger, a newspaper editor, and Lena Marsh, the daily’s owner, were silent.',
    ),
  ).toEqual(['person Arman Velin', 'group Zora', 'person Rolf Geiger', 'person Lena Marsh'])
})

test('a person with an article, or in a clause without "that", is no paper and no party', async () => {
  const found = await names(
    'John Le Strange claimed that he was ill. The party Pike attended was dull. The newspaper Pike read lay on the floor. The movement Pike had founded was banned. Pike slept.',
  )
  expect(found).toEqual(['person John Le Strange', ...Array.from({ length: 4 }, () => 'person Pike')])
})

test('organisations, parties and sects are groups by the word for them', async () => {
  const found = await names(
    'He was charged with membership of the banned organisation Northern Light. The sect Pure Word was dissolved. Members of an underground group called Iron Dawn were tried. The militia “Black Arrow” burned the farm, and an association named “Memory and Truth” wrote of it. The trade union Solidarnost called a strike. He carried messages for the Provisional command and was tried by the District Court of Norsk.',
  )
  expect(found).toEqual([
    'group Northern Light',
    'group Pure Word',
    'group Iron Dawn',
    'group Black Arrow',
    'group Memory and Truth',
    'group Solidarnost',
    'group Provisional command',
    'group District Court of Norsk',
  ])
  expect(
    await names('He reported to the Third Section. Sergeant Dube of the Special Branch was heard.'),
  ).toEqual(['group Third Section', 'person Dube', 'group Special Branch'])
})

test('an agency in brackets after a dateline has its whole name', async () => {
  expect(await names('PORT VEIL, May 3 (Union Press) - The minister said nothing.')).toContain(
    'group Union Press',
  )
})

const clusters = async (text: string): Promise<readonly string[][]> => {
  const found = new Map<string, string[]>()
  for (const { cluster, quote } of await mentions(text))
    found.set(cluster, [...(found.get(cluster) ?? []), quote])
  return [...found.values()].map(quotes => [...new Set(quotes)])
}

test('a wife is not her husband, by whatever title', async () => {
  for (const wife of ['Mrs. Falk', 'Madame Falk', 'Frau Falk', 'Señora Falk', 'Lady Falk', 'widow Falk'])
    expect(
      await clusters(
        `The printer Falk denied everything. The ${wife} swore that it was so. Falk was set free.`,
      ),
    ).toEqual([['Falk'], [wife]])
  expect(await clusters('Ivo Ramm was arrested. Mrs. Ramm was not. Ramm denied it.')).toEqual([
    ['Ivo Ramm', 'Ramm'],
    ['Mrs. Ramm'],
  ])
  expect(await clusters('Señora Ruiz told the court that her husband was ill. Ruiz was sentenced.')).toEqual([
    ['Señora Ruiz'],
    ['Ruiz'],
  ])
  expect(
    await clusters('Keller was arrested. Keller’s wife, Anna Keller, was questioned. Keller denied it.'),
  ).toEqual([['Keller'], ['Anna Keller']])
})

test('a surname alone is not that of who is named as somebody’s wife', async () => {
  expect(
    await clusters(
      'Officers arrested Marek Osin, and his wife Vera Osin was not told where he was. Mrs. Osin wrote to the court. Osin was silent.',
    ),
  ).toEqual([
    ['Marek Osin', 'Osin'],
    ['Vera Osin', 'Mrs. Osin'],
  ])
  expect(
    await clusters(
      'Señora Pilar Montes, widow of the former minister, Ramon Montes, was seized. Montes was shot in 1947.',
    ),
  ).toEqual([['Señora Pilar Montes'], ['Ramon Montes', 'Montes']])
})

test('the head of a body named once stands for it', async () => {
  expect(
    await clusters(
      'The Directorate for the Fight against Terrorism searched the house. The Directorate found nothing.',
    ),
  ).toEqual([['Directorate for the Fight against Terrorism', 'Directorate']])
})

test('a woman whom no husband stands beside keeps her surname', async () => {
  expect(await clusters('Mrs. Rosen testified on Monday. Rosen said that she had typed the notes.')).toEqual([
    ['Mrs. Rosen', 'Rosen'],
  ])
  expect(await clusters('Ethel Rosen was arrested. Mrs. Rosen denied it. Rosen wept.')).toEqual([
    ['Ethel Rosen', 'Mrs. Rosen', 'Rosen'],
  ])
})

test('who edits a paper is no paper', async () => {
  expect(
    await names('Arman Velikov, the editor of the weekly Glasnik, was arrested. Velikov denied it.'),
  ).toEqual(['person Arman Velikov', 'group Glasnik', 'person Velikov'])
})

test('titles of other languages are no parts of names', async () => {
  const found = await names(
    'At the trial Maître Duval rose. Prof. Stein, Lt. Grau and Abbé Morel were silent. Insp. Crane took notes.',
  )
  expect(found).toEqual(['Duval', 'Stein', 'Grau', 'Morel', 'Crane'].map(name => `person ${name}`))
})
