// The subcommands, in the order of the help text. Each file defines its options and loads what it needs when it runs.
import type { Command } from 'commander'
import { defineCheck } from './check.ts'
import { defineCompletion } from './completion.ts'
import { defineDecide } from './decide.ts'
import { defineExport } from './export.ts'
import { defineImport } from './import.ts'
import { defineList } from './list.ts'
import { defineTest } from './test.ts'
import { defineOpen } from './open.ts'
import { definePack } from './pack.ts'
import { defineRead } from './read.ts'
import { definePatterns } from './patterns.ts'
import { defineReport } from './report.ts'
import { defineSeries } from './series.ts'
import { defineUnpack } from './unpack.ts'
import { defineVerify } from './verify.ts'

export const COMMANDS: readonly ((program: Command) => void)[] = [
  defineOpen,
  defineRead,
  defineList,
  defineImport,
  defineDecide,
  defineTest,
  defineCheck,
  defineSeries,
  definePatterns,
  defineExport,
  definePack,
  defineUnpack,
  defineReport,
  defineVerify,
  defineCompletion,
]
