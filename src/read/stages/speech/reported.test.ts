// Who is said to have said what, where the sentence is not plain: relative clauses, several speakers, words put in between.
import { expect, test } from 'vitest'
import { chainOf, readPaper, statementsIn } from '../testing/read-paper.ts'

/** Innermost voice and words of what is reported in a sentence of a report of nobody's. */
async function reported(sentence: string): Promise<string[]> {
  const reading = await readPaper('', sentence)
  return statementsIn(reading)
    .filter(({ form }) => form === 'indirect')
    .map(statement => `${chainOf(statement).at(-1)}: ${statement.quote}`)
}

test('"who" is the man just named', async () => {
  expect(
    await reported(
      'Marek answered that it was Louis Roussel, who told him that the baron had money for the families.',
    ),
  ).toContain('Louis Roussel: the baron had money for the families')
})

test('"Who told you that …?" gives nobody’s word', async () => {
  expect(await reported('Who told you that Blom had a police record?')).toEqual([])
  expect(await reported('Did Marek tell you that Blom had a police record?')).toEqual([])
  expect(await reported('Do you swear that the testimony is the truth?')).toEqual([])
})

test('each of two who deny it', async () => {
  expect(await reported('The doctors Kogan and Gelman deny any acquaintance with Golden.')).toEqual([
    'Kogan: any acquaintance with Golden',
    'Gelman: any acquaintance with Golden',
  ])
})

test('a name in apposition before the verb', async () => {
  expect(
    await reported(
      'The colonel, whose name I later learned was Peter Janko, said that I had been an agent of the service since 1921.',
    ),
  ).toContain('Peter Janko: I had been an agent of the service since 1921')
})

test('the content begins with the word after "that"', async () => {
  expect(
    await reported(
      "Police President Dr. Knorr told reporters that maps and a list of officers' addresses had been found.",
    ),
  ).toEqual(["Knorr: maps and a list of officers' addresses had been found"])
})

test('"the police allege" between commas, "according to" in a clause of its own', async () => {
  expect(
    await reported(
      'Among those detained is Otto Rasch, who, the police allege, met the deputy Ernst Tobler in Berlin.',
    ),
  ).toEqual(['police: met the deputy Ernst Tobler in Berlin'])
  expect(
    await reported(
      'In 1950 Etting had been arrested; in January he was moved to the fortress, where, according to the prison doctor, he suffered two heart attacks.',
    ),
  ).toEqual(['doctor: he suffered two heart attacks'])
})

test('old verbs of saying', async () => {
  expect(await reported('This deponent, Ann Putnam, saith that she saw Martha Vane at the mill.')).toEqual([
    'Ann Putnam: she saw Martha Vane at the mill',
  ])
})

test('a source by function and name; a verb that looks like a noun', async () => {
  expect(await reported('According to the concierge, Mme Lebrun, Duval received three visitors.')).toEqual([
    'Lebrun: Duval received three visitors',
  ])
  expect(await reported('Source “Martel” reports that the emissary arrived in Paris on 28 October.')).toEqual(
    ['Martel: the emissary arrived in Paris on 28 October'],
  )
})

test('"he said" is the man named since, not the one who was reported before', async () => {
  expect(
    await reported(
      'Under cross-examination Mr. Halas conceded that he could not remember the year. Mr. Orel withdrew the statement he had signed. He said that investigators had beaten him and kept him awake.',
    ),
  ).toContain('Orel: investigators had beaten him and kept him awake')
})

test('two verbs of one subject, the second without "that"', async () => {
  expect(
    await reported(
      'Costa, reached by telephone in Paris, denied writing it and said he had not left France since 1949.',
    ),
  ).toEqual(['Costa: writing it', 'Costa: he had not left France since 1949'])
})

test('an objection is a report', async () => {
  expect(await reported('The prosecutor, Mr. Gerd Hollan, objected that registers can be altered.')).toEqual([
    'Gerd Hollan: registers can be altered',
  ])
})

test('a paper by its name after the word for its kind', async () => {
  expect(
    await reported('The government newspaper La Voz wrote this morning that the accused had met.'),
  ).toEqual(['La Voz: the accused had met'])
})
