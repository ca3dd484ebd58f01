// What the reader found in and around selected words, to fill a form with: who speaks there, and who, where and when is named.
import type { Mark } from '#api'
import type { Relation, Voice } from '#model'
import type { Filled, Named } from './additions.ts'

export interface Around {
  readonly recorders: readonly Voice[]
  readonly asserted: readonly Named[]
  readonly venue: Voice['venue']
  readonly liberty: Voice['liberty']
  /** When it was said, in EDTF; empty where the record does not say. */
  readonly said: string
}

/** The innermost statement around a stretch: who records there, and who speaks. */
export function aroundOf(marks: readonly Mark[], start: number, end: number): Around {
  const around = marks
    .filter(
      mark =>
        mark.kind === 'statement' && mark.start <= start && mark.end >= end && mark.status !== 'rejected',
    )
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  const voices = around?.voices ?? []
  const speaker = voices.findLast(({ link }) => link === 'asserted-by')
  return {
    recorders: voices
      .filter(({ link }) => link === 'recorded-by')
      .map(voice => ({ ...voice, compulsion: [] })),
    asserted: voices
      .filter(({ link }) => link === 'asserted-by')
      .map(({ actor, name }) => ({ id: actor, name })),
    venue: speaker?.venue ?? 'unknown',
    liberty: speaker?.liberty ?? 'unknown',
    said: speaker?.when ?? '',
  }
}

/** Names and dates inside a stretch, in the order in which they stand there, each once. */
export interface NamedHere {
  readonly actors: readonly Named[]
  readonly place: Named | null
  readonly edtf: string
}

export function namedHere(marks: readonly Mark[], start: number, end: number): NamedHere {
  const inside = marks.filter(mark => mark.start >= start && mark.end <= end && mark.status !== 'rejected')
  const actors = inside.filter(({ kind }) => kind === 'person' || kind === 'group').map(named)
  const place = inside.find(({ kind }) => kind === 'place')
  return {
    actors: [...new Map(actors.map(actor => [actor.id ?? actor.name, actor])).values()],
    place: place === undefined ? null : named(place),
    edtf: inside.find(({ kind, edtf }) => kind === 'date' && edtf !== null)?.edtf ?? '',
  }
}

function named({ refers, title }: Mark): Named {
  return { id: refers?.id ?? null, name: title }
}

/**
 * The form with a relation chosen: its roles for actors take those named in the words, in order, and the time and place
 * are those named there. Nothing more than a beginning: each can be typed over.
 */
export function choosing(
  id: string,
  relation: Relation | undefined,
  { actors, place, edtf }: NamedHere,
): Partial<Filled> {
  const takers = (relation?.roles ?? []).filter(({ fillers }) => fillers.includes('actor'))
  return {
    relation: id,
    roles: Object.fromEntries(takers.slice(0, actors.length).map(({ name }, i) => [name, [actors[i]!]])),
    when: edtf,
    ...(place === null ? {} : { where: place }),
  }
}
