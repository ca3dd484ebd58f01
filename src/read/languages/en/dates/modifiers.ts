/** Widens an expression to the words that belong to it: "the end of March 1944", "early 1941", "ca. 466 BC", "the night of 3 May". */
import type { DatePart } from '#model'
import type { FoundTime } from '../../date-reader.ts'
import { after, before, type Reading } from './parser.ts'

const LEADS: readonly (readonly [RegExp, Partial<Pick<FoundTime, 'part' | 'approximate'>>])[] = [
  [part('early|earlier|(?:the\\s+)?(?:very\\s+)?(?:early|first|opening)\\s+(?:part|half|days|weeks|months|years|third)\\s+of|(?:the\\s+)?(?:very\\s+)?(?:start|beginning|opening)\\s+of|[Ee]arly\\s+in|[Ee]arlier\\s+in'), { part: 'early' }],
  [part('mid|(?:the\\s+)?middle\\s+(?:part\\s+)?of|(?:the\\s+)?midst\\s+of|[Mm]idway\\s+through'), { part: 'mid' }],
  [part('late|later|(?:the\\s+)?(?:very\\s+)?(?:late|later|last|latter|second|closing|final)\\s+(?:part|half|days|weeks|months|years|third)\\s+of|(?:the\\s+)?(?:very\\s+)?(?:end|close)\\s+of|[Ll]ate\\s+in|[Ll]ater\\s+in'), { part: 'late' }],
  [part('(?:the\\s+)?(?:rest|remainder|course|whole|height)\\s+of'), {}],
  [/(?:\b(?:circa|c\.|ca\.|about|around|approximately|roughly|some\s+time\s+in|sometime\s+in|some\s+time\s+around)\s*)$/i, { approximate: true }],
  [/(?:\b(?:[Ee]arly\s+(?:in\s+|on\s+)?)?(?:[Tt]he\s+)?(?:early\s+|late\s+)?(?:night|evening|morning|afternoon|dawn|eve|hours|morning hours)\s+(?:hours\s+)?(?:of|on)\s+(?:the\s+)?)$/, {}],
  [/(?:\b(?:[Tt]he\s+)?years?\s+)$/, {}],
]

function part(words: string): RegExp {
  return new RegExp(`(?:\\b(?:[Tt]he\\s+)?(?:${words})(?:\\s+(?:the\\s+)?|-|–)?)$`, 'i')
}

const PARTS_INSIDE: readonly (readonly [RegExp, DatePart])[] = [
  [/\b(?:early|earlier|start|beginning|first (?:part|half))\b/i, 'early'],
  [/\b(?:mid|middle)\b/i, 'mid'],
  [/\b(?:late|later|end|close|latter|second half)\b/i, 'late'],
]

/** The expression with its modifiers; applied at most twice ("the early morning hours of late May" is rare enough). */
export function modified(time: FoundTime, reading: Reading, from: number): FoundTime {
  if (!takesModifiers(time)) return time
  let widened = insidePart(time, reading)
  for (let round = 0; round < 2; round++) {
    const lead = before(reading, widened.start, Math.min(48, widened.start - from))
    const hit = LEADS.map(([pattern, marks]) => ({ length: pattern.exec(lead)?.[0].length ?? 0, marks })).find(({ length }) => length > 0)
    if (!hit) break
    widened = { ...widened, ...hit.marks, start: widened.start - hit.length }
  }
  return suffixed(widened, reading)
}

function takesModifiers({ stated }: FoundTime): boolean {
  return stated.kind !== 'duration' && stated.kind !== 'count' && stated.kind !== 'event' && stated.kind !== 'clock'
}

/** "later that month", "the end of the year": the part is said inside the expression. */
function insidePart(time: FoundTime, { text }: Reading): FoundTime {
  if (time.stated.kind !== 'unit' && time.stated.kind !== 'season') return time
  const words = text.slice(time.start, time.end)
  const inside = PARTS_INSIDE.find(([pattern]) => pattern.test(words))
  return inside ? { ...time, part: inside[1] } : time
}

/** "July 25 of that year", "January 24 of the same year", "November of last year". */
function suffixed(time: FoundTime, reading: Reading): FoundTime {
  const { stated } = time
  if (stated.kind !== 'calendar' && stated.kind !== 'season' && stated.kind !== 'feast') return time
  if (stated.year !== null) return time
  const tail = /^,?\s+(?:of\s+|in\s+)?(?:(?<same>(?:that|the\s+same|this|the\s+said)\s+(?:same\s+)?year)|(?<next>(?:the\s+)?(?:next|following)\s+year)|(?<last>(?:the\s+)?(?:last|previous|preceding)\s+year))\b/i.exec(
    after(reading, time.end),
  )
  if (!tail) return time
  const shift = tail.groups!['same'] !== undefined ? 0 : tail.groups!['next'] !== undefined ? 1 : -1
  const end = time.end + tail[0].length
  return stated.kind === 'feast' ? { ...time, end } : { ...time, end, stated: { ...stated, shift } }
}
