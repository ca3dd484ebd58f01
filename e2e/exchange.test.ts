// Every format of exchange, from the sample dossier: read by a program that is not ours, and back into another case.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultModel, Model } from '@alephdata/followthemoney'
import { argdown } from '@argdown/core'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import { parse as parseCsv } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { MultiDirectedGraph } from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import jsonld from 'jsonld'
import readWorkbook from 'read-excel-file/node'
import { ROCrate } from 'ro-crate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '#messages'
import type { CaseData, Decision } from '#model'
import { bytesOf, FORMATS, formatNamed, type GivenFiles, recognise } from '#report'
import { exchangeCase, takeIncoming } from '#server'
import type { CaseFile } from '#store'
import { ANNOTATION_TERMS, CRATE_TERMS } from './support/contexts.ts'
import { has, needs } from './support/programs.ts'
import { decidedSample } from './support/decided-sample.ts'
import { samePapers } from './support/same-papers.ts'

const MADE = '2026-11-25T12:00:00.000Z'
const folder = mkdtempSync(join(tmpdir(), 'retort-exchange-'))
const SCHEMA = process.env['RETORT_TEI_SCHEMA']

let file: CaseFile
let data: CaseData
let decisions: readonly Decision[]
const written = new Map<string, ReadonlyMap<string, Uint8Array>>()

beforeAll(async () => {
  file = await decidedSample(join(folder, 'first.retort'))
  data = await file.loadCase('all')
  decisions = (await file.decisions()).map(({ decision }) => decision)
  const given = await exchangeCase(file, messagesIn('en'), MADE)
  for (const { id, files } of FORMATS) {
    const parts = new Map<string, Uint8Array>()
    for await (const part of files(given, {})) parts.set(part.name, await bytesOf(part))
    written.set(id, parts)
  }
}, 400_000)
afterAll(async () => {
  await file.close()
  rmSync(folder, { recursive: true, force: true })
})

const parts = (format: string): ReadonlyMap<string, Uint8Array> => written.get(format)!
const text = (format: string, name?: string): string => {
  const [only] = parts(format).values()
  return new TextDecoder().decode(name === undefined ? only : parts(format).get(name))
}
const givenOf = (files: ReadonlyMap<string, Uint8Array>): GivenFiles => ({
  names: [...files.keys()],
  read: async name => files.get(name)!,
})

/** One file that somebody else wrote. */
const fileNamed = (name: string, body: string) => new Map([[name, new TextEncoder().encode(body)]])

/** Imports files of a format into another case with the same papers. */
async function back(files: ReadonlyMap<string, Uint8Array>, name: string, copy?: CaseFile) {
  const other = copy ?? (await samePapers(file, join(folder, `${name}.retort`)))
  const found = await recognise(givenOf(files), () => other.loadCase('all'))
  if (found === null) throw new Error(`${name} was not recognised`)
  const { report } = await takeIncoming(other, found)
  if (report.kind !== 'imported') throw new Error(report.issues.join('\n'))
  return { other, found, report }
}

describe('the way back', () => {
  const whole = FORMATS.filter(({ back }) => back === 'whole').map(({ id }) => id)

  test.each(whole)('%s: every quote, voice chain and decision comes back', async format => {
    const { other, report } = await back(parts(format), format)
    expect(report.unplaced).toEqual([])
    for (const basis of ['decided', 'all'] as const) {
      const [first, second] = [await file.loadCase(basis), await other.loadCase(basis)]
      for (const list of [
        'statements',
        'claims',
        'charges',
        'actors',
        'grades',
        'undercuts',
        'dismissed',
      ] as const)
        expect([basis, list, second[list]]).toEqual([basis, list, first[list]])
    }
    const kept = new Map(
      (await other.decisions()).map(({ decision, undoneBy }) => [decision.id, { decision, undoneBy }]),
    )
    for (const { decision, undoneBy } of await file.decisions())
      expect(kept.get(decision.id)).toEqual({ decision, undoneBy })
    expect((await other.verify()).problems).toEqual([])
    await other.close()
  })

  test('a merge stays a merge, and the second import changes nothing', async () => {
    const { other } = await back(parts('ledger'), 'twice')
    const [before, version] = [await other.loadCase('all'), (await other.decisions()).length]
    const { report } = await back(parts('ledger'), 'twice', other)
    expect(report).toMatchObject({ added: {}, changed: {} })
    expect((await other.decisions()).length).toBe(version)
    expect(await other.loadCase('all')).toEqual(before)
    await other.close()
  })

  test('an import is one act, and is taken back as one', async () => {
    const { other } = await back(parts('ledger'), 'undone')
    const { refused } = await other.undo()
    expect(refused).toEqual([])
    const after = await other.loadCase('all')
    expect([after.statements, after.claims, after.charges]).toEqual([[], [], []])
    await other.close()
  })

  test.each(['gexf', 'graphml'])(
    '%s: what ties two actors comes back with its quotes and voices',
    async format => {
      const { other, report } = await back(parts(format), format)
      expect(report.unplaced).toEqual([])
      const second = await other.loadCase('all')
      const ties = new Map(second.claims.map(claim => [claim.id, claim]))
      expect(ties.size).toBeGreaterThan(20)
      for (const claim of ties.values()) expect(data.claims).toContainEqual(claim)
      const first = new Map(data.statements.map(statement => [statement.id, statement]))
      expect(second.statements.length).toBeGreaterThan(20)
      for (const { id, passage, voices } of second.statements)
        expect({ passage, voices }).toEqual({
          passage: first.get(id)!.passage,
          voices: first.get(id)!.voices,
        })
      await other.close()
    },
  )

  test.each(['csl-json', 'bibtex'])('%s: the particulars of the sources come back', async format => {
    const { other } = await back(parts('ledger'), `${format}-ledger`)
    await other.undo()
    await back(parts(format), format, other)
    const second = new Map((await other.sources()).map(source => [source.id, source]))
    for (const { id, title, date, kind } of data.sources)
      expect(second.get(id)).toMatchObject({ title, date, kind })
    await other.close()
  })
})

describe('what others wrote', () => {
  const quote = 'I have known Tosk and Orlan since 1925'

  test('an annotation of another program is a suggestion that vouches for nothing', async () => {
    const { path } = data.sources.find(({ path }) => path.includes('02-trial-day-1'))!
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      id: 'https://notes.example/1',
      body: { type: 'TextualBody', value: 'Veil names the year herself' },
      target: {
        source: `https://archive.example/${path.split('/').at(-1)}`,
        selector: [{ type: 'TextQuoteSelector', exact: quote }],
      },
    }
    const { other } = await back(fileNamed('a.jsonld', JSON.stringify(annotation)), 'foreign-annotation')
    const { statements } = await other.loadCase('all')
    expect(statements).toHaveLength(1)
    expect(statements[0]).toMatchObject({ status: 'suggested', passage: { quote: { exact: quote } } })
    expect(statements[0]!.voices.some(({ link }) => link === 'asserted-by')).toBe(false)
    expect((await other.loadCase('decided')).statements).toEqual([])
    await other.close()
  })

  test('a table typed by hand: a source and a quote make a statement, a row without is told apart', async () => {
    const rows = `Source,Quotation,Speaker,Claim\n02-trial-day-1.xml,${quote},Marta Veil,They knew each other\nnowhere,,Somebody,Something\n`
    const { other, found } = await back(fileNamed('typed.csv', rows), 'foreign-table')
    expect(found.strays).toEqual([{ kind: 'row', id: 'row-3', reason: 'no-quote' }])
    const { statements, claims } = await other.loadCase('all')
    expect(statements[0]!.voices.at(-1)).toMatchObject({ name: 'Marta Veil', link: 'asserted-by' })
    expect(claims[0]!.roles[0]!.filler).toEqual({ kind: 'text', text: 'They knew each other' })
    await other.close()
  })

  test('a status changed in a cell is the decision of whoever imports it', async () => {
    const statement = data.statements.find(({ status }) => status === 'suggested')!
    const changed = new Map(parts('csv'))
    const table = parseCsv(text('csv', 'statements.csv'), { bom: true })
    const column = table[0]!.indexOf('Status')
    table.find(([id]) => id === statement.id)![column] = 'confirmed'
    const body = table.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
    changed.set('statements.csv', new TextEncoder().encode(body))
    const { other } = await back(changed, 'cell')
    expect((await other.loadCase('decided')).statements.map(({ id }) => id)).toContain(statement.id)
    await other.close()
  })

  test('entities come in as suggested actors; a link without a quote brings no claim', async () => {
    const lines = [
      { id: 'p1', schema: 'Person', properties: { name: ['Ada Quay'], birthDate: ['1899'] } },
      { id: 'm1', schema: 'Membership', properties: { member: ['p1'], organization: ['o1'] } },
    ]
    const { other, found } = await back(
      fileNamed('e.json', lines.map(line => JSON.stringify(line)).join('\n')),
      'entities',
    )
    expect(found.strays).toEqual([{ kind: 'Membership', id: 'm1', reason: 'no-quote' }])
    const { actors, claims } = await other.loadCase('all')
    expect([actors.map(({ name }) => name), claims]).toEqual([['Ada Quay'], []])
    expect((await other.loadCase('decided')).actors).toEqual([])
    await other.close()
  })
})

describe('read by programs that are not ours', () => {
  test('Web Annotation: a JSON-LD processor finds every quote', async () => {
    const document = JSON.parse(text('web-annotation')) as object
    const terms = {
      document: { '@context': ANNOTATION_TERMS },
      documentUrl: '',
      contextUrl: undefined,
    } as never
    const [root] = await jsonld.expand(document, { documentLoader: async () => terms })
    const exact = JSON.stringify(root).match(/"http:\/\/www\.w3\.org\/ns\/oa#exact"/g)
    expect(exact).toHaveLength(data.statements.length)
    expect(JSON.stringify(root)).toContain('"urn:retort:ledger"')
  })

  test('FollowTheMoney: its library takes every entity, and every property fits its schema', () => {
    const model = new Model(defaultModel)
    const lines = text('ftm', 'entities.ftm.json').trim().split('\n')
    const wrong: string[] = []
    for (const line of lines) {
      const {
        id,
        schema: name,
        properties,
      } = JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> }
      const entity = model.getEntity({ id, schema: name, properties })
      for (const property of Object.keys(properties))
        if (!entity.schema.hasProperty(property)) wrong.push(`${name}.${property}`)
      const { edge } = entity.schema
      if (edge && (!properties[edge.source] || !properties[edge.target]))
        wrong.push(`${name} ${id}: an end is missing`)
    }
    expect(wrong).toEqual([])
    expect(lines.length).toBeGreaterThan(data.actors.length + data.claims.length)
  })

  test.skipIf(!has('xmllint'))(`TEI: well-formed${needs('xmllint')}`, () => {
    writeFileSync(join(folder, 'case.xml'), text('tei'))
    expect(spawnSync('xmllint', ['--noout', join(folder, 'case.xml')]).status).toBe(0)
  })
  test.skipIf(SCHEMA === undefined)(
    `TEI: valid${SCHEMA === undefined ? ' (skipped: set RETORT_TEI_SCHEMA to tei_all.rng)' : ''}`,
    () => {
      writeFileSync(join(folder, 'case.xml'), text('tei'))
      const { stderr } = spawnSync('xmllint', ['--noout', '--relaxng', SCHEMA!, join(folder, 'case.xml')], {
        encoding: 'utf8',
      })
      expect(stderr).toMatch(/ validates\n$/)
    },
  )

  test.each(['gexf', 'graphml'] as const)(
    '%s: graphology finds every actor, and dates on the edges',
    format => {
      const graph =
        format === 'gexf'
          ? gexf.parse(MultiDirectedGraph, text(format))
          : graphml.parse(MultiDirectedGraph, text(format))
      expect(graph.order).toBe(data.actors.length)
      expect(graph.size).toBeGreaterThan(20)
      const dated = graph.filterEdges((_, { date }) => typeof date === 'string' && date !== '')
      expect(dated.length).toBeGreaterThan(5)
      expect(text(format)).toContain('1931-03-14')
    },
  )

  test('CSL-JSON: a citation processor makes a bibliography of it', () => {
    const items = JSON.parse(text('csl-json')) as Parameters<typeof plugins.output.format>[1]
    const entries = plugins.output.format('bibliography', items, {
      asEntryArray: true,
    }) as readonly string[][]
    expect(entries).toHaveLength(data.sources.length)
    expect(entries.flat().join(' ')).toContain('Record of the Court of the Free Port')
  })

  test('BibTeX: another parser finds every source', async () => {
    const { entries } = await import('bibtex-parse')
    expect(entries(text('bibtex'))).toHaveLength(data.sources.length)
  })

  test('Argdown: its own parser finds no fault, and every count', async () => {
    const {
      parserErrors,
      lexerErrors,
      statements,
      arguments: reasons,
    } = argdown.run({
      input: text('argdown'),
      process: ['parse-input', 'build-model'],
    })
    expect([parserErrors ?? [], lexerErrors ?? []]).toEqual([[], []])
    const counts = data.charges.flatMap(({ counts }) => counts)
    for (const { id } of counts) expect(Object.keys(statements!)).toContain(id)
    expect(Object.keys(reasons!).length).toBeGreaterThan(counts.length)
  })

  test('RO-Crate: its library finds root, files and people; files have the hashes that it names', async () => {
    const crate = new ROCrate(JSON.parse(text('ro-crate', 'ro-crate-metadata.json')), {
      array: true,
      link: true,
    })
    const files = crate.rootDataset['hasPart'] as readonly { '@id': string; sha256: string[] }[]
    expect(files).toHaveLength(parts('ro-crate').size - 1)
    const { sha256Hex } = await import('#model')
    for (const { '@id': id, sha256 } of files)
      expect([id, sha256Hex(parts('ro-crate').get(id)!)]).toEqual([id, sha256[0]])
    const terms = { document: { '@context': CRATE_TERMS }, documentUrl: '', contextUrl: undefined } as never
    const expanded = await jsonld.expand(JSON.parse(text('ro-crate', 'ro-crate-metadata.json')) as object, {
      documentLoader: async () => terms,
    })
    expect(JSON.stringify(expanded)).toContain('http://www.w3.org/ns/prov#wasDerivedFrom')
  })

  test('XLSX: four sheets of rows, no formula anywhere', async () => {
    const bytes = parts('xlsx').get('case.xlsx')!
    const sheets = (await readWorkbook(Buffer.from(bytes))) as readonly {
      sheet: string
      data: readonly unknown[][]
    }[]
    const rows = new Map(sheets.map(({ sheet, data }) => [sheet, data.length - 1]))
    expect(rows.get('Statements')).toBe(data.statements.length)
    expect(rows.get('Claims')).toBe(data.claims.length)
    const chronology = sheets.find(({ sheet }) => sheet === 'Chronology')!
    expect(chronology.data[0]).toContain('Disputed by')
    const formulas = Object.entries(unzipSync(bytes)).filter(
      ([name, part]) => name.startsWith('xl/worksheets/') && /<f[ >]/.test(strFromU8(part)),
    )
    expect(formulas.map(([name]) => name)).toEqual([])
  })

  const office = has('soffice')
  test.skipIf(!office)(`XLSX: LibreOffice opens it${office ? '' : ' (skipped: needs LibreOffice)'}`, () => {
    writeFileSync(join(folder, 'office.xlsx'), parts('xlsx').get('case.xlsx')!)
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        folder,
        join(folder, 'office.xlsx'),
      ],
      { stdio: 'ignore' },
    )
    const converted = parseCsv(readFileSync(join(folder, 'office.csv')), { bom: true })
    expect(converted).toHaveLength(data.statements.length + 1)
  })

  test('decisions were on the way: the sample has some of every kind', () => {
    const kinds = new Set(decisions.map(({ kind }) => kind))
    for (const kind of ['add', 'confirm', 'correct', 'reject', 'merge', 'grade', 'dismiss', 'undo'] as const)
      expect(kinds).toContain(kind)
    expect(existsSync(join(folder, 'first.retort'))).toBe(true)
    expect(formatNamed('nothing')).toBeUndefined()
  })
})
