// What a count rests on: its standing with the proof, minimal supports and strikes, given the record and without it.
import type { CountAccused, Count } from '#model'
import { proofInWords, type CountReading, type Given, type MinimalSet } from '#reason'
import { heading, inlines, paragraph, table, type Words } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block, Inline } from './model.ts'
import { standingInWords } from './standing.ts'

/** Sets printed of each kind; all are counted. */
const SHOWN = 12

export function restsOnBlocks(desk: Desk, count: Count, accused: CountAccused, id: string): readonly Block[] {
  const { say, check, names } = desk
  const item = { kind: 'count', count: count.id, accused: accused.actor } as const
  const standing = check.reasoner.standing(item)
  const lines = proofInWords(check.reasoner.data, check.reasoner.proof(item))
  const blocks: Block[] = [
    paragraph(
      [
        { kind: 'text', text: `${say('report.standing')}: `, look: 'strong' },
        ...standingInWords(desk, standing),
      ],
      'lead',
    ),
  ]
  if (standing.label === 'falls') blocks.push(paragraph(say('standing.caveat'), 'caveat'))
  if (standing.label === 'stands') blocks.push(paragraph(say('report.stands-caveat'), 'caveat'))
  blocks.push(
    paragraph(say('report.proof'), 'attribution'),
    {
      kind: 'tree',
      label: say('report.proof'),
      lines: lines.map(({ message, depth, passages }) => ({
        depth,
        inlines: [
          ...inlines(names.message(message)),
          ...passages.map((passage): Inline => ({ kind: 'note', note: desk.cite(passage) })),
        ],
      })),
    },
    heading(4, `${id}-rests`, say('report.rests-on')),
    table(
      say('report.rests-on.caption', { count: names.count(count.id), accused: names.actor(accused.actor) }),
      [
        ['', 3],
        [say('report.given.record'), 5],
        [say('report.given.nothing'), 5],
      ],
      structureRows(desk, count, accused),
    ),
  )
  return blocks
}

function structureRows(desk: Desk, count: Count, accused: CountAccused): readonly (readonly Words[])[] {
  const { say, check } = desk
  const read = (given: Given): CountReading =>
    check.reasoner.structure({ count: count.id, accused: accused.actor }, [], { given, most: SHOWN }).firm
  const readings = (['record', 'nothing'] as const).map(read)
  const row = (term: string, of: (reading: CountReading) => Words): Words[] => [term, ...readings.map(of)]
  return [
    row(say('report.resilience'), ({ resilience }) =>
      resilience === null ? say('report.resilience.unknown') : say('report.voices', { count: resilience }),
    ),
    row(say('report.strikes'), reading => sets(desk, reading, 'strikes')),
    row(say('report.supports'), reading => sets(desk, reading, 'supports')),
    row(say('report.importance'), ({ importance }) => {
      const most = importance.slice(0, 5).map(({ member }) => desk.names.actor(member))
      return most.length === 0 ? '—' : desk.list(most)
    }),
  ]
}

function sets(desk: Desk, reading: CountReading, of: 'strikes' | 'supports'): string {
  const { say, names } = desk
  const { total, sets: shown } = reading[of]
  if (reading.supports.sets.length === 0) return '—'
  const words = shown.map(({ members, check }: MinimalSet) => {
    const all = members.map(names.actor).join(' + ') || say('report.no-voice')
    return check === 'confirmed' ? all : say('reason.attacks-fixed', { set: all })
  })
  const more = BigInt(total) - BigInt(shown.length)
  if (more > 0n) words.push(say('report.more-sets', { count: Number(more) }))
  if (reading.answer.kind === 'bounded') words.push(say('reason.bounded', { order: reading.answer.order }))
  return words.join('; ')
}
