// Places for the nodes of a network: forces with a grid for the far ones, seeded by order, so that it is always the same.
//
// Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991), with their grid variant: repulsion only
// within two cell widths, so a step costs O(nodes + links) for evenly spread nodes.

export interface Place {
  readonly x: number
  readonly y: number
}

const STEPS = 240

/** Positions within the unit square, in the order of the nodes; `links` are pairs of indexes with a weight. */
export function layOut(
  nodes: number,
  links: readonly (readonly [from: number, to: number, weight: number])[],
): readonly Place[] {
  if (nodes === 0) return []
  const x = new Float64Array(nodes)
  const y = new Float64Array(nodes)
  // The sunflower: even, and the same every time; the first nodes, which have the most links, in the middle.
  for (let i = 0; i < nodes; i++) {
    const radius = 0.5 * Math.sqrt((i + 0.5) / nodes)
    const angle = i * Math.PI * (3 - Math.sqrt(5))
    x[i] = radius * Math.cos(angle)
    y[i] = radius * Math.sin(angle)
  }
  const ideal = 0.9 / Math.sqrt(nodes)
  const cell = ideal * 2
  const dx = new Float64Array(nodes)
  const dy = new Float64Array(nodes)
  const steps = nodes > 2000 ? STEPS / 3 : STEPS
  for (let step = 0; step < steps; step++) {
    dx.fill(0)
    dy.fill(0)
    repel(x, y, dx, dy, ideal, cell)
    for (const [a, b, weight] of links) {
      const ex = x[a]! - x[b]!
      const ey = y[a]! - y[b]!
      const distance = Math.hypot(ex, ey) || 1e-6
      const pull = ((distance * distance) / ideal / distance) * (0.4 + 0.2 * Math.min(3, weight))
      dx[a]! -= ex * pull
      dy[a]! -= ey * pull
      dx[b]! += ex * pull
      dy[b]! += ey * pull
    }
    const heat = 0.08 * (1 - step / steps) ** 1.5
    for (let i = 0; i < nodes; i++) {
      // A weak pull to the middle keeps parts without links from drifting off.
      dx[i]! -= x[i]! * 0.35
      dy[i]! -= y[i]! * 0.35
      const length = Math.hypot(dx[i]!, dy[i]!) || 1e-6
      x[i]! += (dx[i]! / length) * Math.min(length, heat)
      y[i]! += (dy[i]! / length) * Math.min(length, heat)
    }
  }
  return fitted(x, y)
}

function repel(
  x: Float64Array,
  y: Float64Array,
  dx: Float64Array,
  dy: Float64Array,
  ideal: number,
  cell: number,
): void {
  const grid = new Map<number, number[]>()
  for (let i = 0; i < x.length; i++) {
    const key = keyOf(Math.floor(x[i]! / cell), Math.floor(y[i]! / cell))
    const here = grid.get(key)
    if (here === undefined) grid.set(key, [i])
    else here.push(i)
  }
  for (let i = 0; i < x.length; i++) {
    const gx = Math.floor(x[i]! / cell)
    const gy = Math.floor(y[i]! / cell)
    for (let ox = -1; ox <= 1; ox++)
      for (let oy = -1; oy <= 1; oy++)
        for (const j of grid.get(keyOf(gx + ox, gy + oy)) ?? []) {
          if (j === i) continue
          const ex = x[i]! - x[j]!
          const ey = y[i]! - y[j]!
          const squared = Math.max(1e-9, ex * ex + ey * ey)
          if (squared > cell * cell) continue
          const push = (ideal * ideal) / squared
          dx[i]! += ex * push
          dy[i]! += ey * push
        }
  }
}

function fitted(x: Float64Array, y: Float64Array): readonly Place[] {
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i]!)
    right = Math.max(right, x[i]!)
    top = Math.min(top, y[i]!)
    bottom = Math.max(bottom, y[i]!)
  }
  const width = right - left || 1
  const height = bottom - top || 1
  return Array.from(x, (at, i) => ({ x: (at - left) / width, y: (y[i]! - top) / height }))
}

/** One number for a cell of the grid. */
function keyOf(gx: number, gy: number): number {
  return gx * 100_003 + gy
}
