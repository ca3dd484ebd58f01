import type { ElementNode, ElementTree } from '#model'
import { countSchema } from '#schemas'
import { expect, test } from 'vitest'
import { copyOf, kept, withChange, withElement, withoutElement, withoutTree, withTree } from './tree-edits.ts'

const claim = (id: string): ElementNode => ({
  kind: 'claim',
  id,
  literal: { claim: `c-${id}`, negated: false },
  origin: 'text',
})
const TREE: ElementTree = {
  id: 't',
  name: 'From the indictment',
  by: 'reader',
  root: {
    kind: 'group',
    id: 'all',
    quantifier: 'all',
    origin: 'text',
    of: [
      claim('met'),
      { kind: 'group', id: 'either', quantifier: 'any', origin: 'statute', of: [claim('told')] },
    ],
  },
}
const COUNT = countSchema.parse({
  id: 'k',
  of: 'c-told',
  trees: [TREE],
  accused: [{ actor: 'holtzman' }, { actor: 'trotsky', trees: [{ ...TREE, id: 'own' }] }],
})

test('an element is added to what must all hold; where any would do, both must hold', () => {
  expect(withElement(TREE, claim('when')).root).toMatchObject({
    of: [{ id: 'met' }, { id: 'either' }, { id: 'when' }],
  })
  const any: ElementTree = { ...TREE, root: { ...TREE.root, quantifier: 'any' } as ElementNode }
  expect(withElement(any, claim('when')).root).toMatchObject({
    quantifier: 'all',
    of: [{ id: 'all', quantifier: 'any' }, { id: 'when' }],
  })
})

test('an element taken out takes an emptied group along; the last one leaves nothing', () => {
  expect(withoutElement(TREE, 'told')?.root).toMatchObject({ of: [{ id: 'met' }] })
  expect(withoutElement(withoutElement(TREE, 'told')!, 'met')).toBeNull()
})

test('an element changes its origin, its words and its sign, a group its quantifier', () => {
  const changed = withChange(TREE, 'told', { origin: 'analyst', label: 'told in person', negated: true })
  expect(changed.root).toMatchObject({
    of: [
      { id: 'met', origin: 'text' },
      { of: [{ origin: 'analyst', label: 'told in person', literal: { negated: true } }] },
    ],
  })
  expect(withChange(TREE, 'either', { quantifier: { atLeast: 1 } }).root).toMatchObject({
    of: [{}, { quantifier: { atLeast: 1 }, origin: 'statute' }],
  })
})

test('a copy shares no id with its pattern', () => {
  const ids = (node: ElementNode): string[] => [
    node.id,
    ...(node.kind === 'group' ? node.of.flatMap(ids) : []),
  ]
  const copy = copyOf(TREE, { id: 'n', name: 'Mine', by: 'reader' })
  expect(ids(copy.root)).toEqual(['n-0', 'n-1', 'n-2', 'n-3'])
  expect(copy).toMatchObject({ id: 'n', name: 'Mine' })
})

test('a tree is put where the accused has his own, else with the count', () => {
  const mine = { ...TREE, id: 'mine' }
  const forAll = withTree(COUNT, 'holtzman', mine)
  expect(forAll.trees.map(({ id }) => id)).toEqual(['t', 'mine'])
  expect(forAll.accused[1]!.trees.map(({ id }) => id)).toEqual(['own'])
  const forOne = withTree(COUNT, 'trotsky', { ...mine, id: 'own', name: 'Changed' })
  expect(forOne.trees.map(({ name }) => name)).toEqual(['From the indictment'])
  expect(forOne.accused[1]!.trees).toMatchObject([{ id: 'own', name: 'Changed' }])
  expect(withoutTree(COUNT, 'holtzman', 't').trees).toEqual([])
})

test('a count’s own claim becomes a tree that can be kept', () => {
  const shown = { id: 'c-told', name: '', by: '', root: claim('c-told'), implied: true }
  expect(kept(shown, { id: 'n', name: 'Elements', by: 'reader' })).toMatchObject({
    id: 'n',
    root: { id: 'n-claim' },
  })
})
