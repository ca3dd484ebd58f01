// The list of statements: who says what on whose word, where in the record.
import type { Statement, StatementSuggestion } from '#model'
import type { CaseFile } from '#store'
import { inSource, type Lister, type ListOptions, oneLine, type Row } from './list.ts'

/** Statements of the case; before anything was woven, those that the reader found in each text. */
export const listStatements: Lister = async (file, options) => {
  const { rows } = await file.items({ kind: 'statement', filter: inSource(options) })
  return rows.length > 0
    ? rows.map(({ item, status }) => statementRow(item, status))
    : suggested(file, options)
}

function statementRow(item: Statement, status: string): Row {
  const {
    id,
    passage,
    voices,
    stance,
    modality,
    venue,
    liberty,
    compulsion,
    saidWhen,
    restsOn,
    about,
    rule,
  } = item
  const { start, end } = passage.position
  return {
    object: {
      id,
      source: passage.source,
      start,
      end,
      quote: passage.quote.exact,
      voices,
      stance,
      modality,
      venue,
      liberty,
      compulsion,
      saidWhen,
      restsOn,
      about,
      claims: item.literals,
      againstInterest: item.againstInterest,
      score: item.score,
      status,
      rule,
    },
    words: words(passage.source, start, voices, stance, passage.quote.exact),
  }
}

async function suggested(file: CaseFile, options: ListOptions): Promise<Row[]> {
  const { rows } = await file.suggestions({ kind: 'statement', filter: inSource(options) })
  return rows.map(({ source, suggestion, status }) => suggestionRow(source, suggestion, status))
}

function suggestionRow(source: string, suggestion: StatementSuggestion, status: string): Row {
  const {
    id,
    start,
    end,
    quote,
    voices,
    stance,
    modality,
    venue,
    liberty,
    compulsion,
    saidWhen,
    about,
    score,
    rule,
  } = suggestion
  return {
    object: {
      id,
      source,
      start,
      end,
      quote,
      voices: voices.map(({ name, link, when, venue, liberty, compulsion }) => ({
        actor: null,
        name,
        link,
        when,
        venue,
        liberty,
        compulsion,
      })),
      stance,
      modality,
      venue,
      liberty,
      compulsion,
      saidWhen,
      restsOn: suggestion.citations.map(({ text }) => ({ kind: 'cited', citation: text })),
      about,
      claims: [],
      score,
      status,
      rule,
    },
    words: words(source, start, voices, stance, quote),
  }
}

function words(
  source: string,
  start: number,
  voices: readonly { readonly name: string }[],
  stance: string,
  quote: string,
): string {
  return `${source}:${start}  ${voices.map(voice => voice.name).join(' › ')}  ${stance}  “${oneLine(quote)}”`
}
