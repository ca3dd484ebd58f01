/**
 * The rules of standing read straight off a case's plain data, one rule at a time. The proof checker is built on them;
 * the compiler and the solver are not, so that each tells of mistakes in the other.
 */
import {
  literalKey,
  negate,
  occasionKey,
  type CaseData,
  type ElementNode,
  type Literal,
  type Statement,
} from '#model'
import type { Basis } from './compiled.ts'
import type { Item } from './item.ts'
import { sureWithin } from './stretch.ts'

/** What is set aside: occasions by their key with the link before it, statements and sources by id. */
export interface SetAside {
  readonly occasions: ReadonlySet<string>
  readonly statements: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

/** Whether a premise counts as true. Both are asked of keys as `keyOf` gives them. */
export interface Reading {
  /** Of what a rule needs. */
  readonly is: (key: string) => boolean
  /** Of what would disable or attack. */
  readonly threat: (key: string) => boolean
  /** False leaves conflicts out altogether, those too of a literal that cannot hold by itself. */
  readonly conflicts?: boolean
}

/** One string for an item. */
export function keyOf(item: Item): string {
  switch (item.kind) {
    case 'literal':
      return `literal ${literalKey(item)}`
    case 'occasion':
      return `occasion ${item.key}`
    case 'count':
    case 'element':
      return `count ${item.count} ${item.accused} ${item.tree ?? ''}`
    case 'charge':
      return `charge ${item.charge} ${item.accused}`
    case 'statement':
    case 'inference':
    case 'source':
      return `${item.kind} ${item.id}`
  }
}

const literalName = (literal: Literal): string => `literal ${literalKey(literal)}`

export class Rules {
  private readonly data: CaseData
  private readonly basis: Basis
  private readonly aside: SetAside
  private readonly accused: string | undefined
  private readonly statements = new Map<string, Statement>()
  private readonly vouchers = new Map<string, Statement[]>()
  private readonly recanters = new Map<string, string[]>()
  private readonly claims = new Set<string>()

  constructor(data: CaseData, basis: Basis, aside: SetAside, accused?: string) {
    this.data = data
    this.basis = basis
    this.aside = aside
    this.accused = accused
    for (const claim of data.claims) if (this.admitted(claim)) this.claims.add(claim.id)
    for (const statement of data.statements) {
      if (!this.admitted(statement)) continue
      if (basis === 'decided' && statement.voices.some(voice => voice.actor === null)) continue
      this.statements.set(statement.id, statement)
      for (const said of this.says(statement)) append(this.vouchers, said, statement)
    }
    for (const later of this.statements.values())
      if (later.stance === 'recants' && later.modality === 'actual')
        for (const earlier of this.statements.values())
          if (takesBack(later, earlier)) {
            append(this.recanters, earlier.id, later.id)
            append(this.recanters, later.id, earlier.id)
          }
  }

  /** Whether an item's rule fires under a reading; `preferred` holds `target member` pairs of literal names. */
  holds(item: Item, reading: Reading, preferred: ReadonlySet<string>): boolean {
    switch (item.kind) {
      case 'occasion':
        return !this.aside.occasions.has(item.key) && !this.occasionUndercut(item.key, reading)
      case 'source':
        return !this.aside.sources.has(item.id) && !this.undercut('source', item.id, reading)
      case 'statement':
        return this.statement(item.id, reading)
      case 'inference':
        return this.inference(item.id, reading)
      case 'literal':
        return this.literal(item, reading, preferred)
      case 'count':
      case 'element':
        return this.trees(item.count, item.accused, item.tree).some(root => this.element(root, reading))
      case 'charge':
        return this.data.charges
          .filter(charge => charge.id === item.charge)
          .flatMap(charge => charge.counts)
          .some(count => this.trees(count.id, item.accused).some(root => this.element(root, reading)))
    }
  }

  /** Whether any rule speaks of a key at all; what none speaks of falls without more. */
  speaksOf(key: string): boolean {
    const space = key.indexOf(' ')
    const id = key.slice(space + 1)
    switch (key.slice(0, space)) {
      case 'literal':
        return (
          this.claims.has(id.replace(/^¬/, '')) &&
          (this.vouchers.has(key) ||
            this.data.inferences.some(({ conclusion }) => literalName(conclusion) === key))
        )
      case 'statement':
        return this.statements.has(id)
      default:
        return true
    }
  }

  /** What a statement vouches for, as literal names. */
  says(statement: Statement): string[] {
    if (statement.modality !== 'actual') return []
    const literals = statement.literals.filter(({ claim }) => this.claims.has(claim))
    if (statement.stance === 'denies') return literals.map(literal => literalName(negate(literal)))
    const vouches = statement.stance === 'asserts' || statement.stance === 'incriminates-self'
    return vouches ? literals.map(literalName) : []
  }

  /** Every certain conflict that a literal is in, as literal names; a claim and its negation always are one. */
  conflicts(literal: Literal): string[][] {
    const own = literalName(literal)
    const stated = this.data.conflicts
      .filter(conflict => conflict.certainty === 'certain')
      .map(conflict => [...new Set(conflict.literals.map(literalName))])
      .filter(members => members.includes(own))
    return [...stated, [own, literalName(negate(literal))]]
  }

  private admitted({ status, score }: { readonly status: string; readonly score: number }): boolean {
    if (status === 'confirmed' || status === 'corrected') return true
    return status === 'suggested' && this.basis === 'all' && score >= this.data.settings.leastScore
  }

  private literal(literal: Literal, reading: Reading, preferred: ReadonlySet<string>): boolean {
    const own = literalName(literal)
    if (!this.claims.has(literal.claim)) return false
    const vouched =
      (this.vouchers.get(own) ?? []).some(({ id }) => reading.is(`statement ${id}`)) ||
      this.data.inferences.some(
        ({ id, conclusion }) => literalName(conclusion) === own && reading.is(`inference ${id}`),
      )
    if (reading.conflicts === false) return vouched
    return (
      vouched &&
      !this.conflicts(literal).some(members => {
        const others = members.filter(member => member !== own)
        return others.every(reading.threat) && !others.some(other => preferred.has(`${own} ${other}`))
      })
    )
  }

  private statement(id: string, reading: Reading): boolean {
    const statement = this.statements.get(id)
    if (!statement || statement.modality !== 'actual') return false
    if (this.aside.statements.has(id) || this.silent(statement)) return false
    const source = statement.passage.source
    if (this.data.sources.some(own => own.id === source) && !reading.is(`source ${source}`)) return false
    if (!statement.voices.every(voice => reading.is(`occasion ${voice.link}:${occasionKey(voice)}`)))
      return false
    if (this.undercut('statement', id, reading)) return false
    if ((this.recanters.get(id) ?? []).some(other => reading.threat(`statement ${other}`))) return false
    const grounds = statement.restsOn.filter(ground => ground.kind !== 'cited')
    if (grounds.length === 0) return true
    const said = this.says(statement)
    return grounds.some(ground => {
      if (ground.kind === 'statement') return reading.is(`statement ${ground.id}`)
      return said.some(literal =>
        (this.vouchers.get(literal) ?? []).some(
          other => other.passage.source === ground.id && reading.is(`statement ${other.id}`),
        ),
      )
    })
  }

  private silent(statement: Statement): boolean {
    if (this.accused === undefined || !this.data.settings.confessionReachesMakerOnly) return false
    const maker = statement.voices.at(-1)!
    return (
      statement.stance === 'incriminates-self' &&
      !statement.reachesCoAccused &&
      (maker.actor ?? `?${maker.name}`) !== this.accused
    )
  }

  private inference(id: string, reading: Reading): boolean {
    const inference = this.data.inferences.find(own => own.id === id)
    if (!inference || !this.claims.has(inference.conclusion.claim)) return false
    const met = inference.premises.filter(premise => reading.is(literalName(premise))).length
    if (!enough(inference.quantifier, met, inference.premises.length)) return false
    if (this.undercut('inference', id, reading)) return false
    const exhibits = inference.premises.flatMap(({ claim }) =>
      (this.data.claims.find(own => own.id === claim)?.roles ?? []).flatMap(({ filler }) =>
        filler.kind === 'exhibit' ? [filler.id] : [],
      ),
    )
    return !exhibits.some(exhibit => this.undercut('exhibit', exhibit, reading))
  }

  private undercut(
    kind: 'source' | 'statement' | 'inference' | 'exhibit',
    id: string,
    reading: Reading,
  ): boolean {
    return this.data.undercuts.some(
      ({ target, literal }) =>
        target.kind === kind && target.id === id && reading.threat(literalName(literal)),
    )
  }

  private occasionUndercut(key: string, reading: Reading): boolean {
    const voice = key.slice(key.indexOf(':') + 1)
    const at = voice.lastIndexOf('@')
    const actor = voice.slice(0, at)
    const when = voice.slice(at + 1, voice.lastIndexOf('/')) || null
    return this.data.undercuts.some(({ target, literal }) => {
      if (target.kind !== 'voice' || target.actor !== actor || !reading.threat(literalName(literal)))
        return false
      return target.during === null || sureWithin(when, target.during, this.data.settings.hemisphere)
    })
  }

  private trees(count: string, accused: string, tree?: string): ElementNode[] {
    for (const charge of this.data.charges)
      for (const own of charge.counts) {
        if (own.id !== count) continue
        const entry = own.accused.find(({ actor }) => actor === accused)
        if (!entry) return []
        const trees = entry.trees.length > 0 ? entry.trees : own.trees
        const literal = { claim: own.of, negated: false }
        if (trees.length === 0) return [{ kind: 'claim', id: own.of, literal, origin: 'text' }]
        return [(trees.find(({ id }) => id === tree) ?? trees[0]!).root]
      }
    return []
  }

  private element(element: ElementNode, reading: Reading): boolean {
    if (element.kind === 'claim') return reading.is(literalName(element.literal))
    return enough(
      element.quantifier,
      element.of.filter(part => this.element(part, reading)).length,
      element.of.length,
    )
  }
}

function takesBack(later: Statement, earlier: Statement): boolean {
  if (later.id === earlier.id) return false
  const [now, then] = [later.voices.at(-1)!, earlier.voices.at(-1)!]
  if ((now.actor ?? `?${now.name}`) !== (then.actor ?? `?${then.name}`)) return false
  if (later.recants.length > 0) return later.recants.includes(earlier.id)
  if (earlier.stance !== 'asserts' && earlier.stance !== 'incriminates-self') return false
  if (now.when === then.when && now.liberty === then.liberty) return false
  const claims = new Set(later.literals.map(({ claim }) => claim))
  return claims.size === 0 || earlier.literals.some(({ claim }) => claims.has(claim))
}

function enough(quantifier: 'all' | 'any' | { readonly atLeast: number }, met: number, of: number): boolean {
  if (quantifier === 'all') return of > 0 && met === of
  return met >= (quantifier === 'any' ? 1 : quantifier.atLeast)
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
