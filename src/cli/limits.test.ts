import { Command } from 'commander'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '#read'
import { limitsOf } from './limits.ts'
import { withLimitOptions } from './limit-options.ts'

const parse = (...args: string[]) => {
  const command = withLimitOptions(new Command('read')).exitOverride()
  command.parse(args, { from: 'user' })
  return limitsOf(command.opts())
}

test('without flags nothing is asked for', () => {
  expect(parse()).toBeUndefined()
})

test('a limit asked for takes its unit, the others stay', () => {
  expect(parse('--text-limit', '64', '--memory-limit', '4096')).toEqual({
    ...DEFAULT_LIMITS,
    characters: 64_000_000,
    heapBytes: 4096 * 1024 * 1024,
  })
  expect(parse('--time-limit', '5', '--file-limit', '300')).toEqual({
    ...DEFAULT_LIMITS,
    milliseconds: 5000,
    fileBytes: 300 * 1024 * 1024,
  })
})

test('the defaults told in the help are the ones kept', () => {
  const told = Object.fromEntries(
    withLimitOptions(new Command('read')).options.map(({ long, description }) => [
      long,
      Number(/\((\d+)\)$/.exec(description)![1]),
    ]),
  )
  const { characters, fileBytes, milliseconds, heapBytes } = DEFAULT_LIMITS
  expect(told).toEqual({
    '--text-limit': characters / 1e6,
    '--file-limit': fileBytes / 1024 ** 2,
    '--time-limit': milliseconds / 1000,
    '--memory-limit': heapBytes / 1024 ** 2,
  })
})

test.each(['0', '-1', 'many', '1.5', '501'])('%s millions of characters are refused', value => {
  expect(() => parse('--text-limit', value)).toThrow('--text-limit takes a whole number from 1 to 500')
})
