/** How long and how often ("several" is two to nine): "fasted 40-50 days", "for ten years", "a three-month siege", "for the third time", "twice". */
import type { StatedQuantity } from '../../../date-reader.ts'
import { CARDINAL_WORD, cardinalOf, ORDINAL_WORD, ordinalOf } from '../lexicon.ts'
import type { Parsed, TimeParser } from '../parser.ts'

const NUMBER = `(?:\\d{1,3}(?:,\\d{3})*|${CARDINAL_WORD})`

export const duration: TimeParser = {
  rule: 'duration',
  pattern: new RegExp(
    `(?<![\\d.,/$£-])\\b(?:(?<few>a few|several|a couple of)|(?<least>an?(?=\\s)|${NUMBER})(?:\\s*(?:-|–|to|or)\\s*(?<most>${NUMBER}))?(?<half>\\s+and\\s+a\\s+half)?)(?:\\s+(?:more|full|long|whole|successive|consecutive))?[\\s-]+(?<unit>minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centuries)\\b(?!['’-]|\\s+(?:old|of age|later|earlier|ago|previously)\\b)`,
    'gi',
  ),
  read(match) {
    const { few, least, most, half, unit } = match.groups!
    if (few !== undefined)
      return quantity('duration', {
        least: 2,
        most: few === 'a couple of' ? 3 : 9,
        unit: singular(unit!),
        ordinal: false,
      })
    // "a year" is no count, and "one day" is some day.
    if (most === undefined && (/^an?$/i.test(least!) || /^one\s+(?:day|night)$/i.test(match[0]))) return null
    const low = cardinalOf(least!) + (half === undefined ? 0 : 0.5)
    return quantity('duration', {
      least: low,
      most: most === undefined ? low : cardinalOf(most),
      unit: singular(unit!),
      ordinal: false,
    })
  },
}

export const count: TimeParser = {
  rule: 'count',
  pattern: new RegExp(
    `\\b(?:(?<ordinal>(?:for\\s+)?the\\s+(?:${ORDINAL_WORD}|\\d{1,2}(?:st|nd|rd|th)|last)\\s+time)|(?<times>(?:${CARDINAL_WORD}|\\d{1,3})\\s+times)|(?<word>once|twice|thrice)|on\\s+(?<occasions>${CARDINAL_WORD}|\\d{1,3})\\s+(?:separate\\s+|different\\s+)?occasions?)\\b`,
    'gi',
  ),
  read(match) {
    const { ordinal, times, word, occasions } = match.groups!
    if (ordinal !== undefined) {
      const nth = ordinalOf(/the\s+(\S+(?:\s(?!time)\S+)?)\s+time/i.exec(ordinal)![1]!)
      return Number.isNaN(nth)
        ? null
        : quantity('count', { least: nth, most: nth, unit: 'time', ordinal: true })
    }
    const plain = word?.toLowerCase()
    // "once" is more often "at some time" than a number.
    if (plain === 'once') return null
    const n =
      plain === undefined
        ? cardinalOf(times?.replace(/\s+times$/i, '') ?? occasions!)
        : plain === 'twice'
          ? 2
          : 3
    return quantity('count', { least: n, most: n, unit: 'time', ordinal: false })
  },
}

function quantity(kind: 'duration' | 'count', stated: StatedQuantity): Parsed | null {
  return Number.isNaN(stated.least) || Number.isNaN(stated.most)
    ? null
    : { stated: { kind, quantity: stated }, score: 0.8 }
}

function singular(unit: string): string {
  return unit.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')
}
