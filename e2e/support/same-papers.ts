// Another case with the same papers and their texts, in which nothing was read or decided yet.
import { randomBytes } from 'node:crypto'
import { openCase, type CaseFile } from '#store'

/** Sources, particulars and texts as in `file`; no suggestions and no decisions. */
export async function samePapers(file: CaseFile, path: string): Promise<CaseFile> {
  const copy = await openCase(path, {
    create: true,
    now: Date.now,
    random: n => randomBytes(n),
    user: 'colleague',
  })
  for (const source of await file.sources()) {
    const {
      path: given,
      mediaType,
      title,
      custody,
      kind,
      date,
      language,
      state,
      pages,
      characters,
      problems,
    } = source
    const text = await file.text(source.id)
    await copy.addDocument(
      {
        given: { path: given, mediaType, title, custody },
        changes: { kind, date, language, state, pages, characters, problems },
        text,
      },
      (await file.original(source.id))!,
    )
  }
  return copy
}
