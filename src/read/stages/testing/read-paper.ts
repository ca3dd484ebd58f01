// Reads a paper given as a title and paragraphs, for tests.
import {
  sha256Hex,
  type ChargeSuggestion,
  type ClaimSuggestion,
  type DocumentReading,
  type StatementSuggestion,
} from '#model'
import { readText } from '../index.ts'

/** The reading of a text of these paragraphs, of which nothing else is known. */
export async function readPaper(title: string, ...paragraphs: string[]): Promise<DocumentReading> {
  const text = paragraphs.join('\n\n')
  let at = 0
  const blocks = paragraphs.map(words => {
    const block = { kind: 'paragraph' as const, start: at, end: at + words.length }
    at = block.end + 2
    return block
  })
  const version = {
    source: 's',
    sha256: sha256Hex(text),
    normaliser: 't',
    text,
    blocks,
    origin: [],
    markup: [],
    pages: null,
    language: 'en',
  }
  return readText(version, { source: { id: 's', title, kind: 'other', date: null, path: '', author: [] } })
}

export const statementsIn = ({ suggestions }: DocumentReading): StatementSuggestion[] =>
  suggestions.filter((each): each is StatementSuggestion => each.kind === 'statement')
export const claimsIn = ({ suggestions }: DocumentReading): ClaimSuggestion[] =>
  suggestions.filter((each): each is ClaimSuggestion => each.kind === 'claim')
export const chargesIn = ({ suggestions }: DocumentReading): ChargeSuggestion[] =>
  suggestions.filter((each): each is ChargeSuggestion => each.kind === 'charge')

/** The voices of a statement by name, "r:" before those that only record. */
export const chainOf = ({ voices }: StatementSuggestion): string[] =>
  voices.map(({ name, link }) => `${link === 'recorded-by' ? 'r:' : ''}${name}`)
