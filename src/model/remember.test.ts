import { expect, test } from 'vitest'
import { remembering } from './remember.ts'

test('works once for a text, and again when too many others came between', () => {
  const worked: string[] = []
  const length = remembering(text => {
    worked.push(text)
    return text.length
  }, 2)
  expect(['a', 'bb', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 2])
  expect(worked).toEqual(['a', 'bb'])
  expect([length('ccc'), length('a')]).toEqual([3, 1])
  expect(worked).toEqual(['a', 'bb', 'ccc', 'a'])
})
