// The language of patterns: conditions on a case graph, written as one would say them, parsed to plain data.
//
//   met(m, A, B)            a fact of this relation; names are variables, "quoted" words are constants, _ is anything
//   controls+(A, B)         one or more steps of the relation's first two columns; controls*(A, B) also A itself
//   controls+(A, B) at m    the same, by steps whose own time (third column) may overlap that of m
//   a before b              certainly earlier; `a maybe before b`: not certainly later; also `overlaps`, `within`
//   A != B                  two different things; `A = B` the same
//   {"none": […]}           nothing fits; names that occur nowhere outside are "any at all"
//   {"some": […]}           something fits (does not multiply matches)
//   {"any": [[…], […]]}     at least one of the lists fits
//   {"count": "x", "of": […], "atLeast": 3}    so many different x fit
import { z } from 'zod'

export type ConditionSource =
  | string
  | { readonly none: readonly ConditionSource[] }
  | { readonly some: readonly ConditionSource[] }
  | { readonly any: readonly (readonly ConditionSource[])[] }
  | {
      readonly count: string
      readonly of: readonly ConditionSource[]
      readonly atLeast?: number | undefined
      readonly atMost?: number | undefined
    }

export const conditionSchema: z.ZodType<ConditionSource, ConditionSource> = z.lazy(() =>
  z.union([
    z.string().min(1),
    z.strictObject({ none: z.array(conditionSchema).min(1).readonly() }).readonly(),
    z.strictObject({ some: z.array(conditionSchema).min(1).readonly() }).readonly(),
    z.strictObject({ any: z.array(z.array(conditionSchema).min(1).readonly()).min(2).readonly() }).readonly(),
    z
      .strictObject({
        count: z.string().min(1),
        of: z.array(conditionSchema).min(1).readonly(),
        atLeast: z.int().min(0).optional(),
        atMost: z.int().min(0).optional(),
      })
      .readonly(),
  ]),
)

export type Term =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'constant'; readonly id: string }
  | { readonly kind: 'anything' }

export const TIME_RELATIONS = ['before', 'overlaps', 'within'] as const
export type TimeRelation = (typeof TIME_RELATIONS)[number]

export type Condition =
  | { readonly kind: 'fact'; readonly relation: string; readonly terms: readonly Term[] }
  | {
      readonly kind: 'closure'
      readonly relation: string
      readonly from: Term
      readonly to: Term
      readonly at: Term | null
      readonly reflexive: boolean
    }
  | {
      readonly kind: 'time'
      readonly relation: TimeRelation
      readonly certain: boolean
      readonly left: Term
      readonly right: Term
    }
  | { readonly kind: 'same' | 'different'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'none' | 'some'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly (readonly Condition[])[] }
  | {
      readonly kind: 'count'
      readonly variable: string
      readonly of: readonly Condition[]
      readonly atLeast: number
      readonly atMost: number
    }

const WORD = String.raw`(?:"[^"]*"|[\p{L}_][\p{L}\p{N}_-]*)`
const FACT = new RegExp(
  String.raw`^([\p{L}][\p{L}\p{N}-]*)([+*]?)\(\s*(${WORD}(?:\s*,\s*${WORD})*)\s*\)(?:\s+at\s+(${WORD}))?$`,
  'u',
)
const TIME = new RegExp(String.raw`^(${WORD})\s+(maybe\s+)?(before|overlaps|within)\s+(${WORD})$`, 'u')
const EQUAL = new RegExp(String.raw`^(${WORD})\s*(!?=)\s*(${WORD})$`, 'u')

/** Parses conditions. Throws RangeError naming what could not be read. */
export function parseConditions(sources: readonly ConditionSource[]): readonly Condition[] {
  return sources.map(parseCondition)
}

function parseCondition(source: ConditionSource): Condition {
  if (typeof source === 'string') return parseSentence(source.trim())
  if ('none' in source) return { kind: 'none', of: parseConditions(source.none) }
  if ('some' in source) return { kind: 'some', of: parseConditions(source.some) }
  if ('any' in source) return { kind: 'any', of: source.any.map(parseConditions) }
  const { count, of, atLeast = 0, atMost = Infinity } = source
  return { kind: 'count', variable: count, of: parseConditions(of), atLeast, atMost }
}

function parseSentence(text: string): Condition {
  const time = TIME.exec(text)
  if (time !== null) {
    const [, left, maybe, relation, right] = time
    return {
      kind: 'time',
      relation: relation as TimeRelation,
      certain: maybe === undefined,
      left: term(left!),
      right: term(right!),
    }
  }
  const equal = EQUAL.exec(text)
  if (equal !== null)
    return { kind: equal[2] === '=' ? 'same' : 'different', left: term(equal[1]!), right: term(equal[3]!) }
  const fact = FACT.exec(text)
  if (fact === null) throw new RangeError(`not a condition: ${text}`)
  const [, relation, closure, list, at] = fact
  const terms = [...list!.matchAll(new RegExp(WORD, 'gu'))].map(([word]) => term(word))
  if (closure === '') {
    if (at !== undefined) throw new RangeError(`"at" needs + or *: ${text}`)
    return { kind: 'fact', relation: relation!, terms }
  }
  const [from, to, ...more] = terms
  if (from === undefined || to === undefined || more.length > 0)
    throw new RangeError(`${closure} takes two: ${text}`)
  return {
    kind: 'closure',
    relation: relation!,
    from,
    to,
    at: at === undefined ? null : term(at),
    reflexive: closure === '*',
  }
}

function term(word: string): Term {
  if (word === '_') return { kind: 'anything' }
  if (word.startsWith('"')) return { kind: 'constant', id: word.slice(1, -1) }
  return { kind: 'variable', name: word }
}

/** Names of the variables in a condition, nested ones too, in order of appearance. */
export function variablesOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'fact':
      return named(condition.terms)
    case 'closure':
      return named([condition.from, condition.to, ...(condition.at === null ? [] : [condition.at])])
    case 'time':
    case 'same':
    case 'different':
      return named([condition.left, condition.right])
    case 'none':
    case 'some':
      return condition.of.flatMap(variablesOf)
    case 'any':
      return condition.of.flat().flatMap(variablesOf)
    case 'count':
      return [condition.variable, ...condition.of.flatMap(variablesOf)]
  }
}

function named(terms: readonly Term[]): string[] {
  return terms.flatMap(each => (each.kind === 'variable' ? [each.name] : []))
}
