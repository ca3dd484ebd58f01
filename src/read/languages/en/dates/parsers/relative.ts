/** Times reckoned from another: "two days later", "a decade earlier", "that year", "the next day", "yesterday", "the 5th". */
import type { Anchor, Shift } from '../../../date-reader.ts'
import {
  CARDINAL_WORD,
  cardinalOf,
  ORDINAL_WORD,
  ordinalOf,
  unitOf,
  WEEKDAY,
  weekdayNamed,
} from '../lexicon.ts'
import { after, before, type TimeParser } from '../parser.ts'

const UNIT = '(?:days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|hours?)'
const BACK = new Set(['earlier', 'before', 'previously', 'ago', 'prior', 'previous', 'since'])

/** A number of units before or after the narrative; "before" and "after" with an event named are not for here. */
export const offset: TimeParser = {
  rule: 'offset',
  pattern: new RegExp(
    `\\b(?:(?:just|only|exactly|barely|scarcely|precisely)\\s+)?(?<approx>(?:(?:about|some|nearly|almost|over|under|(?:little\\s+)?more\\s+than|(?:little\\s+)?less\\s+than|at\\s+least|around|roughly)\\s+)?)(?<or>(?:${CARDINAL_WORD}|\\d{1,3})(?:\\s+(?:or|to)\\s+|[-–]))?(?<count>an?|${CARDINAL_WORD}|\\d{1,3})\\s+(?<unit>${UNIT})\\s+(?<way>later|earlier|before|after(?:wards?)?|previously|ago|prior|hence|thereafter)\\b`,
    'gi',
  ),
  read(match, reading) {
    const { approx, or, count, unit: unitWord, way } = match.groups!
    const direction = way!.toLowerCase()
    const tail = after(reading, match.index + match[0].length)
    if (/^(?:before|after|prior)$/.test(direction) && !STANDS_ALONE.test(tail)) return null
    let unit = unitOf(unitWord!)
    let amount = cardinalOf(count!) * (/^fortnight/i.test(unitWord!) ? 2 : 1)
    if (unit === 'hour') [unit, amount] = ['day', 0]
    const from: Anchor = direction === 'ago' || direction === 'hence' ? 'writing' : 'narrative'
    return {
      stated: { kind: 'offset', amount: BACK.has(direction) ? -amount : amount, unit, from },
      ...(approx === '' && or === undefined ? {} : { approximate: true }),
      score: 0.8,
    }
  },
}

/** What follows "before" or "after" where it governs no event, but goes from the narrative's own present. */
const STANDS_ALONE = /^\s*(?:$|[.,;:!?)—–"”’]|(?:and|but|in|at|on|when|by|with|while)\b)/

/** "a few days later", "shortly afterwards", "some time before": how far is not said. */
export const vague: TimeParser = {
  rule: 'vague',
  pattern:
    /\b(?:(?:a\s+few|several|some|many|a\s+couple\s+of|a\s+number\s+of)\s+(?:days|nights|weeks|months|years|decades|hours)|a\s+(?:short|little|long)\s+(?:time|while)|(?:some|a\s+short|a\s+long)\s*time|not\s+long|shortly|soon|immediately|long)\s+(?<way>later|earlier|before(?:hand)?|after(?:wards?)?|previously|thereafter|ago)\b/gi,
  read(match, reading) {
    const way = match.groups!['way']!.toLowerCase()
    const tail = after(reading, match.index + match[0].length)
    if (way === 'ago' || (/^(?:before|after)$/.test(way) && !STANDS_ALONE.test(tail))) return null
    return {
      stated: { kind: 'vague', direction: /^(?:before|earlier|previously)/.test(way) ? -1 : 1 },
      score: 0.6,
    }
  },
}

/** "that year", "the same month", "the following day", "last week", "the day before". */
export const unit: TimeParser = {
  rule: 'unit',
  pattern:
    /\b(?<lead>(?:(?:early|late|earlier|later)\s+)?(?:(?:on|in)\s+)?(?:that\s+(?:very\s+)?same|the\s+(?:very\s+)?same|this\s+same|that\s+very|that|this|the\s+following|the\s+next|the\s+previous|the\s+preceding|the\s+prior|the\s+present|the\s+current|the\s+coming|the\s+ensuing|last|next|previous))\s+(?<unit>day|morning|afternoon|evening|night|week|month|year|decade|century)\b(?!['’]?s?[\s-]+(?:old|long|olds)\b)/gi,
  read(match, reading) {
    const { lead, unit: word } = match.groups!
    const plain = lead!
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/^(?:early|late|earlier|later) (?:on |in )?/, '')
      .replace(/^(?:on|in) /, '')
    // "for the next year" is how long, not when.
    const lead40 = before(reading, match.index)
    if (/\b(?:over|within)\s+$/i.test(lead40) && !/^that|same/.test(plain)) return null
    if (/\bfor\s+$/i.test(lead40) && /next|coming|ensuing/.test(plain)) return null
    // "the last month of the war" is a part of it, not the month before this.
    if (
      /\bthe\s+$/i.test(lead40) &&
      /^(?:last|next|previous)$/.test(plain) &&
      /^\s+(?:of|before|in|to|that|he|she|they|it)\b/.test(after(reading, match.index + match[0].length))
    )
      return null
    if (/^\s+forward\b/.test(after(reading, match.index + match[0].length))) return null
    const shift = /following|next|coming|ensuing/.test(plain)
      ? 1
      : /previous|preceding|prior|last/.test(plain)
        ? -1
        : 0
    const from: Anchor = /^(?:last|next|this|the (?:present|current|coming))$/.test(plain)
      ? 'writing'
      : 'narrative'
    const inner = /^(?:on|in)\s/i.exec(lead!)
    return {
      stated: { kind: 'unit', unit: unitOf(word!), shift, from },
      ...(inner ? { start: match.index + inner[0].length } : {}),
      score: 0.8,
    }
  },
}

/** "the day before", "the year after", "the day following": no event named. */
export const unitAfter: TimeParser = {
  rule: 'unit-after',
  pattern:
    /\b(?:the|a)\s+(?<unit>day|night|morning|evening|week|month|year)\s+(?<way>before|after|following|previous|earlier|later)\b/gi,
  read(match, reading) {
    const { unit: word, way } = match.groups!
    if (/^(?:before|after)$/i.test(way!) && !STANDS_ALONE.test(after(reading, match.index + match[0].length)))
      return null
    const shift = BACK.has(way!.toLowerCase()) ? -1 : 1
    return { stated: { kind: 'unit', unit: unitOf(word!), shift, from: 'narrative' }, score: 0.8 }
  },
}

/** "later that month" is above; "later in the year", "earlier in the month", "the end of the month", "the year's campaign". */
export const unitPart: TimeParser = {
  rule: 'unit-part',
  pattern:
    /\b(?:(?:[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly)\s+in\s+the|(?:the\s+)?(?:end|beginning|start|middle|close|rest|remainder|(?:first|second|latter|former|early|later)\s+(?:part|half|days|months|weeks))\s+of\s+(?:the|that|the\s+same))\s+(?<unit>day|week|month|year|decade|century)\b/g,
  read: match => ({
    stated: { kind: 'unit', unit: unitOf(match.groups!['unit']!), shift: 0, from: 'narrative' },
    score: 0.8,
  }),
}

/** "yesterday", "today", "the day before yesterday": from the day of writing. */
export const deictic: TimeParser = {
  rule: 'deictic',
  pattern:
    /\b(?:the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow|yesterday|today|to-day|tomorrow|to-morrow|tonight|last\s+night)\b/gi,
  read([word]) {
    const plain = word.toLowerCase().replace(/\s+/g, ' ')
    const amount = plain.includes('before yesterday')
      ? -2
      : plain.includes('after tomorrow')
        ? 2
        : /yesterday|last night/.test(plain)
          ? -1
          : /tomorrow|to-morrow/.test(plain)
            ? 1
            : 0
    const now = amount === 0 ? { now: true } : {}
    return { stated: { kind: 'offset', amount, unit: 'day', from: 'writing', ...now }, score: 0.6 }
  },
}

/** The sentence speaks of what is to come. */
const AHEAD =
  /\b(?:will|shall|would|scheduled|expected|plans?\s+to|planned|due|is\s+to|are\s+to|until|till|by|next\s+\w+)\b[^.;:\n]*$/

/** A day of the week; feasts and days that are names ("Bloody Sunday") are not for here. */
export const weekday: TimeParser = {
  rule: 'weekday',
  pattern: new RegExp(
    `(?:\\b(?<lead>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he\\s+following|[Tt]he\\s+previous)\\s+)?(?<![\\w’'-])(?<day>${WEEKDAY})(?![\\w-])`,
    'g',
  ),
  read(match, reading) {
    const { lead, day } = match.groups!
    if (
      lead === undefined &&
      /\b(?:Bloody|Palm|Easter|Black|Good|Whit|Ash|Holy|Maundy|Shrove|Red|every|each|on\s+[A-Z][a-z]+)\s+$/.test(
        before(reading, match.index),
      )
    )
      return null
    // "Friday prayers", "Sunday schools": a habit.
    if (
      lead === undefined &&
      /^\s+[a-z]+s\b(?<!\b(?:was|is|has|his|this|as))/.test(after(reading, match.index + match[0].length))
    )
      return null
    const word = lead?.toLowerCase() ?? ''
    const shift: Shift =
      lead === undefined ? null : /last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0
    const ahead = AHEAD.test(before(reading, match.index, 80))
    return { stated: { kind: 'weekday', weekday: weekdayNamed(day!), shift, ahead }, score: 0.8 }
  },
}

/** "on the 5th", "the 24th of the same month", "the 12th inst." */
export const dayOfMonth: TimeParser = {
  rule: 'day-of-month',
  pattern: new RegExp(
    `\\b(?<=\\b(?:on|by|until|till|since|from|to|and|of)\\s+)the\\s+(?<day>\\d{1,2}\\s?(?:st|nd|rd|th|d)|${ORDINAL_WORD})(?:\\s+day)?(?<tail>\\s+of\\s+(?:the\\s+same|that|this|the\\s+said)\\s+month|\\s+of\\s+the\\s+month|\\s+inst(?:ant|\\.)?|\\s+ult(?:imo|\\.)?)?(?![\\w’'-])`,
    'gi',
  ),
  read(match, reading) {
    const day = ordinalOf(match.groups!['day']!)
    const tail = match.groups!['tail']
    if (!(day >= 1 && day <= 31)) return null
    const following = after(reading, match.index + match[0].length)
    const inFigures = /\d/.test(match.groups!['day']!)
    if (
      tail === undefined &&
      (!inFigures ||
        !/^\s*(?:[.,;:)—–]|$|\b(?:and|the|he|she|they|it|to|when|at|in|I|we|my|his)\b)/.test(following))
    )
      return null
    return {
      stated: { kind: 'day-of-month', day, shift: tail !== undefined && /ult/.test(tail) ? -1 : null },
      score: tail === undefined ? 0.6 : 0.85,
    }
  },
}
