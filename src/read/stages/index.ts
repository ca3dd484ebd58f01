// Reads one text: runs the stages in order and returns everything they suggest.
import type { DocumentMetadata, DocumentReading, Suggestion, TextVersion } from '#model'
import type { Language } from '../languages/language.ts'
import { readCharges } from './charges/index.ts'
import { exhibitsIn, proceedingIn } from './charges/record.ts'
import { readDates } from './dates.ts'
import { attachClaims } from './events/attach.ts'
import { readEvents } from './events/index.ts'
import { frameOf, withAuthors } from './frame.ts'
import { readNames } from './names.ts'
import { withoutNonNames } from './not-names.ts'
import { readOrgans } from './organs.ts'
import { readReference } from './reference.ts'
import { readSpeech } from './speech/index.ts'
import { indexMentions } from './speech/mentions.ts'
import { nameParts } from './speech/part-labels.ts'
import { EMPTY_REGISTER, type CaseRegister, type StageInput } from './stage.ts'
import { makeTools, type ReadingTools } from './tools.ts'
import { READER_VERSION } from './version.ts'

/** What is known of a document beside its text. */
export interface ReadingContext {
  readonly source: StageInput<ReadingTools>['source']
  readonly metadata?: DocumentMetadata
  readonly register?: CaseRegister
}

/** Reads a text. Pure but for loading the language's model once; the same text gives the same reading, ids included. */
export async function readText(version: TextVersion, context: ReadingContext): Promise<DocumentReading> {
  return readWith(await languageFor(version.language), version, context)
}

/** As `readText`, with the language's tools in hand. */
export function readWith(
  language: Language | null,
  version: TextVersion,
  context: ReadingContext,
): DocumentReading {
  const { source, metadata = { author: [] }, register = EMPTY_REGISTER } = context
  const tools = makeTools(version, language)
  const shape = frameOf(version.text, tools.structure, source, metadata)
  const found: Suggestion[] = []
  const input: StageInput<ReadingTools> = { source, version, metadata, register, found, tools }
  if (language?.names) found.push(...readNames(input, language.names, shape.authorship))
  if (language?.reference) found.push(...readReference(input, language.reference))
  if (language !== null) found.push(...readOrgans(input))
  found.push(...readDates(input, shape.date, shape.kind))
  const frame = withAuthors(shape, version.text, indexMentions(found))
  found.splice(0, found.length, ...withoutNonNames(nameParts(found, tools, frame), version.text))
  const statements = readSpeech(input, frame)
  const claims = readEvents(input, statements, frame.author)
  const charges = readCharges(input, frame, statements, claims)
  const record = [
    ...exhibitsIn(tools, version.sha256, frame),
    ...proceedingIn(tools, version.sha256, frame, indexMentions(found)),
  ]
  const attached = attachClaims(tools, frame, version.sha256, statements, claims, indexMentions(found))
  found.push(...attached, ...claims, ...charges, ...record)
  return {
    source: source.id,
    text: version.sha256,
    reader: READER_VERSION,
    language: version.language,
    sourceKind: frame.kind,
    documentDate: frame.date,
    suggestions: found.filter(({ id }) => !register.rejected.has(id)).sort(inTextOrder),
  }
}

function inTextOrder(a: Suggestion, b: Suggestion): number {
  return (
    a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1)
  )
}

/** English where the language is not known: most rules then do little harm, and mark-up and quotation marks hold anyway. */
async function languageFor(code: string | null): Promise<Language | null> {
  if (code !== null && !code.startsWith('en')) return null
  const { loadEnglish } = await import('../languages/en/english.ts')
  return loadEnglish()
}

export { makeTools, type ReadingTools } from './tools.ts'
export { structureOf, type Sentence, type Structure } from './structure.ts'
