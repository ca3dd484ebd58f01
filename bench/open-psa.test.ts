import { expect, test } from 'vitest'
import { evaluate } from '../src/reason/structure/structure.ts'
import { readOpenPsa } from './open-psa.ts'

const EVENTS = ['a', 'b', 'c', 'd']

/** A tree of one top gate over four events; `gates` are the formulas of its gates by name. */
const treeOf = (gates: Readonly<Record<string, string>>): string =>
  `<opsa-mef><define-fault-tree name="t">${Object.entries(gates)
    .map(([name, formula]) => `<define-gate name="${name}">${formula}</define-gate>`)
    .join('')}</define-fault-tree><model-data>${EVENTS.map(
    event => `<define-basic-event name="${event}"><float value="0.1"/></define-basic-event>`,
  ).join('')}</model-data></opsa-mef>`
const g = (name: string): string => `<gate name="${name}"/>`
const e = (name: string): string => `<basic-event name="${name}"/>`

test.each([
  ['any of', 'or', (a: boolean, b: boolean, shared: boolean) => (a || shared) !== (b || shared)],
  ['all of', 'and', (a: boolean, b: boolean, shared: boolean) => (a && shared) !== (b && shared)],
] as const)('an exclusive or of two “%s” with parts in common is what it says', (_, kind, expected) => {
  const { structure, events } = readOpenPsa(
    treeOf({
      top: `<xor>${g('left')}${g('right')}</xor>`,
      left: `<${kind}>${e('a')}${g('shared')}</${kind}>`,
      right: `<${kind}>${g('again')}${e('b')}</${kind}>`,
      shared: `<and>${e('c')}${e('d')}</and>`,
      again: `<and>${e('d')}${e('c')}</and>`,
    }),
  )
  for (let bits = 0; bits < 16; bits++) {
    const on = (name: string): boolean => ((bits >> EVENTS.indexOf(name)) & 1) === 1
    expect(
      evaluate(structure, variable => on(events[variable]!)),
      String(bits),
    ).toBe(expected(on('a'), on('b'), on('c') && on('d')))
  }
})

test('its denial too, where one side has nothing of its own', () => {
  const { structure, events } = readOpenPsa(
    treeOf({
      top: `<not><xor>${g('left')}${g('right')}</xor></not>`,
      left: `<or>${e('a')}${e('c')}</or>`,
      right: `<or>${e('c')}</or>`,
    }),
  )
  for (let bits = 0; bits < 16; bits++) {
    const on = (name: string): boolean => ((bits >> EVENTS.indexOf(name)) & 1) === 1
    expect(evaluate(structure, variable => on(events[variable]!))).toBe((on('a') || on('c')) === on('c'))
  }
})
