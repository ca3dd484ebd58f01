import { expect, test } from 'vitest'
import { modernForm } from './archaic.ts'

test('verbs of early modern English, and words that only look like them', () => {
  expect('saith deposeth testifieth knoweth confesseth hath spake'.split(' ').map(modernForm)).toEqual(
    'says deposes testifies knows confesses has spoke'.split(' '),
  )
  const same = 'teeth Elizabeth twentieth Macbeth beneath Kenneth length both'.split(' ')
  expect(same.map(modernForm)).toEqual(same)
})
