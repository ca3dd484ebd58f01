/** Suggests dates, durations, counts, and times known by an event, from the words and from the document's own mark-up. */
import { isEdtf, suggestionId, type DateSuggestion, type SourceKind } from '#model'
import type { ReadTime } from '../languages/date-reader.ts'
import { dateReaderFor } from '../languages/dates.ts'
import type { StageInput } from './stage.ts'

/** Kinds of document in which "yesterday" is the day before the document. */
const OF_THE_DAY: ReadonlySet<SourceKind> = new Set([
  'transcript',
  'press',
  'letter',
  'confession',
  'indictment',
  'verdict',
  'decree',
])

/** The dates of a text; `written` is when the document was written or its session held, in EDTF. */
export function readDates(
  { version, source }: Pick<StageInput<unknown>, 'version' | 'source'>,
  written: string | null,
  kind: SourceKind = source.kind,
): readonly DateSuggestion[] {
  const marked = markedDates(version)
  const reader = dateReaderFor(version.language)
  if (reader === null) return marked
  const { text } = version
  const read = reader.read(text, { written, ofTheDay: OF_THE_DAY.has(kind) })
  const found = read.flatMap(time => suggestionOf(time, text, version.sha256) ?? [])
  const free = found.filter(({ start, end }) => !marked.some(mark => mark.start < end && start < mark.end))
  return [...marked, ...free].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What the mark-up gives a value for goes before any rule. */
function markedDates({ markup, text, sha256 }: StageInput<unknown>['version']): readonly DateSuggestion[] {
  return markup.flatMap(({ kind, start, end, value }): DateSuggestion[] => {
    if (kind !== 'date' || value === undefined || value.length > 100 || !isEdtf(value)) return []
    return [
      {
        ...shell(text, sha256, start, end, 'date'),
        rule: 'dates/markup',
        score: 1,
        edtf: value,
        stated: value,
      },
    ]
  })
}

function suggestionOf(time: ReadTime, text: string, sha256: string): DateSuggestion | null {
  const { stated, start, end, edtf, implied } = time
  const type = stated.kind === 'duration' || stated.kind === 'count' ? stated.kind : 'date'
  const relation = relationOf(time)
  if (type === 'date' && edtf === null && relation === null) return null
  return {
    ...shell(text, sha256, start, end, type),
    rule: `dates/${time.rule}`,
    score: time.score,
    edtf,
    stated: time.statedEdtf,
    implied,
    part: time.part ?? null,
    quantity: stated.kind === 'duration' || stated.kind === 'count' ? stated.quantity : null,
    relation,
    calendar: time.calendar,
  }
}

/** A time with no date of its own is known by the event that the words name, or by the date they are reckoned from. */
function relationOf({ stated, edtf, anchor }: ReadTime): DateSuggestion['relation'] {
  if (stated.kind === 'event') return stated.relation
  if (stated.kind !== 'vague' || edtf !== null || anchor === null) return null
  return { relation: stated.direction < 0 ? 'before' : 'after', event: anchor, second: null, vague: true }
}

function shell(
  text: string,
  sha256: string,
  start: number,
  end: number,
  type: DateSuggestion['type'],
): Omit<DateSuggestion, 'rule' | 'score' | 'edtf' | 'stated'> {
  return {
    id: suggestionId({ text: sha256, start, end, kind: 'date', family: `dates/${type}` }),
    kind: 'date',
    start,
    end,
    quote: text.slice(start, end),
    type,
    implied: [],
    part: null,
    quantity: null,
    relation: null,
    calendar: 'gregorian',
  }
}
