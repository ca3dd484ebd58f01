// Papers of one hand, law reports and protocols: whose words they are, through whose hand, under what pressure.
import { expect, test } from 'vitest'
import {
  chainOf as chain,
  claimsIn as claims,
  readPaper as read,
  statementsIn as statements,
} from './testing/read-paper.ts'

test('a protocol: the answers are the prisoner’s in the officer’s hand, and say how they were got', async () => {
  const reading = await read(
    '',
    'PROTOCOL OF INTERROGATION of the arrested Pavel Orlik, 3 May 1937, conducted by Lieutenant Sokol',
    'Question: Do you know Anton Weiss?',
    'Answer: Yes, I have known Weiss since 1930.',
    'Question: What did he want?',
    'Answer: In March 1936 Weiss instructed me to blow up the bridge. After six days without sleep I signed what they wrote.',
  )
  expect(reading).toMatchObject({ sourceKind: 'confession', documentDate: '1937-05-03' })
  const last = statements(reading).findLast(({ form }) => form === 'turn')!
  expect(chain(last)).toEqual(['r:Sokol', 'Pavel Orlik'])
  expect(last).toMatchObject({ liberty: 'detained', venue: 'interrogation', compulsion: ['torture'] })
})

test('a law report: the witness speaks after his name in capitals, and answers counsel', async () => {
  const reading = await read(
    '',
    'THOMAS GREY was indicted for stealing, on the 4th of May, a silver watch.',
    'JOHN HALE. I live in Wood Street. He took my watch.',
    'Cross-examined by MR. ADAMS. Q. Did you see him take it? A. No; my brother told me that he saw it.',
  )
  const turns = statements(reading).filter(({ form }) => form === 'turn')
  expect(turns.map(each => chain(each).at(-1))).toEqual(['John Hale', 'ADAMS', 'John Hale'])
})

test('a witness presented by office speaks under the name', async () => {
  const reading = await read(
    '',
    'The President: The court hears the witnesses.',
    'Brandt: It is known to my service.',
    'The President: Go on.',
    'The cashier, Miss Alma Lorentz: Reyk came to my window three times.',
    'Brandt: I have nothing to add.',
  )
  const cashier = statements(reading).find(({ quote }) => quote.startsWith('Reyk came'))
  expect(chain(cashier!).at(-1)).toBe('Alma Lorentz')
})

test('an author says "I", and a diary is dated by its entries', async () => {
  const reading = await read(
    'Diary of Elias Venn',
    'Diary of Elias Venn, schoolmaster',
    '9 January 1931. I met Ilmar Tosk at the quay.',
    '2 June 1931. The decree is on the church door.',
    '3 November 1931. Tosk was arrested at night.',
  )
  const met = claims(reading).find(({ relation }) => relation === 'met')!
  const said = statements(reading).find(each => each.claims.includes(met.id))!
  expect(chain(said)).toEqual(['Elias Venn'])
  expect(said.saidWhen).toBe('1931-01-09')
  expect(said.venue).toBe('diary')
})

test('a decree that names people together lists them', async () => {
  const reading = await read(
    'DECREE',
    'DECREE No. 114, of 1 June 1931',
    'The following are declared enemies of the public peace: Ilmar Tosk, docker; Marta Veil, schoolteacher; Leo Farrow, receiver.',
    'For the Directorate: Halvard Kreel, Public Prosecutor',
  )
  const listed = claims(reading).find(({ relation }) => relation === 'listed-in')!
  expect(listed.roles.map(({ role }) => role)).toEqual(['who', 'who', 'who', 'by', 'list'])
})

test('"they" are those named side by side; a body without a name acts; custody has a holder', async () => {
  const reading = await read(
    '',
    'Ilmar Tosk, Marta Veil and Anton Reyk came to the harbour in May. They took part in the burning of the pump house.',
    'Ilmar Tosk was held by the harbour police in June 1931.',
  )
  const burning = claims(reading).find(({ relation }) => relation === 'took-part-in')!
  expect(burning.roles.filter(({ role }) => role === 'who')).toHaveLength(3)
  const held = claims(reading).find(({ relation }) => relation === 'in-custody-of')!
  expect(held.roles.map(({ role }) => role).sort()).toEqual(['holder', 'who'])
})

test('"No. I" is an answer and a sentence, not a number', async () => {
  const reading = await read(
    '',
    'Vyshinsky: Did you see Trotsky? Holtzman: No. I never met Trotsky. Vyshinsky: Never? Holtzman: Never.',
  )
  const met = claims(reading).find(({ relation, negated }) => relation === 'met' && negated)
  expect(met?.quote).toContain('I never met Trotsky')
})

test('who asks and who answers is named by the paper, not by its labels', async () => {
  const { suggestions } = await read(
    '',
    'PROTOCOL OF INTERROGATION of the arrested Pavel Orlik, 3 May 1937, conducted by Lieutenant Sokol',
    'Question: Do you know Anton Weiss?',
    'Answer: Yes, Miss, I have known Weiss since 14 Jun 1930.',
    'Question: Who sent him to you?',
    'Answer: Nobody sent him.',
  )
  const named = suggestions.flatMap(one => (one.kind === 'mention' ? [[one.quote, one.name]] : []))
  expect(named).toContainEqual(['Question', 'Sokol'])
  expect(named).toContainEqual(['Answer', 'Pavel Orlik'])
  expect(named).toContainEqual(['you', 'Pavel Orlik'])
  expect(named.map(([quote]) => quote)).not.toContain('Miss')
  expect(named.map(([quote]) => quote)).not.toContain('Jun')
})

test('an interrogation in indirect words: the questions are not the prisoner’s', async () => {
  const reading = await read(
    '',
    'Interrogation of the accused Marcus Tell, printer, 12 June 1794.',
    'Asked whether he knew the so-called Baron de Bast.',
    'Answered that he had met him in April last at the house of the widow Grand.',
    'Asked if he had not received a packet, he said that Roussel had brought it.',
  )
  const found = statements(reading)
  expect(found.find(({ quote }) => quote.startsWith('Asked whether'))).toMatchObject({ stance: 'asks' })
  expect(chain(found.find(({ quote }) => quote.startsWith('Answered'))!)).toEqual(['Marcus Tell'])
})

test('a list of the accused: in custody since a day', async () => {
  const reading = await read(
    'Indictment',
    'Janos Keller, born 1909 at Pecs, former Minister, in custody since 30 May 1949, and Bela Vasary, official.',
  )
  expect(claims(reading).map(({ relation }) => relation)).toContain('in-custody-of')
})

test('a memorandum: the sender is its author, and what a source reported is that source’s', async () => {
  const reading = await read(
    '',
    'To: Head of Section IV\nFrom: Lt. Anders Brandt\nDate: 7 June 1952',
    'On 5 June 1952 source "Linde" reported the following:',
    'On the evening of 2 June the engineer Otto Wiese visited Professor Keller at his flat. Wiese remarked that "this cannot go on much longer". Keller’s wife stated to the source that Wiese had brought money.',
    'The source is considered reliable.',
  )
  const block = statements(reading).find(({ form }) => form === 'block')!
  expect(chain(block)).toEqual(['r:Anders Brandt', 'Linde'])
  expect(block.quote).toMatch(/^On the evening of 2 June .* money\.$/)
  const inner = statements(reading).find(({ quote }) => quote.startsWith('Wiese had brought'))!
  expect(chain(inner)).toEqual(['r:Anders Brandt', 'Linde', 'Keller’s wife'])
  const quoted = statements(reading).find(({ form }) => form === 'direct')!
  expect(chain(quoted)).toEqual(['r:Anders Brandt', 'Linde', 'Wiese'])
  const met = claims(reading).find(({ relation }) => relation === 'met')
  expect(met).toBeDefined()
})
