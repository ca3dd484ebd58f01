// Texts read by the stages and woven together, for tests of what a whole case suggests.
import { type Decision, sha256Hex, type Source, type TextVersion } from '#model'
import { sourceSchema } from '#schemas'
import { EMPTY_REGISTER } from '../../stages/stage.ts'
import { readText } from '../../stages/index.ts'
import { weaveCase } from '../index.ts'

export interface TestText {
  readonly text: string
  readonly kind?: Source['kind']
  readonly title?: string
  readonly date?: string
}

/** The case of these texts, all in one folder. */
export async function wovenFrom(texts: readonly TestText[], decisions: readonly Decision[] = []) {
  const sources = texts.map(({ text, kind = 'other', title, date }, at) =>
    sourceSchema.parse({
      id: `s${at}`,
      sha256: sha256Hex(text),
      path: `trial/${at}.txt`,
      mediaType: 'text/plain',
      bytes: text.length,
      title: title ?? `Part ${at}`,
      kind,
      date: date ?? null,
    }),
  )
  const versions = texts.map(({ text }, at): TextVersion => ({
    source: `s${at}`,
    sha256: sha256Hex(text),
    normaliser: 'test',
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(match => ({
      kind: 'paragraph',
      start: match.index,
      end: match.index + match[0].length,
    })),
    origin: [],
    markup: [],
    pages: null,
    language: 'en',
  }))
  const readings = await Promise.all(
    versions.map((version, at) => readText(version, { source: sources[at]! })),
  )
  const known = new Map(versions.map(({ sha256, text }) => [sha256, text]))
  return {
    result: await weaveCase(readings, sources, EMPTY_REGISTER, decisions, known),
    readings,
    sources,
  }
}
