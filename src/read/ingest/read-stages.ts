// The stages of the reader as the ingestion runs them on each document, in the thread that parsed it.
import { packReading, type DocumentReading, type ReadingText } from '#model'
import type { ParsedDocument } from '../formats/document.ts'
import { sourceIdOf, textVersionOf } from '../formats/text-version.ts'
import { readText } from '../stages/index.ts'
import type { CaseRegister } from '../stages/stage.ts'
import { titleFrom } from './names.ts'

/** What the stages are told of the case; what a person has already corrected goes before any rule. */
export interface StagesContext {
  readonly register?: CaseRegister
}

/** A reading on its way to the case file: text travels between threads several times faster than thousands of objects. */
export interface PackedReading extends Pick<DocumentReading, 'sourceKind' | 'documentDate'> {
  /** The whole, as `packReading` has it. */
  readonly packed: ReadingText
}

/** Reads one parsed document; the reading's text is that of `textVersionOf`. */
export async function readParsed(
  document: ParsedDocument,
  file: { readonly path: string; readonly sha256: string },
  context: StagesContext,
): Promise<PackedReading> {
  const { metadata } = document
  const id = sourceIdOf(file.sha256)
  const source = {
    id,
    title: metadata.title ?? titleFrom(file.path),
    kind: metadata.kind ?? 'other',
    date: metadata.date ?? null,
    path: file.path,
    author: [],
  } as const
  const reading = await readText(textVersionOf(document, id), { source, metadata, ...context })
  const { sourceKind, documentDate } = reading
  return { sourceKind, documentDate, packed: packReading(reading) }
}
