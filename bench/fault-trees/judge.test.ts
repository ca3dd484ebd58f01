import { expect, test } from 'vitest'
import { readOpenPsa } from '../open-psa.ts'
import { copiesOf } from './copies.ts'
import { cpuOfRuns, spread } from './cpu.ts'

const XML = `<?xml version="1.0"?>
<opsa-mef>
<define-fault-tree name="pair"><define-gate name="top"><or><basic-event name="a"/><basic-event name="b"/></or></define-gate></define-fault-tree>
<model-data><define-basic-event name="a"><float value="0.5"/></define-basic-event>
<define-basic-event name="b"><float value="0.25"/></define-basic-event></model-data>
</opsa-mef>`

test('copies of a tree share no name, and each is the tree', () => {
  expect(() => readOpenPsa(copiesOf(XML, 2))).toThrow('top-copy-0, top-copy-1')
  const one = readOpenPsa(copiesOf(XML, 1))
  expect(one.events).toEqual(['a-copy-0', 'b-copy-0'])
  expect(one.probabilities).toEqual([0.5, 0.25])
  expect(one.structure).toEqual(readOpenPsa(XML).structure)
})

test('CPU time of a command is read in thousandths of a second', () => {
  expect(cpuOfRuns('for ((i = 0; i < $1; i++)); do :; done', ['3000'], 1)).toBeGreaterThan(0)
})

test('a spread has its middle between its ends', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 })
  expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 })
})
