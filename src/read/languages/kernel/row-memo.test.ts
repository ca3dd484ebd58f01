import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mix1, mix2, mix3 } from './hash.ts'
import { encodeNetwork } from './network-file.ts'
import { LEAST } from './parse-features.ts'
import { RowMemo } from './row-memo.ts'
import { SumNetwork } from './sum-network.ts'

const value = fc.integer({ min: LEAST, max: 20 })
const feature = fc.record({
  size: fc.integer({ min: 1, max: 3 }),
  template: fc.integer({ min: 300, max: 303 }),
  a: value,
  b: value,
  c: value,
})

function hashOf({
  size,
  template,
  a,
  b,
  c,
}: {
  size: number
  template: number
  a: number
  b: number
  c: number
}) {
  return size === 1 ? mix1(template, a) : size === 2 ? mix2(template, a, b) : mix3(template, a, b, c)
}

test('rows come from the tables as they come from the network', () => {
  fc.assert(
    fc.property(fc.array(feature, { minLength: 1, maxLength: 40 }), features => {
      // A template has one size.
      const own = features.map(each => ({ ...each, template: each.template + each.size * 4 }))
      const keys = [...new Set(own.filter((_, at) => at % 2 === 0).map(hashOf))]
      const network = new SumNetwork(
        encodeNetwork({
          classes: ['a'],
          hidden: 32,
          slots: 0,
          dimensions: 0,
          keys,
          rows: new Float32Array(keys.length * 32),
          projections: new Float32Array(),
          bias: new Float32Array(32),
          output: new Float32Array(32),
          outputBias: new Float32Array(1),
        }),
      )
      const expected = own.map(each => network.rowOf(hashOf(each))).filter(row => row !== 0)
      const memo = new RowMemo(network)
      for (let pass = 0; pass < 2; pass++) {
        memo.begin(0)
        for (const each of own) {
          const { size, template, a, b, c } = each
          if (size === 1) memo.few1(template, a)
          else if (size === 2) memo.few2(template, a, b)
          else memo.few3(template, a, b, c)
        }
        expect([...network.list.subarray(0, memo.count)]).toEqual(expected)
      }
    }),
  )
})
