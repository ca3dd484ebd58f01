import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ABSENT, FeatureTemplates, type Template } from './feature-templates.ts'
import { mix1, mix2, mix3 } from './hash.ts'
import { Arena } from './kernels.ts'

const SLOTS = 6
const slot = fc.nat(SLOTS - 1)
const template: fc.Arbitrary<Template> = fc.oneof(
  fc.tuple(fc.nat(400), slot),
  fc.tuple(fc.nat(400), slot, slot),
  fc.tuple(fc.nat(400), slot, slot, slot),
)
const value = fc.oneof(fc.integer(), fc.integer({ min: -9, max: 60 }), fc.constant(ABSENT))

/** What the kernel does, one template at a time. */
function hashOf([template, ...slots]: Template, values: readonly number[]): number {
  const [a, b, c] = slots.map(each => values[each!]!)
  if ([a, b, c].includes(ABSENT)) return 0
  if (b === undefined) return mix1(template, a!)
  return c === undefined ? mix2(template, a!, b) : mix3(template, a!, b, c)
}

test('templates are hashed as single features are, and absent values make none', () => {
  fc.assert(
    fc.property(
      fc.array(template, { minLength: 1, maxLength: 20 }),
      fc.array(value, { minLength: SLOTS, maxLength: SLOTS }),
      (templates, values) => {
        const arena = new Arena()
        const at = arena.allocate(SLOTS * 4)
        const features = new FeatureTemplates(arena, templates, at)
        arena.ints.set(values, at / 4)
        features.hash()
        const expected = templates.map(each => hashOf(each, values))
        const from = features.hashes / 4
        expect([...arena.ints.subarray(from, from + features.count)]).toEqual(expected)
        const out = new Int32Array(30)
        const kept = expected.filter(hash => hash !== 0)
        expect(features.copy(out, 2)).toBe(2 + kept.length)
        expect([...out.subarray(2, 2 + kept.length)]).toEqual(kept)
      },
    ),
  )
})
