import fc from 'fast-check'
import { LANGUAGES, loadMessages, messagesIn } from '#messages'
import { actorSchema, redactionPlanSchema, reportPlanSchema } from '#schemas'
import { expect, test } from 'vitest'
import { makeReport } from '../make.ts'
import { randomRedaction } from '../testing/random-case.ts'
import { htmlText } from './file-text.ts'
import { type Withheld, withheldBy } from './forms.ts'
import { matcherFor } from './matcher.ts'
import { replaced } from './redact.ts'

const messages = messagesIn('en')
const plan = reportPlanSchema.parse({})

const trotsky: Withheld = {
  number: 0,
  kind: 'actor',
  id: 'trotsky',
  as: 'Person A',
  words: ['Trotsky', 'Троцкий', 'Lev'],
  phrases: [
    ['Lev', 'Trotsky'],
    ['the', 'Old', 'Man'],
  ],
  initials: new Set(['l', 'd']),
  shared: new Set(),
}
const harbour: Withheld = {
  number: 1,
  kind: 'actor',
  id: 'orlan',
  as: 'Person B',
  words: ['Orlan'],
  phrases: [],
  initials: new Set(),
  shared: new Set(),
}
const of = (text: string, known: readonly string[] = []): string =>
  replaced(text, matcherFor([trotsky, harbour], new Set(known)), '[name withheld]', [trotsky, harbour])

test.each([
  ['L. D. Trotsky wrote to me.', 'Person A wrote to me.'],
  ['Lev Trotsky and Orlan', 'Person A and Person B'],
  ['Trotsky’s letter', 'Person A’s letter'],
  ['TROTSKY, L. D.: an enemy', 'Person A: an enemy'],
  ['the Trotskyist centre', 'the Person A centre'],
  ['письмо Троцкому и речь Троцкого', 'письмо Person A и речь Person A'],
  ['троцкистский центр', 'Person A центр'],
  ['Trotzky, Trotski and Trotskij', 'Person A, Person A and Person A'],
  ['an archive copy has Trotskv', 'an archive copy has Person A'],
  ['Tr0tsky', 'Person A'],
  ['Trot-\nsky', 'Person A'],
  ['T r o t s k y', 'Person A'],
  ['trotsky_letters.pdf', 'Person A_letters.pdf'],
  ['the Old Man said', 'Person A said'],
  ['Orlans Brief, d’Orlan', 'Person Bs Brief, d’Person B'],
  ['the old man of the sea', 'Person A of the sea'],
])('"%s" is "%s"', (text, redacted) => {
  expect(of(text)).toBe(redacted.replace('Person Bs', 'Person B'))
})

test.each([
  'The meeting was in Oslo.',
  'Orlando furioso was sung.',
  'He went from Bergen to Lindaby.',
  'a trot to the sky',
])('"%s" stays as it is', text => expect(of(text)).toBe(text))

const klara: Withheld = {
  number: 0,
  kind: 'actor',
  id: 'klara',
  as: 'Person A',
  words: ['Klara', 'Veil'],
  phrases: [['Klara', 'Veil']],
  initials: new Set(['k']),
  shared: new Set(['veil']),
}

test.each([
  ['Klara Veil posted it.', 'Person A posted it.'],
  ['Klara posted it.', 'Person A posted it.'],
  ['Veil, Klara: seamstress', '[name withheld], Person A: seamstress'],
  ['Marta Veil wrote to Aldane.', 'Marta [name withheld] wrote to Aldane.'],
  ['The accused Veil wrote Veil’s paper', 'The accused [name withheld] wrote [name withheld]’s paper'],
  ['K. Veil', '[name withheld]'],
])('a surname that two have is withheld from both, and given to neither: "%s"', (text, redacted) => {
  expect(replaced(text, matcherFor([klara], new Set()), '[name withheld]', [klara])).toBe(redacted)
})

test('who shares a surname is another person: not a paper about her, nor an entry that nobody has merged', () => {
  const data = {
    ...randomRedaction(1).input.all,
    actors: [
      { id: 'klara', kind: 'person', name: 'Klara Veil', names: [{ text: 'Klara', kind: 'variant' }] },
      { id: 'klara-2', kind: 'person', name: 'Klara', names: [] },
      { id: 'paper', kind: 'group', name: 'Deposition of Klara Veil', names: [] },
      { id: 'marta', kind: 'person', name: 'Marta Veil', names: [] },
    ].map(actor => actorSchema.parse(actor)),
  }
  const sharedBy = (...ids: readonly string[]) => {
    const protect = ids.map(id => ({ kind: 'actor', id }))
    return withheldBy(data, redactionPlanSchema.parse({ protect }), messages).map(({ shared }) => [...shared])
  }
  expect(sharedBy('klara')).toEqual([['veil']])
  expect(sharedBy('klara', 'marta')).toEqual([[], []])
})

test('a word that the record has in lower case is not taken for a slip', () => {
  expect(of('Trotskx')).toBe('Person A')
  expect(of('Trotskx', ['trotskx'])).toBe('Trotskx')
})

test.each(LANGUAGES)(
  'no form of a protected name is in a redacted twin, and no clean twin is refused, in "%s"',
  async language => {
    const said = await loadMessages(language)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async seed => {
        const { input, plan: redaction, forms } = randomRedaction(seed)
        const made = await makeReport(input, { plan, messages: said, format: 'html', redaction })
        if (made.kind !== 'made') throw new Error(`refused: ${JSON.stringify(made)}`)
        const text = htmlText(Buffer.from(made.bytes).toString('utf8'))
          .map(own => own.text)
          .join('\n')
          .toLowerCase()
        expect(forms.filter(form => text.includes(form.toLowerCase()))).toEqual([])
      }),
      { numRuns: language === 'en' ? 12 : 5 },
    )
  },
)

test('a file in which a protected name is left is not given out', async () => {
  const { input, plan: redaction } = randomRedaction(7)
  const name = input.all.actors[0]!.name.split(' ').at(-1)!
  const made = await makeReport(input, {
    plan,
    messages,
    format: 'html',
    redaction,
    fileName: `${name}.html`,
  })
  expect(made).toMatchObject({ kind: 'leaks', leaks: [{ number: 0, where: 'file name', words: name }] })
})
