import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openCompact, openReasoner } from '../reasoner.ts'
import { itemsOf } from '../testing/laws.ts'
import { randomCase } from '../testing/random-case.ts'
import { houses } from '../house.ts'
import { CompactBuilder, compactCase } from './compact-builder.ts'
import { IdBuilder, Ids } from './ids.ts'
import { statementsOn } from './statements-on.ts'

test('ids keep their numbers and their letters, whatever the letters are', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), strings => {
      const odd = [...strings, '', 'Троцкий', 'Блюмкин 🗎', '\ud83d', 'constructor']
      const builder = new IdBuilder()
      const numbers = odd.map(id => builder.intern(id))
      const ids = new Ids(builder.done())
      expect(odd.map(id => ids.get(id))).toEqual(numbers)
      expect(numbers.map(at => ids.at(at))).toEqual(odd)
      expect(ids.length).toBe(new Set(odd).size)
    }),
    { numRuns: 50 },
  )
})

test('ten thousand ids are all found again, and no other', () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `statement ${at}`)
  const builder = new IdBuilder()
  names.forEach(name => builder.intern(name))
  const ids = new Ids(builder.done())
  expect(names.every((name, at) => ids.get(name) === at)).toBe(true)
  expect(ids.get('statement 10000')).toBeUndefined()
})

test('a case in chunks, sent to a worker, is the case', () => {
  for (let seed = 0; seed < 30; seed++) {
    const data = randomCase(seed)
    const { claims, statements, ...frame } = data
    const builder = new CompactBuilder(frame)
    for (const claim of claims) builder.claims([claim])
    for (const statement of statements) builder.statements([statement])
    const facts = builder.done()
    expect(facts).toEqual(compactCase(data))
    const near = openReasoner(data)
    const far = openCompact(structuredClone(facts))
    expect(itemsOf(data).map(item => far.standing(item))).toEqual(
      itemsOf(data).map(item => near.standing(item)),
    )
  }
})

test('an old form, an id that comes twice, and a claim after statements are refused', () => {
  const data = randomCase(1)
  const facts = compactCase(data)
  expect(() => openCompact({ ...facts, version: 1 as 2 })).toThrow(RangeError)
  expect(() => compactCase({ ...data, claims: [...data.claims, data.claims[0]!] })).toThrow(RangeError)
  const builder = new CompactBuilder(data)
  builder.claims(data.claims)
  builder.statements(data.statements)
  expect(() => builder.claims([{ ...data.claims[0]!, id: 'late' }])).toThrow(RangeError)
})

test('given to a worker, it answers what the workbench asks without the plain case', () => {
  for (let seed = 0; seed < 30; seed++) {
    const data = randomCase(seed)
    const near = openReasoner(data)
    const facts = compactCase(data)
    const sent = structuredClone(facts)
    const far = openCompact(sent)
    expect(far.test([])).toEqual(near.test([]))
    for (const { charge, accused } of far.compiled.charges) {
      const { id } = data.charges[charge]!
      expect(houses(far, id, accused)).toEqual(houses(near, id, accused))
    }
    const about = data.claims.slice(0, 2).map(({ id }) => id)
    expect(statementsOn(sent, about)).toEqual(
      data.statements
        .filter(({ literals }) => literals.some(({ claim }) => about.includes(claim)))
        .map(({ id }) => id),
    )
  }
})
