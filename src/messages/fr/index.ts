import type { Catalogue } from '../catalogue.ts'
import { caseFile } from './case-file.ts'
import { cli } from './cli.ts'
import { common } from './common.ts'
import { deciding } from './deciding.ts'
import { echoes } from './echoes.ts'
import { exchange } from './exchange.ts'
import { firstLook } from './first-look.ts'
import { model } from './model.ts'
import { patterns } from './patterns.ts'
import { reading } from './reading.ts'
import { reason } from './reason.ts'
import { reportView } from './report-view.ts'
import { report } from './report.ts'
import { series } from './series.ts'
import { time } from './time.ts'
import { words } from './words.ts'
import { workbenchCharges } from './workbench-charges.ts'
import { workbenchSplit } from './workbench-split.ts'
import { workbenchRead } from './workbench-read.ts'
import { workbenchRecord } from './workbench-record.ts'
import { workbenchViews } from './workbench-views.ts'
import { workbench } from './workbench.ts'

/** The French catalogue. */
export const fr: Catalogue = {
  ...common,
  ...caseFile,
  ...deciding,
  ...cli,
  ...reading,
  ...echoes,
  ...exchange,
  ...model,
  ...workbench,
  ...firstLook,
  ...workbenchRead,
  ...workbenchRecord,
  ...workbenchViews,
  ...workbenchCharges,
  ...workbenchSplit,
  ...patterns,
  ...time,
  ...series,
  ...reason,
  ...words,
  ...report,
  ...reportView,
}
