// Ledgers that give the same ids twice, as broken or hostile ones may, never reach the reasoner so.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkCase, openReasoner } from '#reason'
import { openCase } from '#store'

const TEXT = 'Holtzman testified that he met Sedov at the Hotel Bristol in Copenhagen.\n'
const roles = (who: string) => [
  { role: 'who', filler: { kind: 'actor', id: who } },
  { role: 'whom', filler: { kind: 'actor', id: 'sedov' } },
]
const met = { id: 'met', relation: 'met', roles: roles('holtzman') }
const said = {
  id: 'said',
  passage: { source: 'report', quote: 'he met Sedov at the Hotel Bristol' },
  voices: [{ actor: 'holtzman', name: 'Holtzman', link: 'asserted-by' }],
  stance: 'asserts',
  modality: 'actual',
  literals: [{ claim: 'met' }],
}
const charge = (id: string) => ({
  id,
  accuser: 'court',
  target: 'sedov',
  counts: Array.from({ length: 2 }, () => ({
    id: 'count',
    of: 'met',
    accused: [{ actor: 'sedov' }],
    trees: [
      {
        id: 'tree',
        name: 'tree',
        by: 'test',
        root: { kind: 'claim', id: 'element', literal: { claim: 'met' }, origin: 'analyst' },
      },
    ],
  })),
})
const actor = (id: string) => ({ id, kind: 'person', name: id, names: [{ text: id, kind: 'surname' }] })

test('ids that come twice are refused by name; a count that two charges share is read, and the reasoner answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'retort-twice-'))
  let byte = 0
  const file = await openCase(join(folder, 'case.retort'), {
    create: true,
    now: () => 0,
    random: n => new Uint8Array(n).map(() => byte++ % 256),
    user: 'test',
  })
  try {
    const { readDocument, textVersionOf, DEFAULT_OPTIONS } = await import('#read')
    const bytes = new TextEncoder().encode(TEXT)
    const document = await readDocument({ name: 'report.txt', bytes }, DEFAULT_OPTIONS)
    const { source: _, ...text } = textVersionOf(document, 'source')
    const given = { path: 'report.txt', mediaType: 'text/plain', title: 'The Report' }
    await file.addDocument({ given, changes: { state: 'ready' }, text }, bytes)
    const ledger = {
      format: 'retort-ledger',
      version: 1,
      actors: [actor('holtzman'), actor('sedov'), actor('court')],
      sources: [{ id: 'report', match: { path: 'report.txt' } }],
      claims: [met],
      statements: [said],
      charges: [charge('charge'), charge('other')],
    }
    const twice = {
      ...ledger,
      claims: [met, { ...met, roles: roles('court') }],
      statements: [said, { ...said, stance: 'denies' }],
      charges: [charge('charge'), charge('charge')],
    }
    expect(await file.importLedger(twice)).toEqual({
      kind: 'not-a-ledger',
      issues: ['exists: claim met', 'exists: statement said', 'exists: charge charge'],
    })
    expect((await file.loadCase('all')).claims).toEqual([])
    expect(await file.importLedger(ledger)).toMatchObject({ kind: 'imported', unplaced: [] })
    for (const basis of ['all', 'decided'] as const) {
      const data = await file.loadCase(basis)
      expect(openReasoner(data, { basis }).test([]).certain.charges).toHaveLength(2)
      expect(checkCase(data, { basis }).complete).toBe(true)
    }
  } finally {
    await file.close()
    rmSync(folder, { recursive: true })
  }
})
