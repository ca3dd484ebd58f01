// Takes back names that are nobody's: the month of a date ("14 Jun 1983"), a form of address without a name ("Yes, Miss."),
// God, an initial that has lost its name.
import { isSlip, type Suggestion } from '#model'
import { OFFICES } from '../languages/en/names/lexicon.ts'
import { ENGLISH_LORE } from '../languages/en/names/lore.ts'
import { monthOf } from '../languages/en/dates/lexicon.ts'
import { lettered } from '../languages/lettered.ts'

const ADDRESS =
  /^(?:mr|mrs|ms|miss|messrs|mister|sir|madam|madame|mme|mlle|monsieur|herr|frau|signor|signora)\.?$/i

const LETTERS = lettered(String.raw`^(?:\p{Lu}\.?\s?){2}$`, 'u')
const NOBODY = lettered(String.raw`^(?:God|Lord God|Almighty God|Allah|Heaven|Providence|\p{Lu}\.)$`, 'u')

/** A rank that stands so often without a name is what somebody is called ("Squire"). */
const OFTEN = 3

/** "Septemher 14": a month with a misread letter before a figure. */
const isMisreadMonth = (quote: string, after: string): boolean =>
  quote.length > 6 && /^\s\d/.test(after) && MONTHS.some(month => isSlip(month, quote.toLowerCase()))
const MONTHS = ['january', 'february', 'september', 'october', 'november', 'december']

/** "Lieutenant-General", "Minister": a rank or office without a name. */
const isRank = (quote: string): boolean =>
  quote.split(/[\s-]+/).every(word => {
    const lower = word.toLowerCase().replace(/\.$/, '')
    return ENGLISH_LORE.titles.has(lower) || OFFICES.has(lower)
  })

/** What was found, without them. O(n log n). */
export function withoutNonNames(found: readonly Suggestion[], text: string): Suggestion[] {
  const dates = found.filter(({ kind }) => kind === 'date').sort((a, b) => a.start - b.start)
  let at = 0
  const ordered = found.toSorted((a, b) => a.start - b.start)
  const dropped = new Set<Suggestion>()
  let place = -1
  const times = new Map<string, number>()
  for (const { kind, quote } of found) if (kind === 'mention') times.set(quote, (times.get(quote) ?? 0) + 1)
  for (const one of ordered) {
    if (one.kind !== 'mention' || one.form !== 'name') continue
    // "Washington, D. C."
    if (LETTERS.test(one.quote) && place >= 0 && /^,\s$/.test(text.slice(place, one.start))) dropped.add(one)
    if (one.entity === 'place') place = one.end
    while (at < dates.length && dates[at]!.end <= one.start) at++
    const inDate = at < dates.length && dates[at]!.start <= one.start && one.end <= dates[at]!.end
    if (
      ADDRESS.test(one.quote) ||
      (one.entity === 'person' &&
        !one.rule.startsWith('names/speaker') &&
        (NOBODY.test(one.quote) ||
          (isRank(one.quote) && times.get(one.quote)! < OFTEN) ||
          isMisreadMonth(one.quote, text.slice(one.end, one.end + 3)))) ||
      (inDate && monthOf(one.quote) > 0)
    )
      dropped.add(one)
  }
  return found.filter(one => !dropped.has(one))
}
