// Which places are apart, and how long it took to get from one to the other.
import type { CaseSettings, Place } from '#model'
import { boundsOf, dayOfGregorian, overlap } from '#model'

/** Fastest and ordinary speeds of a time, in km/h from door to door, and hours lost before and after. */
export interface Era {
  /** First year, and the last before the next era. */
  readonly from: number
  readonly fastest: number
  readonly ordinary: number
  readonly overhead: number
}

/**
 * What a traveller could do at best and what travellers did, by era: relay couriers and sail; railways; the first air lines
 * beside railways; propeller and then jet air lines. Choices and their sources: docs/adr/020-travel-times.md.
 */
export const TRAVEL: readonly Era[] = [
  { from: -100_000, fastest: 15, ordinary: 5, overhead: 0 },
  { from: 1830, fastest: 50, ordinary: 25, overhead: 0 },
  { from: 1880, fastest: 80, ordinary: 45, overhead: 0 },
  { from: 1920, fastest: 200, ordinary: 55, overhead: 2 },
  { from: 1946, fastest: 500, ordinary: 80, overhead: 3 },
  { from: 1960, fastest: 900, ordinary: 250, overhead: 3 },
]

/** Hours from one place to another at a time, and where the figure comes from. */
export interface Journey {
  readonly fastest: number
  readonly ordinary: number
  /** `case`: a row of the case's own table; `distance`: great circle at the era's speeds; `unknown`: no coordinates. */
  readonly source: 'case' | 'distance' | 'unknown'
  readonly kilometres: number | null
}

/** The places of a case: which is inside which, and journeys between them. */
export class Places {
  readonly #byId: ReadonlyMap<string, Place>
  readonly #containers: ReadonlySet<string>
  readonly #travel: CaseSettings['travel']
  readonly #eras: readonly Era[]

  constructor(places: readonly Place[], travel: CaseSettings['travel'] = [], eras: readonly Era[] = TRAVEL) {
    this.#byId = new Map(places.map(place => [place.id, place]))
    this.#containers = new Set(places.flatMap(place => (place.within === null ? [] : [place.within])))
    this.#travel = travel
    this.#eras = eras
  }

  place(id: string): Place | undefined {
    return this.#byId.get(id)
  }

  /** The place and everything it is inside of, innermost first; a circle of places ends where it began. */
  line(id: string): readonly string[] {
    const line: string[] = []
    for (
      let at: string | null = id;
      at !== null && !line.includes(at);
      at = this.#byId.get(at)?.within ?? null
    )
      line.push(at)
    return line
  }

  /** Whether one cannot be in both at once: neither is inside the other. */
  apart(a: string, b: string): boolean {
    return !this.line(a).includes(b) && !this.line(b).includes(a)
  }

  journey(from: string, to: string, day: number): Journey {
    const row = this.#row(from, to, day)
    if (row !== undefined)
      return { fastest: row.hours, ordinary: row.hours, source: 'case', kilometres: null }
    const kilometres = this.#distance(from, to)
    if (kilometres === null) return { fastest: 0, ordinary: 0, source: 'unknown', kilometres: null }
    const era = this.#eras.findLast(each => dayOfGregorian({ year: each.from, month: 1, day: 1 }) <= day)!
    return {
      fastest: kilometres / era.fastest,
      ordinary: kilometres / era.ordinary + era.overhead,
      source: 'distance',
      kilometres: Math.round(kilometres),
    }
  }

  /** The first row of the case's table for the two places or places they are inside of, in either direction. */
  #row(from: string, to: string, day: number): CaseSettings['travel'][number] | undefined {
    const start = this.line(from)
    const end = this.line(to)
    const now = { startMin: day, startMax: day, endMin: day, endMax: day }
    const inTime = (during: string | null): boolean =>
      during === null || overlap(boundsOf(during), now) !== 'impossible'
    const rows = this.#travel.filter(row => inTime(row.during))
    return (
      rows.find(row => start.includes(row.from) && end.includes(row.to)) ??
      rows.find(row => start.includes(row.to) && end.includes(row.from))
    )
  }

  /** Great-circle kilometres between the nearest places with coordinates; null where a country would stand for a town. */
  #distance(from: string, to: string): number | null {
    const a = this.#point(from)
    const b = this.#point(to)
    if (a === null || b === null) return null
    const radians = Math.PI / 180
    const [north, east] = [a[0] * radians, a[1] * radians]
    const [otherNorth, otherEast] = [b[0] * radians, b[1] * radians]
    const half =
      Math.sin((otherNorth - north) / 2) ** 2 +
      Math.cos(north) * Math.cos(otherNorth) * Math.sin((otherEast - east) / 2) ** 2
    return 2 * 6371 * Math.asin(Math.sqrt(half))
  }

  #point(id: string): readonly [number, number] | null {
    const own = this.#byId.get(id)
    if (own === undefined || (this.#containers.has(id) && own.within === null)) return null
    if (own.coordinates !== null) return own.coordinates
    const town = own.within === null ? undefined : this.#byId.get(own.within)
    return town !== undefined && town.within !== null ? town.coordinates : null
  }
}
