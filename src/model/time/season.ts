/** The months of a season or other sub-year group (ISO 8601-2, groups 21–41) under a policy. */
import { dayOfGregorian, daysInMonth, gregorianOfDay, type Civil } from './day.ts'
import type { TimePolicy } from './policy.ts'

/** First and last day of a group in the calendar that it is written in. */
interface CivilSpan {
  readonly first: Civil
  readonly last: Civil
}

const SUMMER = 1
const WINTER = 3

/**
 * Meteorological seasons: three whole months each, spring from March in the north and from September in the south.
 * The season over the turn of the year belongs to the year it begins in; the wide reading also takes the one before.
 */
export function seasonSpan(year: number, group: number, policy: TimePolicy): CivilSpan {
  if (group >= 33) return division(year, group)
  const season = (group - 21) % 4
  const wide = policy.reading === 'wide'
  const hemispheres = hemispheresOf(group, policy)
  const spans = hemispheres.map(hemisphere => {
    const overTurn = season === (hemisphere === 'north' ? WINTER : SUMMER)
    const startMonth = ((season * 3 + (hemisphere === 'north' ? 2 : 8)) % 12) + 1
    const end = overTurn ? { year: year + 1, month: 2 } : { year, month: startMonth + 2 }
    const first = { year: overTurn && wide ? year - 1 : year, month: startMonth, day: 1 }
    return { first, last: { ...end, day: daysInMonth(end.year, end.month) } }
  })
  const margin = wide ? policy.seasonMargin : 0
  const first = Math.min(...spans.map(span => dayOfGregorian(span.first)))
  const last = Math.max(...spans.map(span => dayOfGregorian(span.last)))
  return { first: gregorianOfDay(first - margin), last: gregorianOfDay(last + margin) }
}

function hemispheresOf(group: number, policy: TimePolicy): readonly ('north' | 'south')[] {
  if (group >= 29) return ['south']
  if (group >= 25) return ['north']
  if (policy.hemisphere !== 'unknown') return [policy.hemisphere]
  return policy.reading === 'wide' ? ['north', 'south'] : ['north']
}

/** Quarters 33–36, thirds of four months 37–39, halves 40 and 41. */
function division(year: number, group: number): CivilSpan {
  const [from, months] = group <= 36 ? [33, 3] : group <= 39 ? [37, 4] : [40, 6]
  const month = (group - from) * months + 1
  const lastMonth = month + months - 1
  return {
    first: { year, month, day: 1 },
    last: { year, month: lastMonth, day: daysInMonth(year, lastMonth) },
  }
}
