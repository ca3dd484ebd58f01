import { cli } from './cli.ts'
import { common } from './common.ts'
import { model } from './model.ts'
import { reading } from './reading.ts'
import { workbench } from './workbench.ts'

/** The English catalogue: it defines which messages there are. ICU MessageFormat. */
export const en = { ...common, ...cli, ...reading, ...model, ...workbench } as const
