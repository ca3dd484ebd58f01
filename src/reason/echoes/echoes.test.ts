import { beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_CASE, type CaseData } from '#model'
import { sourceSchema, statementSchema } from '#schemas'
import { echoingStatements, findEchoes, openEchoFinder, type Echo, type EchoText } from './echoes.ts'

/** A made-up trial: witnesses in custody, a reporter's summaries, a prosecutor who quotes and who leads. */
interface Turn {
  readonly voice: string
  readonly words: string
  readonly asks?: boolean
  /** The voice cited inside the turn. */
  readonly cites?: string
}

const SCRIPT = 'our hands had been untied by a letter sewn into the lining of a beaver collar'
const SOURCES: Readonly<Record<string, { readonly date: string; readonly turns: readonly Turn[] }>> = {
  'first-day': {
    date: '1931-03-02',
    turns: [
      {
        voice: 'attorney',
        asks: true,
        words:
          'When did you first hear of the plan against the chosen leaders of the free league and the harbour council?',
      },
      {
        voice: 'arvid',
        words: `I heard of it in the winter at the sawmill. I confess that ${SCRIPT}, and I told nobody.`,
      },
      {
        voice: 'attorney',
        asks: true,
        words: 'Did the stranger promise that a boat with grey sails would wait below the third weir?',
      },
      {
        voice: 'arvid',
        words: 'Yes, he promised that a boat with grey sails would wait below the third weir, as you say.',
      },
    ],
  },
  'second-day': {
    date: '1931-03-03',
    turns: [
      {
        voice: 'attorney',
        asks: true,
        words:
          'Tell the court what you did against the chosen leaders of the free league and the harbour council.',
      },
      {
        voice: 'belka',
        words: `My sister had nothing to do with the matter. It was then ${SCRIPT}; so we understood our task.`,
      },
      {
        voice: 'belka',
        words:
          'We were to take the night boat from the upper landing, to speak to nobody, to leave the parcel with the woman who sells candles by the chapel, and to come back by different roads before the bells.',
      },
      {
        voice: 'belka',
        words: 'I kept the ledger of the cooperative until the spring flood and then fell ill with typhus.',
      },
    ],
  },
  'third-day': {
    date: '1931-03-04',
    turns: [
      {
        voice: 'attorney',
        cites: 'dorn',
        words:
          'It was said here: “We were to take the night boat from the upper landing, to speak to nobody, to leave the parcel with the woman who sells candles by the chapel, and to come back by different roads before the bells.” Who believes that?',
      },
      {
        voice: 'corvin',
        words:
          'I deny any act against the chosen leaders of the free league and the harbour council, whoever says otherwise.',
      },
      {
        voice: 'attorney',
        cites: 'belka',
        words:
          'Belka told us: “I kept the ledger of the cooperative until the spring flood and then fell ill with typhus.” Is that so?',
      },
      {
        voice: 'corvin',
        words: 'The ferryman can tell you where I stood that night, and so can the smith and his daughter.',
      },
    ],
  },
  gazette: {
    date: '1931-03-05',
    turns: [
      {
        voice: 'editor',
        words:
          'Enemies of the chosen leaders of the free league and the harbour council stand unmasked before the whole country today.',
      },
      {
        voice: 'editor',
        words:
          'The hall was heated badly and the benches were full long before the judges took their seats upstairs.',
      },
    ],
  },
  'gazette-later': {
    date: '1931-03-06',
    turns: [
      {
        voice: 'editor',
        words:
          'Again the hall was heated badly and the benches were full long before the judges took their seats.',
      },
      {
        voice: 'editor',
        words:
          'Letters against the chosen leaders of the free league and the harbour council have been found, it is reported by wire.',
      },
    ],
  },
}

const { data, texts } = trial()
let echoes: readonly Echo[]
beforeAll(() => {
  echoes = findEchoes(data, texts)
})

const holding = (words: string) =>
  echoes.filter(echo =>
    echo.places.some(place => textOf(place.source).slice(place.start, place.end).includes(words)),
  )

describe('in a trial with one planted script', () => {
  test('the script is the one echo, with both voices and the day it was first heard', () => {
    const found = echoes.filter(echo => echo.kind === 'echo')
    expect(found).toHaveLength(1)
    expect(found[0]!.voices).toEqual(['arvid', 'belka'])
    expect(found[0]!.places.map(place => place.source)).toEqual(['first-day', 'second-day'])
    expect(found[0]!.earliestCertain).toBe(true)
    for (const place of found[0]!.places)
      expect(textOf(place.source).slice(place.start, place.end)).toContain(SCRIPT)
    expect(found[0]!.places.map(place => place.utterance?.liberty)).toEqual(['detained', 'detained'])
  })

  test('its carriers, and no others, are facts for the scripted echo', () => {
    const [first, second] = [scriptAt('first-day'), scriptAt('second-day')]
    expect(echoingStatements(echoes)).toEqual([[first, second]])
  })

  test('stock wording of the record is a formula', () => {
    expect(
      holding('the chosen leaders of the free league and the harbour council').map(echo => echo.kind),
    ).toEqual(['formula'])
  })

  test('words read out in quotation marks are a citation', () => {
    expect(holding('fell ill with typhus').map(echo => echo.kind)).toEqual(['citation'])
  })

  test('a long passage read out word for word is a citation, whoever it was put down to', () => {
    const kinds = holding('the night boat from the upper landing').map(echo => echo.kind)
    expect(kinds).toEqual(['citation'])
  })

  test('words that the question put into the mouth are marked as such', () => {
    expect(holding('a boat with grey sails').map(echo => echo.kind)).toEqual(['question'])
  })

  test('one reporter’s own manner is one voice', () => {
    expect(holding('the hall was heated badly').map(echo => echo.kind)).toEqual(['same-voice'])
  })
})

test('a text added later is compared with all before it, and nothing else again', () => {
  const finder = openEchoFinder()
  finder.add(texts.slice(0, 1))
  expect(finder.echoes(data).filter(echo => echo.kind === 'echo')).toEqual([])
  expect(finder.add(texts.slice(1, 2))).toBeGreaterThan(0)
  expect(finder.add(texts.slice(2))).toBeGreaterThan(0)
  expect(kinds(finder.echoes(data))).toEqual(kinds(echoes))
})

test('wording that is common outside the case is less unexpected', () => {
  const proverb = `As they say on the coast, ${SCRIPT}, and so it goes.`
  expect(bits(Array.from({ length: 12 }, () => proverb))).toBeLessThan(bits([]) / 2)
})

test('a case without texts has no echoes', () => {
  expect(findEchoes(EMPTY_CASE, [])).toEqual([])
})

/** The id of the statement that holds the script in a source. */
function scriptAt(source: string): string {
  const at = textOf(source).indexOf(SCRIPT)
  return data.statements.find(
    ({ passage }) => passage.source === source && passage.position.start <= at && at < passage.position.end,
  )!.id
}

function kinds(list: readonly Echo[]) {
  return list.filter(echo => echo.kind !== 'formula').map(echo => [echo.id, echo.kind])
}

function textOf(source: string): string {
  return texts.find(text => text.source === source)!.text
}

function trial(): { data: CaseData; texts: EchoText[] } {
  const texts: EchoText[] = []
  const statements = Object.entries(SOURCES).flatMap(([source, { date, turns }]) => {
    const text = turns.map(turn => turn.words).join('\n\n')
    texts.push({ source, text })
    return turns.flatMap(turn => {
      const start = text.indexOf(turn.words)
      const outer = statementOf(source, date, turn.voice, turn.words, start, turn.asks === true)
      if (turn.cites === undefined) return [outer]
      const from = turn.words.indexOf('“') + 1
      const quote = turn.words.slice(from, turn.words.indexOf('”'))
      return [outer, statementOf(source, date, turn.cites, quote, start + from, false, turn.voice)]
    })
  })
  const sources = Object.entries(SOURCES).map(([id, { date }]) =>
    sourceSchema.parse({
      id,
      sha256: '0'.repeat(64),
      path: id,
      mediaType: 'text/plain',
      bytes: 1,
      title: id,
      date,
    }),
  )
  return { data: { ...EMPTY_CASE, sources, statements }, texts }
}

function statementOf(
  source: string,
  when: string,
  voice: string,
  words: string,
  start: number,
  asks: boolean,
  through?: string,
) {
  const link = (actor: string) => ({
    actor,
    name: actor,
    link: 'asserted-by',
    when,
    venue: 'court',
    liberty: actor === 'attorney' ? 'free' : 'detained',
  })
  return statementSchema.parse({
    id: `${source}:${start}`,
    passage: {
      source,
      text: '0'.repeat(64),
      position: { type: 'TextPositionSelector', start, end: start + words.length },
      quote: { type: 'TextQuoteSelector', exact: words },
    },
    voices: [...(through === undefined ? [] : [link(through)]), link(voice)],
    stance: asks ? 'asks' : 'asserts',
    modality: 'actual',
    literals: [],
    saidWhen: when,
  })
}

function bits(background: readonly string[]): number {
  return findEchoes(data, texts, { background, leastBits: 0 }).find(echo => echo.kind === 'echo')!.bits
}
