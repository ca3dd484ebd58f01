// Withholds in the case's data what a text cannot show to be a name: the things themselves, withheld originals, their hashes.
import type { CaseData, Passage, Source } from '#model'
import type { ReportInput } from '../document/input.ts'
import { BAR } from './bar.ts'
import type { Withheld } from './forms.ts'
import type { Matcher } from './matcher.ts'

/** The same input with protected actors, places and sources under their other names. */
export function redactInput(
  input: ReportInput,
  withheld: readonly Withheld[],
  matcher: Matcher,
): ReportInput {
  const as = new Map(withheld.map(own => [`${own.kind} ${own.id}`, own.as]))
  const hidden = new Set(withheld.flatMap(own => (own.kind === 'source' ? [own.id] : [])))
  const telling = tellingSources(input.all, matcher, hidden)
  const over = (data: CaseData): CaseData => overData(data, as, hidden, telling)
  return {
    ...input,
    decided: over(input.decided),
    all: over(input.all),
    places: new Map([...input.places].filter(([id]) => !hidden.has(id))),
    echoes: input.echoes.map(echo => ({
      ...echo,
      places: echo.places.map(place => ({
        ...place,
        quote: hidden.has(place.source) ? BAR : place.quote,
        name: place.voice === null ? place.name : (as.get(`actor ${place.voice}`) ?? place.name),
      })),
    })),
  }
}

/** Sources whose original would tell a protected name to whoever found it by its hash: in their name, custody or quotes. */
function tellingSources(data: CaseData, matcher: Matcher, hidden: ReadonlySet<string>): ReadonlySet<string> {
  const tells = (text: string): boolean => matcher.find(text).length > 0
  const telling = new Set(hidden)
  for (const { id, title, path, custody } of data.sources)
    if (tells(title) || tells(path) || tells(custody)) telling.add(id)
  const quotes: readonly Passage[] = [
    ...data.statements.map(({ passage }) => passage),
    ...data.charges.flatMap(({ passages }) => passages),
    ...data.exhibits.flatMap(({ passages }) => passages),
    ...data.proceedings.flatMap(({ passages }) => passages),
  ]
  for (const { source, quote } of quotes) if (!telling.has(source) && tells(quote.exact)) telling.add(source)
  return telling
}

function overData(
  data: CaseData,
  as: ReadonlyMap<string, string>,
  hidden: ReadonlySet<string>,
  telling: ReadonlySet<string>,
): CaseData {
  const passage = (own: Passage): Passage =>
    hidden.has(own.source) ? { ...own, quote: { ...own.quote, exact: BAR, prefix: '', suffix: '' } } : own
  const source = (own: Source): Source => {
    if (!telling.has(own.id)) return own
    const file = { ...own, path: '', sha256: '', bytes: 0 }
    const name = as.get(`source ${own.id}`)
    return name === undefined
      ? file
      : {
          ...file,
          title: name,
          author: [],
          publisher: [],
          date: null,
          custody: '',
          translationOf: null,
          language: null,
        }
  }
  return {
    ...data,
    sources: data.sources.map(source),
    actors: data.actors.map(actor => {
      const name = as.get(`actor ${actor.id}`)
      return name === undefined ? actor : { ...actor, name, names: [], note: '' }
    }),
    places: data.places.map(place => {
      const name = as.get(`place ${place.id}`)
      return name === undefined ? place : { ...place, name, names: [] }
    }),
    statements: data.statements.map(statement => ({
      ...statement,
      passage: passage(statement.passage),
      voices: statement.voices.map(voice => {
        const name = voice.actor === null ? undefined : as.get(`actor ${voice.actor}`)
        return name === undefined ? voice : { ...voice, name }
      }),
    })),
    charges: data.charges.map(charge => ({ ...charge, passages: charge.passages.map(passage) })),
    exhibits: data.exhibits.map(exhibit => ({ ...exhibit, passages: exhibit.passages.map(passage) })),
    proceedings: data.proceedings.map(own => ({ ...own, passages: own.passages.map(passage) })),
  }
}
