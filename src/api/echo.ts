// Echoes as screens and scripts get them: each place with its exact words.
import { list } from '#schemas'
import { carriersOf, type Echo, type EchoPlace } from '#reason'
import { z } from 'zod'
import { ECHO_KIND_NAMES } from './echo-kinds.ts'

export const echoPlaceSchema = z
  .object({
    source: z.string(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    /** The statement in which the words stand; null for the author's own. */
    statement: z.string().nullable(),
    voice: z.string().nullable(),
    name: z.string(),
    venue: z.string(),
    liberty: z.string(),
    compelled: z.boolean(),
    when: z.string().nullable(),
    quoted: z.boolean(),
  })
  .readonly()
export type EchoPlaceView = z.infer<typeof echoPlaceSchema>

export const echoSchema = z
  .object({
    id: z.string(),
    kind: z.enum(ECHO_KIND_NAMES),
    /** In reading order; the first is the earliest carrier. */
    places: list(echoPlaceSchema),
    /** Pairs of `places` by number, the most unexpected wording first. */
    pairs: list(z.tuple([z.int(), z.int()]).readonly()),
    words: z.int(),
    /** How unexpected the wording is, in bits. */
    bits: z.number(),
    voices: list(z.string()),
    earliestCertain: z.boolean(),
    /** Statements that carry it where nothing explains it: facts for the warning sign *scripted echo*. */
    carriers: list(z.string()),
  })
  .readonly()
export type EchoView = z.infer<typeof echoSchema>

/** An echo with its words, from the texts by source. */
export function echoView(echo: Echo, texts: ReadonlyMap<string, string>): EchoView {
  const number = (place: EchoPlace): number =>
    echo.places.findIndex(
      ({ source, start, end }) => source === place.source && start < place.end && place.start < end,
    )
  const pairs = echo.pairs
    .map(({ a, b }) => [number(a), number(b)] as const)
    .map(([one, other]) => (one <= other ? ([one, other] as const) : ([other, one] as const)))
    .filter(([one, other]) => one >= 0 && one !== other)
  return {
    id: echo.id,
    kind: echo.kind,
    places: echo.places.map(place => placeView(place, texts)),
    pairs: [...new Map(pairs.map(pair => [pair.join(), pair])).values()],
    words: echo.words,
    bits: Math.round(echo.bits),
    voices: echo.voices,
    earliestCertain: echo.earliestCertain,
    carriers: carriersOf(echo),
  }
}

function placeView(
  { source, start, end, utterance, quoted }: EchoPlace,
  texts: ReadonlyMap<string, string>,
): EchoPlaceView {
  return {
    source,
    start,
    end,
    quote: (texts.get(source) ?? '').slice(start, end),
    statement: utterance?.statement ?? null,
    voice: utterance?.voice ?? null,
    name: utterance?.name ?? '',
    venue: utterance?.venue ?? 'unknown',
    liberty: utterance?.liberty ?? 'unknown',
    compelled: utterance?.compelled ?? false,
    when: utterance?.when ?? null,
    quoted,
  }
}
