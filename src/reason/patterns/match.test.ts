import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FactBase, type Span } from './fact-base.ts'
import { match } from './match.ts'
import { type ConditionSource, parseConditions } from './query.ts'

function base(...facts: readonly string[]): FactBase {
  const made = new FactBase()
  for (const fact of facts) {
    const [relation, ...things] = fact.split(' ')
    made.add(relation!, ...things)
  }
  return made
}

function found(
  facts: FactBase,
  roles: readonly string[],
  ...conditions: readonly ConditionSource[]
): string[] {
  return match(parseConditions(conditions), roles, facts)
    .map(binding => roles.map(role => facts.id(binding.get(role)!)).join(' '))
    .sort()
}

const day = (n: number): Span => ({ startMin: n, startMax: n, endMin: n, endMax: n })

describe('a query', () => {
  const village = base(
    'parent ann bob',
    'parent ann cis',
    'parent bob dan',
    'parent cis eve',
    'knows bob cis m1',
    'knows dan eve m2',
  )

  test('joins, and gives every filling of the roles once', () => {
    expect(found(village, ['g', 'c'], 'parent(g, p)', 'parent(p, c)')).toEqual(['ann dan', 'ann eve'])
    expect(found(village, ['g'], 'parent(g, p)', 'parent(p, c)')).toEqual(['ann'])
    expect(found(village, ['x'], 'knows(x, y, "m2")')).toEqual(['dan'])
    expect(found(village, ['x'], 'knows(x, y, "m9")')).toEqual([])
    expect(found(village, ['x', 'y'], 'parent(p, x)', 'parent(p, y)', 'x != y')).toEqual([
      'bob cis',
      'cis bob',
    ])
  })

  test('a name that occurs only in a negation is anyone at all', () => {
    expect(found(village, ['c'], 'parent(_, c)', { none: ['parent(c, x)'] })).toEqual(['dan', 'eve'])
    expect(found(village, ['c'], 'parent(_, c)', { some: ['parent(c, x)'] })).toEqual(['bob', 'cis'])
  })

  test('counts different things', () => {
    expect(found(village, ['p'], 'parent(p, _)', { count: 'c', of: ['parent(p, c)'], atLeast: 2 })).toEqual([
      'ann',
    ])
    expect(found(village, ['p'], 'parent(_, p)', { count: 'c', of: ['parent(p, c)'], atMost: 0 })).toEqual([
      'dan',
      'eve',
    ])
  })

  test('takes either branch', () => {
    expect(
      found(village, ['a', 'b'], 'parent("ann", a)', { any: [['parent(a, b)'], ['knows(a, b, _)']] }),
    ).toEqual(['bob cis', 'bob dan', 'cis eve'])
  })

  test('reaches over any number of steps, and back to itself only round a circle', () => {
    expect(found(village, ['x'], 'parent+("ann", x)')).toEqual(['bob', 'cis', 'dan', 'eve'])
    expect(found(village, ['x'], 'parent*(x, "dan")')).toEqual(['ann', 'bob', 'dan'])
    const circle = base('parent a b', 'parent b a', 'parent c c')
    expect(found(circle, ['x'], 'parent+(x, x)')).toEqual(['a', 'b', 'c'])
  })

  test('a step of control counts only at its time', () => {
    const made = base('controls gpu boss k1', 'controls boss agent k2', 'met agent m1', 'met agent m2')
    made.setSpan('k1', { startMin: 0, startMax: 0, endMin: 100, endMax: 100 })
    made.setSpan('k2', { startMin: 50, startMax: 50, endMin: 100, endMax: 100 })
    made.setSpan('m1', day(20))
    made.setSpan('m2', day(70))
    expect(found(made, ['m'], 'met(a, m)', 'controls+("gpu", a) at m')).toEqual(['m2'])
    expect(found(made, ['m'], 'met(a, m)', 'm before "k2"')).toEqual(['m1'])
    expect(found(made, ['m'], 'met(a, m)', 'm within "k2"')).toEqual(['m2'])
    expect(found(made, ['m'], 'met(a, m)', 'm maybe overlaps "k1"')).toEqual(['m1', 'm2'])
  })

  test('names what cannot be read or planned', () => {
    expect(() => found(village, ['x'], 'parent(x')).toThrow('not a condition: parent(x')
    expect(() => found(village, ['x'], 'x != y')).toThrow('nothing says what x, y is')
    expect(() => found(village, ['x'], 'parent(x, y, z)')).toThrow('parent takes 2 things')
  })
})

describe('against trying every filling', () => {
  const THINGS = ['a', 'b', 'c', 'd', 'e']
  const thing = fc.constantFrom(...THINGS)
  const name = fc.constantFrom('x', 'y', 'z', 'w')
  const facts = fc.record({
    r: fc.uniqueArray(fc.tuple(thing, thing), { maxLength: 10, selector: String }),
    s: fc.uniqueArray(fc.tuple(thing, thing), { maxLength: 8, selector: String }),
    t: fc.uniqueArray(fc.tuple(thing, thing, thing), { maxLength: 10, selector: String }),
  })
  const plain: fc.Arbitrary<ConditionSource> = fc.oneof(
    fc.tuple(fc.constantFrom('r', 's', 'r+', 's*'), name, name).map(([r, a, b]) => `${r}(${a}, ${b})`),
    fc.tuple(name, name, name).map(([a, b, c]) => `t(${a}, ${b}, ${c})`),
    fc.tuple(name, name).map(([a, b]) => `${a} != ${b}`),
  )
  const nested: fc.Arbitrary<ConditionSource> = fc.oneof(
    { weight: 4, arbitrary: plain },
    fc.array(plain, { minLength: 1, maxLength: 2 }).map(none => ({ none })),
    fc.array(plain, { minLength: 1, maxLength: 2 }).map(some => ({ some })),
    fc
      .tuple(fc.array(plain, { minLength: 1, maxLength: 2 }), fc.array(plain, { minLength: 1, maxLength: 2 }))
      .map(any => ({ any })),
    fc
      .tuple(fc.array(plain, { minLength: 1, maxLength: 2 }), fc.integer({ min: 0, max: 3 }))
      .map(([of, atLeast]) => ({ count: 'n', of: ['r(x, n)', ...of], atLeast })),
  )

  test('the same fillings', () => {
    fc.assert(
      fc.property(facts, fc.array(nested, { minLength: 1, maxLength: 3 }), (rows, rest) => {
        const made = new FactBase()
        for (const each of THINGS) made.thing(each)
        for (const [relation, list] of Object.entries(rows))
          for (const row of list) made.add(relation, ...row)
        const conditions = ['r(x, y)', 's(z, w)', ...rest]
        const wanted: string[] = []
        for (const x of THINGS)
          for (const y of THINGS) {
            const outer = { x, y }
            if (some(['z', 'w'], outer, env => conditions.every(each => holds(rows, each, env))))
              wanted.push(`${x} ${y}`)
          }
        expect(found(made, ['x', 'y'], ...conditions)).toEqual(wanted.sort())
      }),
      { numRuns: 1500, seed: 3 },
    )
  })

  type Rows = { r: [string, string][]; s: [string, string][]; t: [string, string, string][] }
  type Env = Readonly<Record<string, string>>

  function some(names: readonly string[], env: Env, test: (env: Env) => boolean): boolean {
    const [first, ...rest] = names
    if (first === undefined) return test(env)
    return THINGS.some(value => some(rest, { ...env, [first]: value }, test))
  }

  function free(sources: readonly ConditionSource[], env: Env): string[] {
    const names = new Set(JSON.stringify(sources).match(/\b[xyzwn]\b/g))
    return [...names].filter(each => env[each] === undefined)
  }

  function holds(rows: Rows, source: ConditionSource, env: Env): boolean {
    if (typeof source !== 'string') {
      const all = (list: readonly ConditionSource[], inner: Env): boolean =>
        list.every(each => holds(rows, each, inner))
      if ('none' in source) return !some(free(source.none, env), env, inner => all(source.none, inner))
      if ('some' in source) return some(free(source.some, env), env, inner => all(source.some, inner))
      if ('any' in source) return source.any.some(list => all(list, env))
      const counted = THINGS.filter(n =>
        some(free(source.of, { ...env, n }), { ...env, n }, inner => all(source.of, inner)),
      )
      return counted.length >= source.atLeast!
    }
    const [a, b, c] = source
      .replace(/^[rst][+*]?/, '')
      .match(/\b[xyzwn]\b/g)!
      .map(each => env[each]!)
    if (source.includes('!=')) return a !== b
    if (source.startsWith('t')) return rows.t.some(row => row[0] === a && row[1] === b && row[2] === c)
    const edges = source.startsWith('r') ? rows.r : rows.s
    if (!/[+*]/.test(source)) return edges.some(row => row[0] === a && row[1] === b)
    if (source.includes('*') && a === b) return true
    const reached = new Set<string>()
    const grow = (from: string): void => {
      for (const [f, t] of edges)
        if (f === from && !reached.has(t)) {
          reached.add(t)
          grow(t)
        }
    }
    grow(a!)
    return reached.has(b!)
  }
})
