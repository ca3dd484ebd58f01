/**
 * How a date as written becomes days: the choices that EDTF leaves open, in one place (docs/adr/051).
 *
 * Every date has a *narrow* reading, the words taken at face value, and a *wide* one, all that they may fairly mean; narrow
 * lies within wide. A conflict that holds on the wide reading is certain; one that needs the narrow reading is possible.
 *
 * | written              | narrow                            | wide                                                   |
 * |----------------------|-----------------------------------|--------------------------------------------------------|
 * | `1929-06`            | 1–30 June                         | the same                                               |
 * | `1929-06~` about     | 1–30 June                         | and `spread[unit]` days before and after               |
 * | `1929?` doubtful     | the year                          | any time: a doubted date binds nothing                 |
 * | `1929%` both         | the year                          | any time                                               |
 * | `1929-22` summer     | June to August (December to       | and a month before and after                           |
 * |                      | February in the south)            |                                                        |
 * | `1929-24` winter     | December 1929 to February 1930    | November 1928 to March 1930: writers mean either end   |
 * | `1929-33`…`-41`      | quarter, third, half of the year  | the same                                               |
 * | `192X`, `19XX`       | every year that fits              | the same                                               |
 * | `1924/..` since      | starts in 1924                    | starts in 1924 or later ("after")                      |
 * | `../1926` until, by  | ends in 1926                      | ends in 1926 or earlier ("by")                         |
 * | `1924/` end unknown  | as `..`                           | as `..`                                                |
 * | `[a,b]` one of       | from the first to the last        | the same, with each member's own wide reading          |
 * | `{a,b}` all of       | starts in the first, ends in last | the same, with each member's own wide reading          |
 * | early, mid, late     | first, middle, last third         | first half, middle half, last half                     |
 * | calendar `either`    | Gregorian                         | Gregorian and Julian                                   |
 * | year begins `either` | 1 January                         | 1 January and 25 March                                 |
 */
import type { DateUnit } from './parsed-date.ts'

/** Choices by which dates are compiled to days. */
export interface TimePolicy {
  readonly reading: 'narrow' | 'wide'
  /** Where the seasons are meant; `unknown` is north in the narrow reading and both in the wide one. Groups 25–32 name their own. */
  readonly hemisphere: 'north' | 'south' | 'unknown'
  /** Calendar that the words are in; `either` is Gregorian in the narrow reading and both in the wide one. */
  readonly calendar: 'gregorian' | 'julian' | 'either'
  /** When the written year begins: 25 March in English and some other use before 1752; `either` as above. */
  readonly yearBegins: 'january' | 'march' | 'either'
  /** Days by which `~` moves each end in the wide reading, by the precision that the mark is on. */
  readonly spread: Readonly<Record<DateUnit, number>>
  /** Days by which a season reaches into its neighbours in the wide reading. */
  readonly seasonMargin: number
}

/** North, Gregorian, years from January; `~` is ten days, two months, a season, two years, or ten years. */
export const DEFAULT_POLICY: TimePolicy = {
  reading: 'narrow',
  hemisphere: 'north',
  calendar: 'gregorian',
  yearBegins: 'january',
  spread: { day: 10, month: 61, season: 92, year: 731, years: 3653 },
  seasonMargin: 31,
}
