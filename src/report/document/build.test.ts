import { messagesIn } from '#messages'
import { reportPlanSchema } from '#schemas'
import { expect, test } from 'vitest'
import { writeDocx } from '../docx/write.ts'
import { writeHtml } from '../html/write.ts'
import { stringsOf } from '../redact/over-report.ts'
import { randomRedaction } from '../testing/random-case.ts'
import { buildReport } from './build.ts'
import type { ReportInput } from './input.ts'

const messages = messagesIn('en')
const { input } = randomRedaction(3)
const report = (changes: object = {}, of: ReportInput = input) =>
  buildReport(of, { plan: reportPlanSchema.parse(changes), messages })
const textOf = (...args: Parameters<typeof report>): string => stringsOf(report(...args)).join('\n')

test('the same case gives the same bytes', async () => {
  expect(writeHtml(report())).toBe(writeHtml(report()))
  expect(Buffer.compare(await writeDocx(report()), await writeDocx(report()))).toBe(0)
})

test.each(['end', 'block'] as const)('every note is there, at the %s, and every link leads somewhere', at => {
  const html = writeHtml(report(), at)
  const notes = [...html.matchAll(/<li id="note-(\d+)"/g)].map(([, number]) => Number(number))
  expect(notes).toEqual(notes.map((_, index) => index + 1))
  expect(html.includes('role="doc-endnotes"')).toBe(at === 'end')
  // Under its block, a note comes before the next block that has any.
  const order = [...html.matchAll(/ id="(ref|note)-\d+"/g)].map(([, kind]) => kind)
  const last = order.lastIndexOf('ref')
  expect(order.slice(0, last).includes('note')).toBe(at === 'block')
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!))
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!)
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(id => !ids.has(id))).toEqual([])
  expect(ids.size).toBe([...html.matchAll(/ id="/g)].length)
})

test('a charge that is left out is not there; in the other order the parts are those of a trial observation', () => {
  expect(textOf()).toContain('Charge 1: ')
  expect(textOf({ charges: [] })).not.toContain('Charge 1: ')
  const parts = report({ order: 'observation' }).blocks.flatMap(block =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  )
  expect(parts).toEqual(['Background', 'Observations', 'Evaluation', 'Documents'])
})

test('what a person wrote stands where it belongs, and criteria are only what a person filled in', () => {
  const [charge] = input.decided.charges
  const person = charge!.counts[0]!.accused[0]!.actor
  expect(textOf()).not.toContain('PACE')
  const text = textOf({
    notes: [{ at: `charge:${charge!.id}`, text: 'Seen twice.' }],
    criteria: [{ person, criterion: 'c', text: 'Ten years for a letter.' }],
    replies: [{ by: 'The court', text: 'No reply is due.' }],
    sought: [{ what: 'File 36', where: 'State archive', answer: 'refused' }],
  })
  for (const words of [
    'Seen twice.',
    'Ten years for a letter.',
    'not filled in',
    'No reply is due.',
    'File 36',
    'refused',
  ])
    expect(text).toContain(words)
})

test('bounds by grades are an annex that is off by default', () => {
  expect(textOf()).not.toContain('Annex: bounds')
  expect(textOf({ probabilities: true })).toContain('Annex: bounds')
})

test('what nobody has decided is counted and left out', () => {
  const suggested = { ...input.all.statements[0]!, id: 'more', status: 'suggested' as const }
  const all = { ...input.all, statements: [...input.all.statements, suggested] }
  expect(textOf({}, { ...input, all })).toContain('One statement')
})

test('no report pronounces on a person', () => {
  expect(textOf()).not.toMatch(/\b(guilty|innocent|liar|lies|fake)\b/i)
})
