/** Years as English writes them: with an era, shortened, doubled before a new year in March ("1678/9"), or bare. */

/** "B.C.", "BCE", "A.D.", "CE" after a year. */
export const ERA = '(?:B\\.\\s?C\\.(?:\\s?E\\.)?|BCE?\\b|A\\.\\s?D\\.|AD\\b|C\\.\\s?E\\.|CE\\b)'
/** What may stand before a year. */
export const YEAR_LEAD =
  '(?:(?:[Tt]he\\s+(?:same\\s+)?|that\\s+|this\\s+)?[Yy]ear\\s+(?:of\\s+(?:our\\s+Lord\\s+(?:God\\s+)?)?)?|[Aa]nno\\s+(?:[Dd]om(?:ini|\\.)\\s+)?|A\\.\\s?D\\.\\s*|AD\\s+)'
/** A year after a day or month, where any four digits are one. */
export const YEAR_WORD = `(?:\\d{4}[/–-]\\d{1,2}(?!\\d)|\\d{4}(?![\\da-zA-Z])|['’‘]\\d\\d(?!\\d)|\\d{1,3}(?=\\s?${ERA}))(?:\\s?${ERA})?`

/** A year as stated; `short` where only the last digits are. */
export interface YearRead {
  readonly year: number
  readonly short: boolean
}

/** The astronomical year of a {@link YEAR_WORD}: 490 BC is -489, "1678/9" is 1679. */
export function yearOf(word: string): YearRead {
  const figures = /\d+/.exec(word)?.[0] ?? ''
  if (/^['’‘(]/.test(word)) return { year: Number(figures), short: true }
  const second = /^\d{4}[/–-](\d{1,2})/.exec(word)?.[1]
  if (second !== undefined) return { year: doubled(Number(figures), second), short: false }
  return { year: isBefore(word) ? 1 - Number(figures) : Number(figures), short: false }
}

/** Whether a year word is before Christ. */
export function isBefore(word: string): boolean {
  return /\bB\.?\s?C/.test(word)
}

/** The second year of "1678/9": the first one's successor, or the first where the digits say something else. */
function doubled(first: number, second: string): number {
  return String(first + 1).endsWith(second) ? first + 1 : first
}
