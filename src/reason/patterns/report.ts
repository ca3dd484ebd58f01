// Tries every pattern on a case and tells what it found: roles filled, grounds with their passages, how much was looked at.
import type { CaseData, Finding, Literal, Message, MessageParam, Passage } from '#model'
import { findingId } from '#model'
import { CATALOGUE } from './catalogue/index.ts'
import { type DerivedFacts, NOTHING_DERIVED } from './derived.ts'
import { Explainer, type Line } from './explain.ts'
import type { FactBase } from './fact-base.ts'
import { factsOf } from './facts.ts'
import { type Binding, countMatches, match } from './match.ts'
import { type Pattern, readPatterns, type Variant } from './pattern.ts'
import { binds } from './plan.ts'
import { type Condition, parseConditions } from './query.ts'
import { splitThing } from './vocabulary.ts'

/** How often a pattern could have matched, and did. */
export interface PatternCells {
  readonly pattern: string
  readonly looked: number
  readonly matched: number
}

export interface PatternReport {
  readonly findings: readonly Finding[]
  /** One row a pattern, in the order of the catalogue, matches or none. */
  readonly cells: readonly PatternCells[]
}

/** Every finding of the built-in patterns, of the case's own and of `own`. Patterns of the case that are not well formed are left out. */
export function patternReport(
  data: CaseData,
  derived: DerivedFacts = NOTHING_DERIVED,
  own: readonly Pattern[] = [],
): PatternReport {
  const base = factsOf(data, derived)
  const all = [...CATALOGUE, ...readPatterns(data.settings.patterns ?? []).patterns, ...own]
  const explainer = new Explainer(data, base)
  const findings: Finding[] = []
  const cells: PatternCells[] = []
  for (const pattern of all) {
    const found = matchPattern(pattern, base)
    cells.push({ pattern: pattern.id, looked: found.looked, matched: found.matched })
    for (const group of found.groups) findings.push(findingOf(pattern, group, explainer, base))
  }
  return { findings, cells }
}

function key(binding: Binding, names: readonly string[]): string {
  return names.map(name => binding.get(name)!).join(' ')
}

/** Matches that are told as one finding. */
export interface MatchGroup {
  readonly variant: Variant
  readonly bindings: readonly Binding[]
}

/** Every match of a pattern, gathered, and how many cells were looked at. */
export function matchPattern(
  pattern: Pattern,
  base: FactBase,
): { readonly groups: readonly MatchGroup[]; readonly looked: number; readonly matched: number } {
  const cells = parseConditions(pattern.cells)
  const where = parseConditions(pattern.where)
  const known = new Set(cells.flatMap(binds))
  const cellRoles = pattern.roles.filter(role => known.has(role))
  const looked = countMatches(cells, cellRoles.length > 0 ? cellRoles : [...known], base)
  const told = new Set<string>()
  const matchedCells = new Set<string>()
  const groups = new Map<string, { variant: Variant; bindings: Binding[] }>()
  const apart = pattern.roles.filter(role => !pattern.gather.includes(role))
  for (const variant of pattern.variants)
    for (const binding of match(
      [...cells, ...where, ...parseConditions(variant.where)],
      pattern.roles,
      base,
    )) {
      const filling = key(binding, pattern.roles)
      if (told.has(filling)) continue
      told.add(filling)
      matchedCells.add(key(binding, cellRoles))
      const group = `${variant.id} ${key(binding, apart)}`
      const known = groups.get(group)
      if (known === undefined) groups.set(group, { variant, bindings: [binding] })
      else known.bindings.push(binding)
    }
  return { groups: [...groups.values()], looked, matched: matchedCells.size }
}

function findingOf(
  pattern: Pattern,
  { variant, bindings }: MatchGroup,
  explainer: Explainer,
  base: FactBase,
): Finding {
  const roles = Object.fromEntries(
    pattern.roles.map(role => [
      role,
      [...new Set(bindings.map(binding => splitThing(base.id(binding.get(role)!)).id))].sort(),
    ]),
  )
  const params = Object.fromEntries(
    pattern.roles.map(role => [
      role,
      bindings
        .map(binding => base.id(binding.get(role)!))
        .filter((thing, i, all) => all.indexOf(thing) === i)
        .map(thing => explainer.param(thing)),
    ]),
  )
  const grounds = bindings.flatMap(binding => groundsOf(pattern, variant, binding, explainer, base))
  const lines = distinct(grounds)
  const literals = distinctLiterals(lines.flatMap(line => line.literals))
  const undecided = [...new Set(lines.flatMap(line => line.undecided))].sort()
  return {
    id: findingId(
      `pattern/${pattern.id}/${variant.id}`,
      pattern.roles.flatMap(role => [role, ...roles[role]!]),
      [],
    ),
    kind: 'pattern',
    pattern: pattern.id,
    severity: variant.severity,
    message: messageOf(variant.message, params, pattern),
    roles,
    literals,
    passages: distinctPassages(lines.flatMap(line => line.passages)),
    undecided,
    provisional: undecided.length > 0,
    proof: [
      ...lines.map(({ message, passages, depth }) => ({ message, passages, depth })),
      ...[
        ...pattern.weakens.map(text => ({
          key: 'pattern.line.weakens',
          params: { text: { ref: 'message' as const, id: text } },
        })),
        ...pattern.not.map(text => messageOf(text, {}, pattern)),
      ].map(message => ({ message, passages: [], depth: 0 })),
    ],
  }
}

function groundsOf(
  pattern: Pattern,
  variant: Variant,
  binding: Binding,
  explainer: Explainer,
  base: FactBase,
): readonly Line[] {
  const lines = pattern.show.flatMap(name => {
    const thing = binding.get(name)
    return thing === undefined ? [] : explainer.lines(thing)
  })
  const conditions = parseConditions([...pattern.cells, ...pattern.where, ...variant.where])
  const paths = conditions.flatMap(each =>
    each.kind === 'closure' ? explainer.path(each, value(binding, each)) : [],
  )
  const beside = pattern.beside.flatMap(({ text, show, where }) => {
    const given = givenConditions(binding, base)
    const found = match([...given, ...parseConditions(where)], show, base)
    const besideLines = found.flatMap(each =>
      show.flatMap(name => explainer.lines(each.get(name)!).map(line => ({ ...line, literals: [] }))),
    )
    if (besideLines.length === 0) return []
    const head: Line = {
      message: messageOf(text, {}, pattern),
      passages: [],
      literals: [],
      undecided: [],
      depth: 0,
    }
    return [head, ...besideLines.map(line => ({ ...line, depth: line.depth + 1 }))]
  })
  return [...lines, ...paths, ...beside]
}

/** The binding as conditions, so that a further query starts from it. */
function givenConditions(binding: Binding, base: FactBase): readonly Condition[] {
  return [...binding].map(([name, thing]) => ({
    kind: 'same',
    left: { kind: 'variable', name },
    right: { kind: 'constant', id: base.id(thing) },
  }))
}

function value(
  binding: Binding,
  { from, to, at }: Extract<Condition, { kind: 'closure' }>,
): readonly [number | undefined, number | undefined, number | null] {
  const of = (term: typeof from): number | undefined =>
    term.kind === 'variable' ? binding.get(term.name) : undefined
  return [of(from), of(to), at === null ? null : (of(at) ?? null)]
}

/** A key of the catalogue as it is; a user's own words as the parameter of a message for them. */
function messageOf(text: string, params: Readonly<Record<string, MessageParam>>, pattern: Pattern): Message {
  if (/^pattern\.[a-z0-9.-]+$/.test(text)) return { key: text, params }
  if (Object.keys(params).length === 0) return { key: 'pattern.own', params: { text } }
  return {
    key: 'pattern.own-found',
    params: { name: text || pattern.name, fillers: Object.values(params).flat() },
  }
}

function distinct(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>()
  return lines.filter(line => {
    const key = JSON.stringify([line.message, line.passages])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function distinctLiterals(literals: readonly Literal[]): readonly Literal[] {
  return literals.filter(
    (literal, i) =>
      literals.findIndex(each => each.claim === literal.claim && each.negated === literal.negated) === i,
  )
}

function distinctPassages(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(
    (passage, i) => passages.findIndex(each => JSON.stringify(each) === JSON.stringify(passage)) === i,
  )
}
