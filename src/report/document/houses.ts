// The accuser's house and the defence's side by side: who is in it, and what is left of the charge without it.
import type { Charge } from '#model'
import { houses, type House } from '#reason'
import { heading, paragraph, table, type Words } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block } from './model.ts'
import { standingInWords } from './standing.ts'

export function houseBlocks(desk: Desk, charge: Charge, accused: string, id: string): readonly Block[] {
  const { say, names, check, sayKey } = desk
  const found = houses(check.reasoner, charge.id, accused)
  const none = say('report.nobody')
  const voices = (ids: readonly string[]): string => (ids.length === 0 ? none : names.actors(ids))
  const row = (term: string, of: (house: House) => Words): Words[] => [
    term,
    of(found.accuser),
    of(found.defence),
  ]
  const rows = [
    row(say('report.house.of'), ({ actors }) => voices(actors)),
    row(say('report.house.voices'), ({ voices: own }) => voices(own)),
    row(say('report.house.without'), ({ certain }) => standingInWords(desk, certain)),
  ]
  if (found.accuser.perhaps.length + found.defence.perhaps.length > 0)
    rows.push(
      row(say('report.house.perhaps'), ({ perhaps }) => voices(perhaps)),
      row(say('report.house.without-perhaps'), ({ possible }) => standingInWords(desk, possible)),
    )
  const forms = desk.list(found.forms.map(form => sayKey(`report.form.${form}`)))
  return [
    heading(4, `${id}-houses`, say('report.houses')),
    paragraph(say('report.houses.about', { forms })),
    table(
      say('report.houses.caption', { charge: names.charge(charge.id), accused: names.actor(accused) }),
      [
        ['', 3],
        [say('report.house.accuser'), 5],
        [say('report.house.defence'), 5],
      ],
      rows,
    ),
  ]
}
