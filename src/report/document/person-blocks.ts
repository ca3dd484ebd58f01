// What only a person can say: the criteria of PACE Resolution 1900 (2012), and the replies of those concerned.
import { PACE_CRITERIA } from '#model'
import { heading, paragraph, table, text } from './blocks.ts'
import type { Desk } from './desk.ts'
import type { Block } from './model.ts'
import { paragraphs } from './scope.ts'

/** One table a person who has any criterion filled in; the tool fills in none and concludes nothing. */
export function criteriaBlocks(desk: Desk): readonly Block[] {
  const { say, plan, names } = desk
  const filled = plan.criteria.filter(({ text }) => text.trim() !== '')
  const persons = [...new Set(filled.map(({ person }) => person))]
  if (persons.length === 0) return []
  return [
    heading(2, 'criteria', say('report.criteria')),
    paragraph(say('report.criteria.about')),
    ...persons.flatMap((person, at): Block[] => [
      heading(3, `criteria-${at + 1}`, names.actor(person)),
      table(
        say('report.criteria.caption', { person: names.actor(person) }),
        [
          [say('report.criteria.criterion'), 5],
          [say('report.criteria.reading'), 7],
        ],
        PACE_CRITERIA.map(criterion => [
          say(`report.criterion.${criterion}`),
          filled.find(own => own.person === person && own.criterion === criterion)?.text ??
            text(say('report.criteria.open'), 'muted'),
        ]),
      ),
    ]),
    ...desk.personal('section:criteria'),
  ]
}

export function replyBlocks(desk: Desk): readonly Block[] {
  const { say, plan, charges, names } = desk
  const concerned = [
    ...new Set(
      charges.flatMap(charge => [
        charge.accuser,
        ...charge.counts.flatMap(count => count.accused.map(({ actor }) => actor)),
      ]),
    ),
  ]
  const answered = new Set(plan.replies.map(({ by }) => by))
  return [
    heading(2, 'replies', say('report.replies')),
    paragraph(say('report.replies.about')),
    ...plan.replies.flatMap(({ by, date, text: words }, at): Block[] => [
      heading(3, `reply-${at + 1}`, date === null ? by : say('report.reply', { by, date: desk.date(date) })),
      ...paragraphs(words),
    ]),
    ...concerned
      .map(names.actor)
      .filter(name => !answered.has(name))
      .map((name): Block => ({ kind: 'space', label: say('report.reply.space', { name }) })),
    ...desk.personal('section:replies'),
  ]
}
