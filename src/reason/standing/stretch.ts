/** Whether an occasion lies in a stretch of time, surely or possibly, by the wide reading of both dates. */
import { boundsOf, parseDate } from '#model'

type Hemisphere = 'north' | 'south'

interface Ends {
  readonly from: number
  readonly sureFrom: number
  readonly sureTo: number
  readonly to: number
}

const ANY_TIME: Ends = { from: -Infinity, sureFrom: Infinity, sureTo: -Infinity, to: Infinity }

/** An interval open at an end goes on without limit there; a date that cannot be read may be any time. */
function ends(edtf: string | null, hemisphere: Hemisphere): Ends {
  if (edtf === null) return ANY_TIME
  const parsed = parseDate(edtf)
  if (parsed.kind === 'problem') return ANY_TIME
  const bounds = boundsOf(parsed, { reading: 'wide', hemisphere })
  const open = parsed.kind === 'interval' ? parsed : undefined
  return {
    from: bounds.startMin ?? -Infinity,
    sureFrom: open?.start === 'open' ? -Infinity : (bounds.startMax ?? Infinity),
    sureTo: open?.end === 'open' ? Infinity : (bounds.endMin ?? -Infinity),
    to: bounds.endMax ?? Infinity,
  }
}

/** A stretch that a person names ("during 1936") is taken whole; an occasion in it surely when all its readings are. */
export function sureWithin(when: string | null, during: string, hemisphere: Hemisphere): boolean {
  const own = ends(when, hemisphere)
  const whole = ends(during, hemisphere)
  return own.from >= whole.from && own.to <= whole.to
}

/** Whether some reading of an occasion lies in the stretch that a person names. */
export function perhapsWithin(when: string | null, during: string, hemisphere: Hemisphere): boolean {
  const own = ends(when, hemisphere)
  const whole = ends(during, hemisphere)
  return own.from <= whole.to && own.to >= whole.from
}

/** Whether a state or event at a date covers an occasion: surely only where all readings of both say so. */
export function covers(
  state: string | null,
  when: string | null,
  hemisphere: Hemisphere,
): 'surely' | 'perhaps' | 'not' {
  const own = ends(when, hemisphere)
  const held = ends(state, hemisphere)
  if (own.from >= held.sureFrom && own.to <= held.sureTo) return 'surely'
  return own.from <= held.to && own.to >= held.from ? 'perhaps' : 'not'
}

/** Whether an occasion comes on or after the first day of an event. */
export function since(
  event: string | null,
  when: string | null,
  hemisphere: Hemisphere,
): 'surely' | 'perhaps' | 'not' {
  const own = ends(when, hemisphere)
  const first = ends(event, hemisphere)
  if (event !== null && when !== null && own.from >= first.sureFrom) return 'surely'
  return own.to >= first.from ? 'perhaps' : 'not'
}
