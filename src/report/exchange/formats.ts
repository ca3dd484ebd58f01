// The table of formats: what each is, what it cannot hold, and how to write it. Writers are loaded when they are used.
import type { ExchangeFormat, FormatId } from './exchange.ts'

/** In the order in which people are offered them. */
export const FORMATS: readonly ExchangeFormat[] = [
  {
    id: 'ledger',
    ending: '.json',
    several: false,
    mediaType: 'application/json',
    back: 'whole',
    losses: ['exchange.loss.texts', 'exchange.loss.marks', 'exchange.loss.journal'],
    files: async function* (given) {
      yield* (await import('./ledger.ts')).ledgerFiles(given)
    },
  },
  {
    id: 'xlsx',
    ending: '.xlsx',
    several: false,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    back: 'whole',
    losses: ['exchange.loss.texts', 'exchange.loss.marks', 'exchange.loss.journal', 'exchange.loss.beside'],
    files: async function* (given) {
      yield* (await import('./xlsx.ts')).xlsxFiles(given)
    },
  },
  {
    id: 'csv',
    ending: '',
    several: true,
    mediaType: 'text/csv',
    back: 'whole',
    losses: ['exchange.loss.texts', 'exchange.loss.marks', 'exchange.loss.journal', 'exchange.loss.beside'],
    files: async function* (given) {
      yield* (await import('./csv.ts')).csvFiles(given)
    },
  },
  {
    id: 'web-annotation',
    ending: '.jsonld',
    several: false,
    mediaType: 'application/ld+json',
    back: 'whole',
    losses: [
      'exchange.loss.texts',
      'exchange.loss.marks',
      'exchange.loss.journal',
      'exchange.loss.only-statements',
    ],
    files: async function* (given) {
      yield* (await import('./web-annotation.ts')).annotationFiles(given)
    },
  },
  {
    id: 'tei',
    ending: '.xml',
    several: false,
    mediaType: 'application/tei+xml',
    back: 'whole',
    losses: [
      'exchange.loss.texts',
      'exchange.loss.marks',
      'exchange.loss.journal',
      'exchange.loss.no-charges',
    ],
    files: async function* (given) {
      yield* (await import('./tei.ts')).teiFiles(given)
    },
  },
  {
    id: 'ftm',
    ending: '',
    several: true,
    mediaType: 'application/jsonl',
    back: 'whole',
    losses: ['exchange.loss.texts', 'exchange.loss.marks', 'exchange.loss.journal', 'exchange.loss.ftm'],
    files: async function* (given) {
      yield* (await import('./ftm.ts')).ftmFiles(given)
    },
  },
  {
    id: 'gexf',
    ending: '.gexf',
    several: false,
    mediaType: 'application/gexf+xml',
    back: 'part',
    losses: [
      'exchange.loss.network',
      'exchange.loss.decisions',
      'exchange.loss.texts',
      'exchange.loss.journal',
    ],
    files: async function* (given) {
      yield* (await import('./gexf.ts')).gexfFiles(given)
    },
  },
  {
    id: 'graphml',
    ending: '.graphml',
    several: false,
    mediaType: 'application/graphml+xml',
    back: 'part',
    losses: [
      'exchange.loss.network',
      'exchange.loss.decisions',
      'exchange.loss.texts',
      'exchange.loss.journal',
    ],
    files: async function* (given) {
      yield* (await import('./graphml.ts')).graphmlFiles(given)
    },
  },
  {
    id: 'csl-json',
    ending: '.csl.json',
    several: false,
    mediaType: 'application/vnd.citationstyles.csl+json',
    back: 'part',
    losses: ['exchange.loss.only-sources'],
    files: async function* (given) {
      yield* (await import('./bibliography.ts')).cslFiles(given)
    },
  },
  {
    id: 'bibtex',
    ending: '.bib',
    several: false,
    mediaType: 'application/x-bibtex',
    back: 'part',
    losses: ['exchange.loss.only-sources', 'exchange.loss.bibtex'],
    files: async function* (given) {
      yield* (await import('./bibliography.ts')).bibtexFiles(given)
    },
  },
  {
    id: 'argdown',
    ending: '.argdown',
    several: false,
    mediaType: 'text/plain',
    back: 'none',
    losses: [
      'exchange.loss.argdown',
      'exchange.loss.decisions',
      'exchange.loss.texts',
      'exchange.loss.journal',
    ],
    files: async function* (given, options) {
      yield* (await import('./argdown.ts')).argdownFiles(given, options)
    },
  },
  {
    id: 'ro-crate',
    ending: '',
    several: true,
    mediaType: 'application/zip',
    back: 'whole',
    losses: ['exchange.loss.marks', 'exchange.loss.chain'],
    files: async function* (given) {
      yield* (await import('./ro-crate.ts')).crateFiles(given)
    },
  },
]

/** The format of that name, or undefined. */
export function formatNamed(name: string): ExchangeFormat | undefined {
  return FORMATS.find(({ id }) => id === (name satisfies string as FormatId))
}

/** One table as a workbook with one sheet; cells that begin like a formula are made safe. */
export async function tableWorkbook(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  return (await import('./xlsx.ts')).tableWorkbook(name, header, rows)
}
