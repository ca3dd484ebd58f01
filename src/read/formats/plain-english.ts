/** Whether a few lines are plainly in English, by the small words that English is full of. */

/** Words that no other language in Latin letters has among its common ones. */
const ENGLISH_ALONE = new Set(
  'the that with which from this these they their there were who whose would you your what when his'.split(
    ' ',
  ),
)
/** Common words that others have too. */
const SHARED = new Set(
  'of and to by not had been was for it he be have has will them at as is on my in'.split(' '),
)
/** At least so many of them, one of them English alone, and one word in so many. */
const KINDS = 2
const ONE_IN = 8
/** Words without any of them that are too many for a heading or a list of names. */
const MANY = 16
/** Longer words are in neither list. */
const LONGEST = 5
/** Letters beyond ASCII, whatever the script; marks and symbols of print are none. */
const OTHER_LETTER = /[À-ɏ]|[^\0-\u036F\u2000-\u2BFF]/

/** Whether a sample shows English. */
export function showsEnglish(sample: string): boolean {
  let words = 0
  let known = 0
  let alone = false
  const kinds = new Set<string>()
  for (let at = 0; at < sample.length; at++) {
    if (!isLetter(sample.charCodeAt(at))) continue
    const start = at
    while (isLetter(sample.charCodeAt(at))) at++
    words++
    if (at - start > LONGEST) continue
    const word = sample.slice(start, at).toLowerCase()
    const english = ENGLISH_ALONE.has(word)
    if (!english && !SHARED.has(word)) continue
    known++
    kinds.add(word)
    alone ||= english
  }
  return alone && kinds.size >= KINDS && known * ONE_IN >= words
}

/** Whether a sample that shows no English may be in another language: it has other letters, or it is too long for a heading. */
export function looksForeign(sample: string): boolean {
  return OTHER_LETTER.test(sample) || sample.split(' ').length >= MANY
}

/** Of ASCII; past the end of a text there is none. */
function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}
