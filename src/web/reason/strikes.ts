// Strikes in addresses: `voice:ID,source:ID,controlled-by:ID`, so that what is set aside can be linked to.
import { COMPULSIONS, VENUES } from '#model'
import type { Strike } from '#reason'

/** The strikes that an address names; what is not understood is left out. */
export function strikesFrom(aside: string | undefined): readonly Strike[] {
  return (aside ?? '').split(',').flatMap((part): Strike[] => {
    const at = part.indexOf(':')
    if (at < 0) return []
    const kind = part.slice(0, at)
    const rest = decoded(part.slice(at + 1))
    const [value = '', during] = rest.split('@')
    switch (kind) {
      case 'voice':
        return [{ kind, actor: value, ...(during === undefined ? {} : { during }) }]
      case 'statement':
      case 'source':
        return [{ kind, id: value }]
      case 'controlled-by':
        return [{ kind, actor: value }]
      case 'liberty':
        return value === 'detained' || value === 'free' || value === 'unknown'
          ? [{ kind, liberty: value }]
          : []
      case 'venue':
        return VENUES.filter(venue => venue === value).map(venue => ({ kind, venue }))
      case 'compulsion':
        return COMPULSIONS.filter(compulsion => compulsion === value).map(compulsion => ({
          kind,
          compulsion,
        }))
      default:
        return []
    }
  })
}

/** One strike as it stands in an address. */
export function strikeKey(strike: Strike): string {
  switch (strike.kind) {
    case 'voice':
      return `voice:${encodeURIComponent(strike.during === undefined ? strike.actor : `${strike.actor}@${strike.during}`)}`
    case 'statement':
    case 'source':
      return `${strike.kind}:${encodeURIComponent(strike.id)}`
    case 'controlled-by':
      return `controlled-by:${encodeURIComponent(strike.actor)}`
    case 'venue':
      return `venue:${strike.venue}`
    case 'liberty':
      return `liberty:${strike.liberty}`
    case 'compulsion':
      return `compulsion:${strike.compulsion}`
  }
}

/** The address part for strikes. */
export function asideOf(strikes: readonly Strike[]): string {
  return strikes.map(strikeKey).join(',')
}

/** The address part for strikes with one more, or one less where it was there. */
export function toggled(strikes: readonly Strike[], strike: Strike): string {
  const key = strikeKey(strike)
  const keys = strikes.map(strikeKey)
  return (keys.includes(key) ? keys.filter(other => other !== key) : [...keys, key]).join(',')
}

/** A broken escape in an address someone typed is no reason to show nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
