// A small case for tests: a clock that ticks, seeded ids, and texts whose readings are made by a plain rule.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type DocumentReading,
  type MentionSuggestion,
  selectorsOf,
  type Passage,
  sha256Hex,
  suggestionId,
  type TextVersion,
} from '#model'
import { type CaseFile, type OpenCase, openCase } from '../case-file.ts'

/** A folder of its own, removed by `remove`. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'retort-store-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A clock that moves one second a call and bytes that differ each time, the same in every run. */
export function seeded(): Pick<OpenCase, 'now' | 'random' | 'user'> {
  let ticks = 0
  let draws = 0
  return {
    now: () => Date.UTC(2026, 0, 1) + 1000 * (ticks += 1),
    random: n => Uint8Array.from(Buffer.from(sha256Hex(`draw ${(draws += 1)}`), 'hex').subarray(0, n)),
    user: 'analyst',
  }
}

export async function makeCase(folder: string, name = 'sample.retort'): Promise<CaseFile> {
  return openCase(join(folder, name), { ...seeded(), create: true })
}

/** Adds a text as a source, with its text version; returns the source's id. */
export async function addText(file: CaseFile, path: string, text: string, language = 'en'): Promise<string> {
  const { source } = await file.addSource(
    { path, mediaType: 'text/plain', title: path },
    new TextEncoder().encode(text),
  )
  await file.saveText(versionOf(source.id, text, language))
  return source.id
}

export function versionOf(source: string, text: string, language = 'en', normaliser = 'test-1'): TextVersion {
  return {
    source,
    sha256: sha256Hex(text),
    normaliser,
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    origin: [{ start: 0, end: text.length, offset: 0 }],
    markup: [],
    pages: null,
    language,
  }
}

/** A reading that takes each occurrence of each name for a mention. */
export function readingOf(
  version: TextVersion,
  names: readonly string[],
  reader = 'test-reader-1',
): DocumentReading {
  const suggestions = names.flatMap(name =>
    [...version.text.matchAll(new RegExp(name, 'g'))].map((found): MentionSuggestion => {
      const span = { start: found.index, end: found.index + name.length }
      return {
        id: suggestionId({ text: version.sha256, ...span, kind: 'mention', family: 'names' }),
        ...span,
        quote: name,
        rule: 'names/listed',
        score: 0.9,
        kind: 'mention',
        entity: 'person',
        form: 'name',
        cluster: name,
        name,
        gender: null,
        fictional: false,
        antecedent: null,
      }
    }),
  )
  return {
    source: version.source,
    text: version.sha256,
    reader,
    language: version.language,
    sourceKind: 'other',
    documentDate: null,
    suggestions,
  }
}

/** The passage of the first occurrence of `words`. */
export function passageOf(version: TextVersion, words: string): Passage {
  const start = version.text.indexOf(words)
  if (start < 0) throw new RangeError(`no "${words}" in ${version.source}`)
  return {
    source: version.source,
    text: version.sha256,
    ...selectorsOf(version.text, start, start + words.length),
  }
}
