/** Makes the compact form of a case, whole or chunk by chunk, so that a large one never need be in memory as plain data. */
import {
  COMPULSIONS,
  LIBERTIES,
  relationOf,
  STANCES,
  VENUES,
  type CaseData,
  type Claim,
  type Literal,
  type Statement,
} from '#model'
import { IntList } from '../int-list.ts'
import { counted, statementCounts, voiceId } from '../vouching.ts'
import {
  ACTUAL,
  AGAINST_INTEREST,
  COMPACT_VERSION,
  COUNTS_ALL,
  COUNTS_DECIDED,
  REACHES_CO_ACCUSED,
  STANCE_SHIFT,
  type CaseFrame,
  type CompactCase,
} from './compact-case.ts'
import { IdBuilder } from './ids.ts'
import { OccasionBuilder } from './occasion-builder.ts'

/** The compact form of a whole case. Cost: linear in the case. */
export function compactCase({ claims, statements, ...frame }: CaseData): CompactCase {
  const builder = new CompactBuilder(frame)
  builder.claims(claims)
  builder.statements(statements)
  return builder.done()
}

export class CompactBuilder {
  private readonly frame: CaseFrame
  private readonly sources = new Map<string, number>()
  private readonly claimIds = new IdBuilder()
  private readonly claimFlags = new IntList()
  /** Claims spoken of that are not in the case. */
  private readonly strayClaims = new IdBuilder()
  private readonly read = new Map<number, Claim>()
  private readonly ids = new IdBuilder()
  private readonly source = new IntList()
  private readonly flags = new IntList()
  private readonly traits = new IntList()
  private readonly chainStart = new IntList()
  private readonly chain = new IntList()
  private readonly saidStart = new IntList()
  private readonly said = new IntList()
  private readonly groundStart = new IntList()
  private readonly ground = new IntList()
  /** Statements named before they came: where in `ground` each belongs. */
  private readonly awaited: { readonly at: number; readonly id: string }[] = []
  private readonly recants = new Map<number, readonly string[]>()
  private readonly occasions = new OccasionBuilder()

  constructor(frame: CaseFrame) {
    this.frame = frame
    frame.sources.forEach(({ id }, index) => this.sources.set(id, index))
  }

  /** The next claims. Throws RangeError after the first statement: statements speak of claims by number. */
  claims(chunk: Iterable<Claim>): void {
    if (this.ids.length > 0) throw new RangeError('all claims come before the first statement')
    const { relations, settings } = this.frame
    for (const claim of chunk) {
      const index = this.claimIds.intern(claim.id)
      if (index !== this.claimFlags.length) throw new RangeError(`claim ${claim.id} comes twice`)
      this.claimFlags.push(
        (counted(claim, 'all', settings.leastScore) ? COUNTS_ALL : 0) |
          (counted(claim, 'decided', settings.leastScore) ? COUNTS_DECIDED : 0),
      )
      const further =
        claim.relation === 'member-of' ||
        relationOf(claim.relation, relations)?.control !== undefined ||
        claim.roles.some(({ filler }) => filler.kind === 'exhibit')
      if (further) this.read.set(index, claim)
    }
  }

  /** The next statements, after all claims; they may name statements still to come. */
  statements(chunk: Iterable<Statement>): void {
    for (const statement of chunk) this.statement(statement)
  }

  private statement(statement: Statement): void {
    const index = this.ids.intern(statement.id)
    if (index !== this.flags.length) throw new RangeError(`statement ${statement.id} comes twice`)
    const { settings } = this.frame
    this.source.push(this.sources.get(statement.passage.source) ?? -1)
    this.flags.push(
      (statementCounts(statement, settings.leastScore, 'all') ? COUNTS_ALL : 0) |
        (statementCounts(statement, settings.leastScore, 'decided') ? COUNTS_DECIDED : 0) |
        (statement.modality === 'actual' ? ACTUAL : 0) |
        (statement.reachesCoAccused ? REACHES_CO_ACCUSED : 0) |
        (statement.againstInterest ? AGAINST_INTEREST : 0) |
        (STANCES.indexOf(statement.stance) << STANCE_SHIFT),
    )
    this.traits.push(traitsOf(statement))
    this.chainStart.push(this.chain.length)
    for (const voice of statement.voices) this.chain.push(this.occasions.intern(voiceId(voice), voice))
    this.saidStart.push(this.said.length)
    for (const literal of statement.literals) this.said.push(this.literal(literal))
    this.groundStart.push(this.ground.length)
    for (const item of statement.restsOn) if (item.kind !== 'cited') this.groundOf(item)
    if (statement.recants.length > 0) this.recants.set(index, statement.recants)
  }

  private groundOf({ kind, id }: { readonly kind: 'statement' | 'source'; readonly id: string }): void {
    if (kind === 'source') {
      const source = this.sources.get(id)
      this.ground.push(source === undefined ? -1 : 2 * source + 1)
      return
    }
    const known = this.ids.get(id)
    if (known === undefined) this.awaited.push({ at: this.ground.length, id })
    this.ground.push(known === undefined ? -1 : 2 * known)
  }

  private literal({ claim, negated }: Literal): number {
    const index = this.claimIds.get(claim)
    return index === undefined ? ~this.strayClaims.intern(claim) : 2 * index + (negated ? 1 : 0)
  }

  done(): CompactCase {
    for (const { at, id } of this.awaited) {
      const index = this.ids.get(id)
      if (index !== undefined) this.ground.values[at] = 2 * index
    }
    const numbers = (ids: readonly string[]): number[] =>
      ids.flatMap(id => {
        const index = this.ids.get(id)
        return index === undefined ? [] : [index]
      })
    this.chainStart.push(this.chain.length)
    this.saidStart.push(this.said.length)
    this.groundStart.push(this.ground.length)
    return {
      version: COMPACT_VERSION,
      frame: this.frame,
      claims: { ids: this.claimIds.done(), flags: this.claimFlags.done(), read: this.read },
      statements: {
        ids: this.ids.done(),
        source: this.source.done(),
        flags: this.flags.done(),
        traits: this.traits.done(),
        chainStart: this.chainStart.done(),
        chain: this.chain.done(),
        saidStart: this.saidStart.done(),
        said: this.said.done(),
        groundStart: this.groundStart.done(),
        ground: this.ground.done(),
        recants: new Map([...this.recants].map(([index, ids]) => [index, numbers(ids)])),
      },
      occasions: this.occasions.done(),
    }
  }
}

/** The bit of a venue, liberty or compulsion in `CompactStatements.traits`. */
export function traitBit(trait: string): number {
  const bit = TRAITS.indexOf(trait)
  if (bit < 0) throw new RangeError(`no such venue, liberty or compulsion: ${trait}`)
  return 1 << bit
}

const TRAITS: readonly string[] = [
  ...VENUES.map(venue => `venue:${venue}`),
  ...LIBERTIES.map(liberty => `liberty:${liberty}`),
  ...COMPULSIONS.map(compulsion => `compulsion:${compulsion}`),
]
const FIRST_LIBERTY = VENUES.length
const FIRST_COMPULSION = VENUES.length + LIBERTIES.length

/** Venue, liberty and compulsion under which the words were said, those of every voice that vouches. */
function traitsOf(statement: Statement): number {
  let bits =
    (1 << VENUES.indexOf(statement.venue)) | (1 << (FIRST_LIBERTY + LIBERTIES.indexOf(statement.liberty)))
  for (const own of statement.compulsion) bits |= 1 << (FIRST_COMPULSION + COMPULSIONS.indexOf(own))
  for (const { link, venue, liberty, compulsion } of statement.voices) {
    if (link !== 'asserted-by') continue
    if (venue !== 'unknown') bits |= 1 << VENUES.indexOf(venue)
    if (liberty !== 'unknown') bits |= 1 << (FIRST_LIBERTY + LIBERTIES.indexOf(liberty))
    for (const own of compulsion) bits |= 1 << (FIRST_COMPULSION + COMPULSIONS.indexOf(own))
  }
  return bits
}
