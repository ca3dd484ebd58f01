// The one form of all patterns, built in or a user's own: roles, a query, what it means and what it does not mean.
import { z } from 'zod'
import { severitySchema } from '#schemas'
import { binds } from './plan.ts'
import { type Condition, conditionSchema, parseConditions } from './query.ts'
import { columnsOf } from './facts.ts'

const name = z.string().regex(/^[\p{L}][\p{L}\p{N}_-]*$/u)
const conditions = z.array(conditionSchema).readonly()

/** A text for people: a key of the message catalogue for built-in patterns, the words themselves in a user's own. */
const text = z.string().min(1)

const besideSchema = z
  .strictObject({ text, show: z.array(name).min(1).readonly(), where: conditions })
  .readonly()

export const patternSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: text,
    definition: text,
    /** Where the figure is described: literature, rules of evidence, earlier practice. */
    described: z.array(text).readonly().default([]),
    /** Roles in the order in which they are printed; each is a name that the query gives a value to. */
    roles: z.array(name).min(1).readonly(),
    /** Roles gathered into one finding: matches that differ in these only are one. */
    gather: z.array(name).readonly().default([]),
    /** What is looked at, before asking for the figure: the denominator that is always printed. */
    cells: conditions,
    where: conditions,
    /**
     * Readings of the figure, tried in order: a match that fits one is not asked for the next. At least one; a pattern without
     * distinctions has one with no conditions of its own.
     */
    variants: z
      .array(
        z
          .strictObject({
            id: z.string().regex(/^[a-z][a-z0-9-]*$/),
            severity: severitySchema,
            message: text,
            where: conditions.default([]),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    /** Names of the query whose passages are the grounds, in order. */
    show: z.array(name).readonly().default([]),
    /** What belongs beside the finding without being part of it: failed predictions of the same voice. */
    beside: z.array(besideSchema).readonly().default([]),
    /** What would weaken it. */
    weakens: z.array(text).min(1).readonly(),
    /** What it does not mean. */
    not: z.array(text).min(1).readonly(),
    /** Innocent cases that look like it and must not match. */
    nearMisses: z.array(text).min(1).readonly(),
  })
  .readonly()

/** A pattern as data. */
export type PatternSource = z.input<typeof patternSchema>
export type Pattern = z.infer<typeof patternSchema>
export type Variant = Pattern['variants'][number]

/** A built-in pattern with what it leaves out filled in: as the schema does it, without the library that a browser would have to load. */
export function filledIn(source: PatternSource): Pattern {
  const { described = [], gather = [], show = [], beside = [], variants } = source
  return {
    ...source,
    described,
    gather,
    show,
    beside,
    variants: variants.map(({ where = [], ...variant }) => ({ ...variant, where })),
  }
}

/** Patterns from data of unknown form (a file, a case), and what is wrong with those that cannot be used. */
export function readPatterns(given: readonly unknown[]): {
  readonly patterns: readonly Pattern[]
  readonly problems: readonly string[]
} {
  const patterns: Pattern[] = []
  const problems: string[] = []
  given.forEach((each, index) => {
    const parsed = patternSchema.safeParse(each)
    const found = parsed.success
      ? problemsOf(parsed.data)
      : parsed.error.issues.map(issue => `${issue.path.map(String).join('.')}: ${issue.message}`)
    if (parsed.success && found.length === 0) patterns.push(parsed.data)
    const name = parsed.success ? parsed.data.id : `pattern ${index + 1}`
    problems.push(...found.map(problem => `${name}: ${problem}`))
  })
  return { patterns, problems }
}

/** What is wrong with a pattern: unknown facts, wrong number of things, roles that nothing fills. Empty where nothing is. */
export function problemsOf(pattern: Pattern): readonly string[] {
  const problems: string[] = []
  const parse = (where: string, sources: Pattern['where']): readonly Condition[] => {
    try {
      return parseConditions(sources)
    } catch (error) {
      problems.push(`${where}: ${error instanceof Error ? error.message : String(error)}`)
      return []
    }
  }
  const cells = parse('cells', pattern.cells)
  const where = parse('where', pattern.where)
  const variants = pattern.variants.flatMap(each => parse(each.id, each.where))
  const beside = pattern.beside.flatMap(each => parse('beside', each.where))
  for (const condition of [...cells, ...where, ...variants, ...beside]) check(condition, problems)
  const filled = new Set([...cells, ...where].flatMap(binds))
  for (const role of pattern.roles) if (!filled.has(role)) problems.push(`nothing fills the role ${role}`)
  for (const role of pattern.gather) if (!pattern.roles.includes(role)) problems.push(`${role} is no role`)
  for (const each of pattern.show) if (!filled.has(each)) problems.push(`nothing to show for ${each}`)
  return problems
}

function check(condition: Condition, problems: string[]): void {
  switch (condition.kind) {
    case 'fact':
    case 'closure': {
      const columns = columnsOf(condition.relation)
      if (columns === undefined) problems.push(`no such fact: ${condition.relation}`)
      else if (condition.kind === 'fact' && columns !== condition.terms.length)
        problems.push(`${condition.relation} takes ${columns} things, not ${condition.terms.length}`)
      else if (condition.kind === 'closure' && columns < 2)
        problems.push(`${condition.relation} has no steps to follow`)
      return
    }
    case 'none':
    case 'some':
    case 'count':
      for (const each of condition.of) check(each, problems)
      return
    case 'any':
      for (const each of condition.of.flat()) check(each, problems)
      return
    case 'time':
    case 'same':
    case 'different':
  }
}
