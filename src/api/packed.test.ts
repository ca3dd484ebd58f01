import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from './packed.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('what was packed comes back as JSON would bring it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(unpack(pack(value))).toEqual(plain(value))
    }),
    { numRuns: 500 },
  )
  const odd = {
    left: undefined,
    numbers: [-1, -0.5, -0, 0, 1e21, NaN],
    gaps: [undefined, null],
    ['__proto__']: { a: 1 },
    empty: [{}, [], ''],
    'a,b': ['1,2', '[1,2]'],
  }
  expect(unpack(pack(odd))).toEqual(plain(odd))
  expect(Object.keys(unpack(pack(odd)) as object)).toEqual(Object.keys(plain(odd) as object))
})

test('what is alike is said once, and is one object', () => {
  const voice = { actor: 'holtzman', link: 'asserted-by', venue: 'court', compulsion: [] }
  const statements = Array.from({ length: 200 }, (_, i) => ({
    id: `statement-of-the-record-${i}`,
    voices: [{ ...voice }],
  }))
  const packed = pack(statements)
  expect(packed.split('asserted-by')).toHaveLength(2)
  expect(packed.length).toBeLessThan(JSON.stringify(statements).length / 3)
  const [first, second] = unpack(packed) as typeof statements
  expect(first!.voices).toBe(second!.voices)
})
