import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEFT, ParserState, RIGHT, SHIFT } from './arc-hybrid.ts'

const MOVES = [SHIFT, LEFT, RIGHT]

/** A projective tree with one root, built by random moves: heads from 0, the root is `length`. */
const projective = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }))
  .map(([length, choices]) => {
    const state = new ParserState()
    state.reset(length)
    for (let step = 0; !state.done; step++) {
      const open = MOVES.filter(move => state.allowed(move))
      state.apply(open[choices[step % choices.length]! % open.length]!, 0)
    }
    return state.heads.slice(0, length)
  })

test('any sequence of allowed moves gives a tree with one root', () => {
  fc.assert(
    fc.property(projective, heads => {
      expect([...heads].filter(head => head === heads.length)).toHaveLength(1)
      for (let word = 0; word < heads.length; word++) {
        let steps = 0
        for (let up = word; up < heads.length; up = heads[up]!)
          expect(steps++).toBeLessThanOrEqual(heads.length)
      }
    }),
  )
})

test('moves without cost lead to the gold tree', () => {
  fc.assert(
    fc.property(projective, fc.nat(100), (gold, seed) => {
      const state = new ParserState()
      state.reset(gold.length)
      for (let step = 0; !state.done; step++) {
        const free = MOVES.filter(move => state.allowed(move) && state.cost(move, gold) === 0)
        expect(free.length).toBeGreaterThan(0)
        state.apply(free[(seed + step) % free.length]!, 0)
      }
      expect(Array.from(state.heads.slice(0, gold.length))).toEqual(Array.from(gold))
    }),
  )
})

// The size of a cost is a lower bound only: that one word alone hangs from the root makes some mistakes dearer.
test('before the first mistake, a move costs something exactly when an arc is lost by it', () => {
  const small = projective.filter(heads => heads.length <= 5)
  fc.assert(
    fc.property(small, fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }), (gold, choices) => {
      const trail: number[] = []
      const at = replay(gold.length, trail)
      for (let step = 0; !at().done; step++) {
        const before = leastLoss(gold, trail)
        const open = MOVES.filter(move => at().allowed(move))
        for (const move of open)
          expect(leastLoss(gold, [...trail, move]) > before).toBe(at().cost(move, gold) > 0)
        const free = open.filter(move => at().cost(move, gold) === 0)
        trail.push(free[choices[step % choices.length]! % free.length]!)
      }
    }),
    { numRuns: 10 },
  )
})

function replay(length: number, trail: readonly number[]): () => ParserState {
  return () => {
    const state = new ParserState()
    state.reset(length)
    for (const move of trail) state.apply(move, 0)
    return state
  }
}

/** Wrong heads of the best tree that can still be reached, by trying everything. */
function leastLoss(gold: Int32Array, trail: readonly number[]): number {
  const state = replay(gold.length, trail)()
  if (state.done) return gold.filter((head, word) => state.heads[word] !== head).length
  const open = MOVES.filter(move => state.allowed(move))
  return Math.min(...open.map(move => leastLoss(gold, [...trail, move])))
}

/** "him in Rome" with the head of "in" still open: told apart until "him" has its head, not after. */
test('two states are the same ahead when they differ in what is finished only', () => {
  const [one, other] = [new ParserState(), new ParserState()]
  one.reset(4)
  for (const move of [SHIFT, SHIFT, SHIFT]) one.apply(move, 0)
  other.copy(one)
  expect(one.sameAhead(other)).toBe(true)
  one.apply(RIGHT, 5)
  other.apply(RIGHT, 6)
  expect(one.sameAhead(other)).toBe(false)
  one.apply(RIGHT, 7)
  other.apply(RIGHT, 7)
  expect(one.sameAhead(other)).toBe(true)
  expect([one.labels[2], other.labels[2]]).toEqual([5, 6])
})

test('a copy goes its own way', () => {
  fc.assert(
    fc.property(projective, fc.nat(20), (gold, cut) => {
      const state = new ParserState()
      state.reset(gold.length)
      const free = () => MOVES.find(move => state.allowed(move) && state.cost(move, gold) === 0)!
      for (let step = 0; step < cut && !state.done; step++) state.apply(free(), 1)
      const copy = new ParserState()
      copy.copy(state)
      while (!copy.done)
        copy.apply(
          MOVES.find(move => copy.allowed(move))!,
          2,
        )
      while (!state.done) state.apply(free(), 1)
      expect(Array.from(state.heads.slice(0, gold.length))).toEqual(Array.from(gold))
    }),
  )
})
