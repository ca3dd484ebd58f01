import { unpack } from '#api'
import { EMPTY_CASE } from '#model'
import { expect, test } from 'vitest'
import { packedCase } from './packed-case.ts'

test('a case is packed once for each version, and once more where that failed', async () => {
  let [version, loads, isBroken] = [1, 0, false]
  const ask = packedCase({
    version: async () => version,
    async data() {
      loads++
      if (isBroken) throw new Error('the case is in use by another program')
      return { ...EMPTY_CASE, confirmed: [`finding-${version}`] }
    },
  })
  const [one, other] = await Promise.all([ask(), ask()])
  expect(unpack(one)).toEqual({ version: 1, data: { ...EMPTY_CASE, confirmed: ['finding-1'] } })
  expect(other).toBe(one)
  expect(loads).toBe(1)
  version = 2
  isBroken = true
  await expect(ask()).rejects.toThrow('in use')
  isBroken = false
  expect(unpack(await ask())).toMatchObject({ version: 2, data: { confirmed: ['finding-2'] } })
})
