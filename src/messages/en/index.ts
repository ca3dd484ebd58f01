import { cli } from './cli.ts'
import { common } from './common.ts'
import { reading } from './reading.ts'

/** The English catalogue: it defines which messages there are. ICU MessageFormat. */
export const en = { ...common, ...cli, ...reading } as const
