import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEFT, RIGHT, SHIFT, type ParserState } from './arc-hybrid.ts'
import { Beam } from './beam.ts'

/** Makes one move in every parse. */
function all(beam: Beam, move: number, label = 0): void {
  for (let index = 0; index < beam.count; index++) beam.offer(index, move, label, 0)
  beam.advance()
}

/** Three words, two of them on the stack. */
function withTwoShifted(): Beam {
  const beam = new Beam()
  beam.reset(3)
  all(beam, SHIFT)
  all(beam, SHIFT)
  return beam
}

const heads = (state: ParserState) => Array.from(state.heads.slice(0, state.length))

test('both sides of a doubt go on, the likelier first', () => {
  const beam = withTwoShifted()
  beam.offer(0, LEFT, 1, -0.9)
  beam.offer(0, RIGHT, 2, -0.5)
  beam.advance()
  expect(beam.count).toBe(2)
  expect([beam.state(0).heads[1], beam.state(1).heads[1]]).toEqual([0, 2])
  expect([beam.state(0).labels[1], beam.state(1).labels[1]]).toEqual([2, 1])
})

test('where nothing was offered the parses stay as they are', () => {
  const beam = withTwoShifted()
  beam.state(0).apply(RIGHT, 2)
  beam.advance()
  expect(beam.count).toBe(1)
  expect(beam.state(0).heads[1]).toBe(0)
})

test('what happens later turns the order round', () => {
  const beam = withTwoShifted()
  beam.offer(0, LEFT, 1, -0.9)
  beam.offer(0, RIGHT, 2, -0.5)
  beam.advance()
  beam.offer(0, SHIFT, 0, -0.8)
  beam.offer(1, SHIFT, 0, -0.1)
  beam.advance()
  expect(beam.state(0).heads[1]).toBe(2)
})

test('a parse that falls far behind is given up', () => {
  const beam = withTwoShifted()
  beam.offer(0, LEFT, 1, -4)
  beam.offer(0, RIGHT, 2, -0.1)
  beam.advance()
  expect(beam.count).toBe(1)
  expect(beam.state(0).heads[1]).toBe(0)
})

test('of parses that differ in finished words only the better is kept', () => {
  const beam = new Beam()
  beam.reset(4)
  for (const move of [SHIFT, SHIFT, SHIFT]) all(beam, move)
  beam.offer(0, RIGHT, 5, -0.5)
  beam.offer(0, RIGHT, 6, -0.6)
  beam.advance()
  expect(beam.count).toBe(2)
  all(beam, RIGHT, 7)
  expect(beam.count).toBe(1)
  expect(beam.state(0).labels[2]).toBe(5)
})

test('whatever is offered, every parse is a tree in the end and no two share a state', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(97), { minLength: 16 }), (length, dice) => {
      const beam = new Beam()
      beam.reset(length)
      let roll = 0
      for (let step = 0; step < 2 * length; step++) {
        for (let index = 0; index < beam.count; index++)
          for (const move of [SHIFT, LEFT, RIGHT])
            if (beam.state(index).allowed(move))
              beam.offer(index, move, dice[roll % dice.length]! % 3, -dice[roll++ % dice.length]! / 40)
        beam.advance()
        const states = Array.from({ length: beam.count }, (_, index) => beam.state(index))
        expect(new Set(states).size).toBe(beam.count)
      }
      for (let index = 0; index < beam.count; index++) {
        expect(beam.state(index).done).toBe(true)
        expect(heads(beam.state(index)).filter(head => head === length)).toHaveLength(1)
      }
    }),
  )
})
