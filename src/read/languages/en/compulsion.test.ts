// Whose compulsion a sentence tells of, and at which occasion.
import { expect, test } from 'vitest'
import { compulsionsOf, ownCompulsions } from './compulsion.ts'

test('an author’s own compulsion in the paper at hand', () => {
  expect(ownCompulsions('After six days without sleep I signed what they wrote.', '1937')).toEqual([
    'torture',
  ])
  expect(ownCompulsions('I was told that my wife had been arrested.', '1937')).toEqual(['hostage'])
  expect(ownCompulsions('They promised me a pardon.', null)).toEqual(['promise'])
})

test('what was done to another, or in another year, is not the author’s compulsion here', () => {
  expect(ownCompulsions('In the cell I heard that Weiss was beaten.', '1937')).toEqual([])
  expect(ownCompulsions('In 1921 I was beaten by the police of the old regime.', '1937')).toEqual([])
  expect(ownCompulsions('Orlik was kept standing for three nights.', '1937')).toEqual([])
})

test('a report marks its own speaker only', () => {
  expect(compulsionsOf('After nine days without sleep he stated that …', 'Tosk')).toEqual(['torture'])
  expect(compulsionsOf('Tosk said after the prisoner Orlik was beaten that …', 'Tosk')).toEqual([])
  expect(compulsionsOf('Under torture Tosk confessed that …', 'Anton Tosk')).toEqual(['torture'])
})
