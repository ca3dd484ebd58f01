/** How many nodes lie below others in a table that grows. */
import { enlarged, type NodeTable } from './node-table.ts'

export class NodeCount {
  private readonly nodes: NodeTable
  private marks = new Int32Array(0)
  private mark = 0
  private stack = new Int32Array(64)

  constructor(nodes: NodeTable) {
    this.nodes = nodes
  }

  /** The nodes below and with one, both ends left out. Cost: linear in them. */
  of(from: number): number {
    if (from < 2) return 0
    const { low, high, level } = this.nodes
    if (this.marks.length < level.length) this.marks = enlarged(this.marks, level.length)
    const { marks } = this
    let { stack } = this
    const mark = ++this.mark
    marks[0] = marks[1] = marks[from] = mark
    stack[0] = from
    let top = 1
    let count = 0
    while (top > 0) {
      const node = stack[--top]!
      count++
      if (top + 2 > stack.length) stack = this.stack = enlarged(stack, stack.length * 2)
      const without = low[node]!
      if (marks[without] !== mark) {
        marks[without] = mark
        stack[top++] = without
      }
      const with_ = high[node]!
      if (marks[with_] !== mark) {
        marks[with_] = mark
        stack[top++] = with_
      }
    }
    return count
  }
}
