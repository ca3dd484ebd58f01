// Lists of the record: sources, their texts, proceedings, exhibits.
import { isoBounds, type Lister, oneLine } from './list.ts'

export const listSources: Lister = async (file, options) =>
  (await file.sources())
    .filter(({ id }) => options.source === undefined || id === options.source)
    .map(source => {
      const { id, sha256, path, title, kind, date, language, pages, characters, state, problems } = source
      const { access, consent, author, publisher, mediaType } = source
      return {
        object: {
          id,
          sha256,
          path,
          title,
          kind,
          date,
          language,
          pages,
          characters,
          state,
          problems,
          mediaType,
          author,
          publisher,
          access,
          consent,
        },
        words: `${id}  ${state}  ${characters}  ${path}`,
      }
    })

export const listText: Lister = async (file, options) => {
  const sources = (await file.sources()).filter(
    ({ id }) => options.source === undefined || id === options.source,
  )
  const rows = []
  for (const { id } of sources) {
    const version = await file.text(id)
    if (version !== null) rows.push({ object: { source: id, text: version.text }, words: version.text })
  }
  return rows
}

export const listProceedings: Lister = async file =>
  (await file.items({ kind: 'proceeding', order: 'id' })).rows.map(({ item, status }) => ({
    object: { ...item, bounds: isoBounds(item.when), status },
    words: `${item.id}  ${item.when ?? '?'}  ${item.name}`,
  }))

export const listExhibits: Lister = async file =>
  (await file.items({ kind: 'exhibit', order: 'id' })).rows.map(({ item, status }) => ({
    object: { ...item, status },
    words: `${item.id}  ${item.presented}  ${oneLine(item.name)}`,
  }))
