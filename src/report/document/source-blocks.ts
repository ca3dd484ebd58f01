// The documents and exhibits of the file, with custody and hashes.
import { languageNameIn } from '#messages'
import type { Source } from '#model'
import { titleOf } from '../csl/items.ts'
import { facts, heading, paragraph, text } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block, Inline } from './model.ts'

export function sourceBlocks(desk: Desk): readonly Block[] {
  const { say, data, names } = desk
  return [
    heading(2, 'sources', say('report.sources')),
    paragraph(say('report.sources.about')),
    ...data.sources.flatMap((source, at): Block[] => [
      heading(4, `source-${at + 1}`, `${at + 1}. ${titleOf(source)}`),
      facts(particulars(desk, source)),
    ]),
    heading(3, 'exhibits', say('report.exhibits')),
    ...(data.exhibits.length === 0 ? [paragraph(say('report.exhibits.none'))] : []),
    ...data.exhibits.map(exhibit =>
      facts([
        [say('report.exhibit'), exhibit.name],
        [
          say('report.exhibit.found'),
          [
            exhibit.foundBy.length === 0 ? '' : names.actors(exhibit.foundBy),
            exhibit.foundWhere === null ? '' : names.place(exhibit.foundWhere),
            exhibit.when === null ? '' : desk.date(exhibit.when),
          ]
            .filter(part => part !== '')
            .join(', ') || say('report.unknown'),
        ],
        [say('report.custody'), exhibit.custody || say('report.custody.unknown')],
        [say('report.exhibit.presented'), say(`report.presented.${exhibit.presented}`)],
        [
          say('report.exhibit.shows'),
          exhibit.shows.length === 0 ? '—' : desk.list(exhibit.shows.map(names.claim)),
        ],
        [
          say('report.exhibit.shows-not'),
          exhibit.doesNotShow.length === 0 ? '—' : desk.list(exhibit.doesNotShow.map(names.claim)),
        ],
      ]),
    ),
    ...desk.personal('section:sources'),
  ]
}

function particulars(desk: Desk, source: Source): (readonly [string, string | readonly Inline[]])[] {
  const { say, names, data } = desk
  const rows: (readonly [string, string | readonly Inline[]])[] = [
    [say('report.source.kind'), say(`kind.${source.kind}`)],
  ]
  if (source.author.length > 0) rows.push([say('report.source.author'), names.actors(source.author)])
  if (source.publisher.length > 0) rows.push([say('report.source.publisher'), names.actors(source.publisher)])
  if (source.date !== null) rows.push([say('report.when'), desk.date(source.date)])
  if (source.language !== null)
    rows.push([say('report.source.language'), languageNameIn(desk.messages.language, source.language)])
  if (source.translationOf !== null)
    rows.push([say('report.source.translation'), names.source(source.translationOf)])
  for (const { proceeding, completeness } of source.covers)
    rows.push([
      say('report.source.covers'),
      say('report.source.covers-how', {
        proceeding: data.proceedings.find(({ id }) => id === proceeding)?.name ?? say('report.unnamed'),
        completeness: say(`report.completeness.${completeness}`),
      }),
    ])
  rows.push(
    [say('report.custody'), source.custody || say('report.custody.unknown')],
    [
      say('report.source.file'),
      source.path === ''
        ? say('report.withheld')
        : say('report.source.bytes', { path: source.path, bytes: source.bytes }),
    ],
    [
      say('report.source.hash'),
      [text(source.sha256 === '' ? say('report.withheld.hash') : source.sha256, 'muted')],
    ],
  )
  if (source.access !== 'open')
    rows.push([say('report.source.access'), say(`report.access.${source.access}`)])
  if (source.state !== 'ready') rows.push([say('report.source.state'), say(`report.state.${source.state}`)])
  return rows
}
