// The thread that holds one connection to a case file and does what it is asked, one thing after another.
// First: what is loaded after it must not find a network.
import './no-network.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { readHolder } from './holder.ts'
import { openDatabase, type OpenOptions } from './open-database.ts'
import { READ_NAMES, WRITE_NAMES } from './names.ts'
import { READS, WRITES } from './operations.ts'
import type { Answer, Request } from './pool.ts'
import { loadSchemas, SchemasWanted } from './schemas-wanted.ts'
import type { Sql } from './sql.ts'
import { troubleOf } from './trouble.ts'

type Operation = (sql: Sql, ...values: readonly unknown[]) => unknown
type Operations = Readonly<Record<string, Operation>>

const options = workerData as OpenOptions
const plain = { ...READS, ...WRITES } as unknown as Operations
const places: Readonly<Record<string, 'plain' | 'judging' | undefined>> = { ...READ_NAMES, ...WRITE_NAMES }
const port = parentPort!
let sql: Sql | null = null

/** Large plain data travels faster as text than as a structured clone. */
const AS_JSON: ReadonlySet<string> = new Set(['loadCase', 'exportLedger', 'readings', 'items', 'suggestions'])

// One at a time, also where an operation waits for the file system.
let last: Promise<void> = Promise.resolve()
port.on('message', (request: Request) => {
  last = last.then(() => answer(request))
})

async function answer({ call, name, values }: Request): Promise<void> {
  let reply: Answer
  try {
    const value = await perform(name, values)
    reply = AS_JSON.has(name) ? { call, json: JSON.stringify(value) } : { call, value }
  } catch (error) {
    const trouble = troubleOf(error, options.path, () => readHolder(options.path))
    reply = trouble === null ? { call, fault: error } : { call, trouble }
  }
  port.postMessage(reply)
}

async function perform(name: string, values: readonly unknown[]): Promise<unknown> {
  if (name === 'close') {
    sql?.db.close()
    sql = null
    return null
  }
  sql ??= openDatabase(options)
  if (name === 'open') return null
  const place = places[name]
  if (place === undefined) throw new RangeError(`no operation ${name}`)
  if (place === 'judging') return (await judging())[name]!(sql, ...values)
  try {
    return await plain[name]!(sql, ...values)
  } catch (error) {
    if (!(error instanceof SchemasWanted)) throw error
    await loadSchemas()
    return plain[name]!(sql, ...values)
  }
}

/** What judges, with all that it needs. */
async function judging(): Promise<Operations> {
  await loadSchemas()
  const { JUDGING_READS, JUDGING_WRITES } = await import('./judging.ts')
  return { ...JUDGING_READS, ...JUDGING_WRITES } as unknown as Operations
}
