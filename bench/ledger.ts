// The ledger of a large case: 100,000 statements (or as many as asked) paged, filtered, counted by facets, decided.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Hex, STANCES, VENUES } from '#model'
import { actorSchema, claimSchema, statementSchema } from '#schemas'
import { type CaseFile, openCase, type Woven } from '#store'

const ACTORS = 500

export async function run(args: readonly string[]): Promise<void> {
  const statements = Number(args[0] ?? 100_000)
  const folder = mkdtempSync(join(tmpdir(), 'retort-ledger-'))
  const file = await openCase(join(folder, 'ledger.retort'), {
    create: true,
    now: Date.now,
    random: n => randomBytes(n),
    user: 'bench',
  })
  try {
    const text = 'He said so before the court. '
    const structure = { blocks: [], origin: [], markup: [], pages: null, language: 'en' }
    const { source } = await file.addDocument(
      {
        given: { path: 'record.txt', mediaType: 'text/plain', title: 'Record' },
        changes: { state: 'ready' },
        text: { sha256: sha256Hex(text), normaliser: 'bench', text, ...structure },
      },
      Buffer.from(text),
    )
    const woven = weave(statements, source.id, sha256Hex(text))
    await file.sources() // starts the thread that reads
    const table: Record<string, { readonly 'CPU ms': number }> = {}
    const time = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      const before = process.cpuUsage()
      await work()
      const { user, system } = process.cpuUsage(before)
      table[what] = { 'CPU ms': Math.round((user + system) / 10) / 100 }
    }
    await time('weaving saved', () => file.saveWoven(woven))
    await time('the same weaving saved again', () => file.saveWoven(woven))
    await questions(file, time)
    console.table(table)
  } finally {
    await file.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function questions(
  file: CaseFile,
  time: (what: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const kind = 'statement'
  const court = { venue: ['court'], stance: ['asserts'] }
  await time('first page', () => file.items({ kind, limit: 100 }))
  await time('a page in the midst', () => file.items({ kind, limit: 100, offset: 50_000 }))
  await time('two facets set, first page', () => file.items({ kind, limit: 100, filter: court }))
  await time('one speaker, first page', () =>
    file.items({ kind, limit: 100, filter: { speaker: ['actor-7'] } }),
  )
  await time('words in the quote', () => file.items({ kind, limit: 100, filter: { contains: 'no. 77' } }))
  await time('counts of six facets', () =>
    file.itemFacets(kind, ['status', 'stance', 'venue', 'liberty', 'hearsay', 'speaker']),
  )
  await time('one decision', () => file.decide([{ kind: 'confirm', target: { kind, id: 'statement-5' } }]))
  await time('a merge', () =>
    file.decide([
      { kind: 'merge', target: { kind: 'actor', id: 'actor-1' }, payload: { from: ['actor-2'] } },
    ]),
  )
  await time('a thousand decisions in one act', () =>
    file.decide(
      Array.from({ length: 1000 }, (_, at) => ({
        kind: 'reject' as const,
        target: { kind, id: `statement-${1000 + at}` } as const,
      })),
    ),
  )
  await time('the whole case as data', () => file.loadCase('all'))
}

function weave(statements: number, source: string, text: string): Woven {
  const position = { type: 'TextPositionSelector', start: 0, end: 27 } as const
  return {
    weaver: 'bench',
    basis: '',
    assigned: [],
    actors: Array.from({ length: ACTORS }, (_, at) =>
      actorSchema.parse({ id: `actor-${at}`, kind: 'person', name: `Actor ${at}`, names: [] }),
    ),
    claims: Array.from({ length: Math.ceil(statements / 4) }, (_, at) =>
      claimSchema.parse({
        id: `claim-${at}`,
        relation: 'met',
        roles: [{ role: 'who', filler: { kind: 'actor', id: `actor-${at % ACTORS}` } }],
      }),
    ),
    statements: Array.from({ length: statements }, (_, at) =>
      statementSchema.parse({
        id: `statement-${at}`,
        passage: {
          source,
          text,
          position,
          quote: { type: 'TextQuoteSelector', exact: `He said so before the court, no. ${at}.` },
        },
        voices: [{ actor: `actor-${(at * 7) % ACTORS}`, name: 'X', link: 'asserted-by' }],
        stance: STANCES[at % STANCES.length],
        modality: 'actual',
        literals: [{ claim: `claim-${Math.floor(at / 4)}` }],
        venue: VENUES[at % 5],
        liberty: at % 3 === 0 ? 'detained' : 'free',
        score: 0.9,
      }),
    ),
  }
}
