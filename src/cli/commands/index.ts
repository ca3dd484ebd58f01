// The subcommands, in the order of the help text. Each file defines its options and is loaded when it is asked for.
import type { Command } from 'commander'

export interface CommandEntry {
  readonly name: string
  readonly description: string
  /** Gives the command its arguments, options and action. */
  readonly load: () => Promise<(command: Command) => void>
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'open',
    description: 'read what is given and open it in the workbench',
    load: async () => (await import('./open.ts')).defineOpen,
  },
  {
    name: 'read',
    description: 'read files and folders into a case (made if missing)',
    load: async () => (await import('./read.ts')).defineRead,
  },
  {
    name: 'list',
    description: 'print what is in a case: sources, statements, claims, charges, the journal …',
    load: async () => (await import('./list.ts')).defineList,
  },
  {
    name: 'import',
    description:
      'import a ledger, or what another program wrote: annotations, tables, entities, TEI, bibliographies …',
    load: async () => (await import('./import.ts')).defineImport,
  },
  {
    name: 'decide',
    description:
      'confirm, reject, correct, merge, split, connect, dismiss, grade, add, erase, undo or place, by id',
    load: async () => (await import('./decide.ts')).defineDecide,
  },
  {
    name: 'test',
    description: 'what each charge rests on, and what is left when voices are set aside',
    load: async () => (await import('./test.ts')).defineTest,
  },
  {
    name: 'check',
    description: 'run the whole reasoner and print what it finds: where, what, why',
    load: async () => (await import('./check.ts')).defineCheck,
  },
  {
    name: 'series',
    description: 'every charge on one actor side by side: accuser, go-between, what it rests on, outcome',
    load: async () => (await import('./series.ts')).defineSeries,
  },
  {
    name: 'patterns',
    description: 'the catalogue of warning signs: what each is, what would weaken it, what it does not mean',
    load: async () => (await import('./patterns.ts')).definePatterns,
  },
  {
    name: 'export',
    description: 'write a case in a format that other programs read',
    load: async () => (await import('./export.ts')).defineExport,
  },
  {
    name: 'pack',
    description: 'pack a case with its originals and journal into one file, encrypted where asked for',
    load: async () => (await import('./pack.ts')).definePack,
  },
  {
    name: 'unpack',
    description: 'unpack a packed case into a folder of its own',
    load: async () => (await import('./unpack.ts')).defineUnpack,
  },
  {
    name: 'report',
    description: 'the report of a case as HTML, PDF or DOCX, and its redacted twin',
    load: async () => (await import('./report.ts')).defineReport,
  },
  {
    name: 'verify',
    description: 'check a case: originals against their hashes, journal chain, quotes, schema',
    load: async () => (await import('./verify.ts')).defineVerify,
  },
  {
    name: 'completion',
    description: 'print a completion script for bash, zsh or fish',
    load: async () => (await import('./completion.ts')).defineCompletion,
  },
]
