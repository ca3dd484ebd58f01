import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Hex as inBrowser } from './sha256-web.ts'
import { sha256Hex } from './sha256.ts'

test('Node and browsers give the same digests', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 300 })), data => {
      // Unpaired surrogates are no text: what becomes of them is left to whoever encodes it.
      fc.pre(typeof data !== 'string' || data.isWellFormed())
      const expected = createHash('sha256').update(data).digest('hex')
      expect(sha256Hex(data)).toBe(expected)
      expect(inBrowser(data)).toBe(expected)
    }),
  )
})
