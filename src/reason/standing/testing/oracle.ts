/**
 * The semantics as it is written, by brute force and nothing else: a set of names, rules tried until nothing changes,
 * and the alternating fixpoint of the whole case. Shares no code with the compiler, the solver or the proof checker.
 */
import type { CaseData, ElementNode, Literal, Statement } from '#model'

export interface Labels {
  label(name: string): 'stands' | 'falls' | 'contested'
}

/** What is set aside: occasions by `link:actor@when/liberty`, statements and sources by id. */
export interface SetAside {
  readonly occasions: ReadonlySet<string>
  readonly statements: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
}

/** Names: `l:¬c1`, `s:t1`, `n:count actor tree`, `k:charge actor`; `accused` silences others' confessions. */
export function oracle(data: CaseData, aside: SetAside, accused?: string): Labels {
  const answered = preferences(data, aside, accused)
  let sure = new Set<string>()
  let possible = model(data, aside, accused, sure, answered)
  for (;;) {
    const nextSure = model(data, aside, accused, possible, answered)
    const nextPossible = model(data, aside, accused, nextSure, answered)
    const same = nextSure.size === sure.size && nextPossible.size === possible.size
    sure = nextSure
    possible = nextPossible
    if (same) break
  }
  return { label: name => (sure.has(name) ? 'stands' : possible.has(name) ? 'contested' : 'falls') }
}

const name = ({ claim, negated }: Literal): string => `l:${negated ? '¬' : ''}${claim}`
const opposite = (text: string): string =>
  text.startsWith('l:¬') ? `l:${text.slice(3)}` : `l:¬${text.slice(2)}`

function says(statement: Statement): string[] {
  if (statement.stance === 'denies') return statement.literals.map(literal => opposite(name(literal)))
  return statement.stance === 'asserts' || statement.stance === 'incriminates-self'
    ? statement.literals.map(name)
    : []
}

const occasionsOf = (statement: Statement): string[] =>
  statement.voices.map(voice => `${voice.link}:${voice.actor}@${voice.when ?? ''}/${voice.liberty}`)

/** Everything that follows when what is in `against` counts as true wherever it is denied. */
function model(
  data: CaseData,
  aside: SetAside,
  accused: string | undefined,
  against: ReadonlySet<string>,
  answered: ReadonlySet<string>,
): Set<string> {
  const held = new Set<string>()
  for (let before = -1; before < held.size;) {
    before = held.size
    for (const statement of data.statements)
      if (statementHolds(data, aside, accused, against, held, statement)) held.add(`s:${statement.id}`)
    for (const inference of data.inferences) {
      const met = inference.premises.filter(premise => held.has(name(premise))).length
      const undercut = data.undercuts.some(
        ({ target, literal }) =>
          target.kind === 'inference' && target.id === inference.id && against.has(name(literal)),
      )
      if (enough(inference.quantifier, met, inference.premises.length) && !undercut)
        held.add(`i:${inference.id}`)
    }
    for (const claim of data.claims)
      for (const literal of [`l:${claim.id}`, `l:¬${claim.id}`])
        if (vouched(data, held, literal) && !attacked(data, against, literal, answered)) held.add(literal)
    for (const charge of data.charges)
      for (const count of charge.counts)
        for (const own of count.accused) {
          const trees = own.trees.length > 0 ? own.trees : count.trees
          const [first] = trees
          const met = first ? elementHolds(first.root, held) : held.has(`l:${count.of}`)
          if (met) held.add(`n:${count.id} ${own.actor}`).add(`k:${charge.id} ${own.actor}`)
        }
  }
  return held
}

function vouched(data: CaseData, held: ReadonlySet<string>, literal: string): boolean {
  return (
    data.statements.some(statement => held.has(`s:${statement.id}`) && says(statement).includes(literal)) ||
    data.inferences.some(own => held.has(`i:${own.id}`) && name(own.conclusion) === literal)
  )
}

function conflictsOf(data: CaseData, literal: string): string[][] {
  const stated = data.conflicts
    .filter(conflict => conflict.certainty === 'certain')
    .map(conflict => [...new Set(conflict.literals.map(name))])
  return [...stated, [literal, opposite(literal)]].filter(members => members.includes(literal))
}

function attacked(
  data: CaseData,
  against: ReadonlySet<string>,
  literal: string,
  answered: ReadonlySet<string>,
): boolean {
  return conflictsOf(data, literal).some(
    members =>
      members.every(member => member === literal || against.has(member)) &&
      !members.some(member => answered.has(`${literal} ${member}`)),
  )
}

function statementHolds(
  data: CaseData,
  aside: SetAside,
  accused: string | undefined,
  against: ReadonlySet<string>,
  held: ReadonlySet<string>,
  statement: Statement,
): boolean {
  if (aside.statements.has(statement.id) || aside.sources.has(statement.passage.source)) return false
  if (statement.modality !== 'actual') return false
  if (silenced(data, statement, accused)) return false
  if (occasionsOf(statement).some(occasion => aside.occasions.has(occasion))) return false
  for (const { literal, target } of data.undercuts) {
    if (!against.has(name(literal))) continue
    if (target.kind === 'statement' && target.id === statement.id) return false
    if (target.kind === 'source' && target.id === statement.passage.source) return false
    if (target.kind !== 'voice') continue
    const during = target.during
    const hit = statement.voices.some(
      voice => voice.actor === target.actor && (during === null || (voice.when ?? '').startsWith(during)),
    )
    if (hit) return false
  }
  for (const other of data.statements) {
    if (other.id === statement.id || !against.has(`s:${other.id}`)) continue
    if (takesBack(statement, other) || takesBack(other, statement)) return false
  }
  const grounds = statement.restsOn.filter(ground => ground.kind !== 'cited')
  return (
    grounds.length === 0 ||
    grounds.some(ground => {
      if (ground.kind === 'statement') return held.has(`s:${ground.id}`)
      return data.statements.some(
        other =>
          other.passage.source === ground.id &&
          held.has(`s:${other.id}`) &&
          says(other).some(literal => says(statement).includes(literal)),
      )
    })
  )
}

function silenced(data: CaseData, statement: Statement, accused: string | undefined): boolean {
  return (
    accused !== undefined &&
    data.settings.confessionReachesMakerOnly &&
    statement.stance === 'incriminates-self' &&
    !statement.reachesCoAccused &&
    statement.voices.at(-1)!.actor !== accused
  )
}

function takesBack(later: Statement, earlier: Statement): boolean {
  if (later.stance !== 'recants' || later.modality !== 'actual' || later.id === earlier.id) return false
  const [a, b] = [later.voices.at(-1)!, earlier.voices.at(-1)!]
  if (a.actor !== b.actor) return false
  if (later.recants.length > 0) return later.recants.includes(earlier.id)
  if (earlier.stance !== 'asserts' && earlier.stance !== 'incriminates-self') return false
  if (a.when === b.when && a.liberty === b.liberty) return false
  const claims = later.literals.map(literal => literal.claim)
  return claims.length === 0 || earlier.literals.some(literal => claims.includes(literal.claim))
}

function elementHolds(element: ElementNode, held: ReadonlySet<string>): boolean {
  if (element.kind === 'claim') return held.has(name(element.literal))
  const met = element.of.filter(part => elementHolds(part, held)).length
  return enough(element.quantifier, met, element.of.length)
}

function enough(quantifier: 'all' | 'any' | { readonly atLeast: number }, met: number, of: number): boolean {
  if (quantifier === 'all') return of > 0 && met === of
  return met >= (quantifier === 'any' ? 1 : quantifier.atLeast)
}

interface Grade {
  readonly letter: number
  readonly against: boolean
}

const beats = (a: Grade | undefined, b: Grade | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.letter < b.letter || (a.letter === b.letter && a.against && !b.against))

/** Pairs `literal member` where the literal is strictly stronger than the member, in the program without attacks. */
function preferences(data: CaseData, aside: SetAside, accused: string | undefined): Set<string> {
  const everything = new Set<string>()
  const literals = data.claims.flatMap(({ id }) => [`l:${id}`, `l:¬${id}`])
  const pairs = literals.flatMap(a => literals.map(b => `${a} ${b}`))
  const free = model({ ...data, conflicts: [] }, aside, accused, everything, new Set(pairs))
  const strength = new Map<string, Grade>()
  const offer = (literal: string, grade: Grade | undefined): void => {
    if (grade && (!strength.has(literal) || beats(grade, strength.get(literal)))) strength.set(literal, grade)
  }
  for (const statement of data.statements) {
    if (!free.has(`s:${statement.id}`)) continue
    const letters = statement.voices
      .filter(voice => voice.link === 'asserted-by')
      .map(voice =>
        data.grades.findLast(({ target }) => target.kind === 'voice' && target.actor === voice.actor),
      )
      .map(grade => 'ABCDE'.indexOf(grade?.value[0] ?? '-'))
    if (letters.includes(-1)) continue
    for (const literal of says(statement))
      offer(literal, { letter: Math.max(...letters), against: statement.againstInterest })
  }
  for (let round = 0; round < 20; round++)
    for (const inference of data.inferences) {
      if (!free.has(`i:${inference.id}`)) continue
      const grades = inference.premises.map(premise => strength.get(name(premise))?.letter ?? Infinity)
      grades.sort((a, b) => a - b)
      const { quantifier } = inference
      const k = quantifier === 'all' ? grades.length : quantifier === 'any' ? 1 : quantifier.atLeast
      const letter = grades[k - 1]!
      if (Number.isFinite(letter)) offer(name(inference.conclusion), { letter, against: false })
    }
  return new Set(
    literals.flatMap(a =>
      literals.filter(b => b !== a && beats(strength.get(a), strength.get(b))).map(b => `${a} ${b}`),
    ),
  )
}
