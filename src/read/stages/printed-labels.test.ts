// Reports of trials and hearings that print no colon: who speaks, and where the reporter goes on.
import { expect, test } from 'vitest'
import type { Block } from '#model'
import { structureOf } from './structure.ts'
import { readPaper } from './testing/read-paper.ts'

/** Speaker's key and words of every turn; each line is a paragraph, "#" marks what a format took for a heading or a signature. */
const turns = (...lines: string[]) => {
  const text = lines.map(line => line.replace(/^#/, '')).join('\n\n')
  let at = 0
  const blocks = lines.map((line, index): Block => {
    const words = line.replace(/^#/, '')
    const start = text.indexOf(words, at)
    at = start + words.length
    const kind = line.startsWith('#') ? (index % 2 === 0 ? 'heading' : 'signature') : 'paragraph'
    return kind === 'heading' ? { kind, start, end: at, level: 2 } : { kind, start, end: at }
  })
  return structureOf({ text, blocks }).turns.map(({ key, start, end }) => `${key}: ${text.slice(start, end)}`)
}

test('hearings of a parliament: title, name, full stop', () => {
  expect(
    turns(
      'The committee met at 10 o’clock, Hon. Amos Ferrier (chairman) presiding.',
      'The CHAIRMAN. The committee will come to order. Mr. Lund, do you swear to tell the truth?',
      '#Mr. LUND. I do.',
      'Mr. ODELL. When did you first meet Harker?',
      'Mr. LUND. In the spring of 1934. He came to my office.',
      '#Mr. ODELL. Were you ever a member of the League?',
      'Senator BRAY (interposing). He has answered that.',
      'Mr. LUND. Mr. Harker paid the dues—every month.',
    ),
  ).toEqual([
    'chairman: The committee will come to order. Mr. Lund, do you swear to tell the truth?',
    'lund: I do.',
    'odell: When did you first meet Harker?',
    'lund: In the spring of 1934. He came to my office.',
    'odell: Were you ever a member of the League?',
    'bray: He has answered that.',
    'lund: Mr. Harker paid the dues—every month.',
  ])
})

test('a stenographer’s letters without a stop, also within a paragraph; "A man" begins no answer', () => {
  expect(
    turns(
      'Q What is your name?',
      'A John Mull.',
      'Q Where were you?',
      'A At the ferry. I had come at seven. Q Did you hear anything? A I heard a shot.',
      'A man ran past me.',
      'CROSS EXAMINATION by Mr. Foss.',
      'Q Who told you his name?',
      'A Nobody did.',
    ),
  ).toEqual([
    'q: What is your name?',
    'a: John Mull.',
    'q: Where were you?',
    'a: At the ferry. I had come at seven.',
    'q: Did you hear anything?',
    'a: I heard a shot.\n\nA man ran past me.',
    'q: Who told you his name?',
    'a: Nobody did.',
  ])
})

test('sworn in a line of their own, answers after a dash, and what the jury found', () => {
  expect(
    turns(
      '12. PETER HOLM was indicted for stealing a silver watch, the property of John Fenn.',
      '#JOHN FENN sworn.',
      'I keep a house in Fetter-lane. The prisoner came in about nine.',
      'Q. Did you see him take it? - No, I did not.',
      'What did you do? Did you go after him? - I went to the justice.',
      '#ANN DENT, servant to the prosecutor, sworn.',
      'He offered me the watch for fifteen shillings.',
      'He said he had it of a sailor. I did not buy it.',
      '#PRISONER HOLM’s DEFENCE.',
      'I know nothing of it.',
      'PETER HOLM, GUILTY. Transported for seven years.',
      'Tried by the second jury before Mr. Baron Hale.',
    ),
  ).toEqual([
    'john fenn: I keep a house in Fetter-lane. The prisoner came in about nine.',
    'q: Did you see him take it?',
    'a: No, I did not.',
    'q: What did you do? Did you go after him?',
    'a: I went to the justice.',
    'ann dent: He offered me the watch for fifteen shillings.\n\nHe said he had it of a sailor. I did not buy it.',
    'holm: I know nothing of it.',
  ])
})

test('initials in brackets; the account between them is the reporter’s', () => {
  expect(
    turns(
      'The examination of Martha Vane before John Hathway.',
      '(H.) Martha Vane, what spirit have you familiarity with?',
      '(M. V.) None.',
      '(H.) Why do you hurt these children?',
      '(M. V.) I do not hurt them.',
      'Hathway desired the children to look upon her.',
      '(H.) Who was it then?',
    ),
  ).toEqual([
    'h: Martha Vane, what spirit have you familiarity with?',
    'm v: None.',
    'h: Why do you hurt these children?',
    'm v: I do not hurt them.',
    'h: Who was it then?',
  ])
})

test('old trials: a plain name and a stop at the head of most paragraphs', () => {
  expect(
    turns(
      'Oakes. My Lord, I saw him at the White Horse.',
      'L. C. J. Who was with him?',
      'Oakes. Mr. Grove was.',
      'L. C. J. What said he?',
      'Oakes. He said nothing.',
      'L. C. J. Go on.',
    ).map(turn => turn.split(':')[0]),
  ).toEqual(['oakes', 'l c j', 'oakes', 'l c j', 'oakes', 'l c j'])
})

test('what only looks like a label: prose, lists, a letter, a novel', () => {
  for (const lines of [
    ['Mr. Hale. That was the name on the card.', 'Nobody knew him. The porter had let him in.'],
    ['(A) Bread is dear.', '(B) Peace is far.', '(A) Bread is dear still.', '(B) Peace is nowhere.'],
    ['A man came. Q was the name of the ship.', 'A woman followed. She asked: what now? A boy laughed.'],
    ['What did he want? — He wanted nothing. And you? — Nor did I.', 'What then? — Then we went home.'],
  ])
    expect(turns(...lines)).toEqual([])
})

test('labels before a dash, and in capitals on a line of their own', () => {
  const said = [
    'prosecutor: When did you come?',
    'oberman: On the 3rd of July.',
    'prosecutor: In writing?',
    'president: Go on.',
  ]
  expect(
    turns(
      'PROSECUTOR — When did you come?',
      'OBERMAN — On the 3rd of July.',
      'PROSECUTOR — In writing?',
      'PRESIDENT — Go on.',
    ),
  ).toEqual(said)
  expect(
    turns(
      '#PROSECUTOR When did you come?',
      'OBERMAN\nOn the 3rd of July.',
      'THE PROSECUTOR\nIn writing?',
      'THE PRESIDENT\nGo on.',
      'OBERMAN\nThat is all.',
    ),
  ).toEqual([...said, 'oberman: That is all.'])
})

test('an initial after a title, an office without one', () => {
  expect(
    turns(
      'Gov. John Winter: Mrs. Hutton, you are called here.',
      'Mrs. H. I hear no things laid to my charge.',
      'Gov. I have told you some already.',
      'Mrs. H. Name one, Sir.',
      'Mr. Simon Hale. I would ask a question.',
      'Dep. Gov. Mr. Cotter told us that she had said so.',
    ).slice(1),
  ).toEqual([
    'h: I hear no things laid to my charge.',
    'gov: I have told you some already.',
    'h: Name one, Sir.',
    'simon hale: I would ask a question.',
    'dep gov: Mr. Cotter told us that she had said so.',
  ])
})

test('times before speakers, numbered speakers, an office in brackets before the colon', () => {
  expect(
    turns(
      '[00:01:12] INTERVIEWER: What is your name?',
      '[00:01:15] SPEAKER 1: Rosa Lind.',
      '[00:01:20] INTERVIEWER: When were you arrested?',
      '[00:01:24] SPEAKER 1: In March 1977, at 4:25.',
      '[00:02:00] MS. PATEL (for the families): I object.',
      '[00:02:04] SPEAKER 1: No.',
    ),
  ).toEqual([
    'interviewer: What is your name?',
    'speaker 1: Rosa Lind.',
    'interviewer: When were you arrested?',
    'speaker 1: In March 1977, at 4:25.',
    'patel: I object.',
    'speaker 1: No.',
  ])
})

test('initials point to the one person who bears them, and are no name of their own', async () => {
  const reading = await readPaper(
    '',
    'Vyshen: Did you stay at the hotel?',
    'Holt: I met Sedov there.',
    'Vyshen: In Berlin?',
    'Holt: No.',
    'V.: Did you meet Sedov?',
    'Holt: Yes.',
    'V.: Where was that?',
    'Holt: In the hotel.',
  )
  const labels = reading.suggestions.filter(each => each.kind === 'mention' && each.quote.startsWith('V'))
  expect(new Set(labels.map(each => each.kind === 'mention' && each.cluster)).size).toBe(1)
  expect(labels.map(each => each.kind === 'mention' && each.form)).toEqual([
    'name',
    'name',
    'description',
    'description',
  ])
})
