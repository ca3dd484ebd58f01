// A thin, typed hold on one SQLite connection: statements prepared once, transactions that announce their holder.
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { announceHolder, withdrawHolder } from './holder.ts'

export type Row = Readonly<Record<string, SQLInputValue>>
export type Bindable = SQLInputValue

const MOST_STATEMENTS = 200

/** One connection to one case file; lives in one worker thread. */
export class Sql {
  readonly db: DatabaseSync
  readonly path: string
  #statements = new Map<string, StatementSync>()

  constructor(db: DatabaseSync, path: string) {
    this.db = db
    this.path = path
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear()
    const statement = this.db.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  all<T = Row>(sql: string, ...values: readonly Bindable[]): T[] {
    return this.#prepare(sql).all(...values) as T[]
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the query alone knows its columns
  get<T = Row>(sql: string, ...values: readonly Bindable[]): T | undefined {
    return this.#prepare(sql).get(...values) as T | undefined
  }

  /** Rows one at a time; the connection must not be written to before the last. */
  each<T = Row>(sql: string, ...values: readonly Bindable[]): IterableIterator<T> {
    return this.db.prepare(sql).iterate(...values) as IterableIterator<T>
  }

  /** Returns the rowid of what was inserted last. */
  run(sql: string, ...values: readonly Bindable[]): number {
    return Number(this.#prepare(sql).run(...values).lastInsertRowid)
  }

  exec(sql: string): void {
    this.db.exec(sql)
  }

  /** All or nothing: `work` runs with the write lock held, and what it returns is on disk when this returns. */
  transaction<T>(at: string, work: () => T): T {
    this.db.exec('BEGIN IMMEDIATE')
    announceHolder(this.path, at)
    try {
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK')
      throw error
    } finally {
      withdrawHolder(this.path)
    }
  }
}
