/**
 * The normaliser: what every reader does to characters and white space before a text is kept.
 *
 * - Unicode NFC; lone surrogates become U+FFFD.
 * - Control characters, soft hyphens, zero-width spaces and joiners of words, byte-order marks and direction overrides
 *   are dropped; typographic ligatures (U+FB00–FB06) are spelled out; all else, quotation marks and old spelling
 *   included, stays as written.
 * - Within a block any run of white space is one space; lines of verse, of tables and of addresses end in LF.
 * - Blocks are separated by one blank line; the text neither begins nor ends with white space.
 */

/** Name and version of the normaliser; raised when the same bytes would give another text. */
export const NORMALISER = 'retort-text-1'

/** Code points that a text never contains. */
const DROPPED =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g
const LIGATURE = /[\uFB00-\uFB06]/g
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st']
// oxlint-disable-next-line no-control-regex
const PLAIN = /^[\t\n\f\r\x20-\x7e]*$/
/** Beginnings that compose with the end of what stands before: marks, and the second and third letters of Hangul. */
const COMPOSES = /^[\p{M}\u1160-\u11FF]/u

/** Characters as the normaliser wants them; white space is left as it is. */
export function normaliseCharacters(value: string): string {
  if (PLAIN.test(value)) return value
  return value
    .toWellFormed()
    .replace(DROPPED, '')
    .replace(LIGATURE, ligature => LIGATURES[ligature.charCodeAt(0) - 0xfb00]!)
    .normalize('NFC')
}

/** Whether a normalised piece of text may compose with a piece before it. */
export const composes = (value: string): boolean => COMPOSES.test(value)

/** White space of any kind as one space, ends trimmed: for titles, names, marks. */
export const tidy = (value: string): string =>
  normaliseCharacters(value)
    .replace(/[\s\u0085]+/g, ' ')
    .trim()
