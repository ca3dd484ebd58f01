// The case as a graph for matching: things as small integers, relations as typed columns, adjacency sorted once.

/** When a thing was, in whole days: infinite where nothing bounds it. */
export interface Span {
  readonly startMin: number
  readonly startMax: number
  readonly endMin: number
  readonly endMax: number
}

/** Rows of one relation in the order of one column; `others` are the remaining columns, first to last. */
export interface Adjacency {
  /** `first[n]` to `first[n + 1]` are the rows whose column holds `n`; within them the others are in rising order. */
  readonly first: Int32Array
  readonly others: readonly Int32Array[]
}

/** One relation: rows of the same length, each cell a thing. */
export class Table {
  readonly name: string
  readonly arity: number
  #columns: Int32Array[]
  #size = 0
  readonly #adjacency = new Map<number, Adjacency>()
  readonly #distinct = new Map<number, number>()

  constructor(name: string, arity: number) {
    this.name = name
    this.arity = arity
    this.#columns = Array.from({ length: arity }, () => new Int32Array(8))
  }

  get size(): number {
    return this.#size
  }

  column(index: number): Int32Array {
    return this.#columns[index]!
  }

  add(row: readonly number[]): void {
    if (row.length !== this.arity) throw new RangeError(`${this.name} takes ${this.arity}, got ${row.length}`)
    if (this.#size === this.#columns[0]!.length)
      this.#columns = this.#columns.map(column => {
        const wider = new Int32Array(column.length * 2)
        wider.set(column)
        return wider
      })
    for (let i = 0; i < row.length; i++) this.#columns[i]![this.#size] = row[i]!
    this.#size++
    this.#adjacency.clear()
    this.#distinct.clear()
  }

  /** How many different things a column holds. */
  distinct(column: number, things: number): number {
    const known = this.#distinct.get(column)
    if (known !== undefined) return known
    const seen = new Uint8Array(things)
    const cells = this.#columns[column]!
    let count = 0
    for (let row = 0; row < this.#size; row++) {
      if (seen[cells[row]!] === 0) count++
      seen[cells[row]!] = 1
    }
    this.#distinct.set(column, count)
    return count
  }

  /** The rows by one column, over `things` things; made on first use, O(rows + things) a column. */
  by(column: number, things: number): Adjacency {
    const known = this.#adjacency.get(column)
    if (known !== undefined && known.first.length === things + 1) return known
    const rest = Array.from({ length: this.arity }, (_, i) => i).filter(i => i !== column)
    let order: Int32Array = Int32Array.from({ length: this.#size }, (_, i) => i)
    for (const key of [column, ...rest].toReversed()) order = sortedBy(this.#columns[key]!, order, things)
    const made = {
      first: firsts(this.#columns[column]!, this.#size, things),
      others: rest.map(each => order.map(row => this.#columns[each]![row]!)),
    }
    this.#adjacency.set(column, made)
    return made
  }
}

function firsts(column: Int32Array, size: number, things: number): Int32Array {
  const first = new Int32Array(things + 1)
  for (let row = 0; row < size; row++) first[column[row]! + 1]!++
  for (let i = 0; i < things; i++) first[i + 1]! += first[i]!
  return first
}

/** Rows in a stable order by one column: counting sort. */
function sortedBy(column: Int32Array, order: Int32Array, things: number): Int32Array {
  const next = firsts(column, order.length, things)
  const sorted = new Int32Array(order.length)
  for (const row of order) sorted[next[column[row]!]!++] = row
  return sorted
}

/** Things, relations among them, and when things were. Built once, then only read. */
export class FactBase {
  readonly #ids: string[] = []
  readonly #byId = new Map<string, number>()
  readonly #tables = new Map<string, Table>()
  readonly #spans = new Map<number, Span>()
  readonly #before = new Map<number, Set<number>>()

  get things(): number {
    return this.#ids.length
  }

  get facts(): number {
    let sum = 0
    for (const table of this.#tables.values()) sum += table.size
    return sum
  }

  /** The thing with this id, new or known. */
  thing(id: string): number {
    const known = this.#byId.get(id)
    if (known !== undefined) return known
    const made = this.#ids.length
    this.#ids.push(id)
    this.#byId.set(id, made)
    return made
  }

  /** The thing with this id, or undefined. */
  find(id: string): number | undefined {
    return this.#byId.get(id)
  }

  id(thing: number): string {
    const id = this.#ids[thing]
    if (id === undefined) throw new RangeError(`no thing ${thing}`)
    return id
  }

  /** Adds a fact about things given by their ids. */
  add(relation: string, ...ids: readonly string[]): void {
    this.addThings(
      relation,
      ids.map(id => this.thing(id)),
    )
  }

  addThings(relation: string, things: readonly number[]): void {
    let table = this.#tables.get(relation)
    if (table === undefined) {
      table = new Table(relation, things.length)
      this.#tables.set(relation, table)
    }
    table.add(things)
  }

  table(relation: string): Table | undefined {
    return this.#tables.get(relation)
  }

  setSpan(id: string, span: Span): void {
    this.#spans.set(this.thing(id), span)
  }

  span(thing: number): Span | undefined {
    return this.#spans.get(thing)
  }

  /** Records that one thing is stated to be earlier than another, whatever their dates. */
  setBefore(earlier: string, later: string): void {
    const from = this.thing(earlier)
    let known = this.#before.get(from)
    if (known === undefined) this.#before.set(from, (known = new Set()))
    known.add(this.thing(later))
  }

  isBefore(earlier: number, later: number): boolean {
    return this.#before.get(earlier)?.has(later) === true
  }
}
