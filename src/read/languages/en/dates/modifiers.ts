/** Widens an expression to the words that belong to it, and notes what they do to it: "the end of March 1944", "ca. 466 BC". */
import type { DatePart } from '#model'
import type { FoundTime, Limit } from '../../date-reader.ts'
import { after, before, type Reading } from './parser.ts'

type Marks = Partial<Pick<FoundTime, 'part' | 'approximate'>>

const STRETCH = '(?:part|half|days|weeks|months|years|third)'

/** What may lead an expression, and what each means. */
const LEADS: readonly (readonly [RegExp, Marks])[] = [
  [
    partLead(
      `early|earlier|(?:very\\s+)?(?:early|first|opening)\\s+${STRETCH}\\s+of|(?:very\\s+)?(?:start|beginning|opening)\\s+of|early\\s+in|earlier\\s+in`,
    ),
    { part: 'early' },
  ],
  [partLead('mid|middle\\s+(?:part\\s+)?of|midst\\s+of|midway\\s+through'), { part: 'mid' }],
  [
    partLead(
      `late|later|(?:very\\s+)?(?:late|later|last|latter|second|closing|final)\\s+${STRETCH}\\s+of|(?:very\\s+)?(?:end|close)\\s+of|late\\s+in|later\\s+in`,
    ),
    { part: 'late' },
  ],
  [partLead('(?:rest|remainder)\\s+of'), {}],
  [/(?:\b(?:circa|ca?\.|about|around|approximately|roughly)\s*)$/i, { approximate: true }],
  [
    /(?:\b(?:early\s+(?:in\s+|on\s+)?)?(?:the\s+)?(?:early\s+|late\s+)?(?:night|evening|morning|afternoon|dawn|eve|hours)\s+(?:hours\s+)?(?:of|on)\s+(?:the\s+)?)$/i,
    {},
  ],
  [/(?:\b(?:the\s+)?years?\s+)$/i, {}],
]

function partLead(words: string): RegExp {
  return new RegExp(`(?:\\b(?:the\\s+)?(?:${words})(?:\\s+(?:the\\s+)?|-|–)?)$`, 'i')
}

const PARTS_INSIDE: readonly (readonly [RegExp, DatePart])[] = [
  [/\b(?:early|earlier|start|beginning|first (?:part|half))\b/i, 'early'],
  [/\b(?:mid|middle)\b/i, 'mid'],
  [/\b(?:late|later|end|close|latter|second half)\b/i, 'late'],
]

const LIMITS: readonly (readonly [RegExp, Limit])[] = [
  [/\b(?:by|no(?:t)?\s+later\s+than|as\s+late\s+as)\s+(?:the\s+)?$/i, 'by'],
  [/\b(?:ever\s+)?since\s+(?:the\s+)?$/i, 'since'],
  [/\b(?:until|till|up\s+to)\s+(?:the\s+)?$/i, 'until'],
  [/\b(?:before|prior\s+to)\s+(?:the\s+)?$/i, 'before'],
  [/\bafter\s+(?:the\s+)?$/i, 'after'],
]

/** The expression with its modifiers; `from` is where the expression before it ends. */
export function modified(time: FoundTime, reading: Reading, from: number): FoundTime {
  if (!takesModifiers(time)) return time
  let widened = insidePart(time, reading)
  // Two rounds: "the early morning hours of | late | May".
  for (let round = 0; round < 2; round++) {
    const lead = before(reading, widened.start, Math.min(48, widened.start - from))
    const hit = LEADS.map(([pattern, marks]) => ({
      length: pattern.exec(lead)?.[0].length ?? 0,
      marks,
    })).find(({ length }) => length > 0)
    if (!hit) break
    widened = { ...widened, ...hit.marks, start: widened.start - hit.length }
  }
  return limited(suffixed(widened, reading), reading, from)
}

function takesModifiers({ stated: { kind } }: FoundTime): boolean {
  return kind !== 'duration' && kind !== 'count' && kind !== 'event' && kind !== 'clock' && kind !== 'vague'
}

/** "later that month", "the end of the year": the part is said inside the expression. */
function insidePart(time: FoundTime, { text }: Reading): FoundTime {
  if (time.stated.kind !== 'unit' && time.stated.kind !== 'season') return time
  const words = text.slice(time.start, time.end)
  const inside = PARTS_INSIDE.find(([pattern]) => pattern.test(words))
  return inside ? { ...time, part: inside[1] } : time
}

/** What stands after: "July 25 of that year", "25 October O.S.". */
function suffixed(time: FoundTime, reading: Reading): FoundTime {
  const { stated } = time
  if (stated.kind !== 'calendar' && stated.kind !== 'season' && stated.kind !== 'feast') return time
  const tail = after(reading, time.end)
  if (/^[.,]?\s*[([]?(?:O\.\s?S\.|[Oo]ld[\s-][Ss]t[iy]le|Julian)/.test(tail))
    return { ...time, oldStyle: true }
  if (stated.year !== null) return time
  const near = stated.kind === 'calendar' ? NEAR_ONE.exec(tail) : null
  if (stated.kind === 'calendar' && near)
    return {
      ...time,
      end: time.end + near[0].length,
      stated: { ...stated, shift: near.groups!['last'] === undefined ? 1 : -1 },
    }
  const year =
    /^,?\s+(?:of\s+|in\s+)?(?:(?<same>(?:that|the\s+same|this|the\s+said)\s+(?:same\s+)?year)|(?<next>(?:the\s+)?(?:next|following)\s+year)|(?<last>(?:the\s+)?(?:last|previous|preceding)\s+year))\b/i.exec(
      tail,
    )
  if (!year) return time
  const shift = year.groups!['same'] !== undefined ? 0 : year.groups!['next'] !== undefined ? 1 : -1
  const end = time.end + year[0].length
  if (stated.kind === 'feast') return { ...time, end }
  const ofThisYear = stated.kind === 'calendar' && /\bthis\s+year$/i.test(year[0])
  return { ...time, end, stated: { ...stated, yearShift: shift, ...(ofThisYear ? { ofThisYear } : {}) } }
}

/** "May last", "January following". */
const NEAR_ONE =
  /^\s+(?:(?<last>last(?:\s+past)?)\b(?!\s+(?:year|month|week|day|time|night|[a-z]+ed\b))|(?:next|following)(?=\s*(?:[,.;:)]|$)))/

function limited(time: FoundTime, reading: Reading, from: number): FoundTime {
  if (time.aside === true) return time
  const lead = before(reading, time.start, Math.min(24, time.start - from))
  const limit = LIMITS.find(([pattern]) => pattern.test(lead))?.[1]
  const tail = after(reading, time.end, 24)
  const onwards = /^\s+on(?:wards?)?\b(?!\s+the\b)/.test(tail) && /\bfrom\s+(?:the\s+)?$/i.test(lead)
  if (limit === undefined && !onwards) return time
  const orEarlier =
    /^,?\s*(?:if\s+not|or(?:\s+even)?|and\s+perhaps|perhaps)\s+(?:even\s+)?(?:earlier|before)\b/.test(tail)
  return { ...time, limit: limit ?? 'since', ...(orEarlier ? { orEarlier } : {}) }
}
