// Who chose the record, what is translated or abridged, what was sought and not obtained.
import { titleOf } from '../csl/items.ts'
import { heading, listOf, paragraph, table } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block } from './model.ts'
import { paragraphs } from './scope.ts'

export function selectionBlocks(desk: Desk): readonly Block[] {
  const { say, plan, data, names } = desk
  const compilers = [
    ...Map.groupBy(
      data.sources.flatMap(({ author }) => author),
      id => id,
    ),
  ].map(([id, all]) => say('report.selection.author', { author: names.actor(id), count: all.length }))
  const abridged = data.sources.filter(({ covers }) =>
    covers.some(({ completeness }) => completeness !== 'complete'),
  )
  const translated = data.sources.filter(({ translationOf }) => translationOf !== null)
  return [
    heading(2, 'selection', say('report.selection')),
    ...(plan.selection === '' ? [paragraph(say('report.selection.none'))] : paragraphs(plan.selection)),
    ...(compilers.length === 0 ? [] : [paragraph(say('report.selection.authors')), listOf(compilers)]),
    ...desk.personal('section:selection'),
    heading(2, 'translation', say('report.translation')),
    ...(plan.translation === '' ? [] : paragraphs(plan.translation)),
    ...(translated.length === 0
      ? [paragraph(say('report.translation.none'))]
      : [
          listOf(
            translated.map(source =>
              say('report.translation.of', {
                source: titleOf(source),
                original: names.source(source.translationOf!),
              }),
            ),
          ),
        ]),
    ...(abridged.length === 0
      ? [paragraph(say('report.abridged.none'))]
      : [
          paragraph(say('report.abridged')),
          listOf(
            abridged.map(source =>
              say('report.abridged.source', {
                source: titleOf(source),
                completeness: desk.list(
                  source.covers.map(({ completeness }) => say(`report.completeness.${completeness}`)),
                ),
              }),
            ),
          ),
        ]),
    ...desk.personal('section:translation'),
    heading(2, 'sought', say('report.sought')),
    ...(plan.sought.length === 0
      ? [paragraph(say('report.sought.none'))]
      : [
          table(
            say('report.sought'),
            [
              [say('report.sought.what'), 5],
              [say('report.sought.where'), 4],
              [say('report.sought.answer'), 4],
            ],
            plan.sought.map(({ what, where, answer }) => [what, where, answer]),
          ),
        ]),
    ...desk.personal('section:sought'),
  ]
}
