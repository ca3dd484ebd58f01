// The sample dossier, read, with its ledger in it and a person's decisions of every kind on what the reader suggested.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseFile, DecisionInput } from '#store'
import { caseWith } from './read-once.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export async function decidedSample(path: string): Promise<CaseFile> {
  const file = await caseWith(
    ['first-look', 'harbour-trial'].map(name => join(ROOT, 'examples', name)),
    path,
    'analyst',
  )
  const ledger: unknown = JSON.parse(readFileSync(join(ROOT, 'examples-truth', 'sample.ledger.json'), 'utf8'))
  const report = await file.importLedger(ledger)
  if (report.kind !== 'imported' || report.unplaced.length > 0) throw new Error(JSON.stringify(report))
  const { actors, statements } = await file.loadCase('all')
  const suggested = statements.filter(({ status }) => status === 'suggested')
  const [first, second, third, fourth] = suggested
  const twins = actors.filter(({ id }) => id.startsWith('actor-'))
  const acts: DecisionInput[] = [
    { kind: 'confirm', target: { kind: 'statement', id: first!.id }, why: 'read in the paper' },
    {
      kind: 'correct',
      target: { kind: 'statement', id: second!.id },
      payload: { venue: 'letter', liberty: 'free' },
    },
    { kind: 'reject', target: { kind: 'statement', id: third!.id } },
    { kind: 'confirm', target: { kind: 'statement', id: fourth!.id } },
    { kind: 'merge', target: { kind: 'actor', id: 'tosk' }, payload: { from: [twins[0]!.id] } },
    {
      kind: 'grade',
      target: { kind: 'actor', id: 'veil' },
      payload: { scale: 'admiralty', value: 'B2', note: '' },
    },
    { kind: 'dismiss', target: { kind: 'finding', id: 'finding-not-there' }, why: 'seen' },
  ]
  for (const act of acts) {
    const { refused } = await file.decide([act])
    if (refused.length > 0) throw new Error(`${act.kind}: ${JSON.stringify(refused)}`)
  }
  const last = (await file.decisions()).find(({ decision }) => decision.target.id === fourth!.id)!
  await file.decide([{ kind: 'undo', target: { kind: 'decision', id: last.decision.id } }])
  return file
}
