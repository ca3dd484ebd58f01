// Lists of who and where and when: actors, places, mentions of them, dates.
import { inSource, isoBounds, type Lister, oneLine } from './list.ts'

export const listActors: Lister = async file => {
  const { rows } = await file.items({ kind: 'actor', order: 'id' })
  const mentions = await mentionCounts(file)
  return rows.map(({ item, status }) => ({
    object: { ...item, mentions: mentions.get(item.id) ?? 0, status },
    words: `${item.id}  ${item.kind}  ${item.name}  (${mentions.get(item.id) ?? 0})`,
  }))
}

export const listPlaces: Lister = async file => {
  const { rows } = await file.items({ kind: 'place', order: 'id' })
  const mentions = await mentionCounts(file)
  return rows.map(({ item, status }) => ({
    object: { ...item, mentions: mentions.get(item.id) ?? 0, status },
    words: `${item.id}  ${item.name}  (${mentions.get(item.id) ?? 0})`,
  }))
}

async function mentionCounts(file: Parameters<Lister>[0]): Promise<ReadonlyMap<string | null, number>> {
  const counts = new Map<string | null, number>()
  for (const { actor } of (await file.suggestions({ kind: 'mention' })).rows)
    counts.set(actor, (counts.get(actor) ?? 0) + 1)
  return counts
}

export const listMentions: Lister = async (file, options) =>
  (await file.suggestions({ kind: 'mention', filter: inSource(options) })).rows.map(
    ({ source, suggestion, status, actor }) => {
      const { id, start, end, quote, entity, rule, form, name, score, cluster } = suggestion
      return {
        object: {
          id,
          source,
          start,
          end,
          quote,
          kind: entity,
          actor,
          rule,
          form,
          name,
          cluster,
          score,
          status,
        },
        words: `${source}:${start}  ${entity}  ${oneLine(quote)}  ${actor ?? '?'}`,
      }
    },
  )

export const listDates: Lister = async (file, options) =>
  (await file.suggestions({ kind: 'date', filter: inSource(options) })).rows.map(
    ({ source, suggestion, status }) => {
      const {
        id,
        start,
        end,
        quote,
        edtf,
        relation,
        rule,
        type,
        stated,
        implied,
        quantity,
        calendar,
        score,
      } = suggestion
      return {
        object: {
          id,
          source,
          start,
          end,
          quote,
          edtf,
          bounds: isoBounds(edtf),
          relation,
          rule,
          type,
          stated,
          implied,
          quantity,
          calendar,
          score,
          status,
        },
        words: `${source}:${start}  ${edtf ?? type}  ${oneLine(quote)}`,
      }
    },
  )
